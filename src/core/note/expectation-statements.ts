import { datesIn, mayDate, type StatedDate } from "./expectation-dates";
import type { DatedLine, DatedProse, DatedRow } from "./expectation-lines";
import { sourceWord } from "./expectation-words";
import { findLinks, plainText } from "./inline";
import { HAS_DIGIT, MAY_BE_MARKED } from "./line-marks";
import type { Section } from "./outline";
import type { Span } from "./span";
import type { RawCell } from "./table-rows";
import { sensesIn } from "./word-senses";

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
  /** Of all its words (word-senses.ts). */
  readonly senses: number;
}

export interface StatedRow {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
}

/** The statements of a line or row that hold a date, in order. */
export function readStatements(text: string, line: DatedLine): readonly Statement[] {
  return line.table ? rowStatements(text, line) : proseStatements(text, line);
}

function rowStatements(text: string, { block: { from, to, line, cells }, section, table: { columns }, senses }: DatedRow): readonly Statement[] {
  const dates: StatedDate[] = [];
  for (let column = 0; column < cells.length; column++) addDates(text, cells[column], column, dates);
  if (dates.length === 0) return [];
  const plain = cells.map((cell) => plainCell(text, cell));
  let stated = "";
  for (const cell of plain) if (cell !== "") stated += stated === "" ? cell : ` | ${cell}`;
  return [{ text: stated, line, span: { from, to }, section, row: { columns, cells: plain }, dates, senses }];
}

function addDates(text: string, cell: RawCell | undefined, column: number, dates: StatedDate[]): void {
  if (!cell || (cell.marks & HAS_DIGIT) === 0) return;
  for (const date of datesIn(plainCell(text, cell), text.slice(cell.from, cell.to), column)) dates.push(date);
}

function plainCell(text: string, { from, to, marks }: RawCell): string {
  const source = text.slice(from, to);
  return (marks & MAY_BE_MARKED) === 0 ? source.trim() : plainText(source);
}

function proseStatements(text: string, { block, section }: DatedProse): readonly Statement[] {
  const { from, line } = block;
  if (block.kind === "item" && isTicked(text, from)) return none;
  const source = text.slice(from, block.to);
  const found: Statement[] = [];
  const parts = splitSentences(source);
  for (const part of parts) {
    const sentence = source.slice(part.from, part.to);
    if (parts.length > 1 && !mayDate(sentence, 0)) continue;
    const plain = plainText(sentence);
    const standing = withoutStruck(sentence);
    const dates = datesIn(standing === sentence ? plain : plainText(standing), standing, 0);
    const span = { from: from + part.from, to: from + part.to };
    if (dates.length > 0) found.push({ text: plain, line, span, section, row: null, dates, senses: sensesIn(plain, 0, plain.length) });
  }
  return found;
}

const none: readonly never[] = [];

/** What is struck out is over. */
function withoutStruck(sentence: string): string {
  return sentence.includes("~~") ? sentence.replace(/~~[^~]*~~/g, "") : sentence;
}

/** Whether a list item's box is ticked: what it says is done. */
function isTicked(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 5), from);
  return before.includes("]") && /\[[xX-]\]\s*$/.test(before);
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
  "(?:^|[\\s(*])(?:[A-Z]|Inc|Ltd|Co|Corp|vs|approx|est|adj|incl|ca|No|St|Dr|Mr|Ms|e\\.g|i\\.e|U\\.S|U\\.K" +
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)$",
);

function isAbbreviated(source: string, start: number, at: number): boolean {
  return source.charAt(at) === "." && abbreviation.test(source.slice(Math.max(start, at - 8), at));
}

/** Whether a statement only names what others wrote. */
export function isSource({ section, text, senses }: Statement): boolean {
  return isSourceHeading(section) || ((senses & sourceWord.bit) !== 0 && /^\W*sources?\b/i.test(text));
}

export function isSourceHeading({ level, heading }: Section): boolean {
  return level > 0 && /^(?:sources?|references?|further reading)\b/i.test(heading);
}
