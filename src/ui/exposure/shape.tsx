import type { ChartLibrary } from "../chart/canvas-chart";
import { useLabel } from "../shared/use-label";

/** Chart.js with heat maps and flows. */
export const exposureCharts: ChartLibrary = () => import("./chart/exposure-charts");

/** A picture in the colours of where the chart stands. */
export function pictureIn(place: HTMLElement | null, draw: (place: HTMLElement) => Promise<Blob>): Promise<Blob> {
  return place ? draw(place) : Promise.reject(new Error("the chart is gone"));
}

export type ShapeName = "chart" | "table";

/** Turns between a chart and the same as a table. */
export function Shape({ label, chosen, choose }: { readonly label: string; readonly chosen: ShapeName; readonly choose: (shape: ShapeName) => void }) {
  const [labelId, hiddenLabel] = useLabel(label);
  return (
    <span class="dossier-shape" role="group" aria-labelledby={labelId}>
      {hiddenLabel}
      <button type="button" class="dossier-quiet" aria-pressed={chosen === "chart"} onClick={() => choose("chart")}>Chart</button>
      <button type="button" class="dossier-quiet" aria-pressed={chosen === "table"} onClick={() => choose("table")}>Table</button>
    </span>
  );
}
