import type { QuantityCell, RankCell } from "../note/cell";
import type { Result } from "../note/note";

/** A result with its place, its note, and where it stands in its benchmark. */
export interface Entry {
  readonly result: Result;
  /** The note that states it. */
  readonly path: string;
  readonly subject: string;
  readonly subjectKey: string;
  readonly subjectPath: string | null;
  /** 1 for the best; results whose intervals overlap share a rank. Null where it cannot be compared (another unit). */
  readonly rank: number | null;
  /** True when another result of the benchmark has the same rank. */
  readonly tied: boolean;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval that a score states, on a scale where more is better. An open side reaches to the end of the scale. */
export function interval(cell: QuantityCell | RankCell, higherIsBetter: boolean): Interval {
  if (cell.kind === "rank") return { low: -cell.value, high: -cell.value };
  const low = cell.low ?? -Infinity;
  const high = cell.high ?? (cell.unit === "%" ? Math.max(100, cell.value) : Infinity);
  return higherIsBetter ? { low, high } : { low: -high, high: -low };
}

/** The score itself, on a scale where more is better. */
export function strength(cell: QuantityCell | RankCell, higherIsBetter: boolean): number {
  if (cell.kind === "rank") return -cell.value;
  return higherIsBetter ? cell.value : -cell.value;
}
