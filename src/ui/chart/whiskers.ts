import type { Chart, Plugin } from "chart.js";
import type { ChartPoint } from "../../core/chart/chart-model";

/** Draws the bounds that values state: a whisker between low and high, an arrow where a side is open. `points` holds the points of each dataset by index. */
export function whiskers(points: readonly (readonly (ChartPoint | null)[])[], colour: string, horizontal: boolean): Plugin<"bar" | "line"> {
  return {
    id: "dossier-whiskers",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1.5;
      for (const [at, dataset] of points.entries()) {
        const elements = chart.getDatasetMeta(at).data;
        dataset.forEach((point, index) => {
          const element = elements[index];
          if (point && element && chart.isDatasetVisible(at)) drawWhisker(chart, point, element, horizontal);
        });
      }
      ctx.restore();
    },
  };
}

function drawWhisker(chart: Chart, point: ChartPoint, { x, y }: { readonly x: number; readonly y: number }, horizontal: boolean): void {
  if (point.bound === "exact" || point.bound === "approx") return;
  const scale = chart.scales[horizontal ? "x" : "y"];
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
  ctx.beginPath();
  ctx.moveTo(horizontal ? from : middle, horizontal ? middle : from);
  ctx.lineTo(horizontal ? to : middle, horizontal ? middle : to);
  ctx.stroke();
}

function cap(ctx: CanvasRenderingContext2D, horizontal: boolean, middle: number, at: number): void {
  ctx.beginPath();
  ctx.moveTo(horizontal ? at : middle - 4, horizontal ? middle - 4 : at);
  ctx.lineTo(horizontal ? at : middle + 4, horizontal ? middle + 4 : at);
  ctx.stroke();
}

/** An open side: the head of an arrow, so that shape and not colour alone says it. */
function arrow(ctx: CanvasRenderingContext2D, horizontal: boolean, middle: number, at: number, direction: number): void {
  const back = at - direction * 5;
  ctx.beginPath();
  ctx.moveTo(horizontal ? back : middle - 4, horizontal ? middle - 4 : back);
  ctx.lineTo(horizontal ? at : middle, horizontal ? middle : at);
  ctx.lineTo(horizontal ? back : middle + 4, horizontal ? middle + 4 : back);
  ctx.stroke();
}
