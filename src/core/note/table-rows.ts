import { BACKSLASH, CARET, COLON, DASH, isBlank, PIPE, runLength, skipBlanks, TICK, trimBlanks } from "./chars";
import type { Span } from "./span";

/** A row of a table as it stands: its line, its extent and its cells without the blanks around them. */
export interface RawRow extends Span {
  readonly line: number;
  readonly cells: readonly Span[];
}

/** Splits `from..to` at its pipes as GFM does: an escaped pipe, or one inside a closed code span, belongs to the cell. Linear. */
export function splitRow(text: string, from: number, to: number): Span[] {
  const cells: Span[] = [];
  const end = trimBlanks(text, from, to);
  let at = skipBlanks(text, from, end);
  if (at < end && text.charCodeAt(at) === PIPE) at++;
  let start = at;
  let unclosed: Set<number> | null = null;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 2;
    else if (code === TICK) at = afterCode(text, at, end, (unclosed ??= new Set()));
    else {
      if (code === PIPE) {
        cells.push(trimmed(text, start, at));
        start = at + 1;
      }
      at++;
    }
  }
  if (start < end || cells.length === 0) cells.push(trimmed(text, start, end));
  return cells;
}

/** Whether a row of dashes, colons and pipes stands in `from..to`: what makes the line above it a header. */
export function isDelimiterRow(text: string, from: number, to: number): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === DASH) dashes++;
    else if (code === PIPE) pipes++;
    else if (code !== COLON && !isBlank(code)) return false;
  }
  return dashes > 0 && pipes > 0;
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

function trimmed(text: string, from: number, to: number): Span {
  const start = skipBlanks(text, from, to);
  return { from: start, to: trimBlanks(text, start, to) };
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
