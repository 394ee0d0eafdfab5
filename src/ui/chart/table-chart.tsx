import { render } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { ChartModel } from "../../core/chart/chart-model";
import { chartTable } from "../../core/chart/chart-table";
import { describe, describeNotDrawn } from "../../core/chart/describe";
import { chartCsv, chartMarkdown } from "../../core/chart/export";
import type { PlottableTable } from "../../core/chart/plottable";
import { writeChoice, type ChartChoice } from "../../core/settings/chart-choice";
import type { Action, Dispatch, MenuItem } from "../action";
import { isOpen, keyOf, type ChartHost } from "./chart-host";
import { FullChart, paneHeight } from "./full-chart";
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
}

const stripHeight = 30;
const noteHeight = 22;

/** The height that a chart under a table takes, in pixels, before it is drawn. */
export function tableChartHeight(found: PlottableTable, path: string, host: ChartHost): number {
  const key = keyOf(path, found);
  const model = modelOf(found, host.chart(key).choice);
  const note = model.notDrawn.length > 0 ? noteHeight : 0;
  const panes = isOpen(host, key) ? model.panes.reduce((sum, pane) => sum + paneHeight(pane) + 12, 0) : 0;
  return stripHeight + note + panes;
}

function modelOf({ read, table, model }: PlottableTable, choice: ChartChoice): ChartModel {
  return (writeChoice(choice) === null ? null : chartTable(read, table, choice)) ?? model;
}

/** Draws the chart under a table into `container`; null takes it away and frees what it held. */
export function drawTableChart(container: HTMLElement, props: TableChartProps | null): void {
  render(props ? <TableChart {...props} /> : null, container);
}

function TableChart({ found, path, host, linesMoved, onResize }: TableChartProps) {
  const key = keyOf(path, found);
  const [{ open, choice }, setChart] = useState({ open: isOpen(host, key), choice: host.chart(key).choice });
  const model = useMemo(() => modelOf(found, choice), [found, choice]);
  const dispatch = useMemo(() => moving(host.dispatch, linesMoved), [host, linesMoved]);
  useLayoutEffect(onResize, [open, model]);
  const turn = (): void => {
    setChart({ open: !open, choice });
    host.setChart(key, { open: !open });
  };
  const sentence = describe(model);
  const left = describeNotDrawn(model);
  return (
    <figure class="dossier-chart" aria-label={sentence}>
      <div class="dossier-strip">
        <button type="button" class="dossier-strip-button" aria-expanded={open} aria-label={`${open ? "Close" : "Open"} the chart. ${sentence}`} onClick={turn}>
          <Strip model={model} />
          <span class="dossier-strip-word">{open ? "Close chart" : "Chart"}</span>
        </button>
        <button type="button" class="dossier-strip-menu" aria-label="More about this chart" aria-haspopup="menu" onClick={(event) => dispatch({ kind: "menu", items: menuOf(model, dispatch), event })}>⋯</button>
      </div>
      {open ? <FullChart model={model} path={path} dispatch={dispatch} /> : null}
      {left ? <figcaption class="dossier-not-drawn">{left}</figcaption> : null}
    </figure>
  );
}

/** Lines are those of the table when it was read; a chart that was not drawn anew since leads to where they are now. */
function moving(dispatch: Dispatch, linesMoved: () => number): Dispatch {
  return (action: Action) => dispatch(action.kind === "open" && action.line !== null ? { ...action, line: action.line + linesMoved() } : action);
}

function menuOf(model: ChartModel, dispatch: Dispatch): readonly MenuItem[] {
  const copy = (title: string, text: string, what: string): MenuItem => ({ title, icon: "copy", checked: false, section: "copy", run: () => dispatch({ kind: "copy", text, what }) });
  return [copy("Copy as CSV", chartCsv(model), "The chart's values"), copy("Copy as Markdown", chartMarkdown(model), "The chart's values"), copy("Copy the description", describe(model), "The description")];
}
