import { clip } from "../clip";
import { countsOf, groupBy } from "../groups";
import type { Bound } from "../note/cell";
import { periodsOf } from "./axis";
import { formatAmount } from "../format-amount";
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
  const counts = countsOf(panes.flatMap(pointsOf).flatMap(({ evidence }) => evidence ?? []));
  return counts.size === 0 ? [] : [`By their sources: ${[...counts].map(([evidence, count]) => `${count} ${evidence}`).join(", ")}`];
}

function reasonsOf(notDrawn: ChartModel["notDrawn"], cells: number): string {
  const listed = [...groupBy(notDrawn, ({ reason }) => reason)].map(([reason, texts]) => `${texts.slice(0, 3).map(({ text }) => `“${clip(text, 28)}”`).join(", ")}${texts.length > 3 ? ", …" : ""} (${reason})`);
  return `${notDrawn.length} of ${cells} cells not drawn: ${listed.join("; ")}`;
}

function describePane(pane: ChartPane): string {
  const { form, unit, series, log, cut, otherUnit } = pane;
  const named = series.flatMap(({ name, points }) => points.map((point) => ({ point, name: series.length > 1 ? name : "" })));
  const [low, high] = extremes(named);
  if (!low || !high) return "nothing to show";
  const what = form === "lines" ? `${series.length === 1 ? series[0]?.name || "a line" : `${series.length} lines`} over ${periodsOf(pane).size} periods` : `${named.length} values`;
  const axis = `${log ? ", on a logarithmic scale" : ""}${cut ? ", on an axis that does not start at zero" : ""}`;
  if (otherUnit !== null) return `${what} in ${unit || "no unit"} and ${otherUnit || "no unit"}${axis}`;
  return `${what}, from ${amountOf(low, unit)} (${whose(low)}) to ${amountOf(high, unit)} (${whose(high)})${axis}`;
}

/** What a cell leaves open, before the amount that stands for it: of a range that is its middle. */
const openness: Readonly<Record<Bound, string>> = { exact: "", approx: "about ", range: "about ", min: "at least ", max: "at most " };

function amountOf({ point: { value, bound } }: NamedPoint, unit: string): string {
  return openness[bound] + formatAmount(value, unit);
}

interface NamedPoint {
  readonly point: ChartPoint;
  /** Of its series, where there are several. */
  readonly name: string;
}

function whose({ point: { label, text }, name }: NamedPoint): string {
  return [name, label].filter(Boolean).join(", ") || text;
}

function extremes(points: readonly NamedPoint[]): readonly [NamedPoint | null, NamedPoint | null] {
  let low: NamedPoint | null = null;
  let high: NamedPoint | null = null;
  for (const each of points) {
    if (!low || each.point.value < low.point.value) low = each;
    if (!high || each.point.value > high.point.value) high = each;
  }
  return [low, high];
}
