import type { ChartConfiguration, ChartDataset, TooltipItem } from "chart.js";
import { apart, axisTitle, periodsOf } from "../../core/chart/axis";
import { clip } from "../../core/clip";
import { fromDayNumber } from "../../core/civil-date";
import type { ChartPane, ChartPoint, ChartSeries } from "../../core/chart/chart-model";
import { unitOf } from "../../core/chart/export";
import { formatAmount } from "../../core/format-amount";
import { marks } from "./marks";
import { isMouse } from "./mouse";
import { colourOf, coloursOf, type Palette } from "./palette";

export type DrawnKind = "bar" | "line";

type Data = (number | null | { x: number; y: number })[];

export type PaneConfig = ChartConfiguration<DrawnKind, Data, string>;

/** The points of each dataset by their index in it; null where a label or a period has no value. */
type Slots = readonly (readonly (ChartPoint | null)[])[];

/** What a drawn chart leads to. */
export interface Leads {
  /** Where a line of the table stands now. */
  readonly lineNow: (line: number) => number;
  readonly open: (point: ChartPoint, event: MouseEvent | null) => void;
  /** The pointer is over a point. */
  readonly hover: (point: ChartPoint, event: MouseEvent) => void;
}

/** Makes a pane's chart for where nobody can point at it. */
export function unledConfig(pane: ChartPane): (palette: Palette) => PaneConfig {
  return (palette) => chartConfig(pane, palette, nowhere);
}

const nowhere: Leads = { lineNow: (line) => line, open: () => undefined, hover: () => undefined };

/** Turns a pane into what Chart.js draws. Nothing global is touched. */
export function chartConfig(pane: ChartPane, palette: Palette, leads: Leads): PaneConfig {
  const points = slotsOf(pane);
  const colours = coloursOf(palette, pane.series.map(({ name }) => name));
  const legend = { color: palette.text, boxWidth: 10, boxHeight: 8, usePointStyle: pane.form === "lines" || pane.form === "dots", font: { family: palette.font } };
  return {
    type: pane.form === "lines" || pane.form === "dots" ? "line" : "bar",
    data: { labels: pane.form === "lines" ? [] : [...pane.labels], datasets: pane.series.map((series, at) => datasetOf(pane, series, at, points[at] ?? [], colours[at] ?? palette.text, palette)) },
    options: {
      indexAxis: pane.form === "rows" ? "y" : "x",
      animation: false,
      clip: 8,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 6, right: 12 } },
      interaction: { mode: "nearest", intersect: false, axis: pane.form === "rows" ? "y" : "xy" },
      scales: scalesOf(pane, palette),
      plugins: {
        legend: { display: pane.series.length > 1, position: "bottom", labels: legend },
        tooltip: { callbacks: tooltipOf(pane, points, leads) },
      },
      onClick: ({ native }, [hit]) => {
        const point = hit ? points[hit.datasetIndex]?.[hit.index] : null;
        if (point) leads.open(point, isMouse(native) ? native : null);
      },
      onHover: ({ native }, [hit]) => {
        const point = hit ? points[hit.datasetIndex]?.[hit.index] : null;
        if (point && isMouse(native)) leads.hover(point, native);
      },
    },
    plugins: [marks(pane, points, palette)],
  };
}

/** The points of each series where Chart.js has them: along time with the gaps between, else at the place of their label. */
export function slotsOf({ form, series, labels }: ChartPane): Slots {
  return series.map((each) => (form === "lines" ? alongTime(each).map(({ point }) => point) : placed(each.points, labels.length)));
}

function alongTime({ points, gaps }: ChartSeries): readonly { readonly x: number; readonly point: ChartPoint | null }[] {
  const places = [...points.map((point) => ({ x: point.x, point })), ...gaps.map((x) => ({ x, point: null }))];
  return places.sort((a, b) => a.x - b.x);
}

function placed(points: readonly ChartPoint[], length: number): (ChartPoint | null)[] {
  const slots: (ChartPoint | null)[] = Array.from({ length }, () => null);
  for (const point of points) slots[point.x] = point;
  return slots;
}

/** By their place in the chart, so that shape and not colour alone tells series apart. */
const shapes = ["circle", "rect", "triangle", "rectRot", "rectRounded"] as const;

function datasetOf(pane: ChartPane, series: ChartSeries, at: number, points: readonly (ChartPoint | null)[], colour: string, palette: Palette): ChartDataset<DrawnKind, Data> {
  const { form } = pane;
  const one = pane.series.length === 1 && form !== "lines";
  const colours = points.map((point) => (one && point ? colourOf(palette, point.label) : colour));
  const fills = points.map((point, index) => (point?.bound === "approx" ? lighter(colours[index] ?? colour) : (colours[index] ?? colour)));
  const axis = { [form === "rows" ? "xAxisID" : "yAxisID"]: series.other ? "other" : form === "rows" ? "x" : "y" };
  if (form === "bars" || form === "rows") {
    const border = points.map((point) => (point?.bound === "approx" ? 1.5 : 0));
    return { type: "bar", label: series.name, data: points.map((point) => point?.value ?? null), backgroundColor: fills, borderColor: colours, borderWidth: border, maxBarThickness: 28, borderRadius: 2, ...axis };
  }
  const data: Data = form === "lines" ? alongTime(series).map(({ x, point }) => ({ x, y: point?.value ?? NaN })) : points.map((point) => point?.value ?? null);
  const look = { pointStyle: shapes[at % shapes.length] ?? "circle", pointRadius: form === "dots" ? 6 : 3.5, pointHoverRadius: 7, pointBackgroundColor: fills, pointBorderColor: colours, pointBorderWidth: 1.5 };
  return { type: "line", label: series.name, data, borderColor: colour, backgroundColor: colour, borderWidth: 2, borderDash: at < shapes.length ? [] : [6, 3], showLine: form === "lines", ...look, ...axis };
}

