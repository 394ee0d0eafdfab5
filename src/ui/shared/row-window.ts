import { placeOf } from "../../core/sorted";

/** Which rows of a long list are drawn, and how much room is left for those before and after, in pixels. */
export interface RowWindow {
  readonly first: number;
  /** One past the last row drawn. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The rows that show between `top` and `bottom`, in pixels from the list's own top; at least one row where there are any. `tops` says where each row begins,
 * and as its last where the last row ends.
 */
export function rowsBetween(tops: readonly number[], top: number, bottom: number): RowWindow {
  const count = tops.length - 1;
  const first = Math.max(0, Math.min(placeOf(top, tops, (each) => (each <= top ? -1 : 1)), count) - 1);
  const end = Math.min(count, Math.max(first + 1, placeOf(bottom, tops, (each) => each - bottom)));
  const topAt = (at: number): number => tops[at] ?? 0;
  return { first, end, before: topAt(first), after: topAt(count) - topAt(end) };
}

/** Brings `tops` up to date with the rows' heights, from the row on whose height has changed. */
export function sumUp(tops: number[], heights: readonly number[], from: number): void {
  tops[0] = 0;
  tops.length = heights.length + 1;
  for (let at = from; at < heights.length; at++) tops[at + 1] = (tops[at] ?? 0) + (heights[at] ?? 0);
}
