import type { ReadTable } from "./context";
import type { Fact, Table } from "./note";

/** The rows of every `facts` table, under the heading it stands under (reading-notes.md, section 3). */
export function readFacts(tables: readonly ReadTable[], classified: readonly Table[]): readonly Fact[] {
  const facts: Fact[] = [];
  for (let at = 0; at < tables.length; at++) {
    const table = tables[at];
    const kind = classified[at];
    if (table && kind?.kind === "facts") addFacts(table, kind.heading, facts);
  }
  return facts;
}

function addFacts({ grid, raw }: ReadTable, heading: string, facts: Fact[]): void {
  for (let at = 0; at < grid.length; at++) {
    const key = grid[at]?.[0];
    const cell = grid[at]?.[1];
    const row = raw.rows[at];
    if (key && cell && row) facts.push({ heading, key: key.text, cell, line: row.line });
  }
}
