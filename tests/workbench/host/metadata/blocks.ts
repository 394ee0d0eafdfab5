import type { NoteLines } from "./note-lines";

/** The kinds of section the app tells apart. */
export type BlockType =
  | "yaml" | "code" | "heading" | "thematicBreak" | "comment" | "table" | "callout" | "blockquote" | "list" | "html" | "paragraph";

/** A block, from the line it was asked for to its last. */
export interface Block {
  readonly type: BlockType;
  readonly last: number;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const heading = /^#{1,6}(?:[ \t]|$)/;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const quote = /^\s*>/;

export const isBlank = (line: string): boolean => line.trim() === "";
export const isListItem = (line: string): boolean => listItem.test(line);

/** Whether a line can stand under a table's head: only bars, dashes, colons and spaces, with a dash in every cell. */
export function isTableRule(line: string): boolean {
  const trimmed = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return trimmed.includes("-") && trimmed.split("|").every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** Whether a table starts at a line: a row with a bar over a rule. */
export function startsTable(lines: readonly string[], at: number): boolean {
  const rule = lines[at + 1];
  return (lines[at] ?? "").includes("|") && rule !== undefined && rule.includes("-") && isTableRule(rule);
}

function isThematicBreak(line: string): boolean {
  const marks = line.replace(/\s+/g, "");
  return marks.length >= 3 && /^(?:-+|\*+|_+)$/.test(marks);
}

/** The last of the lines from `at` on that all pass. */
function lastWhile(lines: readonly string[], at: number, passes: (line: string, index: number) => boolean): number {
  let last = at;
  while (last + 1 < lines.length && passes(lines[last + 1] ?? "", last + 1)) last += 1;
  return last;
}

/** The line that ends what was opened at `at`, or the note's last. */
function lastUntil(lines: readonly string[], at: number, closes: (line: string) => boolean): number {
  const found = lines.findIndex((line, index) => index > at && closes(line));
  return found < 0 ? lines.length - 1 : found;
}

function endsFence(opening: string): (line: string) => boolean {
  return (line) => line.trim().length >= opening.length && [...line.trim()].every((letter) => letter === opening[0]);
}

function listGoesOn(lines: readonly string[], line: string, index: number): boolean {
  if (isListItem(line)) return true;
  return isBlank(line) ? isListItem(lines[index + 1] ?? "") : /^\s/.test(line);
}

function paragraphGoesOn(lines: readonly string[], line: string, index: number): boolean {
  return !isBlank(line) && !heading.test(line) && !fence.test(line) && !isListItem(line) && !quote.test(line) && !startsTable(lines, index);
}

/** The block that starts at a line that is not blank. */
export function blockAt({ texts }: NoteLines, at: number): Block {
  const line = texts[at] ?? "";
  const opening = fence.exec(line)?.[1];
  if (opening) return { type: "code", last: lastUntil(texts, at, endsFence(opening)) };
  if (heading.test(line)) return { type: "heading", last: at };
  if (isThematicBreak(line)) return { type: "thematicBreak", last: at };
  if (line.startsWith("%%")) return {
    type: "comment",
    last: line.indexOf("%%", 2) >= 0 ? at : lastUntil(texts, at, (each) => each.includes("%%")),
  };
  if (startsTable(texts, at)) return { type: "table", last: lastWhile(texts, at + 1, (each) => each.includes("|")) };
  if (quote.test(line)) return {
    type: /^\s*>\s*\[!/.test(line) ? "callout" : "blockquote",
    last: lastWhile(texts, at, (each) => quote.test(each)),
  };
  if (isListItem(line)) return { type: "list", last: lastWhile(texts, at, (each, index) => listGoesOn(texts, each, index)) };
  if (/^<[a-zA-Z!/]/.test(line)) return { type: "html", last: lastWhile(texts, at, (each) => !isBlank(each)) };
  return { type: "paragraph", last: lastWhile(texts, at, (each, index) => paragraphGoesOn(texts, each, index)) };
}
