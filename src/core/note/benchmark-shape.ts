import {
  benchmarkRoles, countRows, hasScores, isOther, isScore, isText, type Layout, layoutOf, mayHoldScores, namesSubject, saysWhen, sureBenchmark, valueColumns,
} from "./benchmark-layout";
import type { ReadTable } from "./context";
import { findBenchmark, mayNameBenchmark } from "./find-benchmark";
import { BENCHMARK, LEADER, MEASURE, PART, RIVAL, SUBJECT, TASK, TESTED, TIME } from "./header-roles";
import { ownScore } from "./result-cell";
import { isComparable } from "./table-columns";
import type { TableFrame } from "./table-frame";

/** What a column of a benchmark table holds. */
export interface ScoreColumn {
  readonly column: number;
  /** `named`: scores of the benchmark or subject in the header; `plain`: scores of what the frame names; `rival`: cells that name their subject. */
  readonly role: "named" | "plain" | "rival";
}

/** How a benchmark table is laid out (reading-notes.md, section 5). */
export interface BenchmarkShape {
  readonly rows: "subjects" | "benchmarks" | "both" | "periods";
  readonly label: number;
  /** Of a table that names benchmark and subject in two columns: the column of subjects; else null. */
  readonly subject: number | null;
  readonly scores: readonly ScoreColumn[];
  readonly rank: number | null;
  readonly date: number | null;
  /** Only rows that name a known benchmark count (a sheet of all sorts of properties). */
  readonly knownRowsOnly: boolean;
  /** Rows are parts (categories, tasks) of the benchmark that the heading names. */
  readonly parts: boolean;
}

/** The first, cheapest look: some header has to do with scores, and some cell is an amount or a rank. */
export function mayBeScored(table: ReadTable): boolean {
  return mayBeHeaded(table) && isComparable(table) && table.columns.some((_, column) => hasScores(table, column));
}

/** The shape of a table of benchmark results that may be scored; null for any other. `frame` is asked for only where the headers leave it open. */
export function benchmarkShape(table: ReadTable, speaks: () => boolean, frame: () => TableFrame): BenchmarkShape | null {
  const layout = layoutOf(table, speaks, frame);
  return (mayHoldScores(layout) ? (benchmarksDown(layout) ?? subjectsDown(layout)) : null) ?? periodsDown(layout);
}

function mayBeHeaded({ roles, columns }: ReadTable): boolean {
  for (const each of roles) if (each & benchmarkRoles) return true;
  return ((roles[0] ?? 0) & TIME) !== 0 && columns.some(mayNameBenchmark);
}

function benchmarksDown(layout: Layout): BenchmarkShape | null {
  const { table, roles, label } = layout;
  const key = roles[label] ?? 0;
  const isBoard = (key & BENCHMARK) !== 0;
  if (!(key & (BENCHMARK | PART))) return null;
  const known = countRows(table, label, sureBenchmark);
  const mostly = known >= 2 || (known > 0 && known * 2 >= table.grid.length);
  const subject = subjectColumn(layout);
  const scores = scoresOfRows(layout, subject);
  if (scores.length === 0 && layout.rank === null) return null;
  const withModels = scores.some((each) => each.role === "named" && isSubject(layout, table.columns[each.column] ?? "", isBoard));
  const shape = { label, subject, scores, rank: layout.rank, date: layout.date, parts: !isBoard };
  const rows = subject === null ? "benchmarks" : "both";
  const plain = scores.some((each) => each.role === "plain");
  if (isBoard) return known > 0 || withModels || (plain && framed(layout)) ? { rows, ...shape, knownRowsOnly: false } : null;
  if (mostly) return { rows, ...shape, knownRowsOnly: known < table.grid.length && !layout.frame().speaks };
  const parts = plain && framed(layout) && (layout.frame().benchmark !== null || (key & TASK) !== 0);
  return parts || (withModels && layout.frame().speaks) ? { rows, ...shape, knownRowsOnly: false } : null;
}

/** Whether a header names an AI model, or beside a column of benchmarks whom the note is about. */
function isSubject({ frame }: Layout, header: string, isBoard: boolean): boolean {
  if (namesSubject(header)) return true;
  const owner = isBoard ? frame().owner : null;
  return owner !== null && header.includes(owner.text);
}

/** Whether what stands around the table speaks of benchmarks and of a subject that may have got the scores. */
function framed({ frame }: Layout): boolean {
  return frame().speaks && frame().subject !== null;
}

/** The column of subjects in a table that also has a column of benchmarks. */
function subjectColumn({ table, roles, label }: Layout): number | null {
  const column = roles.findIndex((each, at) => at !== label && (each & (TESTED | LEADER)) !== 0 && isText(table, at));
  return column < 0 || table.grid.some((row) => ownScore(row[column]?.text ?? "") !== null) ? null : column;
}

