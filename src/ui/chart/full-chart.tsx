import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ChartModel, ChartPane, ChartPoint } from "../../core/chart/chart-model";
import { chartSvg } from "../../core/chart/chart-svg";
import type { Dispatch } from "../action";
import { paneOf } from "../shared/note-link";
import { CanvasChart } from "./canvas-chart";
import { chartConfig, slotsOf } from "./chart-config";
import { previewOf } from "./mouse";
import { namedPalette, type Palette } from "./palette";
import { paneHeight } from "./pane-height";
import { drawSvg, lookOf } from "./svg-look";

interface FullChartProps {
  readonly model: ChartModel;
  /** The note that its lines are lines of. */
  readonly path: string;
  /** Where a line of the table stands now. */
  readonly lineNow: (line: number) => number;
  /** True where the page is made to be printed: canvases are drawn only where they are seen. */
  readonly still: boolean;
  readonly dispatch: Dispatch;
}

/** How wide a printed chart is drawn; it shrinks with the page. */
const printWidth = 640;

/** The chart in full, a canvas a unit; on paper an SVG takes their place. */
export function FullChart({ model, still, ...rest }: FullChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const printed = usePrinting(place, still);
  return (
    <div class="dossier-chart-panes" ref={place}>
      {model.panes.map((pane) => (
        <PaneChart key={pane.unit} pane={pane} {...rest} />
      ))}
      {printed ? <div class="dossier-chart-print">{drawSvg(chartSvg({ ...model, title: "", notDrawn: [], remarks: [] }, { ...lookOf(namedPalette), background: "none" }, printWidth))}</div> : null}
    </div>
  );
}

/** Whether the page is being printed, or is made for nothing else. */
function usePrinting(place: { readonly current: HTMLElement | null }, still: boolean): boolean {
  const [printing, setPrinting] = useState(false);
  // As soon as it stands: whoever prints at once is not to get an empty canvas.
  useLayoutEffect(() => {
    const view = place.current?.win;
    const [start, end] = [() => setPrinting(true), () => setPrinting(false)];
    view?.addEventListener("beforeprint", start);
    view?.addEventListener("afterprint", end);
    return () => {
      view?.removeEventListener("beforeprint", start);
      view?.removeEventListener("afterprint", end);
    };
  }, [place]);
  return still || printing;
}

function PaneChart({ pane, path, lineNow, dispatch }: Omit<FullChartProps, "model" | "still"> & { readonly pane: ChartPane }) {
  const open = useCallback((point: ChartPoint | undefined, event: MouseEvent | KeyboardEvent | null) => {
    if (point) dispatch({ kind: "open", path, line: lineNow(point.line), pane: event ? paneOf(event) : "here" });
  }, [path, lineNow, dispatch]);
  const hover = useCallback((point: ChartPoint, event: MouseEvent) => {
    const preview = previewOf(path, lineNow(point.line), event);
    if (preview) dispatch(preview);
  }, [path, lineNow, dispatch]);
  const config = useCallback((palette: Palette) => chartConfig(pane, palette, { lineNow, open, hover }), [pane, lineNow, open, hover]);
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
    points.map((point) => ({ point, dataset, index: slots[dataset]?.indexOf(point) ?? -1, spoken: `${name ? `${name}, ` : ""}${point.label}: ${point.text}${point.aside ? `, ${point.aside}` : ""}` })),
  );
}

function labelOf({ unit, series }: ChartPane): string {
  return `${series.map(({ name }) => name).filter(Boolean).join(", ") || "Values"}${unit ? ` in ${unit}` : ""}.`;
}
