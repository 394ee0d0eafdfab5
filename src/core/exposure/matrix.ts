import { actorOf, nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { hasTag } from "../has-tag";
import { namersOf, type WayInFilter } from "./filter";
import type { Resolved } from "./ledger";
import type { ExposureSurvey } from "./survey";
import { counts, rankWaysIn } from "./ways-in";

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

/** Tags or private actors against public ways in (exposure-maths.md, "The vault"); cells without a way in are left out, and so is who has none but such. */
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
  const namers = rowsByNamer(survey, options);
  const columns: typeof ranked[number][] = [];
  let columnsLeftOut = 0;
  for (const way of ranked) {
    if (columns.length === options.mostColumns) columnsLeftOut += isNamed(survey, way.actor, namers, options.filter) ? 1 : 0;
    else if (fillColumn(survey, way.actor, columns.length, namers, options.filter)) columns.push(way);
  }
  const rows = [...new Set([...namers.values()].flat())].filter(({ count }) => count > 0);
  const shown = rows.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, options.mostRows);
  return {
    rows: shown.map(({ key, count }) => ({ key, count, name: options.rows === "tags" ? `#${key}` : nameOf(survey, key) })),
    columns: columns.map(({ actor, reach }) => ({ actor, reach, name: nameOf(survey, actor) })),
    cells: shown.flatMap(({ cells }, row) => cells.map((cell) => toCell(row, cell))),
    rowsLeftOut: rows.length - shown.length,
    columnsLeftOut,
  };
}

/** A row as it is filled, column by column; the lines of a cell are kept by the actors that say so, of each in the order of its note. */
interface Row {
  readonly key: string;
  readonly cells: { readonly column: number; readonly lines: (readonly Resolved[])[] }[];
  count: number;
}

/** Which rows a note's ways in belong to: its tags, or itself where it cannot be bought. */
function rowsByNamer(survey: ExposureSurvey, { rows, plainTags, filter }: MatrixOptions): ReadonlyMap<string, readonly Row[]> {
  const made = new Map<string, Row>();
  const rowOf = (key: string): Row => {
    const row = made.get(key) ?? { key, cells: [], count: 0 };
    made.set(key, row);
    return row;
  };
  const namers = [...namersOf(survey, filter)];
  return new Map(namers.map((path) => {
    const { tags, listing } = actorOf(survey, path);
    if (rows === "private") return [path, listing === "private" || listing === "none" ? [rowOf(path)] : []];
    const folded = tags.map((tag) => tag.toLowerCase()).filter((tag) => !plainTags.some((plain) => hasTag([tag], plain)));
    return [path, [...new Set(folded)].map(rowOf)];
  }));
}

/** False where nothing is filled in, as only such name the actor as stand in no row. */
function fillColumn(survey: ExposureSurvey, actor: ActorKey, column: number, namers: ReadonlyMap<string, readonly Row[]>, filter: WayInFilter): boolean {
  let isFilled = false;
  for (const [path, claims] of survey.ledger.naming(actor)) {
    const rows = path === actor ? [] : namers.get(path) ?? [];
    const lines = rows.length === 0 ? [] : claims.every((line) => counts(line.claim, filter, "ways in")) ? claims : claims.filter((line) => counts(line.claim, filter, "ways in"));
    if (lines.length === 0) continue;
    for (const row of rows) enter(row, column, lines);
    isFilled = true;
  }
  return isFilled;
}

function isNamed(survey: ExposureSurvey, actor: ActorKey, namers: ReadonlyMap<string, readonly Row[]>, filter: WayInFilter): boolean {
  for (const [path, claims] of survey.ledger.naming(actor)) if (path !== actor && namers.get(path)?.length && claims.some((line) => counts(line.claim, filter, "ways in"))) return true;
  return false;
}

function enter(row: Row, column: number, lines: readonly Resolved[]): void {
  const cell = row.cells.at(-1);
  row.count += lines.length;
  if (cell?.column === column) cell.lines.push(lines);
  else row.cells.push({ column, lines: [lines] });
}

function toCell(row: number, { column, lines: said }: Row["cells"][number]): MatrixCell {
  const [first = []] = said;
  const lines = said.length > 1 ? said.sort(byPath).flat() : first;
  return { row, column, count: lines.length, actors: said.length, lines };
}

function byPath([a]: readonly Resolved[], [b]: readonly Resolved[]): number {
  return a && b && a.claim.path < b.claim.path ? -1 : 1;
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
