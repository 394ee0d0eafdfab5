import { bareWords } from "../bare-words";
import type { Cell } from "../note/cell";
import type { Note, Result } from "../note/note";
import { readOutline } from "../note/read-outline";
import { readTables } from "../note/read-tables";
import { columnOf, type RowQuery, toldApart, wantsTable } from "./row-query";

/** A row of a table in a note: its line, and a cell for each column of the list it stands in. */
export interface NoteRow {
  readonly path: string;
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Rows out of many notes under the same columns. */
export interface RowList {
  readonly columns: readonly string[];
  readonly rows: readonly NoteRow[];
}

/** A table of a note, cell by cell. */
export interface NoteTable extends RowQuery {
  readonly rows: readonly NoteRow[];
}

/** The benchmark results that notes state, in the order of the notes and their lines: names and scores as written. */
export function resultRows(notes: readonly Note[]): RowList {
  const rows = notes.flatMap(({ path, results }) => results.map((result) => ({ path, line: result.line, cells: resultCells(result) })));
  return { columns: ["Subject", "Benchmark", "Score", "Condition", "As of"], rows };
}

function resultCells({ subject, benchmark, cell, condition, asOf, asOfStated }: Result): readonly Cell[] {
  const date: Cell = asOf === null ? textCell("") : { kind: "period", text: asOfStated ? asOf : `${asOf} (Updated)`, start: asOf, end: asOf, label: asOf };
  return [textCell(subject), textCell(benchmark), cell, textCell(condition), date];
}

function textCell(text: string): Cell {
  return { kind: text === "" ? "missing" : "text", text };
}

/** The tables in a note's text, with every cell read. */
export function tablesIn(path: string, text: string): readonly NoteTable[] {
  return readTables(readOutline(text)).map(({ section: { heading }, columns, grid, raw }) => ({
    heading, columns: toldApart(columns), rows: grid.map((cells, at) => ({ path, line: raw.rows[at]?.line ?? raw.line, cells })),
  }));
}

/** The rows of the tables that a query wants: under its columns where it names some, else under all columns that the tables have, in the order they are met. */
export function tableRows(tables: readonly NoteTable[], query: RowQuery): RowList {
  const wanted = tables.filter((table) => wantsTable(query, table));
  const names = new Map<string, string>();
  for (const name of wanted.flatMap(({ columns }) => columns)) if (!names.has(bareWords(name))) names.set(bareWords(name), name);
  const columns = query.columns.length > 0 ? query.columns : [...names.values()];
  const rows = wanted.flatMap((table) => {
    const own = table.columns.map(bareWords);
    const places = columns.map((column) => (query.columns.length > 0 ? columnOf(table.columns, column) : own.indexOf(bareWords(column))));
    return table.rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? textCell("")) }));
  });
  return { columns, rows };
}
