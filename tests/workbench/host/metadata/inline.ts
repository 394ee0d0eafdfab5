import type { ReferenceCache, TagCache } from "obsidian";
import type { NoteLines } from "./note-lines";

/** A link or embed as it stands in a line. */
export interface FoundLink {
  readonly isEmbed: boolean;
  readonly cache: ReferenceCache;
}

const link = /(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]|(!?)\[([^[\]\n]*)\]\(([^()\s]+)\)/g;
const tag = /(?:^|\s)(#[^\s#!-,.:;<-@[\]^`{}~'"]+)/g;

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The line with what stands in backticks blanked out, at the same columns. */
function withoutCode(line: string): string {
  return line.includes("`") ? line.replace(/(`+)[^`]*\1/g, (code) => " ".repeat(code.length)) : line;
}

/** The internal links and embeds of one line. */
export function linksIn(lines: NoteLines, line: number): FoundLink[] {
  const text = withoutCode(lines.at(line));
  return [...text.matchAll(link)].flatMap((match) => {
    const [whole, wikiBang, wikiTarget, wikiText, bang, text, target = ""] = match;
    const isWiki = wikiTarget !== undefined;
    const aim = isWiki ? wikiTarget.replace(/\\$/, "") : decoded(target);
    if (!isWiki && /^[a-z][a-z0-9+.-]*:/i.test(aim)) return [];
    const end = match.index + whole.length;
    const cache: ReferenceCache = {
      link: aim,
      original: lines.at(line).slice(match.index, end),
      displayText: isWiki ? (wikiText ?? aim) : (text ?? ""),
      position: lines.position(line, match.index, line, end),
    };
    return [{ isEmbed: Boolean(wikiBang ?? bang), cache }];
  });
}

/** The tags of one line. A number alone is none. */
export function tagsIn(lines: NoteLines, line: number): TagCache[] {
  const text = withoutCode(lines.at(line));
  return [...text.matchAll(tag)].flatMap((match) => {
    const name = match[1] ?? "";
    if (/^#\d+$/.test(name)) return [];
    const column = match.index + match[0].indexOf("#");
    return [{ tag: name, position: lines.position(line, column, line, column + name.length) }];
  });
}
