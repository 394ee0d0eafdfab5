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

/** All rows of all `facts` tables, in order. */
export function factRows(tables: readonly ReadTable[], classified: readonly Pick<Table, "kind">[], { outline: { text } }: NoteContext): readonly FactRow[] {
  return tables.flatMap((table, at) => {
    if (classified[at]?.kind !== "facts") return [];
    return table.raw.rows.flatMap(({ cells, line }, row) => {
      const key = table.grid[row]?.[0]?.text ?? "";
      const value = cells[1];
      return key !== "" && value ? [{ key: foldPlain(key), value: cellSource(text, value), line }] : [];
    });
  });
}