/** An approximation is drawn lighter, with its edge. */
function lighter(colour: string): string {
  return `color-mix(in srgb, ${colour} 35%, transparent)`;
}

type Scales = NonNullable<NonNullable<PaneConfig["options"]>["scales"]>;
type AnyScale = NonNullable<Scales[string]>;

function scalesOf(pane: ChartPane, palette: Palette): Scales {
  const value = valueScale(pane, false, palette);
  const label = pane.form === "lines" ? timeScale(pane, palette) : labelScale(pane, palette);
  const other = pane.otherUnit === null ? {} : { other: { ...valueScale(pane, true, palette), axis: pane.form === "rows" ? ("x" as const) : ("y" as const), position: pane.form === "rows" ? ("top" as const) : ("right" as const), grid: { display: false } } };
  return pane.form === "rows" ? { x: value, y: label, ...other } : { x: label, y: value, ...other };
}

function valueScale(pane: ChartPane, other: boolean, palette: Palette): AnyScale {
  const unit = unitOf(pane, other);
  const title = axisTitle(pane, other);
  return {
    type: pane.log ? "logarithmic" : "linear",
    beginAtZero: !pane.cut,
    ...(pane.log ? {} : boundsOf(pane, other)),
    grace: pane.cut ? "10%" : 0,
    grid: { color: palette.grid },
    border: { display: false },
    title: { display: title !== "", text: clip(title, 40), color: palette.text, font: { size: 10 } },
    ticks: { color: palette.text, maxTicksLimit: 6, callback: (tick) => (pane.log && !isRound(Number(tick)) ? "" : formatAmount(Number(tick), unit)) },
  };
}

/** Far enough for every bound that is stated. */
function boundsOf({ series }: ChartPane, other: boolean): { suggestedMin: number; suggestedMax: number } {
  const values = series.flatMap((each) => (each.other === other ? each.points.flatMap(({ value, low, high }) => [low ?? value, high ?? value]) : []));
  return { suggestedMin: Math.min(...values), suggestedMax: Math.max(...values) };
}

/** Whether a logarithmic axis names this tick: 1, 2 or 5 of its order. */
function isRound(tick: number): boolean {
  return /^[125]e/.test(tick.toExponential(3).replace(/\.?0+e/, "e"));
}

/** Names beside rows take up to two fifths of the chart. */
function labelScale({ labels, form }: ChartPane, palette: Palette): AnyScale {
  return {
    type: "category", offset: true, grid: { display: false },
    ticks: { color: palette.text, autoSkip: false, callback(_, at) {
      return clip(labels[at] ?? "", form === "rows" ? Math.max(16, Math.floor((this.chart.width * 0.4) / letter)) : 26);
    } },
  };
}

/** A letter's width in a tick, and the room that the values' axis takes, on average, in pixels. */
const letter = 6;
const beside = 70;

/** Days since 1970 with a tick at each period's own place, named as the note names it. */
function timeScale(pane: ChartPane, palette: Palette): AnyScale {
  const names = periodsOf(pane);
  const places = [...names.keys()];
  return {
    type: "linear",
    min: places[0],
    max: places.at(-1),
    grid: { display: false },
    afterBuildTicks: (axis) => {
      axis.ticks = apart(names, (axis.chart.width - beside) / letter).map((place) => ({ value: place }));
    },
    ticks: { color: palette.text, maxRotation: 0, autoSkip: false, callback: (tick) => names.get(Number(tick)) ?? fromDayNumber(Math.round(Number(tick))) },
  };
}

/** The cell's own text, what it is about, how it was measured, and its line. */
function tooltipOf(pane: ChartPane, points: Slots, { lineNow }: Leads): { title: (items: TooltipItem<DrawnKind>[]) => string; label: (item: TooltipItem<DrawnKind>) => string[] } {
  const at = ({ datasetIndex, dataIndex }: TooltipItem<DrawnKind>): ChartPoint | null | undefined => points[datasetIndex]?.[dataIndex];
  return {
    title: ([item]) => (item ? (at(item)?.label ?? "") : ""),
    label: (item) => {
      const point = at(item);
      const series = pane.series.length > 1 ? `${pane.series[item.datasetIndex]?.name ?? ""}: ` : "";
      return point ? [series + point.text, ...(point.aside ? [clip(point.aside, 80)] : []), point.others > 0 ? `${point.others} rows` : `Line ${lineNow(point.line)}`] : [];
    },
  };
}
