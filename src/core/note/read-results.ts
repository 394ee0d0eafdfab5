import type { BenchmarkShape, ScoreColumn } from "./benchmark-shape";
import { benchmarkShape } from "./benchmark-shape";
import type { Cell } from "./cell";
import type { NoteContext, ReadTable } from "./context";
import { findBenchmark } from "./find-benchmark";
import { findPeriod } from "./find-period";
import type { Result } from "./note";
import { asScore, isCondition, ownScore, readName, type ReadName } from "./result-cell";
import { otherRowWords } from "./benchmark-words";
import { wordsOf } from "./name-scan";
import type { Span } from "./span";
import { type FrameName, frameReader, type TableFrame } from "./table-frame";
import { cellSource } from "./table-rows";

/**
 * The benchmark results that a note's tables state, in the order of the text (reading-notes.md, section 5).
 * `updated` (`YYYY-MM-DD` or null) dates those whose heading and table give no period. Never throws; a doubtful table gives none.
 */
export function readResults(context: NoteContext, updated: string | null): readonly Result[] {
  const frames = frameReader(context);
  const results: Result[] = [];
  for (const table of context.tables) {
    let frame: TableFrame | null = null;
    const getFrame = (): TableFrame => (frame ??= frames.frame(table));
    const shape = benchmarkShape(table, () => frames.speaks(table), getFrame);
    if (shape) results.push(...readTable({ context, table, shape, frame: getFrame(), updated }));
  }
  return results;
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
  return table.grid.flatMap((row, at) => readRow({ ...reading, row, at, heads }));
}

interface RowReading extends Reading {
  readonly row: readonly Cell[];
  readonly at: number;
  readonly heads: ReadonlyMap<number, ReadName>;
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
  const names = namesOf(reading, label, head, role);
  const subject = own ? own.name : names.subject;
  return subject && subject.text ? { own: own !== null, result: toResult(reading, { benchmark: names.benchmark, subject, cell, column }) } : null;
}

const nameless: ReadName = { text: "", link: null, condition: "", asOf: null };

function fromFrame(name: FrameName | null): ReadName | null {
  return name ? { ...nameless, text: name.text, link: name.link } : null;
}

/** Benchmark and subject of a cell, by the table's shape. */
function namesOf(reading: RowReading, label: ReadName, head: ReadName, role: ScoreColumn["role"]): { benchmark: ReadName; subject: ReadName | null } {
  const { shape, frame } = reading;
  if (shape.rows === "subjects") return { benchmark: role === "named" ? columnBenchmark(reading, head) : framedBenchmark(reading, head), subject: label };
  const benchmark = rowBenchmark(frame, label);
  if (shape.subject !== null) return { benchmark, subject: readName(sourceOf(reading, shape.subject)) };
  return { benchmark, subject: role === "named" ? subjectOfHead(head) : withCondition(fromFrame(frame.subject ?? frame.owner), head) };
}

function withCondition(name: ReadName | null, head: ReadName): ReadName | null {
  return name ? { ...name, condition: isCondition(head.condition) ? head.condition : "", asOf: head.asOf } : null;
}

/** `Grok score` is a column about Grok. */
function subjectOfHead(head: ReadName): ReadName {
  return { ...head, text: head.text.replace(/\s+(?:scores?|results?|accuracy)$/i, "") };
}

function columnBenchmark({ frame, shape }: RowReading, head: ReadName): ReadName {
  const named = withoutMeasure(head);
  if (findBenchmark(named.text) || !frame.benchmark) return named;
  return { ...named, text: shape.scores.length > 1 ? `${frame.benchmark.text} ${named.text}` : frame.benchmark.text };
}

/** The benchmark of a column called `Score`: from what stands around the table; with several such columns, each adds its measure. */
function framedBenchmark({ shape, frame }: RowReading, head: ReadName): ReadName {
  const base = fromFrame(frame.benchmark) ?? { ...nameless, text: frame.topic };
  const text = shape.scores.length > 1 ? `${base.text} ${head.text}`.trim() : base.text;
  return { ...base, text, condition: isCondition(head.condition || head.text) ? head.condition || head.text : "", asOf: head.asOf };
}

/** A row's benchmark; a category (`Text-to-Video`) belongs to the benchmark that the heading names (`Arena`). */
function rowBenchmark(frame: TableFrame, label: ReadName): ReadName {
  const named = { ...withoutMeasure(label), condition: isCondition(label.condition) ? label.condition : "" };
  const found = findBenchmark(named.text);
  const inBrackets = found ? null : findBenchmark(label.condition);
  if (inBrackets && !inBrackets.doubtful) return { ...named, text: inBrackets.text, condition: "" };
  if ((found && !found.doubtful) || !frame.benchmark || !frame.isBoard) return named;
  return { ...named, text: `${frame.benchmark.text} ${named.text}`, link: named.link ?? frame.benchmark.link };
}

/** `Codeforces Elo` is the benchmark Codeforces. */
function withoutMeasure(name: ReadName): ReadName {
  const text = name.text.replace(/\s+(?:elo|scores?|rating|accuracy)$/i, "");
  return text === name.text ? name : { ...name, text };
}

/** An amount and a rank for the same result are one; a rank alone is a result of its own. */
function withRank(reading: RowReading, label: ReadName, scores: readonly RowResult[]): Result[] {
  const { shape, row, table } = reading;
  const results = scores.map((each) => each.result);
  const rank = shape.rank === null ? null : asRank(row[shape.rank]);
  if (shape.rank === null || !rank) return results;
  const ranked = scores.filter((each) => !each.own);
  if (ranked.length > 0) return ranked.length === 1 ? scores.map((each) => (each.own ? each.result : noteRank(each.result, rank.value))) : results;
  const named = shape.scores.some((each) => each.role === "plain") || shape.scores.length === 0;
  if (!named || (shape.rows === "subjects" && !reading.frame.benchmark)) return results;
  const names = namesOf(reading, label, nameless, "plain");
  const span = table.raw.rows[reading.at]?.cells[shape.rank];
  if (!names.subject || !span) return results;
  return [toResult(reading, { benchmark: names.benchmark, subject: names.subject, cell: rank, column: shape.rank }), ...results];
}

function noteRank(result: Result, rank: number): Result {
  const { cell } = result;
  return cell.kind === "quantity" ? { ...result, cell: { ...cell, note: cell.note ? `#${rank}, ${cell.note}` : `#${rank}` } } : result;
}

function asRank(cell: Cell | undefined): { text: string; kind: "rank"; value: number } | null {
  if (cell?.kind === "rank") return cell;
  if (cell?.kind !== "quantity" || cell.unit !== "" || !Number.isInteger(cell.value) || cell.bound !== "exact") return null;
  return { text: cell.text, kind: "rank", value: cell.value };
}

function toResult(reading: RowReading, { benchmark, subject, cell, column }: Score): Result {
  const { table, shape, row, at, frame, updated } = reading;
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
    condition: [benchmark.condition, subject.condition, conditionOf(cell)].filter((each) => each !== "").join(", "),
    asOf: stated ?? updated,
    asOfStated: stated !== null,
    line: raw?.line ?? table.raw.line,
    span: { from: span.from, to: span.to },
  };
}

/** What a score's own remark says of the run: `48.4% (no tools)`. */
function conditionOf(cell: Cell): string {
  if (cell.kind !== "quantity") return "";
  const remark = (cell.note.startsWith("(") ? cell.note.slice(1) : cell.note).split(/[();]/, 1)[0]?.trim() ?? "";
  return remark.length <= 40 && isCondition(remark) && !findPeriod(remark) ? remark : "";
}
