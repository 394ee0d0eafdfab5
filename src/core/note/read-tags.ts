import type { FrontMatterReading } from "./context";
import { findLinks } from "./inline";
import { HAS_HASH } from "./line-marks";
import { linesOf, type Outline } from "./outline";
import type { Span } from "./span";
import { afterCode } from "./table-rows";

/** The note's tags without `#`, front matter first, each once whatever its case (reading-notes.md, section 3). */
export function readTags({ text, sections, marks }: Outline, frontMatter: FrontMatterReading): readonly string[] {
  const tags = new Map<string, string>();
  const add = (tag: string): void => void (tags.has(tag.toLowerCase()) || tags.set(tag.toLowerCase(), tag));
  for (const tag of frontMatter.tags) add(tag);
  if ((marks & HAS_HASH) === 0) return [...tags.values()];
  for (const section of sections) {
    if ((section.marks & HAS_HASH) === 0) continue;
    if (section.heading.includes("#")) tagsIn(section.heading, add);
    for (const block of section.blocks) {
      if ((block.marks & HAS_HASH) === 0) continue;
      for (const line of linesOf(block)) if ((line.marks & HAS_HASH) !== 0) tagsIn(text.slice(line.from, line.to), add);
    }
  }
  return [...tags.values()];
}

/** Tags stand at the start, behind a blank or another tag, outside code and links, and hold a letter. */
function tagsIn(source: string, add: (tag: string) => void): void {
  let hidden: readonly Span[] | null = null;
  let passed = 0;
  let end = -1;
  for (let at = source.indexOf("#"); at >= 0; at = source.indexOf("#", Math.max(at + 1, end))) {
    if (at !== end && !isOpen(source, at)) continue;
    hidden ??= hiddenIn(source);
    while ((hidden[passed]?.to ?? Infinity) <= at) passed++;
    if ((hidden[passed]?.from ?? Infinity) <= at) continue;
    const to = tagEnd(source, at + 1);
    const tag = source.slice(at + 1, to);
    if (!hasLetter(tag)) continue;
    add(tag.endsWith("/") ? tag.slice(0, -1) : tag);
    end = to;
  }
}

/** Whether a tag may start at `at`: what stands before it, marks of emphasis aside, is a blank, a cell's border or nothing. */
function isOpen(source: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= longestMarks && emphasis.includes(source.charAt(before))) before--;
  if (before < 0) return true;
  const code = source.charCodeAt(before);
  return code <= 32 || code === 0xa0 || code === 124;
}

const emphasis = "*_~=";
const longestMarks = 4;

/** Code and links, in which no tag is read, in order. */
function hiddenIn(source: string): readonly Span[] {
  const spans: Span[] = source.includes("](") || source.includes("[[") ? findLinks(source) : [];
  const unclosed = new Set<number>();
  for (let at = source.indexOf("`"); at >= 0; ) {
    const to = afterCode(source, at, source.length, unclosed);
    spans.push({ from: at, to });
    at = source.indexOf("`", to);
  }
  return spans.sort((a, b) => a.from - b.from);
}

function hasLetter(tag: string): boolean {
  return /[A-Za-z]/.test(tag) || /\p{L}/u.test(tag);
}

function tagEnd(text: string, from: number): number {
  tagChars.lastIndex = from;
  tagChars.test(text);
  return tagChars.lastIndex;
}

/** Letters, digits, `_`, `-`, `/`, and whatever lies beyond ASCII but blanks and punctuation. */
const tagChars = /[\w/\-\xc0-\xd6\xd8-\xf6\xf8-\u1fff\u2070-\u2fff\u3040-\uffff]*/y;
