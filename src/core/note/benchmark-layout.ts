import {
  benchmarkHeaders, makerHeaders, measureHeaders, nowHeaders, otherWords, partHeaders, scoreHeaders, subjectHeaders,
} from "./benchmark-words";
import { labs } from "./benchmark-names";
import type { ReadTable } from "./context";
import { findBenchmark, findModel, hintsBenchmark } from "./find-benchmark";
import { plainText } from "./inline";
import { someWord } from "./name-scan";
import { readCell } from "./read-cell";
import { fold } from "./table-columns";
import type { TableFrame } from "./table-frame";
import { counterHeaders, timeHeaders } from "./table-words";

/** A table's columns by what their headers say; asked what may be a benchmark's. */
export interface Layout {
  readonly table: ReadTable;
  readonly headers: readonly string[];
  readonly label: number;
  readonly rank: number | null;
  readonly date: number | null;
  readonly speaks: () => boolean;
  readonly frame: () => TableFrame;
}

/** Lays out a table of at least two columns; `speaks` and `frame` are asked for only where the headers leave it open. */
export function layoutOf(table: ReadTable, speaks: () => boolean, frame: () => TableFrame): Layout {
  const headers = table.columns.map(fold);
  const rank = headers.findIndex(isRank);
  const date = headers.findIndex((header) => timeHeaders.has(header));
  return { table, headers, label: findLabel(headers, rank, date), rank: rank < 0 ? null : rank, date: date < 0 ? null : date, speaks, frame };
}

function isRank(header: string): boolean {
  return counterHeaders.has(header) || header.endsWith(" rank") || header.endsWith(" ranking");
}

const modelHeaders: ReadonlySet<string> = new Set(["model", "models", "llm", "ai model", "agent", "system", "engine"]);

function findLabel(headers: readonly string[], rank: number, date: number): number {
  let label = 0;
  while (label === rank || label === date) label++;
  const model = makerHeaders.has(headers[label] ?? "") ? headers.findIndex((header, column) => column > label && modelHeaders.has(header)) : -1;
  return model > 0 ? model : Math.min(label, headers.length - 1);
}

/** The cheap look at the headers that nearly every other table fails. */
export function mayHoldScores({ table, headers, label, speaks }: Layout): boolean {
  const key = headers[label] ?? "";
  if (headers.some((header) => benchmarkHeaders.has(header))) return true;
  const isPart = partHeaders.has(key);
  if (isPart && table.grid.some((row) => sureBenchmark(row[label]?.text ?? ""))) return true;
  const isSubject = subjectHeaders.has(key);
  if (isSubject && headers.some((header, column) => column !== label && (isScore(header) || sureBenchmark(table.columns[column] ?? "")))) return true;
  if (!isPart && !isSubject && !headers.some(isScore)) return false;
  return headers.some((_, column) => column !== label && hasScores(table, column)) && speaks();
}

/** Whether a header names a score or a measure, rather than whose or in what. */
export function isScore(header: string): boolean {
  return scoreHeaders.has(header) || isMeasure(header);
}

/** Whether a text names a benchmark beyond doubt. */
export function sureBenchmark(text: string): boolean {
  if (!someWord(text, hintsBenchmark)) return false;
  const found = findBenchmark(plainText(text));
  return found !== null && !found.doubtful;
}

/** Whether a header names a measure that only tests have (`Accuracy`, `Arena Elo`). */
export function isMeasure(header: string): boolean {
  return measureHeaders.has(header) || measureEndings.has(header.slice(header.lastIndexOf(" ") + 1));
}

/** Last words of headers that measure (`Arena score`, `Top-5 accuracy`). */
const measureEndings: ReadonlySet<string> = new Set(["score", "accuracy", "elo", "wer", "pass@1", "f1"]);

/** Whether a header speaks of prices, sizes, differences and the like. */
export function isOther(header: string): boolean {
  return header.split(/[\s/]+/).some((word) => otherWords.has(word));
}

/** The columns with at least one cell that may be a score. */
export function valueColumns({ table, headers, label, rank, date }: Layout): number[] {
  const found: number[] = [];
  for (let column = 0; column < headers.length; column++) {
    if (column === label || column === rank || column === date || isOther(headers[column] ?? "")) continue;
    if (hasScores(table, column)) found.push(column);
  }
  return found;
}

/** How many rows pass a test on a column's plain text. */
export function countRows(table: ReadTable, column: number, test: (text: string) => boolean): number {
  return table.grid.filter((row) => test(plainText(row[column]?.text ?? ""))).length;
}

/** An AI model, or a lab that stands for its models. */
export function namesSubject(text: string): boolean {
  return findModel(text) !== null || labs.has(fold(text));
}

/** Whether a header tells when rather than who (`Now`, `Feb 2026`). */
export function saysWhen(table: ReadTable, header: string, column: number): boolean {
  return nowHeaders.has(header) || readCell(table.columns[column] ?? "").kind === "period";
}

/** Whether a column holds any amount or rank. */
export function hasScores(table: ReadTable, column: number): boolean {
  return table.grid.some((row) => row[column]?.kind === "quantity" || row[column]?.kind === "rank");
}

/** Whether most of a column is text. */
export function isText(table: ReadTable, column: number): boolean {
  return table.grid.filter((row) => row[column]?.kind === "text").length * 2 > table.grid.length;
}
