import type { Finding } from "../finding";
import type { Cell } from "./cell";
import { reasonNotRead, type Reason } from "./cell-reasons";
import type { ReadTable } from "./context";

/** What became of the cells in the bodies of a note's tables. */
export interface CellCount {
  readonly total: number;
  /** Values, bounds, periods, ranks and flags. */
  readonly read: number;
  /** They look numeric and are no value; each is listed with its reason. */
  readonly notRead: number;
  /** Words, names (`GPT-4`) and empty cells: nothing to read. */
  readonly words: number;
}

export function countCells(tables: readonly ReadTable[]): CellCount {
  const rows = tables.flatMap(({ grid }) => grid);
  const cells = rows.flat();
  const read = cells.filter(({ kind }) => kind !== "text" && kind !== "missing").length;
  const notRead = rows.flatMap((row) => row.filter((cell, column) => reasonOf(cell, column) !== null)).length;
  return { total: cells.length, read, notRead, words: cells.length - read - notRead };
}

/** Why a cell was not read; null for words, and for what names its row with a number in it (`2026 capex`, `2nm yields`). */
function reasonOf({ kind, text }: Cell, column: number): Reason | null {
  const reason = kind === "text" ? reasonNotRead(text) : null;
  return column === 0 && reason !== "a day without its year" && reason !== "a date that does not exist" && /\p{L}{2}/u.test(text) ? null : reason;
}

/** Every cell that looks numeric and was not read, with its reason, below a count for its table (`3 of 14 cells not read: …`). */
export function cellsNotRead(path: string, tables: readonly ReadTable[]): readonly Finding[] {
  return tables.flatMap((table) => {
    const unread = unreadCells(path, table);
    if (unread.length === 0) return [];
    const total = table.grid.reduce((sum, row) => sum + row.length, 0);
    const reasons = [...new Set(unread.map(({ reason }) => reason))].join(", ");
    const message = `${unread.length} of ${total} cells not read: ${reasons}.`;
    const where = [{ path, line: table.raw.header.line }, ...unread.flatMap(({ finding }) => finding.where)];
    return [{ code: "cells-not-read", severity: "info" as const, message, where }, ...unread.map(({ finding }) => finding)];
  });
}

interface UnreadCell {
  readonly reason: Reason;
  readonly finding: Finding;
}

function unreadCells(path: string, { raw, grid, columns }: ReadTable): readonly UnreadCell[] {
  return grid.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const reason = reasonOf(cell, column);
      if (reason === null) return [];
      const under = columns[column] ? ` under “${columns[column]}”` : "";
      const finding: Finding = { code: "cell-not-read", severity: "info", message: `“${cell.text}”${under}: ${reason}.`, where: [{ path, line: raw.rows[at]?.line ?? raw.line }] };
      return [{ reason, finding }];
    }),
  );
}
