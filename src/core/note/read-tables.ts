import type { Cell } from "./cell";
import type { ReadTable } from "./context";
import { headerRoles } from "./header-roles";
import type { Outline, RawTable, Section } from "./outline";
import { columnHeader, type ColumnHeader } from "./column-header";
import { plainCell, readCellAt } from "./read-cell";
import type { RawRow } from "./table-rows";

/** All tables of a note in the order of its text, with every body cell read under its header (reading-notes.md, sections 1 and 2). */
export function readTables(outline: Outline): readonly ReadTable[] {
  const tables: ReadTable[] = [];
  for (const section of outline.sections) {
    for (const block of section.blocks) if (block.kind === "table") tables.push(readTable(outline.text, block, section));
  }
  return tables;
}

/** One table with its cells read; ragged rows are kept as they stand, and cells beyond the header have no header to take a unit from. */
export function readTable(text: string, raw: RawTable, section: Section): ReadTable {
  const columns: string[] = [];
  const headers: (ColumnHeader | null)[] = [];
  const roles: number[] = [];
  for (const cell of raw.header.cells) {
    const column = plainCell(text, cell);
    columns.push(column);
    headers.push(columnHeader(column));
    roles.push(headerRoles(column));
  }
  const grid: Cell[][] = [];
  for (const row of raw.rows) grid.push(readRow(text, row, headers));
  return { raw, section, columns, roles, grid };
}

function readRow(text: string, { cells }: RawRow, headers: readonly (ColumnHeader | null)[]): Cell[] {
  const read: Cell[] = [];
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell) read.push(readCellAt(text, cell, headers[column] ?? null));
  }
  return read;
}
