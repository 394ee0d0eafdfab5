import type { Chart, ChartConfiguration, ChartType } from "chart.js";

/** Draws a chart on a canvas that stands on no page: it has the size that the canvas says, and asks no window for one. */
export function drawUnseen<Kind extends ChartType, Data, Label>(Drawn: typeof Chart, canvas: HTMLCanvasElement, made: ChartConfiguration<Kind, Data, Label>, devicePixelRatio: number): Chart<Kind, Data, Label> {
  return new Drawn(canvas, { ...made, options: Object.assign({}, made.options, { responsive: false, devicePixelRatio }) });
}
