import type { Chart } from "chart.js";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ChartModel, ChartPane, ChartPoint } from "../../core/chart/chart-model";
import type { Dispatch } from "../action";
import { paneOf } from "../shared/note-link";
import { chartConfig, type Drawing } from "./chart-config";
import { paletteOf } from "./palette";

interface FullChartProps {
  readonly model: ChartModel;
  /** The note that its lines are lines of. */
  readonly path: string;
  readonly dispatch: Dispatch;
}

/** The chart in full, a canvas a unit. Each is drawn while it is in sight and freed when it is not. */
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

interface Drawn {
  readonly chart: Chart<"bar" | "line", Drawing["config"]["data"]["datasets"][number]["data"], string>;
  readonly drawing: Drawing;
}

function PaneChart({ pane, path, dispatch }: { readonly pane: ChartPane; readonly path: string; readonly dispatch: Dispatch }) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const [spoken, setSpoken] = useState("");
  const [at, setAt] = useState(-1);
  const points = pane.series.flatMap((series, dataset) => series.points.map((point) => ({ point, dataset, series: series.name })));

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    return drawWhileInSight(element, drawn, pane, (point, event) => dispatch({ kind: "open", path, line: point.line, pane: event ? paneOf(event) : "here" }));
  }, [pane, path, dispatch]);

  const move = (event: KeyboardEvent): void => {
    const here = points[at];
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" && here) dispatch({ kind: "open", path, line: here.point.line, pane: paneOf(event) });
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(points.length - 1, Math.max(0, at + step));
    const chosen = points[next];
    if (!chosen) return;
    setAt(next);
    setSpoken(`${chosen.series ? `${chosen.series}, ` : ""}${chosen.point.label}: ${chosen.point.text}`);
    if (drawn.current) showPoint(drawn.current, chosen.dataset, chosen.point);
  };
  return (
    <div class="dossier-chart-pane">
      <div ref={frame} class="dossier-chart-frame" style={{ height: `${paneHeight(pane)}px` }} tabIndex={0} role="application" aria-roledescription="chart" aria-label={labelOf(pane)} onKeyDown={move} />
      <div class="dossier-spoken" aria-live="polite">{spoken}</div>
    </div>
  );
}

function labelOf({ unit, series }: ChartPane): string {
  return `${series.map(({ name }) => name).filter(Boolean).join(", ") || "Values"}${unit ? ` in ${unit}` : ""}. Arrow keys move from value to value, Enter opens its line.`;
}

/** Draws when the frame comes into sight, frees the canvas when it leaves, and draws anew when the theme changes. */
function drawWhileInSight(element: HTMLElement, drawn: { current: Drawn | null }, pane: ChartPane, onPoint: (point: ChartPoint, event: MouseEvent | null) => void): () => void {
  let inSight = false;
  let ended = false;
  const free = (): void => {
    drawn.current?.chart.destroy();
    drawn.current = null;
    element.empty();
  };
  const draw = async (): Promise<void> => {
    const { Chart: ChartClass } = await import("./chart-library");
    if (ended || !inSight || drawn.current) return;
    const drawing = chartConfig(pane, paletteOf(element), onPoint);
    const canvas = element.createEl("canvas", { attr: { "aria-hidden": "true" } });
    drawn.current = { chart: new ChartClass(canvas, drawing.config), drawing };
  };
  const sight = new IntersectionObserver((entries) => {
    inSight = entries.some(({ isIntersecting }) => isIntersecting);
    if (inSight) void draw();
    else free();
  }, { rootMargin: "200px" });
  const theme = new MutationObserver(() => {
    if (!drawn.current) return;
    free();
    void draw();
  });
  sight.observe(element);
  theme.observe(element.doc.body, { attributes: true, attributeFilter: ["class"] });
  return () => {
    ended = true;
    sight.disconnect();
    theme.disconnect();
    free();
  };
}

function showPoint({ chart, drawing }: Drawn, dataset: number, point: ChartPoint): void {
  const index = drawing.points[dataset]?.indexOf(point) ?? -1;
  if (index < 0) return;
  const active = [{ datasetIndex: dataset, index }];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update("none");
}
