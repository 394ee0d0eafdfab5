import { csvCell } from "../csv-cell";
import type { ChartModel } from "./chart-model";

/** The drawn values as CSV: series, label, value, low, high, unit, the cell's text and its line. Cells that a spreadsheet would run are made harmless. */
export function chartCsv({ panes }: ChartModel): string {
  const rows = panes.flatMap(({ unit, series }) =>
    series.flatMap(({ name, points }) => points.map(({ label, value, low, high, text, line }) => [name, label, value, low ?? "", high ?? "", unit, text, line])),
  );
  return [["series", "label", "value", "low", "high", "unit", "text", "line"], ...rows].map((row) => row.map((cell) => csvCell(cell)).join(",")).join("\n");
}

/** The drawn values as a Markdown table. */
export function chartMarkdown({ panes }: ChartModel): string {
  const rows = panes.flatMap(({ series }) => series.flatMap(({ name, points }) => points.map(({ label, text }) => `| ${escapePipe(name)} | ${escapePipe(label)} | ${escapePipe(text)} |`)));
  return ["| Series | Label | Value |", "|---|---|---|", ...rows].join("\n");
}

function escapePipe(text: string): string {
  return text.replaceAll("|", "\\|");
}
