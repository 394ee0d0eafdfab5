import type { BenchmarkShape, ScoreColumn } from "./benchmark-shape";
import { benchmarkShape, mayBeScored } from "./benchmark-shape";
import type { Cell } from "./cell";
import type { NoteContext, ReadTable } from "./context";
import { findBenchmark } from "./find-benchmark";
import { findPeriod } from "./find-period";
import { plainText } from "./inline";
import type { Evidence, Result } from "./note";
import { asRank, asScore, conditionOf, holderOf, ownScore, readName, type ReadName, withRankNote } from "./result-cell";
import { nameless, namesOf } from "./result-names";
import { evidenceIn, evidenceOf, remarkColumns, settingIn, type RemarkColumns } from "./result-remarks";
import { otherRowWords } from "./benchmark-words";
import { wordsOf } from "./name-scan";
import type { Span } from "./span";
import { frameReader, type TableFrame } from "./table-frame";
import { cellSource } from "./table-rows";

/**
 * The benchmark results that a note's tables state, in the order of the text (reading-notes.md, section 5).
 * `updated` (`YYYY-MM-DD` or null) dates those whose heading and table give no period. Never throws; a doubtful table gives none.
 */
export function readResults(context: NoteContext, updated: string | null): readonly Result[] {
  const tables = context.tables.filter(mayBeScored);
  if (tables.length === 0) return [];
  const frames = frameReader(context);
  return tables.flatMap((table) => {
    let frame: TableFrame | null = null;
    const getFrame = (): TableFrame => (frame ??= frames.frame(table));
    const shape = benchmarkShape(table, () => frames.speaks(table), getFrame);
    return shape ? readTable({ context, table, shape, frame: getFrame(), updated }) : [];
  });
}

interface Reading {
  readonly context: NoteContext;
  readonly table: ReadTable;
  readonly shape: BenchmarkShape;
  readonly frame: TableFrame;
  readonly updated: string | null;
}

function readTable(reading: Reading): Result[] {
  const { table, shape } = reading;
  const heads = new Map(shape.scores.map((each) => [each.column, headName(reading, each)]));
  const remarks = remarkColumns(table, new Set([shape.label, shape.subject, shape.rank, shape.date, ...shape.scores.map(({ column }) => column)]));
  return table.grid.flatMap((row, at) => readRow({ ...reading, row, at, heads, remarks }));
}

interface RowReading extends Reading {
  readonly row: readonly Cell[];
  readonly at: number;
  readonly heads: ReadonlyMap<number, ReadName>;
  readonly remarks: RemarkColumns;
}

function headName({ context, table }: Reading, { column }: ScoreColumn): ReadName {
  const span = table.raw.header.cells[column];
  const name = readName(span ? cellSource(context.outline.text, span) : "");
  const period = findPeriod(name.text);
  return period?.text === name.text ? { ...name, text: "", asOf: period.end } : name;
}

function sourceOf({ context, table, at }: RowReading, column: number): string {
  const span = table.raw.rows[at]?.cells[column];
  return span ? cellSource(context.outline.text, span) : "";
}

function readRow(reading: RowReading): Result[] {
  const { shape } = reading;
  const label = readName(sourceOf(reading, shape.label));
  if (!label.text || isOtherRow(label.text) || (shape.knownRowsOnly && !findBenchmark(label.text))) return [];
  const scores = shape.scores.flatMap((column) => scoreAt(reading, label, column) ?? []);
  return withRank(reading, label, scores);
}

/** Whether a row holds totals, prices or differences though it stands among scores. */
function isOtherRow(label: string): boolean {
  const words = wordsOf(label);
  return otherRowWords.has(words[0]?.text ?? "") || otherRowWords.has(words.at(-1)?.text ?? "");
}

/** A score with its two names, before its date is settled. */
interface Score {
  readonly benchmark: ReadName;
  readonly subject: ReadName;
  readonly cell: Cell;
  readonly column: number;
}

/** A result, and whether its cell named its own subject. */
interface RowResult {
  readonly own: boolean;
  readonly result: Result;
}

