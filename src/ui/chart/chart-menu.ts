import type { ChartModel } from "../../core/chart/chart-model";
import { chartSvg } from "../../core/chart/chart-svg";
import { describe } from "../../core/chart/describe";
import { chartCsv, chartMarkdown } from "../../core/chart/export";
import { svgText } from "../../core/chart/svg-node";
import { noChoice, type ChartChoice, type ChartForm } from "../../core/settings/chart-choice";
import type { Dispatch, MenuItem } from "../action";
import { unledConfig } from "./chart-config";
import { chartPicture } from "./chart-picture";
import { paneHeight } from "./pane-height";
import { filePalette, lookOf } from "./svg-look";

/** What the menu of a chart works on. */
export interface ChartMenuOf {
  readonly model: ChartModel;
  readonly choice: ChartChoice;
  /** Null where the chart is as a block says. */
  readonly choose: ((choice: ChartChoice) => void) | null;
  /** Opens it as a tab; null where it is one. */
  readonly openTab: (() => void) | null;
  /** Where it stands. */
  readonly place: HTMLElement;
  readonly dispatch: Dispatch;
}

/** How wide pictures of charts are, in pixels. */
const pictureWidth = 720;

/** Everything that can be chosen for a chart and done with it. */
export function chartMenu(of: ChartMenuOf): readonly MenuItem[] {
  const { choose, openTab } = of;
  const open: MenuItem[] = openTab ? [{ title: "Open as a tab", icon: "square-arrow-out-up-right", section: "open", run: openTab }] : [];
  return [...(choose ? choices(of, choose) : []), ...copies(of), ...open];
}

const formNames: Readonly<Record<ChartForm, string>> = { bars: "Bars", rows: "Horizontal bars", dots: "Dots", lines: "Lines" };
const sortNames: Readonly<Record<NonNullable<ChartChoice["sort"]>, string>> = { value: "Sort by value", name: "Sort by name", written: "Sort as written" };

function choices({ model, choice }: ChartMenuOf, choose: (choice: ChartChoice) => void): readonly MenuItem[] {
  const item = (section: string, icon: string, title: string, checked: boolean, chosen: Partial<ChartChoice>): MenuItem => ({ title, icon, checked, section, run: () => choose({ ...choice, ...chosen }) });
  const [pane] = model.panes;
  if (!pane) return [];
  const forms = timed(model) ? (["lines", "bars", "rows", "dots"] as const) : (["bars", "rows", "dots"] as const);
  const labels = Math.max(...model.panes.map((each) => Math.max(each.labels.length, each.series.length)));
  const hasUnits = model.panes.length > 1 || pane.otherUnit !== null;
  return [
    ...forms.map((form) => item("type", "bar-chart-3", formNames[form], pane.form === form, { type: form })),
    ...(pane.form === "lines" ? [] : (["value", "name", "written"] as const).map((sort) => item("sort", "arrow-down-wide-narrow", sortNames[sort], choice.sort === sort, { sort }))),
    item("scale", "move-vertical", "Logarithmic scale", pane.log, { scale: pane.log ? "linear" : "log" }),
    ...(hasUnits ? [item("scale", "split", "Two units on one chart", pane.otherUnit !== null, { axes: pane.otherUnit === null ? "together" : "apart" })] : []),
    ...(labels > 5 || choice.top !== null ? [5, 10, 25].map((top) => item("top", "list-end", `Top ${top} and the others`, choice.top === top, { top })) : []),
    ...(labels > 5 || choice.top !== null ? [item("top", "list", "All of them", false, { top: everyOne })] : []),
    ...columnItems(model, choice, choose),
    { title: "Let the chart decide", icon: "rotate-ccw", section: "reset", run: () => choose(noChoice) },
  ];
}

/** More than any chart has. */
const everyOne = 9999;

function timed({ panes }: ChartModel): boolean {
  return panes.some(({ timed: along }) => along);
}

function columnItems({ columns, panes }: ChartModel, choice: ChartChoice, choose: (choice: ChartChoice) => void): readonly MenuItem[] {
  if (columns.length < 2) return [];
  const shown = new Set(choice.columns ?? panes.flatMap(({ series }) => series.map(({ name }) => name)));
  return columns.map((name) => {
    const checked = shown.has(name);
    const next = columns.filter((each) => (each === name ? !checked : shown.has(each)));
    return { title: name || "(no name)", icon: "columns-3", checked, section: "columns", run: () => choose({ ...choice, columns: next.length > 0 ? next : null }) };
  });
}

function copies(of: ChartMenuOf): readonly MenuItem[] {
  const { model, dispatch, place } = of;
  const copy = (title: string, what: string, text: () => string): MenuItem => ({ title, icon: "copy", section: "copy", run: () => dispatch({ kind: "copy", text: text(), what }) });
  return [
    { title: "Copy as PNG", icon: "image", section: "copy", run: () => copyPicture(of) },
    copy("Copy as SVG", "The chart as SVG", () => svgText(chartSvg(model, lookOf(filePalette(place)), pictureWidth))),
    copy("Copy as CSV", "The chart's values", () => chartCsv(model)),
    copy("Copy as Markdown", "The chart's values", () => chartMarkdown(model)),
    copy("Copy the description", "The description", () => describe(model)),
  ];
}

function copyPicture({ model, place, dispatch }: ChartMenuOf): void {
  const parts = model.panes.map((pane) => ({ config: unledConfig(pane), height: paneHeight(pane) }));
  dispatch({ kind: "copy-image", image: chartPicture(place, model.title, parts, pictureWidth, () => import("./chart-library")), what: "The chart as PNG" });
}
