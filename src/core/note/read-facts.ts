import type { ReadTable } from "./context";
import type { Fact, Table } from "./note";

/** The rows of every `facts` table, under the heading it stands under (reading-notes.md, section 3). */
export function readFacts(tables: readonly ReadTable[], classified: readonly Table[]): readonly Fact[] {
  return tables.flatMap((table, at) => {
    const { kind, heading } = classified[at] ?? { kind: "text", heading: "" };
    return kind === "facts" ? factsOf(table, heading) : [];
  });
}

function factsOf({ grid, raw }: ReadTable, heading: string): Fact[] {
  return grid.flatMap(([key, cell], row) => {
    const line = raw.rows[row]?.line;
    return key && cell && line !== undefined ? [{ heading, key: key.text, cell, line }] : [];
  });
}
