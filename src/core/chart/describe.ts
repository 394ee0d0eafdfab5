import { formatAmount } from "./format";
import type { ChartModel, ChartPane, ChartPoint } from "./chart-model";

/** A chart in one sentence, for screen readers, tooltips and tests. */
export function describe({ title, panes }: ChartModel): string {
  const parts = panes.map(describePane);
  return `${title === "" ? "Chart" : title}: ${parts.join("; ")}.`;
}

/** `3 of 14 cells not drawn: …`; "" when all are. */
export function describeNotDrawn({ notDrawn, cells }: ChartModel): string {
  if (notDrawn.length === 0) return "";
  const reasons = new Map<string, string[]>();
  for (const { reason, text } of notDrawn) reasons.set(reason, [...(reasons.get(reason) ?? []), text]);
  const listed = [...reasons].map(([reason, texts]) => `${texts.slice(0, 3).map((text) => `“${shorten(text)}”`).join(", ")}${texts.length > 3 ? ", …" : ""} (${reason})`);
  return `${notDrawn.length} of ${cells} cells not drawn: ${listed.join("; ")}`;
}

function describePane({ form, unit, series }: ChartPane): string {
  const points = series.flatMap((each) => each.points);
  const [low, high] = extremes(points);
  if (!low || !high) return "nothing to show";
  const what = form === "lines" ? `${series.length === 1 ? series[0]?.name || "a line" : `${series.length} lines`} over ${series[0]?.points.length ?? 0} periods` : `${points.length} values`;
  return `${what}, from ${formatAmount(low.value, unit)} (${name(low, series.length)}) to ${formatAmount(high.value, unit)} (${name(high, series.length)})`;
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
