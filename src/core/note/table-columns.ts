import type { KindCounts, ReadTable } from "./context";
import { COUNTER, NUMBERING, ORDER } from "./header-roles";
import { wordsByName } from "./word-list";

/** What the cells of one column are, counted. */
export interface ColumnProfile {
  /** What the header says (header-roles.ts). */
  readonly roles: number;
  readonly quantities: number;
  readonly periods: number;
  readonly ranks: number;
  readonly texts: number;
  /** At least two cells, and at least half of those not missing, are quantities, and no names of an order (`Phase`). */
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

/** What the cells of every column are; cells beyond the header belong to no column. */
export function profileColumns(table: ReadTable): ColumnProfile[] {
  const profiles: ColumnProfile[] = [];
  for (let column = 0; column < table.columns.length; column++) {
    const counts = table.counts[column];
    if (counts) profiles.push(profileColumn(table.roles[column] ?? 0, counts, column === 0));
  }
  return profiles;
}

function profileColumn(roles: number, { quantities, periods, ranks, texts, flags }: KindCounts, isFirst: boolean): ColumnProfile {
  const stated = quantities + periods + ranks + texts + flags;
  const numeric = (roles & ORDER) === 0 && quantities >= 2 && quantities * 2 >= stated;
  const counter = (roles & (isFirst ? COUNTER | NUMBERING : COUNTER)) !== 0 && stated > 0 && (numeric || (ranks + quantities) * 2 > stated);
  return { roles, quantities, periods, ranks, texts, numeric, counter };
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
const families = wordsByName("w kw mw gw tw|wh kwh mwh gwh twh|% bp bps pp pt ppt|flop tflop pflop eflop exaflop petaflop teraflop|t tonne ton mt kt|b mb gb tb|km m");

/** Currencies are one sort; so are units that differ in number, case or magnitude (`year`, `Years`; `MW`, `GW`). */
function unitFamily(unit: string): string {
  if (unit === "" || unit === "%") return unit;
  if (unit.length === 3 && unit === unit.toUpperCase() && unit !== unit.toLowerCase() && !families.has(unit.toLowerCase())) return "money";
  const lower = unit.toLowerCase();
  const bare = lower.length > 2 && lower.endsWith("s") ? lower.slice(0, -1) : lower;
  return families.get(bare) ?? bare;
}
