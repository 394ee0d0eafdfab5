import { formatAmount } from "./format";
import { pointsOf } from "./panes";
import type { ChartModel, ChartPane, ChartPoint } from "./chart-model";

/** A chart in one sentence, for screen readers, tooltips and tests. */
export function describe({ title, panes }: ChartModel): string {
  const parts = panes.map(describePane);
  return `${title === "" ? "Chart" : title}: ${parts.join("; ")}.`;
}

/** What stands under a chart: `3 of 14 cells not drawn: …`, what was chosen in vain, how the values are attested; "" when there is nothing to say. */
export function captionOf({ notDrawn, cells, remarks, panes }: ChartModel): string {
  return [...(notDrawn.length > 0 ? [reasonsOf(notDrawn, cells)] : []), ...remarks, ...attested(panes)].join(". ");
}

/** `By their sources: 3 vendor, 1 official`. */
function attested(panes: readonly ChartPane[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of panes.flatMap(pointsOf)) if (evidence) counts.set(evidence, (counts.get(evidence) ?? 0) + 1);
  return counts.size === 0 ? [] : [`By their sources: ${[...counts].map(([evidence, count]) => `${count} ${evidence}`).join(", ")}`];
}

function reasonsOf(notDrawn: ChartModel["notDrawn"], cells: number): string {
  const reasons = new Map<string, string[]>();
  for (const { reason, text } of notDrawn) reasons.set(reason, [...(reasons.get(reason) ?? []), text]);
  const listed = [...reasons].map(([reason, texts]) => `${texts.slice(0, 3).map((text) => `“${shorten(text)}”`).join(", ")}${texts.length > 3 ? ", …" : ""} (${reason})`);
  return `${notDrawn.length} of ${cells} cells not drawn: ${listed.join("; ")}`;
}

function describePane(pane: ChartPane): string {
  const { form, unit, series, log, cut, otherUnit } = pane;
  const points = pointsOf(pane);
  const [low, high] = extremes(points);
  if (!low || !high) return "nothing to show";
  const what = form === "lines" ? `${series.length === 1 ? series[0]?.name || "a line" : `${series.length} lines`} over ${series[0]?.points.length ?? 0} periods` : `${points.length} values`;
  const axis = `${log ? ", on a logarithmic scale" : ""}${cut ? ", on an axis that does not start at zero" : ""}`;
  if (otherUnit !== null) return `${what} in ${unit || "no unit"} and ${otherUnit || "no unit"}${axis}`;
  return `${what}, from ${formatAmount(low.value, unit)} (${name(low, series.length)}) to ${formatAmount(high.value, unit)} (${name(high, series.length)})${axis}`;
}

function name({ label, text }: ChartPoint, series: number): string {
  return label === "" ? text : series > 1 ? `${label}, ${text}` : label;
}

function extremes(points: readonly ChartPoint[]): readonly [ChartPoint | null, ChartPoint | null] {
  let low: ChartPoint | null = null;
  let high: ChartPoint | null = null;
  for (const point of points) {
    if (!low || point.value < low.value) low = point;
    if (!high || point.value > high.value) high = point;
  }
  return [low, high];
}

function shorten(text: string): string {
  return text.length > 28 ? `${text.slice(0, 27)}…` : text;
}
