import type { Cell, QuantityCell } from "./cell";
import type { ReadTable } from "./context";
import { counterHeaders } from "./table-words";

/** What the cells of one column are, counted. */
export interface ColumnProfile {
  /** The header without brackets and emphasis, in lower case. */
  readonly header: string;
  readonly quantities: number;
  readonly periods: number;
  readonly ranks: number;
  readonly missing: number;
  readonly texts: number;
  /** At least two cells, and at least half of those not missing, are quantities. */
  readonly numeric: boolean;
  /** Only counts the rows or gives their places (`Rank`, `#`). */
  readonly counter: boolean;
}

/** Nobody compares more columns than this; a wider table is text, so that no work grows with rows times columns. */
const widest = 400;

/** Whether a table may be compared or plotted at all: it has rows, at least two columns, and not hundreds. */
export function isComparable(table: ReadTable): boolean {
  return table.grid.length > 0 && table.columns.length >= 2 && table.columns.length <= widest;
}

/** Counts the cells of every column under a header; cells beyond the header belong to no column. */
export function profileColumns(table: ReadTable): ColumnProfile[] {
  return table.columns.map((header, column) => profileColumn(table.grid, fold(header), column));
}

function profileColumn(grid: ReadTable["grid"], header: string, column: number): ColumnProfile {
  const count = { quantity: 0, period: 0, rank: 0, missing: 0, text: 0, flag: 0 };
  for (const row of grid) count[row[column]?.kind ?? "missing"]++;
  const stated = grid.length - count.missing;
  const numeric = count.quantity >= 2 && count.quantity * 2 >= stated;
  const counter = stated > 0 && counterHeaders.has(header) && (numeric || (count.rank + count.quantity) * 2 > stated);
  return { header, quantities: count.quantity, periods: count.period, ranks: count.rank, missing: count.missing, texts: count.text, numeric, counter };
}

/** A header as the word lists have it: lower case, without what stands in brackets. */
export function fold(header: string): string {
  const bracket = header.indexOf("(");
  const bare = bracket > 0 ? header.slice(0, bracket) : header;
  return bare.trim().toLowerCase();
}

/** The quantities of a column with their rows left out. */
export function quantitiesOf(grid: ReadTable["grid"], column: number): QuantityCell[] {
  const found: QuantityCell[] = [];
  for (const row of grid) {
    const cell: Cell | undefined = row[column];
    if (cell?.kind === "quantity") found.push(cell);
  }
  return found;
}

/** The part (0 to 1) of a column's quantities that have its most frequent unit, when at least two have it; else 0. */
export function unitAgreement(grid: ReadTable["grid"], column: number): number {
  const counts = new Map<string, number>();
  let total = 0;
  let most = 0;
  for (const row of grid) {
    const cell = row[column];
    if (cell?.kind !== "quantity") continue;
    const unit = unitFamily(cell.unit);
    const count = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, count);
    if (count > most) most = count;
    total++;
  }
  return most >= 2 ? most / total : 0;
}

/** Units that measure the same: a chart still keeps them apart, but they make a column one of amounts of one sort. */
const families: ReadonlyMap<string, string> = new Map([
  ["kw", "w"], ["mw", "w"], ["gw", "w"], ["tw", "w"], ["kwh", "wh"], ["mwh", "wh"], ["gwh", "wh"], ["twh", "wh"], ["bp", "%"], ["bps", "%"], ["pp", "%"], ["pt", "%"], ["ppt", "%"],
  ["tflop", "flop"], ["pflop", "flop"], ["eflop", "flop"], ["exaflop", "flop"], ["petaflop", "flop"], ["teraflop", "flop"], ["tonne", "t"], ["ton", "t"], ["mt", "t"], ["kt", "t"],
  ["mb", "b"], ["gb", "b"], ["tb", "b"], ["m", "km"],
]);

/** Currencies are one sort; so are units that differ in number, case or magnitude (`year`, `Years`; `MW`, `GW`). */
function unitFamily(unit: string): string {
  if (unit === "" || unit === "%") return unit;
  if (unit.length === 3 && unit === unit.toUpperCase() && unit !== unit.toLowerCase() && !families.has(unit.toLowerCase())) return "money";
  const lower = unit.toLowerCase();
  const bare = lower.length > 2 && lower.endsWith("s") ? lower.slice(0, -1) : lower;
  return families.get(bare) ?? bare;
}
