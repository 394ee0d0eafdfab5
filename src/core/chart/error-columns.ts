import type { Cell, QuantityCell } from "../note/cell";

/** Which columns of a row bound its value: the ends, a column of intervals, or of half their widths. */
export interface ErrorColumns {
  readonly low: number | null;
  readonly high: number | null;
  readonly interval: number | null;
  readonly half: number | null;
}

type Part = keyof ErrorColumns;

/** Words of a header that make its column a bound of another. */
const parts: readonly (readonly [Part, RegExp])[] = [
  ["low", /\b(?:min(?:imum)?|lower|low)\b/],
  ["high", /\b(?:max(?:imum)?|upper|high)\b/],
  ["half", /±|\+\/-|\b(?:margin of error|std(?: ?(?:err|dev))?|standard (?:error|deviation))\b/],
  ["interval", /\b(?:interval|ci)\b/],
];

/** What of a header says how sure a figure is, rather than what it is a figure of. */
const sureness = /\b(?:\d{2}(?:\.\d+)? ?%? ?)?(?:ci|confidence interval|interval|bound)\b|[()]/g;

/** Alone these are more often settings (*low*, *medium* and *high* effort) than bounds. */
const settings = ["low", "high"];

/** By the column of a value, the columns that bound it (features.md, row 22): `Score | Min | Max`, `Score | Score low | Score high`, `Score | ±`,
 * `Score | 95% CI`. A bound belongs to the column it names, else to the nearest one, on its left first; one end alone is no interval. */
export function errorColumns(columns: readonly string[], numeric: readonly number[]): ReadonlyMap<number, ErrorColumns> {
  const read = numeric.map((column) => ({ column, ...partOf(columns[column] ?? "") }));
  const values = read.filter(({ part }) => part === null);
  const found = new Map<number, ErrorColumns>();
  for (const { column, part, base } of read) {
    const value = part === null ? undefined : base === "" ? nearest(values.map((each) => each.column), column) : values.find((each) => each.base === base)?.column;
    if (part === null || value === undefined) continue;
    found.set(value, { low: null, high: null, interval: null, half: null, ...found.get(value), [part]: column });
  }
  return new Map([...found].filter(([, { low, high, interval, half }]) => interval !== null || half !== null || (low !== null && high !== null)));
}

function partOf(header: string): { readonly part: Part | null; readonly base: string } {
  const folded = header.toLowerCase().replace(/[_-]+(?=\w)/g, " ").trim();
  const found = settings.includes(folded) ? undefined : parts.find(([, words]) => words.test(folded));
  const sure = folded.replace(sureness, " ");
  const base = (found ? sure.replace(found[1], " ") : sure).replace(/\s+/g, " ").trim();
  return { part: found ? found[0] : null, base };
}

function nearest(columns: readonly number[], to: number): number | undefined {
  return columns.filter((column) => column < to).at(-1) ?? columns.find((column) => column > to);
}

/** A value with the bounds that its row states beside it; null where they state none or do not hold it. */
export function withError(value: QuantityCell, row: readonly (Cell | undefined)[], { low, high, interval, half }: ErrorColumns): QuantityCell | null {
  const at = (column: number | null): QuantityCell | null => {
    const cell = column === null ? undefined : row[column];
    return cell?.kind === "quantity" && (cell.unit === value.unit || cell.unit === "") ? cell : null;
  };
  const [below, above, span, margin] = [at(low), at(high), at(interval), at(half)];
  if (below && above) return bounded(value, below.value, above.value);
  if (span && span.low !== null && span.high !== null && span.low < span.high) return bounded(value, span.low, span.high);
  return margin && margin.value >= 0 ? bounded(value, value.value - margin.value, value.value + margin.value) : null;
}

function bounded(cell: QuantityCell, low: number, high: number): QuantityCell | null {
  return low <= cell.value && cell.value <= high ? { ...cell, low, high, bound: "range" } : null;
}
