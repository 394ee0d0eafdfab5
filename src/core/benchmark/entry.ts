import { compareText } from "../compare";
import type { QuantityCell, RankCell } from "../note/cell";
import type { Result } from "../note/note";

/** A result whose cell can be compared. */
export type Score = QuantityCell | RankCell;

/** A result and whom it is about, before it is ranked. */
export interface Claim {
  readonly result: Result;
  readonly cell: Score;
  /** The note that states it. */
  readonly path: string;
  readonly subjectKey: string;
  readonly subjectPath: string | null;
}

/** A result with its place, its note, and where it stands in its benchmark. */
export interface Entry extends Claim {
  readonly subject: string;
  /** 1 + how many results are better beyond doubt. Null where it cannot be compared (another unit). */
  readonly rank: number | null;
  /** The same for the worst case: 1 + how many results may be better. Above `rank` where intervals overlap. */
  readonly lastRank: number | null;
  /** True when another result of the benchmark has the same rank. */
  readonly tied: boolean;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `>20%` is more than 20%, and so better than it; `20%+` and `≥20%` may be 20%. */
const isStrict = /^\D*?(?:[<>](?!=)|\b(?:over|more|above|less|under|below)\b)/i;

/** The interval that a score states, on a scale where more is better. An open side reaches to the end of the scale. */
export function interval(cell: Score, higherIsBetter: boolean): Interval {
  if (cell.kind === "rank") return { low: -cell.value, high: -cell.value };
  const beyond = cell.low !== cell.high && isStrict.test(cell.text) ? 1e-9 : 0;
  const low = cell.low === null ? (cell.unit === "%" ? Math.min(0, cell.value) : -Infinity) : cell.low + beyond;
  const high = cell.high === null ? (cell.unit === "%" ? Math.max(100, cell.value) : Infinity) : cell.high - beyond;
  return higherIsBetter ? { low, high } : { low: -high, high: -low };
}

/** By note, line and place in the line: an order that no order of reading changes. */
export function byPlace(a: Claim, b: Claim): number {
  return compareText(a.path, b.path) || a.result.line - b.result.line || a.result.span.from - b.result.span.from;
}

/** The score itself, on a scale where more is better. */
export function strength(cell: Score, higherIsBetter: boolean): number {
  if (cell.kind === "rank") return -cell.value;
  return higherIsBetter ? cell.value : -cell.value;
}
