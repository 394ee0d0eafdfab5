import { BACKSLASH, CARET, COLON, DASH, isBlank, PIPE, runLength, skipBlanks, SPACE, trimBlanks } from "./chars";
import { charMarks, HAS_MARKUP, HAS_PAIR, HELD, IS_SPACE, marksOf, MAY_SPLIT } from "./line-marks";
import type { Span } from "./span";

/** A row of a table as it stands: its line, its extent and its cells without the blanks around them. */
export interface RawRow extends Span {
  readonly line: number;
  /** Of all its cells. */
  readonly marks: number;
  readonly cells: readonly RawCell[];
}

/** `marks` say what its characters are (line-marks.ts). */
export interface RawCell extends Span {
  readonly marks: number;
}

/** Splits `from..to` at its pipes as GFM does: an escaped pipe, or one inside a closed code span, belongs to the cell. Linear. */
export function splitRow(text: string, from: number, to: number): RawCell[] {
  const table = charMarks;
  const cells: RawCell[] = [];
  const end = trimBlanks(text, from, to);
  let at = skipBlanks(text, from, end);
  if (at < end && text.charCodeAt(at) === PIPE) at = skipBlanks(text, at + 1, end);
  let start = at;
  let marks = 0;
  let before = 0;
  let doubled = 0;
  let unclosed: Set<number> | null = null;
  while (at < end) {
    const code = text.charCodeAt(at);
    const mark = table[code] ?? 0;
    if ((mark & MAY_SPLIT) === 0) {
      marks |= mark;
      doubled |= mark & before;
      before = mark;
      at++;
    } else if (code === PIPE) {
      cells.push(cellOf(text, start, at, marks, doubled));
      start = at = skipBlanks(text, at + 1, end);
      marks = before = doubled = 0;
    } else {
      const next = code === BACKSLASH ? at + 2 : afterCode(text, at, end, (unclosed ??= new Set()));
      marks |= marksOf(text, at, Math.min(next, end));
      at = next;
    }
  }
  if (start < end || cells.length === 0) cells.push(cellOf(text, start, end, marks, doubled));
  return cells;
}

/** The cell in `start..border`; `doubled` are the marks that two characters side by side have. */
function cellOf(text: string, start: number, border: number, marks: number, doubled: number): RawCell {
  const to = trimBlanks(text, start, border);
  const isMarked = (doubled & (HAS_PAIR | IS_SPACE)) !== 0 && ((doubled & HAS_PAIR) !== 0 || holdsGap(text, start, to));
  return { from: start, to, marks: isMarked ? (marks & HELD) | HAS_MARKUP : marks & HELD };
}

/** Whether two spaces stand side by side. */
function holdsGap(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (text.charCodeAt(at) === SPACE && text.charCodeAt(at - 1) === SPACE) return true;
  return false;
}

/** How many cells a row of dashes, colons and pipes in `from..to` has, which makes the line above it a header; 0 where it is none. */
export function delimiterCells(text: string, from: number, to: number): number {
  let dashes = 0;
  let pipes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === DASH) dashes++;
    else if (code === PIPE) pipes++;
    else if (code !== COLON && !isBlank(code)) return 0;
  }
  if (dashes === 0 || pipes === 0) return 0;
  return pipes + 1 - (text.charCodeAt(from) === PIPE ? 1 : 0) - (text.charCodeAt(to - 1) === PIPE ? 1 : 0);
}

/** A cell's source with its escaped pipes made plain and a block id at its end (`^id`) left in place. */
export function cellSource(text: string, cell: Span): string {
  const source = text.slice(cell.from, cell.to);
  return source.includes("\\|") ? source.replaceAll("\\|", "|") : source;
}

/** True for a line that only names a block (`^quotes`): the app hangs it on the table above and shows no row. */
export function isBlockId(text: string, from: number, to: number): boolean {
  return text.charCodeAt(from) === CARET && to - from > 1 && !text.slice(from, to).includes(" ");
}

/** Longer runs of ticks are taken as text: that bounds how often a row is searched. */
const longestCode = 3;

/** The end of the code span whose ticks start at `at`, or of the ticks alone where they close nowhere before `end`. `unclosed` remembers the lengths of
 * tick runs that close nowhere in this row, so that no row is searched twice for one length. */
export function afterCode(text: string, at: number, end: number, unclosed: Set<number>): number {
  const length = runLength(text, at, end);
  if (length > longestCode || unclosed.has(length)) return at + length;
  let next = at + length;
  while (next < end) {
    next = text.indexOf("`", next);
    if (next < 0 || next >= end) break;
    const closing = runLength(text, next, end);
    if (closing === length) return next + closing;
    next += closing;
  }
  unclosed.add(length);
  return at + length;
}
