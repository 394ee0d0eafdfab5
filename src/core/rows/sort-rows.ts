import { foldName } from "../index/fold";
import type { Cell } from "../note/cell";
import type { NoteRow } from "./note-rows";

/** A cell that a row does not have. */
const none: Cell = { kind: "missing", text: "" };

/** By which column rows are sorted, and which way. */
export interface RowSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows by what their cells of a column were read as: amounts by unit and value, periods by their end, words by their letters; what is missing last. */
export function sortRows(rows: readonly NoteRow[], column: number, descending: boolean): readonly NoteRow[] {
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => [row, ...keyOf(row.cells[column])] as const);
  return keyed.sort(([, a, x, u], [, b, y, v]) => a - b || sign * (compare(x, y) || compare(u, v))).map(([row]) => row);
}

/** Whether most of a column's cells are figures: they stand to the right, and the largest first. */
export function isFigures(rows: readonly NoteRow[], column: number): boolean {
  let balance = 0;
  for (const { cells } of rows) {
    const { kind } = cells[column] ?? none;
    if (kind !== "missing") balance += kind === "quantity" || kind === "rank" ? 1 : -1;
  }
  return balance > 0;
}

/** What a cell is sorted by: kinds that cannot be compared stand apart, and so do units. */
function keyOf(cell: Cell = none): readonly [kind: number, unit: string, value: string | number] {
  switch (cell.kind) {
    case "quantity": return [0, cell.unit, cell.value];
    case "rank": return [0, "#", cell.value];
    case "period": return [1, "", cell.end];
    case "missing": return [3, "", ""];
    default: return [2, "", foldName(cell.text)];
  }
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
