import type { ReadTable } from "./context";
import type { Fact, Table } from "./note";

/** What the rows of tables of funding rounds say that the actor was worth (exposure-maths.md, "Size"): `key` is the round and its date. */
export function readRounds(tables: readonly ReadTable[], classified: readonly Table[]): readonly Fact[] {
  return tables.flatMap((table, at) => roundsOf(table, classified[at]?.heading ?? ""));
}

function roundsOf({ columns, grid, raw }: ReadTable, heading: string): Fact[] {
  const headers = columns.map((header) => header.toLowerCase());
  const worth = headers.findIndex((header) => /^(?:post-money )?valuation\b|^post-money\b/.test(header));
  if (worth < 0 || !headers.some((header) => /^(?:round|series|stage|financing)\b/.test(header))) return [];
  const dating = headers.flatMap((header, column) => (/^(?:round|series|stage|financing|date|year|when)\b/.test(header) ? [column] : []));
  return grid.flatMap((cells, row) => {
    const cell = cells[worth];
    const line = raw.rows[row]?.line;
    if (cell?.kind !== "quantity" || line === undefined) return [];
    return [{ heading, key: dating.flatMap((column) => cells[column]?.text ?? []).join(" · "), cell, line }];
  });
}
