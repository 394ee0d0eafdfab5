import { history } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { noChart } from "../../src/core/settings/memory";
import { ChartWidget } from "../../src/editor/chart-widget";
import type { EditorHost } from "../../src/editor/editor-host";
import { freshnessMarks } from "../../src/editor/freshness-marks";
import { tableCharts } from "../../src/editor/table-charts";
import { installDom } from "../../tests/workbench/host/dom/install";

/** What typing costs in one of the two editors, in milliseconds a keystroke. */
export interface Typing {
  readonly keystrokes: readonly number[];
  /** How many charts were drawn while typing. */
  readonly drawn: number;
}

/** Typing in prose, and in a table's cell. */
export interface EditorFigures {
  readonly lines: number;
  readonly tables: number;
  readonly charts: number;
  readonly prose: { readonly bare: Typing; readonly ours: Typing };
  readonly cell: { readonly bare: Typing; readonly ours: Typing };
}

declare global {
  interface Window {
    measureEditors: () => Promise<EditorFigures>;
  }
}

const tables = 200;
const linesPerPart = 25;

/** 5,000 lines: 200 times a heading, prose, and a table of four rows. */
function longNote(): string {
  const prose = "Compute and memory are bound by supply; a contract of 2025 runs to March 2027, see [[Actor 3]]. ".repeat(2).trim();
  const part = (at: number): string[] => {
    const table = [`| Metric | 2022 | 2023 | 2024 |`, "|---|---|---|---|", ...["Revenue", "Profit", "Staff", "Orders"].map((name) => `| ${name} | $${at}.1B | $${at + 1}.4B | $${at + 2}.9B |`)];
    const filling = Array.from({ length: linesPerPart - table.length - 5 }, () => prose);
    return [`## Part ${at}`, "", ...filling, "", ...table, "", `End of part ${at}.`];
  };
  return Array.from({ length: tables }, (_, at) => part(at).slice(0, linesPerPart)).flat().join("\n");
}

const host: EditorHost = {
  isLive: () => true,
  path: () => "Note.md",
  isNested: () => false,
  charts: () => "strip",
  chart: () => noChart,
  setChart: () => undefined,
  dispatch: () => undefined, touched: false,
};

const marks = freshnessMarks({ marks: () => [{ line: 40, why: "Updated 179 days ago" }, { line: 4000, why: "Expected by 2026-06-30" }], act: () => undefined });

function open(extensions: Extension): EditorView {
  const parent = document.body.appendChild(document.createElement("div"));
  parent.setAttribute("style", "height: 600px; width: 800px;");
  const look = EditorView.theme({ "&": { height: "600px" }, ".cm-scroller": { overflow: "auto" } });
  return new EditorView({ parent, state: EditorState.create({ doc: longNote(), extensions: [history(), markdown(), EditorView.lineWrapping, look, extensions] }) });
}

const frame = (): Promise<void> => new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve, 0)));

/** Types a letter at the place in both editors in turn, so that both meet the same noise; the time is that of the change and of the layout that it asks for. */
async function type(views: readonly EditorView[], place: (doc: string) => number, keystrokes: number): Promise<readonly Typing[]> {
  const at = views.map((view) => place(view.state.doc.toString()));
  views.forEach((view, which) => view.dispatch({ selection: { anchor: at[which] ?? 0 }, scrollIntoView: true }));
  for (let turn = 0; turn < 5; turn++) await frame();
  const typings = views.map(() => ({ keystrokes: [] as number[], drawn: 0 }));
  for (let turn = 0; turn < keystrokes + 20; turn++) {
    for (const [which, view] of views.entries()) {
      const before = drawn;
      const from = (at[which] ?? 0) + turn;
      const start = performance.now();
      view.dispatch({ changes: { from, insert: turn % 6 === 5 ? " " : "x" }, selection: { anchor: from + 1 }, userEvent: "input.type" });
      void view.dom.offsetHeight;
      const took = performance.now() - start;
      await frame();
      const typing = typings[which];
      if (turn < 20 || !typing) continue;
      typing.keystrokes.push(took);
      typing.drawn += drawn - before;
    }
  }
  return typings;
}

let drawn = 0;

window.measureEditors = async () => {
  installDom(window);
  const draw = Object.getOwnPropertyDescriptor(ChartWidget.prototype, "toDOM");
  const toDOM: unknown = draw?.value;
  if (typeof toDOM !== "function") throw new Error("there is no toDOM to count");
  ChartWidget.prototype.toDOM = function (view) {
    drawn++;
    return Reflect.apply(toDOM, this, [view]) as HTMLElement;
  };
  const bare = open([]);
  const ours = open([tableCharts(host), marks]);
  for (let turn = 0; turn < 20; turn++) await frame();
  const charts = document.querySelectorAll(".dossier-editor-chart").length;
  const both = async (place: (doc: string) => number): Promise<EditorFigures["prose"]> => {
    const [bareTyping, oursTyping] = await type([bare, ours], place, 300);
    if (!bareTyping || !oursTyping) throw new Error("nothing was typed");
    return { bare: bareTyping, ours: oursTyping };
  };
  const prose = await both((doc) => doc.indexOf("## Part 100") + "## Part 100\n\nCompute".length);
  const cell = await both((doc) => doc.indexOf("| Staff |", doc.indexOf("## Part 120")) + "| Staff".length);
  return { lines: bare.state.doc.lines, tables, charts, prose, cell };
};