function scoresOfRows(layout: Layout, subject: number | null): ScoreColumn[] {
  const { table, roles } = layout;
  const found: ScoreColumn[] = [];
  for (let column = 0; column < roles.length; column++) {
    const header = roles[column] ?? 0;
    if (column === layout.label || column === subject || column === layout.rank || column === layout.date) continue;
    if (header & RIVAL) found.push({ column, role: "rival" });
    else if (!isOther(table.columns[column] ?? "") && hasScores(table, column)) found.push({ column, role: isScore(header) || saysWhen(table, column) ? "plain" : "named" });
  }
  return found;
}

function subjectsDown(layout: Layout): BenchmarkShape | null {
  const { table, roles, label } = layout;
  const key = roles[label] ?? 0;
  const boards = roles.findIndex((each, column) => column !== label && (each & BENCHMARK) !== 0 && isText(table, column));
  if (boards >= 0) return longForm(layout, boards);
  const values = valueColumns(layout);
  const subjects = countRows(table, label, namesSubject) * 2 >= table.grid.length;
  if (!subjects && !(key & SUBJECT)) return null;
  const named = values.filter((column) => sureBenchmark(table.columns[column] ?? ""));
  const plain = values.filter((column) => !named.includes(column) && (isScore(roles[column] ?? 0) || (layout.speaks() && saysWhen(table, column))));
  const scores = (columns: readonly number[], role: ScoreColumn["role"]): ScoreColumn[] => columns.map((column) => ({ column, role }));
  const shape = { rows: "subjects" as const, label, subject: null, rank: layout.rank, date: layout.date, knownRowsOnly: false, parts: false };
  if (named.length > 0) return { ...shape, scores: scores(values.filter((column) => named.includes(column) || isDoubtful(table, column) || isAmong(layout, column, named)), "named") };
  if (plain.length > 0 && isScored(layout, subjects, plain)) return { ...shape, scores: scores(plain, "plain") };
  const tested = subjects || (key & TESTED) !== 0 || plain.length > 0;
  if (!tested || !layout.speaks() || !(subjects ? layout.frame().speaks : layout.frame().headed)) return null;
  if (values.length > 0) return { ...shape, scores: scores(values, "named") };
  return layout.rank !== null && layout.frame().benchmark ? { ...shape, scores: [] } : null;
}

function isDoubtful(table: ReadTable, column: number): boolean {
  return findBenchmark(table.columns[column] ?? "") !== null;
}

/** Whether a column beside `known` ones is one of another benchmark: the heading speaks of scores, it is measured alike, and it is no average of them. */
function isAmong({ table, roles, speaks, frame }: Layout, column: number, known: readonly number[]): boolean {
  return !isScore(roles[column] ?? 0) && known.some((each) => firstUnit(table, each) === firstUnit(table, column)) && speaks() && frame().speaks;
}

function firstUnit({ grid }: ReadTable, column: number): string | null {
  for (const row of grid) if (row[column]?.kind === "quantity") return row[column].unit;
  return null;
}

/** Whether a column called `Score` or `Accuracy` is one of a benchmark. */
function isScored(layout: Layout, subjects: boolean, plain: readonly number[]): boolean {
  const { roles, label } = layout;
  const strong = ((roles[label] ?? 0) & TESTED) !== 0;
  const measured = plain.some((column) => ((roles[column] ?? 0) & MEASURE) !== 0);
  if (subjects && (measured || strong) && (measured || layout.frame().speaks)) return true;
  const { benchmark, speaks } = layout.frame();
  return benchmark !== null ? strong || subjects : speaks && ((strong && measured) || subjects);
}

/** Periods down: scores of whom the heading or the note speaks of. */
function periodsDown({ table, roles, label, rank, date, frame, speaks }: Layout): BenchmarkShape | null {
  if (date !== 0 || !hasScores(table, label) || (table.counts[0]?.periods ?? 0) * 2 < table.grid.length) return null;
  if (roles.some((each, column) => (each & (SUBJECT | LEADER)) !== 0 && isText(table, column))) return null;
  const scores = roles.flatMap((each, column): ScoreColumn[] => {
    const header = table.columns[column] ?? "";
    if (column === date || isOther(header) || !hasScores(table, column)) return [];
    if (sureBenchmark(header)) return [{ column, role: "named" }];
    return isScore(each) && !namesSubject(header) && speaks() && frame().headed ? [{ column, role: "plain" }] : [];
  });
  return scores.length > 0 ? { rows: "periods", label: date, subject: null, scores, rank, date, knownRowsOnly: false, parts: false } : null;
}

/** A column of subjects, one of benchmarks and one of scores. */
function longForm(layout: Layout, boards: number): BenchmarkShape | null {
  const { table, roles, label, rank, date } = layout;
  const known = countRows(table, boards, sureBenchmark);
  const subjects = countRows(table, label, namesSubject);
  const score = valueColumns(layout).find((column) => column !== boards && isScore(roles[column] ?? 0));
  if (score === undefined || known + subjects === 0) return null;
  return { rows: "both", label: boards, subject: label, scores: [{ column: score, role: "plain" }], rank, date, knownRowsOnly: false, parts: false };
}
