import { useCallback, useMemo } from "preact/hooks";
import type { ChartModel, ChartPane, ChartPoint } from "../../core/chart/chart-model";
import type { Dispatch } from "../action";
import { paneOf } from "../shared/note-link";
import { CanvasChart } from "./canvas-chart";
import { chartConfig, slotsOf } from "./chart-config";
import type { Palette } from "./palette";

interface FullChartProps {
  readonly model: ChartModel;
  /** The note that its lines are lines of. */
  readonly path: string;
  readonly dispatch: Dispatch;
}

/** The chart in full, a canvas a unit. */
export function FullChart({ model, path, dispatch }: FullChartProps) {
  return (
    <div class="dossier-chart-panes">
      {model.panes.map((pane) => (
        <PaneChart key={pane.unit} pane={pane} path={path} dispatch={dispatch} />
      ))}
    </div>
  );
}

/** How high a pane is drawn, in pixels; known before it is drawn, so that nothing jumps. */
export function paneHeight({ form, labels, series }: ChartPane): number {
  const legend = series.length > 1 ? 28 : 0;
  return form === "rows" ? Math.min(900, 40 + labels.length * Math.max(22, 14 * series.length)) + legend : 220 + legend;
}

function PaneChart({ pane, path, dispatch }: { readonly pane: ChartPane; readonly path: string; readonly dispatch: Dispatch }) {
  const open = useCallback((point: ChartPoint | undefined, event: MouseEvent | KeyboardEvent | null) => {
    if (point) dispatch({ kind: "open", path, line: point.line, pane: event ? paneOf(event) : "here" });
  }, [path, dispatch]);
  const config = useCallback((palette: Palette) => chartConfig(pane, palette, open), [pane, open]);
  const stops = useMemo(() => stopsOf(pane), [pane]);
  return (
    <div class="dossier-chart-pane">
      <CanvasChart config={config} height={paneHeight(pane)} description={labelOf(pane)} stops={stops} onEnter={(at, event) => open(stops[at]?.point, event)} />
    </div>
  );
}

function stopsOf(pane: ChartPane) {
  const slots = slotsOf(pane);
  return pane.series.flatMap(({ name, points }, dataset) =>
    points.map((point) => ({ point, dataset, index: slots[dataset]?.indexOf(point) ?? -1, spoken: `${name ? `${name}, ` : ""}${point.label}: ${point.text}` })),
  );
}

function labelOf({ unit, series }: ChartPane): string {
  return `${series.map(({ name }) => name).filter(Boolean).join(", ") || "Values"}${unit ? ` in ${unit}` : ""}.`;
}
