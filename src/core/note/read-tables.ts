import type { Cell } from "./cell";
import type { ReadTable } from "./context";
import { plainText } from "./inline";
import type { Outline, RawTable, Section } from "./outline";
import { type ColumnHeader, readCell, readColumnHeader } from "./read-cell";
import { cellSource, type RawRow } from "./table-rows";

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
  const columns = raw.header.cells.map((cell) => plainText(cellSource(text, cell)));
  const headers = columns.map(readColumnHeader);
  return { raw, section, columns, grid: raw.rows.map((row) => readRow(text, row, headers)) };
}

function readRow(text: string, row: RawRow, headers: readonly ColumnHeader[]): Cell[] {
  return row.cells.map((cell, column) => readCell(cellSource(text, cell), headers[column]));
}
