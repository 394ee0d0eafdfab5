import type { Cell } from "./cell";
import { type ColumnHeader, columnHeader } from "./column-header";
import type { KindCounts, ReadTable } from "./context";
import { headerRoles } from "./header-roles";
import { HAS_TABLE } from "./line-marks";
import type { Outline, RawTable, Section } from "./outline";
import { plainCell, readCellAt } from "./read-cell";
import type { RawRow } from "./table-rows";

/** All tables of a note in the order of its text, with every body cell read under its header (reading-notes.md, sections 1 and 2). */
export function readTables(outline: Outline): readonly ReadTable[] {
  const tables: ReadTable[] = [];
  if ((outline.marks & HAS_TABLE) === 0) return tables;
  for (const section of outline.sections) {
    if ((section.marks & HAS_TABLE) === 0) continue;
    for (const block of section.blocks) if (block.kind === "table") tables.push(readTable(outline.text, block, section));
  }
  return tables;
}

/** A column while its cells are read. */
interface Column extends KindCounts {
  readonly header: ColumnHeader | null;
  quantities: number;
  periods: number;
  ranks: number;
  texts: number;
  flags: number;
}

/** One table with its cells read; ragged rows are kept as they stand, and cells beyond the header have no header to take a unit from. */
export function readTable(text: string, raw: RawTable, section: Section): ReadTable {
  const columns: string[] = [];
  const roles: number[] = [];
  const counts: Column[] = [];
  for (const cell of raw.header.cells) {
    const column = plainCell(text, cell);
    columns.push(column);
    roles.push(headerRoles(column));
    counts.push({ header: columnHeader(column), quantities: 0, periods: 0, ranks: 0, texts: 0, flags: 0 });
  }
  const grid: Cell[][] = [];
  for (const row of raw.rows) grid.push(readRow(text, row, counts));
  return { raw, section, columns, roles, counts, grid };
}

function readRow(text: string, { cells }: RawRow, columns: readonly Column[]): Cell[] {
  const row: Cell[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell) continue;
    const column = columns[at];
    const read = readCellAt(text, cell, column ? column.header : null);
    if (column) count(column, read.kind);
    row.push(read);
  }
  return row;
}

function count(column: Column, kind: Cell["kind"]): void {
  if (kind === "text") column.texts++;
  else if (kind === "quantity") column.quantities++;
  else if (kind === "period") column.periods++;
  else if (kind === "rank") column.ranks++;
  else if (kind === "flag") column.flags++;
}
