import {
  countRows, hasScores, isMeasure, isOther, isScore, isText, type Layout, layoutOf, mayHoldScores, namesSubject, saysWhen, sureBenchmark, valueColumns,
} from "./benchmark-layout";
import { benchmarkHeaders, partHeaders, rivalHeaders, strongSubjectHeaders, subjectHeaders } from "./benchmark-words";
import type { ReadTable } from "./context";
import { findBenchmark } from "./find-benchmark";
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
  readonly rows: "subjects" | "benchmarks" | "both";
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

/** The shape of a table of benchmark results; null for any other table. `frame` is asked for only where the headers leave it open. */
export function benchmarkShape(table: ReadTable, speaks: () => boolean, frame: () => TableFrame): BenchmarkShape | null {
  if (!isComparable(table) || !holdsScores(table)) return null;
  const layout = layoutOf(table, speaks, frame);
  return mayHoldScores(layout) ? (benchmarksDown(layout) ?? subjectsDown(layout)) : null;
}

/** The first, cheapest look: a table without any amount or rank holds no score. */
function holdsScores(table: ReadTable): boolean {
  for (const row of table.grid) {
    for (const cell of row) if (cell.kind === "quantity" || cell.kind === "rank") return true;
  }
  return false;
}

/** Headers of parts that need no benchmark's name beside them where the heading speaks of benchmarks. */
const partsOfBenchmark: ReadonlySet<string> = new Set(["task", "tasks", "test", "tests", "category", "capability", "skill", "domain"]);

function benchmarksDown(layout: Layout): BenchmarkShape | null {
  const { table, headers, label } = layout;
  const key = headers[label] ?? "";
  const isBoard = benchmarkHeaders.has(key);
  if (!isBoard && !partHeaders.has(key)) return null;
  const known = countRows(table, label, sureBenchmark);
  const mostly = known >= 2 || (known > 0 && known * 2 >= table.grid.length);
  const subject = subjectColumn(layout);
  const scores = scoresOfRows(layout, subject);
  if (scores.length === 0 && layout.rank === null) return null;
  const withModels = scores.some((each) => each.role === "named" && namesSubject(table.columns[each.column] ?? ""));
  const shape = { label, subject, scores, rank: layout.rank, date: layout.date, parts: !isBoard };
  const rows = subject === null ? "benchmarks" : "both";
  const plain = scores.some((each) => each.role === "plain");
  if (isBoard) return known > 0 || withModels || (plain && framed(layout)) ? { rows, ...shape, knownRowsOnly: false } : null;
  if (mostly) return { rows, ...shape, knownRowsOnly: known < table.grid.length && !layout.frame().speaks };
  const parts = plain && framed(layout) && (layout.frame().benchmark !== null || partsOfBenchmark.has(key));
  return parts || (withModels && layout.frame().speaks) ? { rows, ...shape, knownRowsOnly: false } : null;
}

/** Whether what stands around the table speaks of benchmarks and of a subject that may have got the scores. */
function framed({ frame }: Layout): boolean {
  return frame().speaks && frame().subject !== null;
}

const leaderHeaders: ReadonlySet<string> = new Set(["leader", "top model", "best model", "winner", "leading model", "sota model"]);

/** The column of subjects in a table that also has a column of benchmarks. */
function subjectColumn({ table, headers, label }: Layout): number | null {
  const column = headers.findIndex((header, at) => at !== label && (strongSubjectHeaders.has(header) || leaderHeaders.has(header)) && isText(table, at));
  return column < 0 || table.grid.some((row) => ownScore(row[column]?.text ?? "") !== null) ? null : column;
}

function scoresOfRows(layout: Layout, subject: number | null): ScoreColumn[] {
  const { table, headers } = layout;
  const found: ScoreColumn[] = [];
  for (let column = 0; column < headers.length; column++) {
    const header = headers[column] ?? "";
    if (column === layout.label || column === subject || column === layout.rank || column === layout.date) continue;
    if (rivalHeaders.has(header)) found.push({ column, role: "rival" });
    else if (!isOther(header) && hasScores(table, column)) found.push({ column, role: isScore(header) || saysWhen(table, header, column) ? "plain" : "named" });
  }
  return found;
}

function subjectsDown(layout: Layout): BenchmarkShape | null {
  const { table, headers, label } = layout;
  const key = headers[label] ?? "";
  const boards = headers.findIndex((header, column) => column !== label && benchmarkHeaders.has(header) && isText(table, column));
  if (boards >= 0) return longForm(layout, boards);
  const values = valueColumns(layout);
  const subjects = countRows(table, label, namesSubject) * 2 >= table.grid.length;
  if (!subjects && !subjectHeaders.has(key)) return null;
  const named = values.filter((column) => sureBenchmark(table.columns[column] ?? ""));
  const plain = values.filter((column) => !named.includes(column) && (isScore(headers[column] ?? "") || (layout.speaks() && saysWhen(table, headers[column] ?? "", column))));
  const scores = (columns: readonly number[], role: ScoreColumn["role"]): ScoreColumn[] => columns.map((column) => ({ column, role }));
  const shape = { rows: "subjects" as const, label, subject: null, rank: layout.rank, date: layout.date, knownRowsOnly: false, parts: false };
  if (named.length > 0) return { ...shape, scores: scores(values.filter((column) => named.includes(column) || isDoubtful(table, column)), "named") };
  if (plain.length > 0 && isScored(layout, subjects, plain)) return { ...shape, scores: scores(plain, "plain") };
  if (!subjects || !layout.speaks() || !layout.frame().speaks) return null;
  if (values.length > 0) return { ...shape, scores: scores(values, "named") };
  return layout.rank !== null && layout.frame().benchmark ? { ...shape, scores: [] } : null;
}

function isDoubtful(table: ReadTable, column: number): boolean {
  return findBenchmark(table.columns[column] ?? "") !== null;
}

/** Whether a column called `Score` or `Accuracy` is one of a benchmark. */
function isScored(layout: Layout, subjects: boolean, plain: readonly number[]): boolean {
  const { headers, label } = layout;
  const strong = strongSubjectHeaders.has(headers[label] ?? "");
  const measured = plain.some((column) => isMeasure(headers[column] ?? "") || headers[column] === "score");
  if (subjects && (measured || strong) && (measured || layout.frame().speaks)) return true;
  const { benchmark, speaks } = layout.frame();
  return benchmark !== null ? strong || subjects : speaks && ((strong && measured) || subjects);
}

/** A column of subjects, one of benchmarks and one of scores. */
function longForm(layout: Layout, boards: number): BenchmarkShape | null {
  const { table, headers, label, rank, date } = layout;
  const known = countRows(table, boards, sureBenchmark);
  const subjects = countRows(table, label, namesSubject);
  const score = valueColumns(layout).find((column) => column !== boards && isScore(headers[column] ?? ""));
  if (score === undefined || known + subjects === 0) return null;
  return { rows: "both", label: boards, subject: label, scores: [{ column: score, role: "plain" }], rank, date, knownRowsOnly: false, parts: false };
}
