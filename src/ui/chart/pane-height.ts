import type { ChartPane } from "../../core/chart/chart-model";

/** How high a pane is drawn, in pixels; known before it is drawn, so that nothing jumps. */
export function paneHeight({ form, labels, series }: ChartPane): number {
  const legend = series.length > 1 ? 28 : 0;
  return form === "rows" ? Math.min(1400, 40 + labels.length * Math.max(22, 12 * series.length)) + legend : 220 + legend;
}
