import { readOutline } from "./note/read-outline";
import type { Span } from "./note/span";

/** One replacement of a stretch of a note's text. */
export interface NoteEdit extends Span {
  readonly insert: string;
}

/** The text after an edit. */
export function edited(text: string, { from, to, insert }: NoteEdit): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** The edit that takes `edit` back in the text that it made of `text`. */
export function backOf(text: string, { from, to, insert }: NoteEdit): NoteEdit {
  return { from, to: from + insert.length, insert: text.slice(from, to) };
}

/**
 * The edit that puts what Dossier wrote, marks and all, into a note's text: in the place of the one that stands between such marks, else as `addLines` does.
 * Every other byte stays. Null when the same stands there already. Marks in code are no marks.
 */
export function snapshotEdit(text: string, snapshot: string): NoteEdit | null {
  const written = snapshot.replaceAll("\n", lineEnd(text));
  const last = findLast(text, snapshot);
  if (!last) return addLines(text, written);
  return text.slice(last.from, last.to) === written ? null : { ...last, insert: written };
}

/** Where the snapshot stands that was written last time, from mark to mark; null where none does. */
function findLast(text: string, snapshot: string): Span | null {
  const marks = snapshot.split("\n");
  let [from, at, fence] = [-1, 0, ""];
  for (const line of text.split("\n")) {
    const said = line.trim();
    fence = fenceAfter(fence, said);
    if (fence === "" && said === marks[0]) from = at;
    else if (fence === "" && said === marks.at(-1) && from >= 0) return { from, to: at + line.trimEnd().length };
    at += line.length + 1;
  }
  return null;
}

/** The fence that is open after a line, "" for none. */
function fenceAfter(fence: string, line: string): string {
  const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? "";
  if (fence === "") return mark;
  return mark.startsWith(fence) && line === mark ? "" : fence;
}

/** The edit that adds lines with blank ones around them: above `## Related`, else at the end, or below the front matter where the end lies in code or a comment that is never closed. */
export function addLines(text: string, lines: string): NoteEdit {
  const newline = lineEnd(text);
  const above = relatedHeading(text) ?? (isOpenEnded(text) ? topOf(text) : null);
  if (above !== null) return { from: above, to: above, insert: `${gapAt(text, above, newline)}${lines}${newline}${newline}` };
  const before = text === "" || text.endsWith(newline + newline) ? "" : text.endsWith("\n") ? newline : newline + newline;
  return { from: text.length, to: text.length, insert: `${before}${lines}${text.endsWith("\n") ? newline : ""}` };
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** A blank line, where the line above is not blank: right below a table or a list what is added would be part of it. */
function gapAt(text: string, at: number, newline: string): string {
  return at <= bodyStart(text) || /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, at)) || topOf(text) === at ? "" : newline;
}

/** Whether what is added at the end would stand in code or a comment that is never closed. */
function isOpenEnded(text: string): boolean {
  const probe = `${text}\n\nx`;
  const last = readOutline(probe).sections.at(-1)?.blocks.at(-1);
  return last?.kind !== "text" || last.to !== probe.length;
}

/** Below the front matter. */
function topOf(text: string): number {
  const { frontMatter } = readOutline(text);
  return frontMatter ? text.indexOf("\n", frontMatter.to) + 1 : bodyStart(text);
}

/** Where the line of the heading starts; one that stands in code is none. */
function relatedHeading(text: string): number | null {
  const section = readOutline(text).sections.find(({ heading, level }) => level === 2 && heading.trim() === "Related");
  return section ? lineStart(text, section.line) : null;
}

/** Where a line starts, counted from 1 and behind a byte order mark. */
export function lineStart(text: string, line: number): number {
  let at = bodyStart(text);
  for (let passed = 1; passed < line && at >= 0; passed++) at = text.indexOf("\n", at) + 1 || -1;
  return Math.max(at, 0);
}

function bodyStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
