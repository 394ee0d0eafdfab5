import { clip } from "../../core/clip";
import type { Chart, ChartConfiguration, Plugin } from "chart.js";
import { figureText, remarkText, timeline, type Leaderboard, type TimePoint } from "../../core/benchmark/benchmark";
import { formatAmount } from "../../core/format-amount";
import { monthTicks } from "../../core/chart/month-ticks";
import { dayNumber } from "../../core/civil-date";
import type { ChartStop } from "../chart/canvas-chart";
import { marks, type Bounded } from "../chart/marks";
import { isMouse } from "../chart/mouse";
import { colourOf, type Palette } from "../chart/palette";

/** A benchmark over time: every dated result a point, the running best a line of steps. */
export interface TimeChart {
  readonly points: readonly TimePoint[];
  readonly stops: readonly ChartStop[];
  readonly description: string;
  readonly config: (palette: Palette) => ChartConfiguration<"line", Dot[], string>;
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

type OnPoint = (point: TimePoint, event: MouseEvent) => void;

/** The dataset of the points; the line comes first. */
const pointsAt = 1;

/** The chart of a leaderboard's ranked, dated results; null where there are not two days to put them on. */
export function timeChart(board: Leaderboard, onClick: OnPoint, onHover: OnPoint): TimeChart | null {
  const points = timeline(board);
  if (board.unit === "rank" || new Set(points.map(({ date }) => date)).size < 2) return null;
  const best = points.filter((point) => point.best);
  return {
    points,
    stops: points.map((point, index) => ({ dataset: pointsAt, index, spoken: spoken(point) })),
    description: `${board.name} over time: ${points.length} results; the running best rises through ${best.map(({ entry }) => `${entry.subject} ${entry.cell.text}`).join(", ")}.`.replace("rises", board.higherIsBetter ? "rises" : "falls"),
    config: (palette) => configOf(board, points, palette, onClick, onHover),
  };
}

function spoken({ date, entry, best }: TimePoint): string {
  const remark = remarkText(entry);
  return `${date}, ${entry.subject}: ${entry.cell.text}${remark ? `, ${remark}` : ""}${best ? ", the best until then" : ""}${entry.result.asOfStated ? "" : ", dated by its note"}`;
}

function configOf(board: Leaderboard, points: readonly TimePoint[], palette: Palette, onClick: OnPoint, onHover: OnPoint): ChartConfiguration<"line", Dot[], string> {
  const dots = points.map(({ date, entry }) => ({ x: dayNumber(date), y: entry.cell.value }));
  const [first, last] = [dots[0]?.x ?? 0, dots.at(-1)?.x ?? 1];
  const room = (last - first) * 0.04;
  const hit = (elements: readonly { datasetIndex: number; index: number }[]): TimePoint | undefined => points[elements.find(({ datasetIndex }) => datasetIndex === pointsAt)?.index ?? -1];
  const report = (tell: OnPoint, native: Event | null, elements: readonly { datasetIndex: number; index: number }[]): void => {
    const point = hit(elements);
    if (point && isMouse(native)) tell(point, native);
  };
  return {
    type: "line",
    data: { labels: [], datasets: [frontierLine(points, dots, last + room, palette), pointCloud(points, dots, palette)] },
    options: {
      animation: false,
      clip: 8,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { top: 12, right: 8 } },
      interaction: { mode: "nearest", intersect: false, axis: "xy" },
      scales: { x: timeAxis(first - room, last + room, palette), y: valueAxis(board, dots, palette) },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex === pointsAt,
          callbacks: { title: ([item]) => points[item?.dataIndex ?? -1]?.entry.subject ?? "", label: ({ dataIndex }) => tooltipOf(points[dataIndex]) },
        },
      },
      onClick: (event, elements) => report(onClick, event.native, elements),
      onHover: (event, elements) => report(onHover, event.native, elements),
    },
    plugins: [marks({ form: "lines", cut: false }, [[], points.map(boundsOf)], palette), names(points, palette)],
  };
}

type LineData = ChartConfiguration<"line", Dot[], string>["data"]["datasets"][number];

/** The running best: level until somebody does better, and on to the chart's edge. */
function frontierLine(points: readonly TimePoint[], dots: readonly Dot[], end: number, palette: Palette): LineData {
  const best = dots.filter((_, at) => points[at]?.best);
  const level = best.at(-1)?.y ?? 0;
  return { data: [...best, { x: end, y: level }], stepped: "before", borderColor: palette.text, borderWidth: 1.5, pointRadius: 0, pointHoverRadius: 0, order: 1 };
}

