import { classifyTable } from "../note/classify-table";
import type { ReadTable } from "../note/context";
import type { Table } from "../note/note";
import type { RawTable } from "../note/outline";
import { readOutline } from "../note/read-outline";
import { readTable } from "../note/read-tables";
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

/** The tables in a stretch of a note's text, in order; null for one of which no chart can be drawn. Lines are the note's. */
export function findPlottable(text: string, { heading, linesBefore }: Stretch = { heading: "", linesBefore: 0 }): readonly (PlottableTable | null)[] {
  if (!text.includes("|")) return [];
  return readOutline(text).sections.flatMap((section) => {
    const own = section.level === 0 ? { ...section, heading } : section;
    return section.blocks.flatMap((block) => (block.kind === "table" ? [plottable(readTable(text, moved(block, linesBefore), own), text)] : []));
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

/** The heading above a line (0-based) of a text that is read line by line, upwards; "" when there is none within `reach` lines. */
export function headingAbove(lineAt: (line: number) => string, line: number, reach = Infinity): string {
  for (let at = line - 1; at >= Math.max(0, line - reach); at--) {
    const heading = /^#{1,6}\s+(.*)$/.exec(lineAt(at));
    if (heading) return heading[1] ?? "";
  }
  return "";
}

/** Whether two headings are the same as links write them, where some signs are left out. */
export function sameHeading(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
