import { tableCsv, tableMarkdown } from "../copy-table";
import type { ChartModel, ChartPane, ChartPoint } from "./chart-model";

interface Value {
  readonly series: string;
  readonly unit: string;
  readonly point: ChartPoint;
}

/** The drawn values as CSV: series, label, value, low, high, unit, the cell's text, what its row says of it, its line. Cells that a spreadsheet would run are made harmless. */
export function chartCsv(model: ChartModel): string {
  const rows = valuesOf(model).map(({ series, unit, point: { label, value, low, high, text, aside, line } }) => [series, label, value, low ?? "", high ?? "", unit, text, aside, line]);
  return tableCsv({ columns: ["series", "label", "value", "low", "high", "unit", "text", "remark", "line"], rows });
}

/** The drawn values as a Markdown table. */
export function chartMarkdown(model: ChartModel): string {
  const [columns = [], ...rows] = tableOf(model);
  return tableMarkdown({ columns, rows });
}

/** The drawn values as rows of text, a header first: the chart for whoever reads rather than looks. */
export function tableOf(model: ChartModel): readonly (readonly string[])[] {
  return [["Series", "Label", "Value"], ...valuesOf(model).map(({ series, point: { label, text } }) => [series, label, text])];
}

function valuesOf({ panes }: ChartModel): readonly Value[] {
  return panes.flatMap((pane) => pane.series.flatMap((series) => series.points.flatMap((point) => (point.others > 0 ? [] : [{ series: series.name, unit: unitOf(pane, series.other), point }]))));
}

/** The unit that a series of a pane is measured in. */
export function unitOf({ unit, otherUnit }: ChartPane, other: boolean): string {
  return other ? (otherUnit ?? unit) : unit;
}
