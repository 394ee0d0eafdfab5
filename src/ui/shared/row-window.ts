/** Which rows of a long list are drawn, and how much room is left for those before and after, in pixels. */
export interface RowWindow {
  readonly first: number;
  /** One past the last row drawn. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/** The rows that show between `top` and `bottom`, in pixels from the list's own top; at least one row where there are any. */
export function rowsBetween(count: number, heightOf: (at: number) => number, top: number, bottom: number): RowWindow {
  let first = 0;
  let before = 0;
  while (first < count - 1 && before + heightOf(first) <= top) before += heightOf(first++);
  let end = Math.min(count, first + 1);
  for (let reached = before + (count > 0 ? heightOf(first) : 0); end < count && reached < bottom; end++) reached += heightOf(end);
  let after = 0;
  for (let at = end; at < count; at++) after += heightOf(at);
  return { first, end, before, after };
}
