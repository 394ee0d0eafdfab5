import type { NoteContext, ReadTable } from "./context";
import type { Table } from "./note";
import { foldPlain } from "./section-meaning";
import { cellSource } from "./table-rows";

/** A row of a `facts` table with its source: the key folded, the value as written. */
export interface FactRow {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** The rows of all `facts` tables, in order, whose key is one of `keys` or `own`. */
export function factRows(context: NoteContext, classified: readonly Pick<Table, "kind">[], keys: ReadonlySet<string>, own = ""): readonly FactRow[] {
  const rows: FactRow[] = [];
  for (let at = 0; at < context.tables.length; at++) {
    const table = context.tables[at];
    if (table && classified[at]?.kind === "facts") addRows(table, context.outline.text, keys, own, rows);
  }
  return rows;
}

/** Adds the rows of a table whose first cell is one of `keys`. */
export function addRows({ raw, grid }: ReadTable, text: string, keys: ReadonlySet<string>, own: string, rows: FactRow[]): void {
  for (let at = 0; at < grid.length; at++) {
    const key = foldPlain(grid[at]?.[0]?.text ?? "");
    const row = raw.rows[at];
    const value = row?.cells[1];
    if (row && value && key !== "" && (keys.has(key) || key === own)) rows.push({ key, value: cellSource(text, value), line: row.line });
  }
}
