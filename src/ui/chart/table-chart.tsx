import { render } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ChartModel } from "../../core/chart/chart-model";
import { chartTable } from "../../core/chart/chart-table";
import { describe, captionOf } from "../../core/chart/describe";
import type { PlottableTable } from "../../core/chart/plottable";
import { writeChoice, type ChartChoice } from "../../core/settings/chart-choice";
import { useUniqueId } from "../shared/unique-id";
import { expectChart } from "./canvas-chart";
import { Caption } from "./caption";
import { isOpen, keyOf, type ChartHost } from "./chart-host";
import { unledConfig } from "./chart-config";
import { chartMenu } from "./chart-menu";
import { FullChart } from "./full-chart";
import { paneHeight } from "./pane-height";
import { Strip } from "./strip";

/** What a chart under a table is drawn from. */
export interface TableChartProps {
  readonly found: PlottableTable;
  readonly path: string;
  readonly host: ChartHost;
  /** How many lines the table has moved down since it was read. */
  readonly linesMoved: () => number;
  /** The chart has another height. */
  readonly onResize: () => void;
  /** True where the page is made to be printed. */
  readonly still: boolean;
}

/** The strip and the caption, as high as chart.css makes them: for a pointer, and for a finger. */
const lineHeights = { pointed: [30, 22], touched: [44, 44] } as const;

/** The height that a chart under a table takes, in pixels, before it is drawn. */
export function tableChartHeight(found: PlottableTable, path: string, host: ChartHost): number {
  const key = keyOf(path, found);
  const model = modelOf(found, host.chart(key).choice);
  const [strip, caption] = lineHeights[host.touched ? "touched" : "pointed"];
  const panes = isOpen(host, key) ? model.panes.reduce((sum, pane) => sum + paneHeight(pane) + 12, 0) : 0;
  return strip + (captionOf(model) === "" ? 0 : caption) + panes;
}

/** The chart of a table as chosen; as it decides by itself where the choice shows nothing. */
export function modelOf({ read, table, model }: PlottableTable, choice: ChartChoice): ChartModel {
  return (writeChoice(choice) === null ? null : chartTable(read, table, choice)) ?? model;
}

/** Draws the chart under a table into `container`; null takes it away and frees what it held. */
export function drawTableChart(container: HTMLElement, props: TableChartProps | null): void {
  render(props ? <TableChart {...props} /> : null, container);
}

function TableChart({ found, path, host, linesMoved, onResize, still }: TableChartProps) {
  const key = keyOf(path, found);
  const figure = useRef<HTMLElement>(null);
  const id = useUniqueId();
  const [{ open, choice }, setChart] = useState({ open: isOpen(host, key), choice: host.chart(key).choice });
  const model = useMemo(() => modelOf(found, choice), [found, choice]);
  const lineNow = useCallback((line: number) => line + linesMoved(), [linesMoved]);
  useLayoutEffect(onResize, [open, model]);
  const change = (said: { readonly open?: boolean; readonly choice?: ChartChoice }): void => {
    setChart({ open, choice, ...said });
    host.setChart(key, said);
  };
  const menu = (event: MouseEvent): void => {
    if (!figure.current) return;
    const openTab = (): void => host.dispatch({ kind: "open-chart", path, table: found.key });
    host.dispatch({ kind: "menu", event, items: chartMenu({ model, choice, choose: (chosen) => change({ choice: chosen, open: true }), openTab, place: figure.current, dispatch: host.dispatch }) });
  };
  const expect = (): void => {
    const pane = model.panes[0];
    if (pane && figure.current) void expectChart(figure.current, unledConfig(pane));
  };
  const sentence = describe(model);
  return (
    <figure class="dossier-chart" aria-labelledby={id} ref={figure}>
      <div class="dossier-strip">
        <button type="button" class="dossier-strip-button" aria-expanded={open} onPointerEnter={expect} onFocus={expect} onClick={() => change({ open: !open })}>
          {open ? null : <Strip model={model} />}
          <span id={id} class={open ? "dossier-strip-sentence" : "dossier-spoken"}>{sentence}</span>
          <span class="dossier-strip-word">{open ? "Close chart" : "Open chart"}</span>
        </button>
        <button type="button" class="dossier-strip-menu" aria-label="More about this chart" aria-haspopup="menu" onClick={menu}>⋯</button>
      </div>
      {open ? <FullChart model={model} path={path} lineNow={lineNow} still={still} dispatch={host.dispatch} /> : null}
      <Caption model={model} path={path} lineNow={lineNow} onToggle={onResize} dispatch={host.dispatch} />
    </figure>
  );
}