/** A result dated only by its note is drawn hollow; what was never the best is drawn small. */
function pointCloud(points: readonly TimePoint[], dots: Dot[], palette: Palette): LineData {
  const colours = points.map(({ entry }) => colourOf(palette, entry.subject));
  return {
    data: dots, showLine: false, order: 0,
    pointRadius: points.map(({ best }) => (best ? 4.5 : 3)), pointHoverRadius: 6, pointBorderWidth: 1.5, pointBorderColor: colours, pointHoverBorderColor: colours,
    pointBackgroundColor: points.map(({ entry }, at) => (entry.result.asOfStated ? (colours[at] ?? "") : palette.background)), pointHoverBackgroundColor: colours,
  };
}

type Axis = NonNullable<NonNullable<ChartConfiguration<"line", Dot[], string>["options"]>["scales"]>[string];

function timeAxis(min: number, max: number, palette: Palette): Axis {
  const labels = new Map<number, string>();
  return {
    type: "linear", min, max, grid: { color: palette.grid }, border: { display: false },
    afterBuildTicks: (axis) => {
      const ticks = monthTicks(min, max, Math.max(2, Math.floor(axis.chart.width / 64)));
      for (const { day, label } of ticks) labels.set(day, label);
      axis.ticks = ticks.map(({ day }) => ({ value: day }));
    },
    ticks: { color: palette.text, maxRotation: 0, callback: (tick) => labels.get(Number(tick)) ?? "" },
  };
}

/** Logarithmic where positive scores span more than three orders. */
function valueAxis({ unit }: Leaderboard, dots: readonly Dot[], palette: Palette): Axis {
  const values = dots.map(({ y }) => y);
  const log = Math.min(...values) > 0 && Math.max(...values) > 1000 * Math.min(...values);
  return {
    type: log ? "logarithmic" : "linear", grace: "6%", grid: { color: palette.grid }, border: { display: false },
    ticks: { color: palette.text, maxTicksLimit: 6, callback: (tick) => formatAmount(Number(tick), unit) },
  };
}

function tooltipOf(point: TimePoint | undefined): string[] {
  if (!point) return [];
  const { date, entry } = point;
  const remark = remarkText(entry);
  return [`${figureText(entry.cell, "")}${remark ? ` (${remark})` : ""}`, entry.result.asOfStated ? `as of ${date}` : `${date}, the note's Updated`, `${entry.path}, line ${entry.result.line}`];
}

function boundsOf({ entry: { cell } }: TimePoint): Bounded {
  return cell.kind === "quantity" ? cell : { value: cell.value, low: cell.value, high: cell.value, bound: "exact" };
}

/** Writes the names of those on the running best beside their points, the latest first, where there is room. */
function names(points: readonly TimePoint[], palette: Palette): Plugin<"line"> {
  return {
    id: "dossier-names",
    afterDatasetsDraw(chart) {
      if (chart.width < 320) return;
      const { ctx } = chart;
      ctx.save();
      ctx.font = `11px ${palette.font}`;
      ctx.fillStyle = palette.text;
      const taken: Box[] = [];
      for (let at = points.length - 1; at >= 0; at--) {
        const point = points[at];
        const element = chart.getDatasetMeta(pointsAt).data[at];
        if (point?.best && element) write(chart, point.entry.subject, element, taken);
      }
      ctx.restore();
    },
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Above and left of its point, or below and right of it, wherever no other name stands. */
function write({ ctx, chartArea }: Pick<Chart, "ctx" | "chartArea">, name: string, { x, y }: { readonly x: number; readonly y: number }, taken: Box[]): void {
  const text = clip(name, 24);
  const width = ctx.measureText(text).width;
  const places: readonly Box[] = [{ x: Math.max(chartArea.left, x - width - 6), y: y - 7, width }, { x: x + 8, y: y + 14, width }];
  const box = places.find((each) => each.y > chartArea.top && each.x + width < chartArea.right + 8 && !taken.some((other) => meet(other, each)));
  if (!box) return;
  taken.push(box);
  ctx.fillText(text, box.x, box.y);
}

function meet(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < 13 && b.x < a.x + a.width + 6 && a.x < b.x + b.width + 6;
}
