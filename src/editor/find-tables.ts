import type { Text } from "@codemirror/state";
import { chartTable } from "../core/chart/chart-table";
import { dataKey, type ChartModel } from "../core/chart/chart-model";
import { classifyTable } from "../core/note/classify-table";
import { readOutline } from "../core/note/read-outline";
import { readTable } from "../core/note/read-tables";

/** A table of the document that can be plotted. */
export interface PlottedTable {
  /** End of its last row: where the chart goes. */
  readonly to: number;
  readonly model: ChartModel;
  /** Tells a table from its changed self; free of where it stands. */
  readonly dataKey: string;
  /** Tells the table from others of the note: its heading and header. */
  readonly tableKey: string;
}

/** The plottable tables of a stretch of the document, which starts and ends between blocks. Positions are those of the document; lines are the note's. */
export function findTables(doc: Text, from: number, to: number, heading: string): PlottedTable[] {
  const text = doc.sliceString(from, to);
  if (!text.includes("|")) return [];
  const firstLine = doc.lineAt(from).number;
  const found: PlottedTable[] = [];
  const outline = readOutline(text);
  for (const section of outline.sections) {
    for (const block of section.blocks) {
      if (block.kind !== "table" || block.quote > 0 || block.rows.length === 0) continue;
      const read = readTable(text, block, section.level === 0 ? { ...section, heading } : section);
      const table = classifyTable(read);
      const model = chartTable(read, table);
      if (!model) continue;
      const moved = withLines(model, firstLine - 1);
      found.push({ to: from + block.to, model: moved, dataKey: dataKey(model, block.line), tableKey: `${table.heading}\n${table.columns.join("|")}` });
    }
  }
  return found;
}

function withLines(model: ChartModel, offset: number): ChartModel {
  if (offset === 0) return model;
  const panes = model.panes.map((pane) => ({
    ...pane,
    series: pane.series.map((series) => ({ ...series, points: series.points.map((point) => ({ ...point, line: point.line + offset })) })),
  }));
  return { ...model, panes, notDrawn: model.notDrawn.map((each) => ({ ...each, line: each.line + offset })) };
}
