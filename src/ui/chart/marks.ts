import type { Chart, Plugin } from "chart.js";
import type { ChartPane, ChartPoint } from "../../core/chart/chart-model";
import type { Palette } from "./palette";

/** What a value states of its bounds. */
export type Bounded = Pick<ChartPoint, "value" | "low" | "high" | "bound">;

/** Draws what Chart.js has no form for: the bounds that values state (a whisker between low and high, an arrow where a side is open), and the cut in an axis that does not start at zero. */
export function marks(pane: Pick<ChartPane, "form" | "cut">, points: readonly (readonly (Bounded | null)[])[], { text, background }: Palette): Plugin<"bar" | "line"> {
  return {
    id: "dossier-marks",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      // A rim in the colour of the page keeps them apart from any bar.
      for (const [colour, width] of [[background, 4], [text, 1.5]] as const) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = width;
        drawWhiskers(chart, points, pane.form === "rows");
      }
      if (pane.cut) drawCut(chart);
      ctx.restore();
    },
  };
}

function drawWhiskers(chart: Chart, points: readonly (readonly (Bounded | null)[])[], horizontal: boolean): void {
  for (const [at, dataset] of points.entries()) {
    const elements = chart.getDatasetMeta(at).data;
    dataset.forEach((point, index) => {
      const element = elements[index];
      if (point && element && chart.isDatasetVisible(at)) drawWhisker(chart, at, point, element, horizontal);
    });
  }
}

function drawWhisker(chart: Chart, dataset: number, point: Bounded, { x, y }: { readonly x: number; readonly y: number }, horizontal: boolean): void {
  if (point.bound === "exact" || point.bound === "approx") return;
  const { vScale: scale } = chart.getDatasetMeta(dataset);
  if (!scale) return;
  const middle = horizontal ? y : x;
  const low = point.low === null ? null : scale.getPixelForValue(point.low);
  const high = point.high === null ? null : scale.getPixelForValue(point.high);
  const value = scale.getPixelForValue(point.value);
  const reach = 14;
  const forward = horizontal ? 1 : -1;
  const from = low ?? value - forward * reach;
  const to = high ?? value + forward * reach;
  line(chart.ctx, horizontal, middle, from, to);
  if (low === null) arrow(chart.ctx, horizontal, middle, from, -forward);
  else cap(chart.ctx, horizontal, middle, from);
  if (high === null) arrow(chart.ctx, horizontal, middle, to, forward);
  else cap(chart.ctx, horizontal, middle, to);
}

function line(ctx: CanvasRenderingContext2D, horizontal: boolean, middle: number, from: number, to: number): void {
  stroke(ctx, horizontal, [[from, middle], [to, middle]]);
}

function cap(ctx: CanvasRenderingContext2D, horizontal: boolean, middle: number, at: number): void {
  stroke(ctx, horizontal, [[at, middle - 4], [at, middle + 4]]);
}

/** An open side: the head of an arrow, so that shape and not colour alone says it. */
function arrow(ctx: CanvasRenderingContext2D, horizontal: boolean, middle: number, at: number, direction: number): void {
  const back = at - direction * 5;
  stroke(ctx, horizontal, [[back, middle - 4], [at, middle], [back, middle + 4]]);
}

/** Along the value axis first, across it second. */
function stroke(ctx: CanvasRenderingContext2D, horizontal: boolean, path: readonly (readonly [number, number])[]): void {
  ctx.beginPath();
  for (const [along, across] of path) ctx.lineTo(horizontal ? along : across, horizontal ? across : along);
  ctx.stroke();
}

/** Two strokes across the foot of the value axis, as a break in it. */
function drawCut({ ctx, chartArea: { left, bottom } }: Chart): void {
  for (const up of [6, 11]) stroke(ctx, true, [[left - 5, bottom - up + 2], [left + 5, bottom - up - 2]]);
}
