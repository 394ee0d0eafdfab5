import type { ReadTable } from "./context";
import { type HeaderPeriod, headerPeriods, monthsOf } from "./header-periods";
import { COMMENT, CONCLUSION, DESCRIPTION, FEATURE, LOOSE, NOW, PROPERTY, TIME, UNNAMED, VALUE } from "./header-roles";
import { plainText } from "./inline";
import type { Table, TableKind } from "./note";
import { namesProperty } from "./property-words";
import { type ColumnProfile, isComparable, profileColumns, unitAgreement } from "./table-columns";
import { findLabel, isTime, saysWhen } from "./table-label";

/** What a table is (reading-notes.md, section 2): its kind, which column labels its rows, which columns hold numbers. Takes any table, never throws. */
export function classifyTable(table: ReadTable): Table {
  const { kind, labelColumn, numericColumns, orientation } = isComparable(table) ? judge(table, profileColumns(table)) : passedOver;
  const { line } = table.raw.header;
  const last = table.raw.rows[table.raw.rows.length - 1];
  const heading = plainText(table.section.heading);
  return { line, endLine: last ? last.line : line + 1, heading, columns: table.columns, rows: table.grid.length, kind, labelColumn, numericColumns, orientation };
}

const passedOver: Verdict = { kind: "text", labelColumn: null, numericColumns: [], orientation: null };

type Verdict = Pick<Table, "kind" | "labelColumn" | "numericColumns" | "orientation">;

interface Subject {
  readonly table: ReadTable;
  readonly profiles: readonly ColumnProfile[];
  readonly label: number;
  readonly numeric: readonly number[];
}

function judge(table: ReadTable, profiles: readonly ColumnProfile[]): Verdict {
  const label = findLabel(table, profiles);
  const numeric = numericColumns(profiles, label);
  const subject = { table, profiles, label, numeric };
  if (isFacts(subject)) return verdict("facts", subject);
  if (numeric.length === 0 && profiles.length < 3) return verdict("text", subject);
  return seriesAcross(subject) ?? seriesDown(subject) ?? comparison(subject) ?? verdict("text", subject);
}

function verdict(kind: TableKind, subject: Subject, numericColumns = subject.numeric, orientation: Table["orientation"] = null): Verdict {
  return { kind, labelColumn: kind === "text" ? null : subject.label, numericColumns, orientation };
}

function numericColumns(profiles: readonly ColumnProfile[], label: number): number[] {
  const found: number[] = [];
  for (let column = 0; column < profiles.length; column++) {
    const profile = profiles[column];
    if (profile?.numeric && !profile.counter && column !== label) found.push(column);
  }
  return found;
}

/** Two columns that name a property and give its value, perhaps a third that only comments. */
function isFacts({ table, profiles, numeric, label }: Subject): boolean {
  const [key, value, comment] = profiles;
  if (!key || !value || label !== 0 || profiles.length > 3 || isTime(table, key, 0)) return false;
  if (comment && (numeric.includes(2) || !(comment.roles & COMMENT))) return false;
  if (key.roles & PROPERTY) return !(value.roles & CONCLUSION);
  if (!(value.roles & VALUE)) return false;
  if (key.roles & FEATURE) return true;
  const loose = (key.roles & LOOSE) !== 0;
  if (value.roles & DESCRIPTION) return loose && (namesProperties(table) || statesAmounts(value, table));
  return (loose && !(key.roles & UNNAMED && numeric.includes(1))) || (!comment && namesProperties(table));
}

/** Whether at least a third of a column's cells are more than words. */
function statesAmounts(profile: ColumnProfile, table: ReadTable): boolean {
  return (profile.quantities + profile.periods + profile.ranks) * 3 >= table.grid.length;
}

/** Whether at least half of the rows are labelled by a property (`Market cap`, `Revenue (TTM)`). */
function namesProperties(table: ReadTable): boolean {
  let named = 0;
  for (const row of table.grid) if (namesProperty(row[0]?.text ?? "")) named++;
  return named * 2 >= table.grid.length;
}