function scoreAt(reading: RowReading, label: ReadName, { column, role }: ScoreColumn): RowResult | null {
  const { shape, row, frame } = reading;
  const head = reading.heads.get(column) ?? nameless;
  const known = frame.benchmark !== null || findBenchmark(label.text) !== null || findBenchmark(head.text) !== null;
  const own = shape.rows === "benchmarks" && (role === "rival" || row[column]?.kind === "text") ? ownScore(sourceOf(reading, column)) : null;
  const cell = own ? asScore(own.cell, known) : role === "rival" ? null : asScore(row[column], known);
  if (!cell) return null;
  const names = namesOf({ ...reading, label, head, subject: subjectCell(reading), role });
  const subject = own ? own.name : ((role === "plain" && shape.rows === "benchmarks" ? holderOf(sourceOf(reading, column)) : null) ?? names.subject);
  return subject && subject.text ? { own: own !== null, result: toResult(reading, { benchmark: names.benchmark, subject, cell, column }) } : null;
}

function subjectCell(reading: RowReading): ReadName | null {
  return reading.shape.subject === null ? null : readName(sourceOf(reading, reading.shape.subject));
}

/** An amount and a rank for the same result are one; a rank alone is a result of its own. */
function withRank(reading: RowReading, label: ReadName, scores: readonly RowResult[]): Result[] {
  const { shape, row, table } = reading;
  const results = scores.map((each) => each.result);
  const rank = shape.rank === null ? null : asRank(row[shape.rank]);
  if (shape.rank === null || !rank) return results;
  const ranked = scores.filter((each) => !each.own);
  if (ranked.length > 1) return results;
  if (ranked.length === 1) return scores.map(({ own, result }) => (own ? result : { ...result, cell: withRankNote(result.cell, rank.value) }));
  const named = shape.scores.some((each) => each.role === "plain") || shape.scores.length === 0;
  if (!named || (shape.rows === "subjects" && !reading.frame.benchmark)) return results;
  const names = namesOf({ ...reading, label, head: nameless, subject: subjectCell(reading), role: "plain" });
  const span = table.raw.rows[reading.at]?.cells[shape.rank];
  if (!names.subject || !span) return results;
  return [toResult(reading, { benchmark: names.benchmark, subject: names.subject, cell: rank, column: shape.rank }), ...results];
}

function toResult(reading: RowReading, { benchmark, subject, cell, column }: Score): Result {
  const { table, shape, row, at, frame, updated, remarks } = reading;
  const dated = shape.date === null ? undefined : row[shape.date];
  const stated = (dated?.kind === "period" ? dated.end : null) ?? subject.asOf ?? benchmark.asOf ?? frame.asOf;
  const raw = table.raw.rows[at];
  const span: Span = raw?.cells[column] ?? { from: table.raw.from, to: table.raw.to };
  return {
    benchmark: benchmark.text,
    benchmarkLink: benchmark.link,
    subject: subject.text,
    subjectLink: subject.link,
    cell,
    condition: joinOnce([benchmark.condition, subject.condition, ...remarks.settings.map((each) => settingIn(row[each])), conditionOf(cell)]),
    asOf: stated ?? updated,
    asOfStated: stated !== null,
    evidence: evidenceAt(reading),
    measure: measureAt(reading, column),
    line: raw?.line ?? table.raw.line,
    span: { from: span.from, to: span.to },
  };
}

/** Settings side by side, each once. */
function joinOnce(settings: readonly string[]): string {
  return [...new Set(settings.filter((each) => each !== ""))].join(", ");
}

/** A row's own word on who attests it comes before what stands above the table. */
function evidenceAt({ table, row, frame, remarks }: RowReading): Evidence | null {
  for (const column of remarks.sources) {
    const said = evidenceIn(row[column], table.columns[column] ?? "");
    if (said) return said;
  }
  return evidenceOf(frame.remark);
}

function measureAt({ table, shape, row, frame }: RowReading, column: number): string {
  const name = shape.rows === "subjects" || shape.rows === "periods" ? (table.columns[column] ?? "") : plainText(row[shape.label]?.text ?? "");
  const said = /\b(?:lower|higher) is better\b/i.exec(frame.remark)?.[0];
  return said ? `${name}, ${said.toLowerCase()}` : name;
}
