import { bareWords } from "../bare-words";
import { classifyTable } from "../note/classify-table";
import type { ReadTable } from "../note/context";
import type { Table } from "../note/note";
import type { RawTable, Section } from "../note/outline";
import { readOutline } from "../note/read-outline";
import { readTable } from "../note/read-tables";
import type { Span } from "../note/span";
import type { ChartModel } from "./chart-model";
import { chartTable } from "./chart-table";

/** A table of which a chart can be drawn. */
export interface PlottableTable {
  readonly read: ReadTable;
  readonly table: Table;
  /** Its chart where nothing was chosen. */
  readonly model: ChartModel;
  /** Tells it from the note's other tables: its heading and header. */
  readonly key: string;
  /** Its text as written: charts of the same text are the same, wherever it stands. */
  readonly source: string;
}

/** Where a stretch of a note stands: the heading above it, and how many lines of the note come before it. */
export interface Stretch {
  readonly heading: string;
  readonly linesBefore: number;
}

/** The tables in a stretch of a note's text, in order; null for one of which no chart can be drawn. Lines are the note's. Of a text, those that begin in a part of it. */
export function findPlottable(text: string, { heading, linesBefore }: Stretch = { heading: "", linesBefore: 0 }, part: Span = { from: 0, to: Infinity }): readonly (PlottableTable | null)[] {
  if (!text.includes("|")) return [];
  return readOutline(text).sections.flatMap((section) => {
    const own = section.level === 0 ? { ...section, heading } : section;
    return section.blocks.flatMap((block) => (block.kind === "table" && block.from >= part.from && block.from <= part.to ? [plottable(readTable(text, moved(block, linesBefore), own), text)] : []));
  });
}

function plottable(read: ReadTable, text: string): PlottableTable | null {
  const table = classifyTable(read);
  const model = chartTable(read, table);
  return model ? { read, table, model, key: `${table.heading}\n${table.columns.join("|")}`, source: text.slice(read.raw.from, read.raw.to) } : null;
}

function moved(block: RawTable, lines: number): RawTable {
  if (lines === 0) return block;
  const { header, rows, line } = block;
  return { ...block, line: line + lines, header: { ...header, line: header.line + lines }, rows: rows.map((row) => ({ ...row, line: row.line + lines })) };
}

/** The headings of a text with their lines, in order. */
export function headingsOf(text: string): readonly Pick<Section, "heading" | "line">[] {
  return readOutline(text).sections.filter(({ level }) => level > 0);
}

/** Whether two headings are the same as links write them, where some signs are left out. */
export function sameHeading(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}