/** Periods across: a run of three quantities in a row under headers that are periods of one length. */
function seriesAcross(subject: Subject): Verdict | null {
  const { table, label, profiles } = subject;
  if (table.columns.length < 3) return null;
  const periods = alike(headerPeriods(table.columns, label + 1));
  if (periods.length < 2) return null;
  const columns = periods.length === 2 ? [...nowColumns(profiles, label), ...periods.map((each) => each.column)] : periods.map((each) => each.column);
  const most = mostTogether(table, columns);
  if (most < 2) return null;
  const held = columns.filter((column) => table.grid.some((row) => row[column]?.kind === "quantity"));
  const shown = [...new Set([...held, ...subject.numeric])].sort((a, b) => a - b);
  if (most >= 3) return verdict("series", subject, shown, "columns");
  return isTime(table, profiles[label] ?? noProfile, label) || pairs(table, columns) < 2 ? null : verdict("comparison", subject);
}

const noProfile: ColumnProfile = { roles: 0, quantities: 0, periods: 0, ranks: 0, texts: 0, numeric: false, counter: false };

/** The quantities of a row under `columns`. */
function together(row: ReadTable["grid"][number], columns: readonly number[]): number {
  let found = 0;
  for (const column of columns) if (row[column]?.kind === "quantity") found++;
  return found;
}

function mostTogether(table: ReadTable, columns: readonly number[]): number {
  let most = 0;
  for (const row of table.grid) most = Math.max(most, together(row, columns));
  return most;
}

/** The rows with at least two quantities under `columns`. */
function pairs(table: ReadTable, columns: readonly number[]): number {
  return table.grid.filter((row) => together(row, columns) >= 2).length;
}

/** The largest group of period headers that say the same beside their period, and are as long as each other. */
function alike(periods: readonly HeaderPeriod[]): readonly HeaderPeriod[] {
  const groups = new Map<string, HeaderPeriod[]>();
  let best: readonly HeaderPeriod[] = [];
  for (const each of periods) {
    const key = `${monthsOf(each.period)} ${each.rest}`;
    const group = groups.get(key) ?? [];
    group.push(each);
    groups.set(key, group);
    if (group.length > best.length) best = group;
  }
  return best;
}

function nowColumns(profiles: readonly ColumnProfile[], label: number): number[] {
  const column = profiles.findIndex((profile, at) => at > label && (profile.roles & NOW) !== 0);
  return column < 0 ? [] : [column];
}

/** Periods down: a column with at least three quantities beside a period. */
function seriesDown(subject: Subject): Verdict | null {
  const { table, profiles, label, numeric } = subject;
  const time = profiles[label];
  if (!time || !isTime(table, time, label) || namesEvents(profiles, label)) return null;
  const points = (column: number): number => table.grid.filter((row) => row[column]?.kind === "quantity" && saysWhen(row[label], time)).length;
  return numeric.some((column) => points(column) >= 3 && !isProse(subject, column)) ? verdict("series", subject, numeric, "rows") : null;
}

/** Whether a column beside the label dates the rows, so that the label names what happened though some of its names are periods (`Q3 FY26`). */
function namesEvents(profiles: readonly ColumnProfile[], label: number): boolean {
  if ((profiles[label]?.roles ?? 0) & TIME) return false;
  return profiles.some(({ roles, periods, quantities, texts }, column) => column !== label && (roles & TIME) !== 0 && periods > quantities + texts);
}

/** How much of a column must share a unit: rows of properties rarely do, rows of entities may hold a stray. */
const agreement = { properties: 0.75, entities: 0.6 };

function comparison(subject: Subject): Verdict | null {
  const { table, profiles, label, numeric } = subject;
  const least = (profiles[label]?.roles ?? 0) & (PROPERTY | LOOSE) ? agreement.properties : agreement.entities;
  const shown = numeric.some((column) => !isProse(subject, column) && unitAgreement(table.grid, column) >= least);
  return shown ? verdict("comparison", subject) : null;
}

/** Longer cells, on average, are sentences that happen to open with an amount. */
const wordy = 24;

/** Whether a column of remarks is meant to be read rather than compared: its cells are long, or go on in words (`-29% forecast`, `$7,500 credit gone`). */
function isProse({ table, profiles }: Subject, column: number): boolean {
  if (!((profiles[column]?.roles ?? 0) & COMMENT)) return false;
  let length = 0;
  let bare = 0;
  for (const row of table.grid) {
    const cell = row[column];
    length += cell?.text.length ?? 0;
    if (cell?.kind === "quantity" && (cell.note === "" || !cell.text.endsWith(cell.note))) bare++;
  }
  return length > wordy * table.grid.length || bare * 2 < (profiles[column]?.quantities ?? 0);
}
