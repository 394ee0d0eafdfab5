import type { ChartConfiguration, ChartDataset, TooltipItem } from "chart.js";
import { fromDayNumber } from "../../core/civil-date";
import type { ChartPane, ChartPoint } from "../../core/chart/chart-model";
import { formatAmount } from "../../core/chart/format";
import { coloursOf, type Palette } from "./palette";
import { whiskers } from "./whiskers";

export type DrawnKind = "bar" | "line";

type Data = (number | null | { x: number; y: number })[];

type Config = ChartConfiguration<DrawnKind, Data, string>;

/** The points of each dataset by their index in it; null where a label has no value. */
type Slots = readonly (readonly (ChartPoint | null)[])[];

/** Turns a pane into what Chart.js draws. Nothing global is touched. */
export function chartConfig(pane: ChartPane, palette: Palette, onPoint: (point: ChartPoint, event: MouseEvent | null) => void): Config {
  const horizontal = pane.form === "rows";
  const points = slotsOf(pane);
  return {
    type: pane.form === "lines" || pane.form === "dots" ? "line" : "bar",
    data: { labels: pane.form === "lines" ? [] : [...pane.labels], datasets: datasets(pane, points, palette) },
    options: {
      indexAxis: horizontal ? "y" : "x",
      animation: false,
      clip: 8,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 6, right: 12 } },
      interaction: { mode: "nearest", intersect: false, axis: horizontal ? "y" : "xy" },
      scales: scalesOf(pane, palette, horizontal),
      plugins: {
        legend: { display: pane.series.length > 1, position: "bottom", labels: { color: palette.text, boxWidth: 10, boxHeight: 10, font: { family: palette.font } } },
        tooltip: { callbacks: tooltipOf(pane, points) },
      },
      onClick: (event, elements) => {
        const [hit] = elements;
        const point = hit ? points[hit.datasetIndex]?.[hit.index] : null;
        if (point) onPoint(point, event.native instanceof MouseEvent ? event.native : null);
      },
    },
    plugins: [whiskers(points, palette.text, horizontal)],
  };
}

/** The points of each series where Chart.js has them: one after the other on lines, else at the place of their label. */
export function slotsOf(pane: ChartPane): Slots {
  return pane.series.map(({ points }) => (pane.form === "lines" ? points : placed(points, pane.labels.length)));
}

function placed(points: readonly ChartPoint[], length: number): (ChartPoint | null)[] {
  const slots: (ChartPoint | null)[] = Array.from({ length }, () => null);
  for (const point of points) slots[point.x] = point;
  return slots;
}

function datasets(pane: ChartPane, points: Slots, palette: Palette): ChartDataset<DrawnKind, Data>[] {
  const single = pane.series.length === 1 && pane.form !== "lines";
  const colours = coloursOf(palette, pane.series.map(({ name }) => name));
  return pane.series.map(({ name }, at) => {
    const own = points[at] ?? [];
    const fills = own.map((point) => shade(single && point ? (coloursOf(palette, [point.label])[0] ?? "") : (colours[at] ?? ""), point));
    const data: Data = pane.form === "lines" ? own.flatMap((point) => (point ? [{ x: point.x, y: point.value }] : [])) : own.map((point) => point?.value ?? null);
    const line = { borderColor: colours[at] ?? palette.text, borderWidth: 2, showLine: pane.form === "lines", pointRadius: pane.form === "dots" ? 6 : 3, pointHoverRadius: 7, pointBackgroundColor: fills };
    return pane.form === "lines" || pane.form === "dots" ? { type: "line", label: name, data, ...line } : { type: "bar", label: name, data, backgroundColor: fills, maxBarThickness: 28, borderRadius: 2 };
  });
}

/** An approximation is drawn lighter. */
function shade(colour: string, point: ChartPoint | null): string {
  return point?.bound === "approx" ? `color-mix(in srgb, ${colour} 50%, transparent)` : colour;
}

type Scales = NonNullable<NonNullable<Config["options"]>["scales"]>;

function scalesOf(pane: ChartPane, palette: Palette, horizontal: boolean): Scales {
  const value: Scales[string] = {
    type: pane.log ? "logarithmic" : "linear",
    beginAtZero: pane.form !== "dots",
    grace: pane.form === "dots" ? "10%" : 0,
    grid: { color: palette.grid },
    border: { display: false },
    title: { display: pane.form === "dots" || pane.log, text: pane.log ? "Logarithmic scale" : "The axis does not start at zero", color: palette.faint, font: { size: 10 } },
    ticks: { color: palette.text, maxTicksLimit: 6, callback: (tick) => formatAmount(Number(tick), pane.unit) },
  };
  const label: Scales[string] = pane.form === "lines" ? timeScale(pane, palette) : { type: "category", grid: { display: false }, ticks: { color: palette.text, autoSkip: false, callback: (_, at) => clip(pane.labels[at] ?? "") } };
  return horizontal ? { x: value, y: label } : { x: label, y: value };
}

function clip(text: string): string {
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}

/** Days since 1970 with a tick at each period's own place, named as the note names it. */
function timeScale(pane: ChartPane, palette: Palette): Scales[string] {
  const names = new Map(pane.series.flatMap(({ points }) => points.map((point) => [point.x, point.label] as const)));
  const places = [...names.keys()].sort((a, b) => a - b);
  const shown = apart(places, 0.09);
  return {
    type: "linear",
    min: places[0],
    max: places.at(-1),
    grid: { display: false },
    afterBuildTicks: (axis) => {
      axis.ticks = shown.map((place) => ({ value: place }));
    },
    ticks: { color: palette.text, maxRotation: 45, callback: (tick) => names.get(Number(tick)) ?? fromDayNumber(Math.round(Number(tick))) },
  };
}

/** Those of the places that stand at least this part of the whole width from the one before; the last always. */
function apart(places: readonly number[], part: number): readonly number[] {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const gap = (last - first) * part;
  const shown: number[] = [];
  for (const place of places) if (shown.length === 0 || place - (shown.at(-1) ?? 0) >= gap) shown.push(place);
  if (shown.length > 1 && shown.at(-1) !== last) shown[shown.length - 1] = last;
  return shown;
}

/** The cell's own text, what it is about, and its line. */
function tooltipOf(pane: ChartPane, points: Slots): { title: (items: TooltipItem<DrawnKind>[]) => string; label: (item: TooltipItem<DrawnKind>) => string } {
  const at = ({ datasetIndex, dataIndex }: TooltipItem<DrawnKind>): ChartPoint | null | undefined => points[datasetIndex]?.[dataIndex];
  return {
    title: ([item]) => (item ? (at(item)?.label ?? "") : ""),
    label: (item) => {
      const point = at(item);
      const series = pane.series.length > 1 ? `${pane.series[item.datasetIndex]?.name ?? ""}: ` : "";
      return point ? `${series}${point.text} (line ${point.line})` : "";
    },
  };
}
