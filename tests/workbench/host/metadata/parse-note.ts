import type { CachedMetadata, FrontmatterLinkCache, SectionCache } from "obsidian";
import { isRecord } from "../base/guards";
import { parseFrontMatter } from "../vault/front-matter";
import { blockAt, isBlank, type Block } from "./blocks";
import { linksIn, tagsIn } from "./inline";
import { blockIdOf, listItemsOf } from "./list-items";
import { splitNote, type NoteLines } from "./note-lines";

/** What the app's metadata cache would hold for a note of this text. */
export function parseNote(text: string): CachedMetadata {
  const lines = splitNote(text);
  const cache: CachedMetadata = {};
  const sections: SectionCache[] = [];
  let line = readFrontMatter(lines, cache, sections);
  while (line < lines.texts.length) {
    if (isBlank(lines.at(line))) {
      line += 1;
      continue;
    }
    const block = blockAt(lines, line);
    sections.push(readBlock(lines, line, block, cache));
    line = block.last + 1;
    if (block.type === "table") giveIdAfter(lines, line, sections, cache);
  }
  return sections.length > 0 ? { ...cache, sections } : cache;
}

/** Reads the front matter, if there is any; gives the line after it. */
function readFrontMatter(lines: NoteLines, cache: CachedMetadata, sections: SectionCache[]): number {
  if (lines.at(0) !== "---") return 0;
  const last = lines.texts.indexOf("---", 1);
  if (last < 0) return 0;
  const position = lines.whole(0, last);
  const frontMatter = parseFrontMatter(lines.texts.slice(1, last).join("\n"));
  if (frontMatter) {
    cache.frontmatter = frontMatter;
    const links = Object.entries(frontMatter).flatMap(([key, value]) => linksOfProperty(key, value));
    if (links.length > 0) cache.frontmatterLinks = links;
  }
  cache.frontmatterPosition = position;
  sections.push({ type: "yaml", position });
  return last + 1;
}

function linksOfProperty(key: string, value: unknown): FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const match = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(value.trim());
    return match?.[1] === undefined ? [] : [{ key, link: match[1], original: value, displayText: match[2] ?? match[1] }];
  }
  if (Array.isArray(value)) return value.flatMap((part: unknown, at) => linksOfProperty(`${key}.${at}`, part));
  return isRecord(value) ? Object.entries(value).flatMap(([name, part]) => linksOfProperty(`${key}.${name}`, part)) : [];
}

const withoutInline = new Set(["code", "thematicBreak", "comment"]);

function readBlock(lines: NoteLines, first: number, { type, last }: Block, cache: CachedMetadata): SectionCache {
  if (type === "heading") readHeading(lines, first, cache);
  if (type === "list") readList(lines, first, last, cache);
  if (!withoutInline.has(type)) for (let line = first; line <= last; line += 1) readInline(lines, line, cache);
  const section: SectionCache = { type, position: lines.whole(first, last) };
  const isIdAlone = first === last && first > 0 && lines.at(first).startsWith("^") && !isBlank(lines.at(first - 1));
  const id = type === "paragraph" && !isIdAlone ? blockIdOf(lines.at(last)) : undefined;
  if (id !== undefined) nameBlock(section, id, cache);
  return section;
}

function readHeading(lines: NoteLines, line: number, cache: CachedMetadata): void {
  const text = lines.at(line);
  const level = /^#+/.exec(text)?.[0].length ?? 1;
  const heading = text.slice(level).trim().replace(/(?:^|\s)#+$/, "").trimEnd();
  (cache.headings ??= []).push({ heading, level, position: lines.whole(line, line) });
}

function readList(lines: NoteLines, first: number, last: number, cache: CachedMetadata): void {
  const items = listItemsOf(lines, first, last);
  (cache.listItems ??= []).push(...items);
  for (const { id, position } of items) if (id !== undefined) (cache.blocks ??= {})[id.toLowerCase()] = { id, position };
}

function readInline(lines: NoteLines, line: number, cache: CachedMetadata): void {
  for (const { isEmbed, cache: found } of linksIn(lines, line)) {
    if (isEmbed) (cache.embeds ??= []).push(found);
    else (cache.links ??= []).push(found);
  }
  const tags = tagsIn(lines, line);
  if (tags.length > 0) (cache.tags ??= []).push(...tags);
}

/** A table is named by an id on a line of its own under it. */
function giveIdAfter(lines: NoteLines, line: number, sections: readonly SectionCache[], cache: CachedMetadata): void {
  const id = lines.at(line).startsWith("^") ? blockIdOf(lines.at(line)) : undefined;
  const section = sections.at(-1);
  if (id !== undefined && section) nameBlock(section, id, cache);
}

function nameBlock(section: SectionCache, id: string, cache: CachedMetadata): void {
  section.id = id;
  (cache.blocks ??= {})[id.toLowerCase()] = { id, position: section.position };
}
