import { actorOf, nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { hasTag, kindPasses, namersOf, type WayInFilter } from "./filter";
import type { Resolved } from "./ledger";
import type { ExposureSurvey } from "./survey";
import { rankWaysIn } from "./ways-in";

export interface MatrixOptions {
  /** What stands down the side: tags of actors, or what one cannot buy. */
  readonly rows: "tags" | "private";
  readonly mostRows: number;
  readonly mostColumns: number;
  /** Tags that say what a note is, not what it is about (`actor`); they make no row. */
  readonly plainTags: readonly string[];
  readonly filter: WayInFilter;
}

export const defaultMatrix: Omit<MatrixOptions, "filter"> = {
  rows: "tags", mostRows: 40, mostColumns: 25, plainTags: ["actor", "public", "private", "company", "person"],
};

export interface MatrixCell {
  /** Places in `rows` and `columns`. */
  readonly row: number;
  readonly column: number;
  /** Ways in: lines. */
  readonly count: number;
  /** The actors that say so, each once. */
  readonly actors: number;
  readonly lines: readonly Resolved[];
}

/** Tags or private actors against public ways in (exposure-maths.md, "The vault"); cells without a way in are left out. */
export interface Matrix {
  readonly rows: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  readonly columns: readonly { readonly actor: ActorKey; readonly name: string; readonly reach: number }[];
  /** Row by row. */
  readonly cells: readonly MatrixCell[];
  /** What did not fit. */
  readonly rowsLeftOut: number;
  readonly columnsLeftOut: number;
}

export function exposureMatrix(survey: ExposureSurvey, options: MatrixOptions): Matrix {
  const ranked = rankWaysIn(survey, { ...options.filter, listings: ["public"] }, "ways in");
  const columns = ranked.slice(0, options.mostColumns);
  const rowKeys = rowsByNamer(survey, options);
  const lines = new Map<string, Map<number, Resolved[]>>();
  for (const [column, { actor }] of columns.entries()) {
    for (const [path, claims] of survey.ledger.naming(actor)) {
      const counted = path === actor ? [] : claims.filter(({ claim }) => claim.kind !== "risk" && kindPasses(options.filter, claim));
      if (counted.length > 0) for (const row of rowKeys.get(path) ?? []) collect(lines, row, column, counted);
    }
  }
  const rows = largestRows(lines);
  const shown = rows.slice(0, options.mostRows);
  return {
    rows: shown.map(({ key, count }) => ({ key, count, name: options.rows === "tags" ? `#${key}` : nameOf(survey, key) })),
    columns: columns.map(({ actor, reach }) => ({ actor, reach, name: nameOf(survey, actor) })),
    cells: shown.flatMap(({ key }, row) => cellsOf(row, lines.get(key) ?? new Map<number, Resolved[]>())),
    rowsLeftOut: rows.length - shown.length,
    columnsLeftOut: ranked.length - columns.length,
  };
}

/** Which rows a note's ways in belong to: its tags, or itself where it cannot be bought. */
function rowsByNamer(survey: ExposureSurvey, { rows, plainTags, filter }: MatrixOptions): ReadonlyMap<string, readonly string[]> {
  const namers = [...namersOf(survey, filter)];
  return new Map(namers.map((path) => {
    const { tags, listing } = actorOf(survey, path);
    if (rows === "private") return [path, listing === "private" || listing === "none" ? [path] : []];
    const folded = tags.map((tag) => tag.toLowerCase()).filter((tag) => !plainTags.some((plain) => hasTag([tag], plain)));
    return [path, [...new Set(folded)]];
  }));
}

function collect(lines: Map<string, Map<number, Resolved[]>>, row: string, column: number, claims: readonly Resolved[]): void {
  const cells = lines.get(row) ?? new Map<number, Resolved[]>();
  lines.set(row, cells);
  const cell = cells.get(column);
  if (cell) cell.push(...claims);
  else cells.set(column, [...claims]);
}

function largestRows(lines: ReadonlyMap<string, ReadonlyMap<number, readonly Resolved[]>>): { key: string; count: number }[] {
  const rows = [...lines].map(([key, cells]) => ({ key, count: [...cells.values()].reduce((sum, cell) => sum + cell.length, 0) }));
  return rows.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function cellsOf(row: number, cells: ReadonlyMap<number, readonly Resolved[]>): MatrixCell[] {
  return [...cells].sort(([a], [b]) => a - b).map(([column, lines]) => ({
    row, column, count: lines.length, actors: new Set(lines.map(({ claim }) => claim.path)).size, lines: [...lines].sort(byPlace),
  }));
}

function byPlace(a: Resolved, b: Resolved): number {
  return a.claim.path === b.claim.path ? a.claim.line - b.claim.line : a.claim.path < b.claim.path ? -1 : 1;
}

/** A ribbon of the flow: what one cannot buy (or a tag) on the left, a public way in on the right. */
export interface Ribbon {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly lines: readonly Resolved[];
}

/** The matrix as a flow, the widest ribbons first, at most `most` of them. */
export function flowOf({ rows, columns, cells }: Matrix, most: number): { readonly ribbons: readonly Ribbon[]; readonly leftOut: number } {
  const ribbons = cells.map(({ row, column, count, lines }): Ribbon => ({ from: rows[row]?.name ?? "", to: columns[column]?.name ?? "", count, lines }));
  const sorted = ribbons.sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
  return { ribbons: sorted.slice(0, most), leftOut: Math.max(0, sorted.length - most) };
}
