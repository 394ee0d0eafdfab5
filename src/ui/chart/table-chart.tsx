import { render } from "preact";
import { useState } from "preact/hooks";
import type { ChartModel } from "../../core/chart/chart-model";
import { describe, describeNotDrawn } from "../../core/chart/describe";
import { chartCsv, chartMarkdown } from "../../core/chart/export";
import type { Dispatch, MenuItem } from "../action";
import { FullChart, paneHeight } from "./full-chart";
import { Strip } from "./strip";

/** What a chart under a table is drawn from. */
export interface TableChartProps {
  readonly model: ChartModel;
  readonly path: string;
  readonly open: boolean;
  /** Remembers whether this table's chart stands open. */
  readonly onOpen: (open: boolean) => void;
  readonly dispatch: Dispatch;
}

const stripHeight = 30;
const noteHeight = 22;

/** The height that a chart under a table takes, in pixels, before it is drawn. */
export function tableChartHeight(model: ChartModel, open: boolean): number {
  const note = model.notDrawn.length > 0 ? noteHeight : 0;
  const panes = open ? model.panes.reduce((sum, pane) => sum + paneHeight(pane) + 12, 0) : 0;
  return stripHeight + note + panes;
}

/** Draws the chart under a table into `container`; null takes it away and frees what it held. */
export function drawTableChart(container: HTMLElement, props: TableChartProps | null): void {
  render(props ? <TableChart {...props} /> : null, container);
}

function TableChart({ model, path, open: opened, onOpen, dispatch }: TableChartProps) {
  const [open, setOpen] = useState(opened);
  const turn = (): void => {
    setOpen(!open);
    onOpen(!open);
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

function menuOf(model: ChartModel, dispatch: Dispatch): readonly MenuItem[] {
  const copy = (title: string, text: string, what: string): MenuItem => ({ title, icon: "copy", checked: false, section: "copy", run: () => dispatch({ kind: "copy", text, what }) });
  return [copy("Copy as CSV", chartCsv(model), "The chart's values"), copy("Copy as Markdown", chartMarkdown(model), "The chart's values"), copy("Copy the description", describe(model), "The description")];
}
