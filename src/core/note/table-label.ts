import type { Cell } from "./cell";
import type { ReadTable } from "./context";
import type { ColumnProfile } from "./table-columns";
import { COMMENT, THING, TIME } from "./header-roles";
import { monthPattern } from "./period-words";

/** The first column, past one that only counts, and past dates of things that have a name of their own. */
export function findLabel(table: ReadTable, profiles: readonly ColumnProfile[]): number {
  let label = 0;
  while (profiles[label]?.counter && label + 1 < profiles.length) label++;
  const first = profiles[label];
  if (!first || !isTime(table, first, label)) return label;
  const thing = profiles.findIndex((profile, column) => column > label && namesThings(table, profile, column, label));
  return thing > 0 ? thing : label;
}

/** Whether a column's cells say when. */
export function isTime(table: ReadTable, profile: ColumnProfile, column: number): boolean {
  const stated = profile.periods + profile.texts + profile.quantities + profile.ranks;
  if (!(profile.roles & TIME)) return profile.periods >= 2 && profile.periods * 2 >= stated;
  return profile.periods * 2 >= stated || table.grid.filter((row) => saysWhen(row[column], profile)).length * 2 >= stated;
}

/** A period; under *Date* or *Quarter* also a day or quarter of a year that the cell leaves out (`Mar 6`, `Q3 (Oct-Dec)`, `F26E`). */
export function saysWhen(cell: Cell | undefined, profile: ColumnProfile): boolean {
  if (cell?.kind === "period") return true;
  return cell?.kind === "text" && (profile.roles & TIME) !== 0 && yearless.test(cell.text);
}

const yearless = new RegExp(`^(?:${monthPattern}\\.?(?: \\d|$)|[QH][1-4]\\b|[1-4][QH]\\b|FY?\\d\\d|(?:week|wk|month|day|year) \\d|W\\d)`, "i");

/** Whether the rows, though dated, are things with a name: by the header, or since dates repeat and a short text tells the rows apart. */
function namesThings(table: ReadTable, profile: ColumnProfile, column: number, dates: number): boolean {
  if (profile.texts * 2 <= table.grid.length || profile.roles & COMMENT) return false;
  return (profile.roles & THING) !== 0 || (repeats(table, dates) && !repeats(table, column));
}

function repeats(table: ReadTable, column: number): boolean {
  const seen = new Set<string>();
  for (const row of table.grid) {
    const text = row[column]?.text ?? "";
    if (text && seen.has(text)) return true;
    seen.add(text);
  }
  return false;
}
