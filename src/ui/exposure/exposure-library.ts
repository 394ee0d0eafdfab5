import type { ChartLibrary } from "../chart/canvas-chart";

/** Chart.js with heat maps and flows. */
export const exposureCharts: ChartLibrary = () => import("./chart/exposure-charts");

/** A picture in the colours of where the chart stands. */
export function pictureIn(place: HTMLElement | null, draw: (place: HTMLElement) => Promise<Blob>): Promise<Blob> {
  return place ? draw(place) : Promise.reject(new Error("the chart is gone"));
}
