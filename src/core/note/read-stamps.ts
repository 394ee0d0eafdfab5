import { parseCivilDate, type CivilDate } from "../civil-date";
import type { NoteContext } from "./context";
import type { MalformedDate, Precision, Stamp } from "./note";
import type { Block } from "./outline";
import { matchPeriod } from "./read-period";

export interface StampsReading {
  readonly updated: Stamp | null;
  readonly created: Stamp | null;
  /** Every statement of the note's own last update. */
  readonly stamps: readonly Stamp[];
  readonly malformed: readonly MalformedDate[];
}

interface Gathered {
  readonly updated: Stamp[];
  readonly created: Stamp[];
  readonly malformed: MalformedDate[];
}

type Word = "updated" | "created";

const propertyWords: readonly (readonly [string, Word])[] = [["updated", "updated"], ["last_updated", "updated"], ["modified", "updated"], ["created", "created"]];

/** The dates that a note states about itself (reading-notes.md, "Updated"). */
export function readStamps(context: NoteContext): StampsReading {
  const found: Gathered = { updated: [], created: [], malformed: [] };
  readProperties(context, found);
  const { text, sections } = context.outline;
  if (statementWord.test(text)) for (const { blocks } of sections) for (const block of blocks) readBlock(text, block, found);
  return { updated: latest(found.updated), created: found.created[0] ?? null, stamps: found.updated, malformed: found.malformed };
}

/** A quick look that a note without any such word fails. */
const statementWord = /pdated|evised|efreshed|reated/;

function readProperties({ frontMatter, outline: { text, frontMatter: body } }: NoteContext, found: Gathered): void {
  if (!body) return;
  for (const [key, word] of propertyWords) {
    const property = frontMatter.values.get(key);
    const at = property && /\d/.test(property.text) ? lineStart(text, body.from, property.line - body.line) : -1;
    const from = property && at >= 0 ? text.indexOf(property.text.trim(), at) : -1;
    if (property && from >= 0) readDate(text, from, property.line, "frontmatter", word, found);
  }
}

function lineStart(text: string, from: number, lines: number): number {
  let at = from;
  for (let line = 0; line < lines && at > 0; line++) at = text.indexOf("\n", at) + 1;
  return at;
}

function readBlock(text: string, block: Block, found: Gathered): void {
  if (block.quote > 0) return;
  if (block.kind === "table") {
    for (const { from, to, line } of block.rows) readRow(text, from, to, line, found);
  } else readLine(text, block.from, block.to, block.line, found);
}

/** `| Updated | 2026-01-04 |`; a year alone is a property of the subject. */
function readRow(text: string, from: number, to: number, line: number, found: Gathered): void {
  const row = /^\|?[\s*_]*(?:Last )?(Updated|Revised|Refreshed|Created)[\s*_:]*\|[\s*_]*(?=\d{4}-|[A-Z])/i.exec(text.slice(from, Math.min(to, from + 80)));
  if (row) readDate(text, from + row[0].length, line, "body", wordOf(row[1] ?? ""), found);
}

function wordOf(written: string): Word {
  return written.toLowerCase() === "created" ? "created" : "updated";
}

const word = /(?:^|[^A-Za-z])((?:[Ll]ast |[Ss]tub |Note |Previously )?(?:updated|revised|refreshed|created|Updated|Revised|Refreshed|Created|UPDATED))[*_]{0,2}:?[*_]{0,2}(?: on| as of)?:? *(?:\[\[)?(?=[\dA-Z'])/g;

/** Statements stand at the start of their line, after a sentence's end or a separator, or behind another such statement. */
function readLine(text: string, from: number, to: number, line: number, found: Gathered): void {
  const source = text.slice(from, to);
  if (!statementWord.test(source)) return;
  let isStatement = false;
  word.lastIndex = 0;
  for (let match = word.exec(source); match; match = word.exec(source)) {
    const written = match[1] ?? "";
    const wordAt = match.index + match[0].indexOf(written);
    if (!opensStatement(source, wordAt, written, isStatement)) continue;
    const end = readDate(text, from + match.index + match[0].length, line, "body", wordOf(written.split(" ").at(-1) ?? ""), found);
    if (end === null) continue;
    isStatement = true;
    readChain(text, end, to, line, wordOf(written.split(" ").at(-1) ?? ""), found);
  }
}

function opensStatement(source: string, at: number, written: string, after: boolean): boolean {
  const before = source.slice(0, at).replace(/[*_\s(]+$/, "");
  if (before === "") return true;
  if (after) return true;
  return /^[A-Z]/.test(written) && /[.·|;—–!)-]$/.test(before) && !/https?:\/\/\S*$/.test(before);
}

/** `2026-03-19 (…); 2026-06-26 (…)`: a chain of dates under one word gives its last date, which takes the place of the one before. */
function readChain(text: string, from: number, to: number, line: number, kind: Word, found: Gathered): void {
  let at = from;
  for (;;) {
    const link = /^(?:\]\])? *(?:\([^()]*\))?[^;·()]{0,80}[;·] *(?:\[\[)?(?=\d{4}-\d{2})/.exec(text.slice(at, Math.min(to, at + 400)));
    if (!link || statementWord.test(link[0])) return;
    const before = found[kind].length;
    const end = readDate(text, at + link[0].length, line, "body", kind, found);
    if (end === null) return;
    if (found[kind].length > before) found[kind].splice(before - 1, 1);
    at = end;
  }
}

/** Reads the date at `at` into `found` and gives its end; null where none stands there. A year alone is none. */
function readDate(text: string, at: number, line: number, place: Stamp["place"], kind: Word, found: Gathered): number | null {
  if (isMalformed(text, at)) return malformed(text, at, line, found);
  const period = matchPeriod(text, at);
  const to = period && shortened(text, at, period.to);
  const exact = to === null ? null : matchPeriod(text.slice(at, to), 0);
  if (!exact) return null;
  const precision = precisionOf(exact.start, exact.end);
  if (precision === null || (precision === "year" && place === "body")) return null;
  const span = { from: at, to: at + exact.to };
  found[kind].push({ date: exact.end, precision, line, span, place });
  return span.to;
}

/** A stamp is one date, not a range: `2026-01-04 – 2026-02-01` gives its first. */
function shortened(text: string, at: number, to: number): number {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text.slice(at, at + 10));
  return iso ? at + 10 : to;
}

function precisionOf(start: CivilDate, end: CivilDate): Precision | null {
  if (start === end) return "day";
  if (start.slice(0, 7) === end.slice(0, 7) && start.endsWith("-01")) return "month";
  return start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31` ? "year" : null;
}

const meantAsDay = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/;

/** Something that was meant as a day and is none: `2026-13-40`. */
function isMalformed(text: string, at: number): boolean {
  const meant = meantAsDay.exec(text.slice(at, at + 11));
  return meant !== null && parseCivilDate(meant[0]) === null;
}

function malformed(text: string, at: number, line: number, found: Gathered): null {
  const meant = meantAsDay.exec(text.slice(at, at + 11));
  if (meant) found.malformed.push({ text: meant[0], line });
  return null;
}

/** The latest; where a month and a day within that month both stand, the day wins. */
function latest(stamps: readonly Stamp[]): Stamp | null {
  let best: Stamp | null = null;
  for (const stamp of stamps) if (!best || isLater(stamp, best)) best = stamp;
  return best;
}

function isLater(stamp: Stamp, best: Stamp): boolean {
  if (stamp.precision !== best.precision && stamp.date.slice(0, 7) === best.date.slice(0, 7)) return stamp.precision === "day";
  return stamp.date > best.date;
}
