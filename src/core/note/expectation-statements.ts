import type { NoteContext, ReadTable } from "./context";
import { dateMark, datesIn, mayDate, type StatedDate } from "./expectation-dates";
import { findLinks, plainText } from "./inline";
import type { Block, RawTable, Section } from "./outline";
import type { Span } from "./span";

/** A sentence, a list item's sentence or a table's row, that holds a period which may lie ahead. */
export interface Statement {
  /** In plain text. */
  readonly text: string;
  readonly line: number;
  readonly span: Span;
  readonly section: Section;
  /** The cells of a row; null for prose. */
  readonly row: StatedRow | null;
  readonly dates: readonly StatedDate[];
}

export interface StatedRow {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

/**
 * All statements of a note that hold a date, in the order of the text. `written` is the day it states for itself: years before the one
 * before that are passed over; null keeps them all.
 */
export function readStatements({ outline: { text, sections }, tables }: NoteContext, written: string | null): readonly Statement[] {
  const found: Statement[] = [];
  const nextMark = marksOf(text, written === null ? 0 : Number(written.slice(0, 4)) - 1);
  const byLine = new Map(tables.map((table) => [table.raw.line, table]));
  for (const section of sections) {
    const { blocks } = section;
    if (nextMark(blocks[0]?.from ?? 0) >= (blocks.at(-1)?.to ?? 0)) continue;
    for (const block of blocks) {
      if (nextMark(block.from) >= block.to) continue;
      const table = block.kind === "table" ? byLine.get(block.line) : undefined;
      if (table) addRows(text, table, nextMark, found);
      else if (block.kind !== "table") addProse(text, section, block, found);
    }
  }
  return found;
}

/** The next mark of a date; asked with rising offsets it searches no stretch twice. */
type NextMark = (from: number) => number;

function marksOf(text: string, oldest: number): NextMark {
  let at = -1;
  return (from) => {
    if (at >= from) return at;
    dateMark.lastIndex = from;
    let mark = dateMark.exec(text);
    while (mark && isOlder(text, mark.index, oldest)) mark = dateMark.exec(text);
    at = mark?.index ?? Infinity;
    return at;
  };
}

/** Whether a year, not a decade, that stands at `at` is before `oldest`. */
function isOlder(text: string, at: number, oldest: number): boolean {
  return Number(text.slice(at, at + 4)) < oldest && text.charAt(at + 4) !== "s";
}

function addRows(text: string, { raw, section, columns }: ReadTable, nextMark: NextMark, found: Statement[]): void {
  for (const { from, to, line, cells } of raw.rows) {
    if (nextMark(from) >= to) continue;
    const sources = cells.map((cell) => text.slice(cell.from, cell.to));
    const plain = sources.map(plainText);
    const dates = plain.flatMap((cell, column) => (mayDate(cell) ? datesIn(cell, sources[column] ?? "", column) : []));
    if (dates.length === 0) continue;
    const stated = plain.filter((cell) => cell !== "").join(" | ");
    found.push({ text: stated, line, span: { from, to }, section, row: { columns, cells: plain }, dates });
  }
}

function addProse(text: string, section: Section, block: Exclude<Block, RawTable>, found: Statement[]): void {
  const { from, line } = block;
  if (block.kind === "item" && isTicked(text, from)) return;
  const source = text.slice(from, block.to);
  for (const part of splitSentences(source)) {
    const sentence = source.slice(part.from, part.to);
    if (!mayDate(sentence)) continue;
    const plain = plainText(sentence);
    const standing = withoutStruck(sentence);
    const dates = datesIn(standing === sentence ? plain : plainText(standing), standing, 0);
    const span = { from: from + part.from, to: from + part.to };
    if (dates.length > 0) found.push({ text: plain, line, span, section, row: null, dates });
  }
}

/** What is struck out is over. */
function withoutStruck(sentence: string): string {
  return sentence.includes("~~") ? sentence.replace(/~~[^~]*~~/g, "") : sentence;
}

/** Whether a list item's box is ticked: what it says is done. */
function isTicked(text: string, from: number): boolean {
  return /\[[xX-]\]\s*$/.test(text.slice(Math.max(0, from - 5), from));
}

/** The sentences of a line: a stop, a blank, and what can open a sentence; stops inside links and behind abbreviations end none. */
export function splitSentences(source: string): readonly Span[] {
  if (source === "") return [];
  const parts: Span[] = [];
  const links = source.includes("[") ? findLinks(source) : [];
  let start = 0;
  let link = 0;
  stop.lastIndex = 0;
  for (let found = stop.exec(source); found; found = stop.exec(source)) {
    while ((links[link]?.to ?? Infinity) <= found.index) link++;
    if ((links[link]?.from ?? Infinity) < found.index || isAbbreviated(source, start, found.index)) continue;
    const next = found.index + found[0].length;
    parts.push({ from: start, to: found.index + found[0].trimEnd().length });
    start = next;
  }
  if (start < source.length) parts.push({ from: start, to: source.length });
  return parts;
}

const stop = /[.!?][*_"”')\]]{0,4}\s+(?=[*_"“'([$~A-ZÀ-Þ\d])/g;

const abbreviation = new RegExp(
  "(?:^|[\\s(*])(?:[A-Z]|Inc|Ltd|Co|Corp|vs|approx|est|ca|No|St|Dr|Mr|Ms|e\\.g|i\\.e|U\\.S|U\\.K" +
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)$",
);

function isAbbreviated(source: string, start: number, at: number): boolean {
  return source.charAt(at) === "." && abbreviation.test(source.slice(Math.max(start, at - 8), at));
}

/** Whether a statement only names what others wrote. */
export function isSource({ section, text }: Statement): boolean {
  return /^\W*sources?\b/i.test(text) || (section.level > 0 && /^(?:sources?|references?|further reading)\b/i.test(section.heading));
}
