import type { ReadTable } from "./context";
import { DATED, ROUND, WORTH } from "./header-roles";
import type { Fact, Table } from "./note";

/** What the rows of tables of funding rounds say that the actor was worth (exposure-maths.md, "Size"): `key` is the round and its date. */
export function readRounds(tables: readonly ReadTable[], classified: readonly Table[]): readonly Fact[] {
  const rounds: Fact[] = [];
  for (let at = 0; at < tables.length; at++) {
    const table = tables[at];
    if (table && holdsRounds(table.roles)) addRounds(table, classified[at]?.heading ?? "", rounds);
  }
  return rounds;
}

function holdsRounds(roles: readonly number[]): boolean {
  let all = 0;
  for (const each of roles) all |= each;
  return (all & WORTH) !== 0 && (all & ROUND) !== 0;
}

function addRounds({ roles, grid, raw }: ReadTable, heading: string, rounds: Fact[]): void {
  const worth = roles.findIndex((each) => (each & WORTH) !== 0);
  for (let at = 0; at < grid.length; at++) {
    const cells = grid[at] ?? [];
    const cell = cells[worth];
    const row = raw.rows[at];
    if (cell?.kind !== "quantity" || !row) continue;
    const dating = cells.filter((_, column) => ((roles[column] ?? 0) & (ROUND | DATED)) !== 0);
    rounds.push({ heading, key: dating.map(({ text }) => text).join(" · "), cell, line: row.line });
  }
}
