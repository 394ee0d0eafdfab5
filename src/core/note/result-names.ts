import type { BenchmarkShape, ScoreColumn } from "./benchmark-shape";
import { namesSubject } from "./benchmark-layout";
import { findBenchmark } from "./find-benchmark";
import { isCondition, type ReadName } from "./result-cell";
import type { FrameName, TableFrame } from "./table-frame";

/** What a result's names are taken from: the table's shape, what stands around it, its row and its column. */
export interface NameSources {
  readonly shape: BenchmarkShape;
  readonly frame: TableFrame;
  readonly label: ReadName;
  readonly head: ReadName;
  /** The row's cell in the column of subjects, where there is one. */
  readonly subject: ReadName | null;
  readonly role: ScoreColumn["role"];
}

export interface ResultNames {
  readonly benchmark: ReadName;
  /** Null when nothing names it. */
  readonly subject: ReadName | null;
}

export const nameless: ReadName = { text: "", link: null, condition: "", asOf: null };

/** Benchmark and subject of a score, by the table's shape. */
export function namesOf(sources: NameSources): ResultNames {
  const { shape, frame, label, head, subject, role } = sources;
  if (shape.rows === "subjects") return { benchmark: role === "named" ? columnBenchmark(sources) : framedBenchmark(sources), subject: label };
  if (shape.rows === "periods") return namesAtPeriod(sources);
  const benchmark = rowBenchmark(sources);
  if (shape.subject !== null) return { benchmark, subject };
  return { benchmark, subject: role === "named" ? subjectOfHead(head) : withSetting(fromFrame(frame.subject ?? frame.owner), head) };
}

/** Beside a period stands the score of whom the heading, or the note of a lab, speaks of. */
function namesAtPeriod(sources: NameSources): ResultNames {
  const { frame, head, role } = sources;
  const owner = frame.owner && namesSubject(frame.owner.text) ? frame.owner : null;
  return { benchmark: role === "named" ? columnBenchmark(sources) : framedBenchmark(sources), subject: withSetting(fromFrame(frame.subject ?? owner), head) };
}

function fromFrame(name: FrameName | null): ReadName | null {
  return name ? { ...nameless, text: name.text, link: name.link } : null;
}

/** A name with the setting and the period that a header states in brackets. */
function withSetting(name: ReadName | null, head: ReadName): ReadName | null {
  return name ? { ...name, condition: setting(head.condition), asOf: head.asOf } : null;
}

function setting(remark: string): string {
  return isCondition(remark) ? remark : "";
}

/** `Grok score` is a column about Grok. */
function subjectOfHead(head: ReadName): ReadName {
  return { ...head, text: head.text.replace(/ (?:scores?|results?|accuracy)$/i, "") };
}

function columnBenchmark({ frame, shape, head }: NameSources): ReadName {
  const named = { ...withoutMeasure(head), condition: setting(head.condition) };
  if (findBenchmark(named.text) || !frame.benchmark) return named;
  if (isSetting(named.text)) return { ...named, text: frame.benchmark.text, link: frame.benchmark.link, condition: named.text };
  return { ...named, text: shape.scores.length > 1 ? `${frame.benchmark.text} ${named.text}` : frame.benchmark.text };
}

/** Whether a column says under which setting the benchmark was run (`No tools`, `Bash only`), rather than which benchmark. */
function isSetting(header: string): boolean {
  return isCondition(header) || /\bonly$/i.test(header);
}

/** The benchmark of a column called `Score`: from what stands around the table; with several such columns, each adds its measure. */
function framedBenchmark({ shape, frame, head }: NameSources): ReadName {
  const base = fromFrame(frame.benchmark) ?? { ...nameless, text: frame.topic };
  const text = shape.scores.length > 1 ? `${base.text} ${head.text}`.trim() : base.text;
  return { ...base, text, condition: setting(head.condition || head.text), asOf: head.asOf };
}

/** A row's benchmark; a category (`Text-to-Video`) belongs to the benchmark that the heading names (`Arena`). */
function rowBenchmark({ shape, frame, label }: NameSources): ReadName {
  const named = { ...withoutMeasure(label), condition: setting(label.condition) };
  const found = findBenchmark(named.text);
  const inBrackets = found ? null : findBenchmark(label.condition);
  if (inBrackets && !inBrackets.doubtful) return { ...named, text: inBrackets.text, condition: "" };
  if ((found && !found.doubtful) || !shape.parts || !frame.benchmark || !frame.isBoard) return named;
  return { ...named, text: `${frame.benchmark.text} ${named.text}`, link: named.link ?? frame.benchmark.link };
}

/** `Codeforces Elo` is the benchmark Codeforces. */
function withoutMeasure(name: ReadName): ReadName {
  const text = name.text.replace(/ (?:elo|scores?|rating|accuracy)$/i, "");
  return text === name.text ? name : { ...name, text };
}
