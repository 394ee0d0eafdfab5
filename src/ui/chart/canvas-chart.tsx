import type { Chart, ChartConfiguration, ChartType } from "chart.js";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useUniqueId } from "../shared/unique-id";
import { drawUnseen } from "./draw-unseen";
import { nextStop } from "./next-stop";
import { paletteOf, type Palette } from "./palette";

/** Makes what Chart.js draws, in the colours of the theme. */
export type ChartMaker<Kind extends ChartType, Data, Label> = (palette: Palette) => ChartConfiguration<Kind, Data, Label>;

/** Gives Chart.js once all that a chart needs is registered; a kind of chart that needs more brings a library module of its own. */
export type ChartLibrary = () => Promise<{ readonly Chart: typeof Chart }>;

const library: ChartLibrary = () => import("./chart-library");

let rehearsed = false;

/** Loads Chart.js before a chart is asked for, and draws the one expected where nobody sees it, so that the first need wait neither for that nor for its code to be compiled. */
export async function expectChart<Kind extends ChartType, Data, Label>(place: HTMLElement, config: ChartMaker<Kind, Data, Label>): Promise<void> {
  const { Chart: Drawn } = await library();
  if (rehearsed) return;
  rehearsed = true;
  drawUnseen(Drawn, createEl("canvas"), config(paletteOf(place)), 1).destroy();
}

/** A value that the arrow keys reach: where it is in the chart, and what is said of it. */
export interface ChartStop {
  readonly dataset: number;
  readonly index: number;
  readonly spoken: string;
}

/** The values that the arrow keys reach, in their order; an array, or what works each out when it is asked for. */
export type ChartStops = Pick<readonly ChartStop[], "length" | "at">;

interface CanvasChartProps<Kind extends ChartType, Data, Label> {
  /** Another function draws another chart, so it stays the same (`useCallback`) while nothing changes. */
  readonly config: ChartMaker<Kind, Data, Label>;
  /** In pixels; known before anything is drawn, so that nothing jumps. */
  readonly height: number;
  /** The chart in a sentence. */
  readonly description: string;
  readonly stops: ChartStops;
  /** Where a key leads from a stop (-1 before the first); null for a key that leads nowhere. */
  readonly step?: (event: KeyboardEvent, at: number) => number | null;
  /** Enter was pressed on a stop. */
  readonly onEnter: (at: number, event: KeyboardEvent) => void;
  readonly library?: ChartLibrary;
}

/**
 * The one owner of a Chart.js chart: draws it while it is in sight, frees it when it is not, draws it anew in another theme or window, and lets the
 * arrow keys walk its values. The app shows an `aria-label` under a resting pointer, where it would cover the chart: hidden text names it instead.
 */
export function CanvasChart<Kind extends ChartType, Data, Label>({ config, height, description, stops, step = (event, at) => nextStop(event.key, at, stops.length), onEnter, library: own = library }: CanvasChartProps<Kind, Data, Label>) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Chart<Kind, Data, Label> | null>(null);
  const [at, setAt] = useState(-1);
  const id = useUniqueId();
  useLayoutEffect(() => (frame.current ? drawWhileInSight(frame.current, drawn, config, own) : undefined), [config, own]);
  const stop = at < 0 ? undefined : stops.at(at);
  const move = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && stop) onEnter(at, event);
    const next = event.key === "Enter" ? at : step(event, at);
    const chosen = next === null || next < 0 ? undefined : stops.at(next);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    if (drawn.current && chosen) showStop(drawn.current, chosen);
  };
  return (
    <>
      <div ref={frame} class="dossier-chart-frame" style={{ height: `${height}px` }} tabIndex={0} role="application" aria-roledescription="chart" aria-labelledby={id} onKeyDown={move} />
      <div id={id} class="dossier-spoken">{`${description} Arrow keys move from value to value, Enter opens its line.`}</div>
      <div class="dossier-spoken" aria-live="polite">{stop?.spoken ?? ""}</div>
    </>
  );
}

function showStop<Kind extends ChartType, Data, Label>(chart: Chart<Kind, Data, Label>, { dataset, index }: ChartStop): void {
  const active = [{ datasetIndex: dataset, index }];
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update("none");
}

function isSeen(frame: HTMLElement): boolean {
  if (!frame.isConnected) return false;
  const { top, bottom } = frame.getBoundingClientRect();
  return bottom > 0 && top < frame.win.innerHeight;
}

function drawWhileInSight<Kind extends ChartType, Data, Label>(frame: HTMLElement, drawn: { current: Chart<Kind, Data, Label> | null }, config: ChartMaker<Kind, Data, Label>, load: ChartLibrary): () => void {
  let inSight = false;
  let ended = false;
  const free = (): void => {
    drawn.current?.destroy();
    drawn.current = null;
    frame.empty();
  };
  const draw = async (): Promise<void> => {
    const { Chart: Drawn } = await load();
    if (ended || !inSight || drawn.current) return;
    const canvas = frame.createEl("canvas", { attr: { "aria-hidden": "true" } });
    drawn.current = new Drawn(canvas, config(paletteOf(frame)));
  };
  const redraw = (): void => {
    if (!drawn.current) return;
    free();
    void draw();
  };
  const sight = new IntersectionObserver((entries) => {
    inSight = entries.some(({ isIntersecting }) => isIntersecting);
    if (inSight) void draw();
    else free();
  }, { rootMargin: "200px" });
  const theme = new MutationObserver(redraw);
  const follow = (): void => {
    theme.disconnect();
    theme.observe(frame.doc.body, { attributes: true, attributeFilter: ["class"] });
    redraw();
  };
  sight.observe(frame);
  follow();
  // What was just opened is before the user's eyes; the observer would tell only a frame later.
  inSight = isSeen(frame);
  if (inSight) void draw();
  const unfollow = frame.onWindowMigrated(follow);
  return () => {
    ended = true;
    sight.disconnect();
    theme.disconnect();
    unfollow();
    free();
  };
}
