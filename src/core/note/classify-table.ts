import type { ReadTable } from "./context";
import { type HeaderPeriod, headerPeriods, monthsOf } from "./header-periods";
import { plainText } from "./inline";
import type { Table, TableKind } from "./note";
import { type ColumnProfile, fold, isComparable, profileColumns, unitAgreement } from "./table-columns";
import { findLabel, isComment, isTime, saysWhen } from "./table-label";
import { looseHeaders, propertyHeaders, propertyWords, readingHeaders, valueHeaders } from "./table-words";

/** What a table is (reading-notes.md, section 2): its kind, which column labels its rows, which columns hold numbers. Takes any table, never throws. */
export function classifyTable(table: ReadTable): Table {
  const verdict = isComparable(table) ? judge(table, profileColumns(table)) : passedOver;
  const { raw } = table;
  return {
    line: raw.header.line,
    endLine: raw.rows.at(-1)?.line ?? raw.header.line + 1,
    heading: plainText(table.section.heading),
    columns: table.columns,
    rows: table.grid.length,
    ...verdict,
  };
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
  return seriesAcross(subject) ?? seriesDown(subject) ?? comparison(subject) ?? verdict("text", subject);
}

function verdict(kind: TableKind, subject: Subject, numericColumns = subject.numeric, orientation: Table["orientation"] = null): Verdict {
  return { kind, labelColumn: kind === "text" ? null : subject.label, numericColumns, orientation };
}

function numericColumns(profiles: readonly ColumnProfile[], label: number): number[] {
  const found: number[] = [];
  profiles.forEach((profile, column) => {
    if (profile.numeric && !profile.counter && column !== label) found.push(column);
  });
  return found;
}

/** Two columns that name a property and give its value, perhaps a third that only comments. */
function isFacts({ table, profiles, numeric, label }: Subject): boolean {
  const [key, value, comment] = profiles;
  if (!key || !value || label !== 0 || profiles.length > 3 || isTime(table, key, 0)) return false;
  if (comment && (numeric.includes(2) || !isComment(comment.header))) return false;
  if (isProperty(key.header)) return !readingHeaders.has(value.header);
  if (!valueHeaders.has(value.header)) return false;
  if (key.header === "feature") return true;
  if (value.header === "description") return looseHeaders.has(key.header) && (namesProperties(table) || statesAmounts(value, table));
  return (looseHeaders.has(key.header) && !(key.header === "" && numeric.includes(1))) || (!comment && namesProperties(table));
}

/** Whether at least a third of a column's cells are more than words. */
function statesAmounts(profile: ColumnProfile, table: ReadTable): boolean {
  return (profile.quantities + profile.periods + profile.ranks) * 3 >= table.grid.length;
}

/** `Metric`, and what ends so (`Energy metric`). */
function isProperty(header: string): boolean {
  return propertyHeaders.has(header) || propertyHeaders.has(header.slice(header.lastIndexOf(" ") + 1));
}

/** Whether at least half of the rows are labelled by a property (`Market cap`, `Revenue (TTM)`). */
function namesProperties(table: ReadTable): boolean {
  let named = 0;
  for (const row of table.grid) {
    const words = fold(row[0]?.text ?? "").split(" ");
    if (propertyWords.has(words.at(-1) ?? "") || propertyWords.has(words[0] ?? "")) named++;
  }
  return named * 2 >= table.grid.length;
}

/** Periods across: a run of three quantities in a row under headers that are periods of one length. */
function seriesAcross(subject: Subject): Verdict | null {
  const { table, label, profiles } = subject;
  if (table.columns.length < 3) return null;
  const periods = alike(headerPeriods(table.columns, label + 1));
  if (periods.length < 2) return null;
  const columns = periods.length === 2 ? [...nowColumns(profiles, label), ...periods.map((each) => each.column)] : periods.map((each) => each.column);
  const most = Math.max(...table.grid.map((row) => columns.filter((column) => row[column]?.kind === "quantity").length));
  if (most < 2) return null;
  const held = columns.filter((column) => table.grid.some((row) => row[column]?.kind === "quantity"));
  const shown = [...new Set([...held, ...subject.numeric])].sort((a, b) => a - b);
  if (most >= 3) return verdict("series", subject, shown, "columns");
  return isTime(table, profiles[label] ?? noProfile, label) || pairs(table, columns) < 2 ? null : verdict("comparison", subject);
}

const noProfile: ColumnProfile = { header: "", quantities: 0, periods: 0, ranks: 0, missing: 0, texts: 0, numeric: false, counter: false };

/** The rows with at least two quantities under `columns`. */
function pairs(table: ReadTable, columns: readonly number[]): number {
  return table.grid.filter((row) => columns.filter((column) => row[column]?.kind === "quantity").length >= 2).length;
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

const nowHeaders: ReadonlySet<string> = new Set(["current", "now", "today", "latest", "ttm", "ltm"]);

function nowColumns(profiles: readonly ColumnProfile[], label: number): number[] {
  const column = profiles.findIndex((profile, at) => at > label && nowHeaders.has(profile.header));
  return column < 0 ? [] : [column];
}

/** Periods down: a column with at least three quantities beside a period. */
function seriesDown(subject: Subject): Verdict | null {
  const { table, profiles, label, numeric } = subject;
  const time = profiles[label];
  if (!time || !isTime(table, time, label)) return null;
  const points = (column: number): number => table.grid.filter((row) => row[column]?.kind === "quantity" && saysWhen(row[label], time)).length;
  return numeric.some((column) => points(column) >= 3 && !isProse(subject, column)) ? verdict("series", subject, numeric, "rows") : null;
}

/** How much of a column must share a unit: rows of properties rarely do, rows of entities may hold a stray. */
const agreement = { properties: 0.75, entities: 0.6 };

function comparison(subject: Subject): Verdict | null {
  const { table, profiles, label, numeric } = subject;
  const key = profiles[label]?.header ?? "";
  const least = isProperty(key) || looseHeaders.has(key) ? agreement.properties : agreement.entities;
  const shown = numeric.some((column) => !isProse(subject, column) && unitAgreement(table.grid, column) >= least);
  return shown ? verdict("comparison", subject) : null;
}

/** Longer cells, on average, are sentences that happen to open with an amount. */
const wordy = 24;

/** Whether a column of remarks is meant to be read rather than compared. */
function isProse({ table, profiles }: Subject, column: number): boolean {
  if (!isComment(profiles[column]?.header ?? "")) return false;
  let length = 0;
  for (const row of table.grid) length += row[column]?.text.length ?? 0;
  return length > wordy * table.grid.length;
}
