import { labs } from "./benchmark-names";
import { otherWords } from "./benchmark-words";
import type { ReadTable } from "./context";
import { findBenchmark, findModel, mayNameBenchmark } from "./find-benchmark";
import { bareEnd, BENCHMARK, LEADER, MAKER, MEASURE, PART, PLACE, SCORE, SUBJECT, TESTED, TIME, WHEN } from "./header-roles";
import { plainText } from "./inline";
import { readCell } from "./read-cell";
import { isFraction } from "./result-cell";
import type { TableFrame } from "./table-frame";

/** A table's columns by what their headers say; asked what may be a benchmark's. */
export interface Layout {
  readonly table: ReadTable;
  readonly roles: readonly number[];
  readonly label: number;
  readonly rank: number | null;
  readonly date: number | null;
  readonly speaks: () => boolean;
  readonly frame: () => TableFrame;
}

/** Lays out a table of at least two columns; `speaks` and `frame` are asked for only where the headers leave it open. */
export function layoutOf(table: ReadTable, speaks: () => boolean, frame: () => TableFrame): Layout {
  const { roles } = table;
  const rank = roles.findIndex((each) => (each & PLACE) !== 0);
  const date = roles.findIndex((each) => (each & TIME) !== 0);
  return { table, roles, label: findLabel(table, rank, date), rank: rank < 0 ? null : rank, date: date < 0 ? null : date, speaks, frame };
}

/** The first column past ranks and dates; behind groups the one of their benchmarks, behind makers and whatever else the one of their models. */
function findLabel(table: ReadTable, rank: number, date: number): number {
  const { roles } = table;
  let label = 0;
  while (label === rank || label === date) label++;
  const first = roles[label] ?? 0;
  const wanted = first & PART ? BENCHMARK : first & MAKER || !(first & (BENCHMARK | TESTED)) ? TESTED | LEADER : 0;
  const better = roles.findIndex((each, column) => column > label && (each & wanted) !== 0 && !(each & MAKER) && isText(table, column));
  return better > 0 ? better : Math.min(label, roles.length - 1);
}

/** The headers of which at least one stands over every table of scores. */
export const benchmarkRoles = BENCHMARK | PART | SUBJECT | SCORE | MEASURE;

/** The cheap look at the headers that nearly every other table fails. */
export function mayHoldScores({ table, roles, label, speaks }: Layout): boolean {
  const key = roles[label] ?? 0;
  if (roles.some((each) => (each & BENCHMARK) !== 0)) return true;
  if (key & PART && someRowNames(table, label)) return true;
  if (key & SUBJECT && roles.some((each, column) => column !== label && (isScore(each) || sureBenchmark(table.columns[column] ?? "")))) return true;
  if (!(key & (PART | SUBJECT)) && !roles.some(isScore)) return false;
  return roles.some((_, column) => column !== label && hasScores(table, column)) && speaks();
}

function someRowNames({ grid }: ReadTable, column: number): boolean {
  for (const row of grid) {
    const label = row[column];
    if (label && sureBenchmark(label.text)) return true;
  }
  return false;
}

/** Whether a header names a score or a measure, rather than whose or in what. */
export function isScore(roles: number): boolean {
  return (roles & (SCORE | MEASURE)) !== 0;
}

/** Whether a text names a benchmark beyond doubt. */
export function sureBenchmark(text: string): boolean {
  if (!mayNameBenchmark(text)) return false;
  return findBenchmark(plainText(text))?.doubtful === false;
}

/** Whether a header speaks of prices, sizes, differences and the like; what stands in its brackets does not count. */
export function isOther(header: string): boolean {
  return header.slice(0, bareEnd(header)).toLowerCase().split(/[\s/]+/).some((word) => otherWords.has(word));
}

/** The columns with at least one cell that may be a score. */
export function valueColumns({ table, roles, label, rank, date }: Layout): number[] {
  const found: number[] = [];
  for (let column = 0; column < roles.length; column++) {
    if (column === label || column === rank || column === date || isOther(table.columns[column] ?? "")) continue;
    if (hasScores(table, column)) found.push(column);
  }
  return found;
}

/** How many rows pass a test on a column's plain text. */
export function countRows(table: ReadTable, column: number, test: (text: string) => boolean): number {
  return table.grid.filter((row) => test(plainText(row[column]?.text ?? ""))).length;
}

/** An AI model, or a lab that stands for its models. */
export function namesSubject(text: string): boolean {
  return findModel(text) !== null || labs.has(text.slice(0, bareEnd(text)).toLowerCase());
}

/** Whether a header tells when rather than who (`Now`, `Feb 2026`). */
export function saysWhen(table: ReadTable, column: number): boolean {
  return ((table.roles[column] ?? 0) & WHEN) !== 0 || readCell(table.columns[column] ?? "").kind === "period";
}

/** Whether a column holds any amount, rank or fraction. */
export function hasScores({ counts, grid }: ReadTable, column: number): boolean {
  const held = counts[column];
  return held !== undefined && (held.quantities + held.ranks > 0 || (held.texts > 0 && grid.some((row) => isFraction(row[column]?.text ?? ""))));
}

/** Whether most of a column is text. */
export function isText(table: ReadTable, column: number): boolean {
  return (table.counts[column]?.texts ?? 0) * 2 > table.grid.length;
}
