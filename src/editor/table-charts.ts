import { type EditorState, type Extension, StateEffect, StateField, type Transaction } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, type PluginValue, ViewPlugin } from "@codemirror/view";
import { ChartWidget } from "./chart-widget";
import type { EditorHost } from "./editor-host";
import { findTables, type PlacedTable } from "./find-tables";

/** Asks an editor to look at all its tables again (another mode, another setting). */
export const redrawCharts = StateEffect.define<null>();

/** Marks the small editor of a table's cell, where nothing is drawn. */
const markNested = StateEffect.define<null>();

interface Charts {
  readonly live: boolean;
  readonly nested: boolean;
  readonly path: string | null;
  readonly decorations: DecorationSet;
}

/** Charts below the plottable tables of a note in Live Preview. Only the blocks that a change touches are read again. */
export function tableCharts(host: EditorHost): Extension {
  const field = StateField.define<Charts>({
    create: (state) => drawAll(state, host, false),
    update: (charts, transaction) => update(charts, transaction, host),
    provide: (own) => EditorView.decorations.from(own, ({ decorations }) => decorations),
  });
  return [field, ViewPlugin.define((view) => watchNested(view, host))];
}

/** A cell's editor is put into its table only after it was made, so it is looked at once it stands somewhere. */
function watchNested(view: EditorView, host: EditorHost): PluginValue {
  let done = false;
  const check = (): void => {
    if (done || !view.dom.isConnected) return;
    done = true;
    if (host.isNested(view)) view.dispatch({ effects: markNested.of(null) });
  };
  const timer = view.dom.win.setTimeout(check, 0);
  return { update: () => undefined, destroy: () => view.dom.win.clearTimeout(timer) };
}

function drawAll(state: EditorState, host: EditorHost, nested: boolean): Charts {
  const live = host.isLive(state);
  const path = host.path(state);
  const empty = { live, nested, path, decorations: Decoration.none };
  if (!live || nested || path === null || host.charts() === "never") return empty;
  const tables = findTables(state.doc, 0, state.doc.length);
  return { ...empty, decorations: Decoration.set(tables.map((table) => place(table, path, host))) };
}

function place(table: PlacedTable, path: string, host: EditorHost): ReturnType<Decoration["range"]> {
  return Decoration.widget({ widget: new ChartWidget(table, path, host), block: true, side: 1 }).range(table.to);
}

function update(charts: Charts, transaction: Transaction, host: EditorHost): Charts {
  const { state } = transaction;
  const nested = charts.nested || transaction.effects.some((effect) => effect.is(markNested));
  const asked = transaction.effects.some((effect) => effect.is(redrawCharts));
  if (asked || nested !== charts.nested || host.isLive(state) !== charts.live || host.path(state) !== charts.path) return drawAll(state, host, nested);
  if (!transaction.docChanged || !charts.live || charts.nested || charts.path === null || host.charts() === "never") return charts;
  return { ...charts, decorations: redraw(charts.decorations, transaction, charts.path, host) };
}

/** Moves the charts with the text, and reads the changed blocks again. A change that may open or close code or front matter reads the whole note. */
function redraw(decorations: DecorationSet, transaction: Transaction, path: string, host: EditorHost): DecorationSet {
  const { state, changes } = transaction;
  if (touchesFrame(transaction)) return Decoration.set(findTables(state.doc, 0, state.doc.length).map((table) => place(table, path, host)));
  let moved = decorations.map(changes);
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    const block = blockAround(state, fromB, toB, touchesHeading(transaction));
    const tables = findTables(state.doc, block.from, block.to);
    moved = moved.update({
      filter: (from) => from < block.from || from > block.to,
      add: tables.map((table) => place(table, path, host)),
      sort: true,
    });
  });
  return moved;
}

/** Ticks, tildes, comment marks and a front matter's dashes change how all that follows is read. */
function touchesFrame({ changes, startState, state }: Transaction): boolean {
  let touched = false;
  changes.iterChanges((fromA, toA, fromB, toB) => {
    const lines = [startState.doc.lineAt(fromA).text, startState.doc.lineAt(toA).text, state.doc.lineAt(fromB).text, state.doc.lineAt(toB).text];
    touched ||= lines.some((line) => /^\s*(?:>\s*)*(?:```|~~~|%%|<!--|---\s*$)|%%|-->/.test(line));
  });
  return touched;
}

const headingLine = /^#{1,6}\s/;

/** A heading names the tables below it. */
function touchesHeading({ changes, startState, state }: Transaction): boolean {
  let touched = false;
  changes.iterChanges((fromA, toA, fromB, toB) => {
    const lines = [startState.doc.lineAt(fromA), startState.doc.lineAt(toA), state.doc.lineAt(fromB), state.doc.lineAt(toB)];
    touched ||= lines.some(({ text }) => headingLine.test(text));
  });
  return touched;
}

/** The lines around a change up to the next blank ones; below a heading, up to the next heading. */
function blockAround({ doc }: EditorState, from: number, to: number, heading: boolean): { readonly from: number; readonly to: number } {
  let first = doc.lineAt(from);
  let last = doc.lineAt(to);
  while (first.number > 1 && doc.line(first.number - 1).text.trim() !== "") first = doc.line(first.number - 1);
  const ends = (text: string): boolean => (heading ? headingLine.test(text) : text.trim() === "");
  while (last.number < doc.lines && !ends(doc.line(last.number + 1).text)) last = doc.line(last.number + 1);
  return { from: first.from, to: last.to };
}
