import { HASH, TICK } from "./chars";
import type { FrontMatterReading } from "./context";
import type { Outline } from "./outline";

/** The note's tags without `#`, front matter first, each once whatever its case (reading-notes.md, section 3). */
export function readTags({ text, sections }: Outline, frontMatter: FrontMatterReading): readonly string[] {
  const tags = new Map<string, string>();
  const add = (tag: string): void => void (tags.has(tag.toLowerCase()) || tags.set(tag.toLowerCase(), tag));
  for (const tag of frontMatter.tags) add(tag);
  let next = text.indexOf("#");
  for (const { heading, blocks } of sections) {
    if (heading.includes(" #")) tagsIn(heading, 0, heading.length, add);
    for (const { from, to } of blocks) {
      if (next >= 0 && next < from) next = text.indexOf("#", from);
      if (next < 0) break;
      if (next < to) tagsIn(text, from, to, add);
    }
  }
  return [...tags.values()];
}

/** Tags stand at the start or behind a blank, outside code and links, and hold a letter. */
function tagsIn(text: string, from: number, to: number, add: (tag: string) => void): void {
  let inCode = false;
  let links = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === TICK) inCode = !inCode;
    else if (code === 91 && text.charCodeAt(at + 1) === 91) links++;
    else if (code === 93 && text.charCodeAt(at + 1) === 93) links = 0;
    if (code !== HASH || inCode || links > 0 || (at > from && !isGap(text.charCodeAt(at - 1)))) continue;
    const end = tagEnd(text, at + 1, to);
    const tag = text.slice(at + 1, end);
    if (/\p{L}/u.test(tag)) add(tag.endsWith("/") ? tag.slice(0, -1) : tag);
    at = Math.max(at, end - 1);
  }
}

function isGap(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 124;
}

function tagEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isTagChar(text.charCodeAt(at))) at++;
  return at;
}

/** Letters, digits, `_`, `-`, `/`, and whatever lies beyond ASCII but blanks and punctuation. */
function isTagChar(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 45 || code === 47;
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}
