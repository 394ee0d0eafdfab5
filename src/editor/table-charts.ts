import { type EditorState, type Extension, StateEffect, StateField, type Text, type Transaction } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, type PluginValue, ViewPlugin } from "@codemirror/view";
import { ChartWidget } from "./chart-widget";
import type { Span } from "../core/note/span";
import type { EditorHost } from "./editor-host";
import { findHeadings, findTables, findTablesWithin, type PlacedHeading, type PlacedTable } from "./find-tables";

/** Marks the small editor of a table's cell, where nothing is drawn. */
const markNested = StateEffect.define<null>();

interface Charts {
  readonly live: boolean;
  readonly nested: boolean;
  readonly path: string | null;
  readonly headings: readonly PlacedHeading[];
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
  if (!live || nested || path === null || host.charts() === "never") return { live, nested, path, headings: [], decorations: Decoration.none };
  const tables = findTablesWithin(state.doc, { from: 0, to: state.doc.length });
  return { live, nested, path, headings: findHeadings(state.doc), decorations: Decoration.set(tables.map((table) => place(table, path, host))) };
}

function place(table: PlacedTable, path: string, host: EditorHost): ReturnType<Decoration["range"]> {
  return Decoration.widget({ widget: new ChartWidget(table, path, host), block: true, side: 1 }).range(table.to);
}

function update(charts: Charts, transaction: Transaction, host: EditorHost): Charts {
  const { state } = transaction;
  const nested = charts.nested || transaction.effects.some((effect) => effect.is(markNested));
  if (nested !== charts.nested || host.isLive(state) !== charts.live || host.path(state) !== charts.path) return drawAll(state, host, nested);
  if (!transaction.docChanged || !charts.live || charts.nested || charts.path === null || host.charts() === "never") return charts;
  return touchesFrame(transaction) ? drawAll(state, host, nested) : redraw(charts, transaction, charts.path, host);
}

/** Moves the charts with the text, and reads the changed blocks again; below a heading all down to the next. */
function redraw(charts: Charts, transaction: Transaction, path: string, host: EditorHost): Charts {
  const { state, changes } = transaction;
  const renamed = touchesHeading(transaction);
  const headings = renamed ? findHeadings(state.doc) : charts.headings.map(({ heading, from }) => ({ heading, from: changes.mapPos(from) }));
  let decorations = charts.decorations.map(changes);
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    const around = blockAround(state, fromB, toB);
    const block = renamed ? { from: around.from, to: headings.find(({ from }) => from > around.to)?.from ?? state.doc.length } : around;
    decorations = decorations.update({
      filter: (from) => from < block.from || from > block.to,
      add: tablesIn(state, block, headings, decorations).map((table) => place(table, path, host)),
      sort: true,
    });
  });
  return { ...charts, headings, decorations };
}

/** The tables of a block. What was none before may stand in code that began further up, and what code begins or ends in does not tell by itself: there all above is read. */
function tablesIn({ doc }: EditorState, block: Span, headings: readonly PlacedHeading[], drawn: DecorationSet): readonly PlacedTable[] {
  const text = doc.sliceString(block.from, block.to);
  if (!text.includes("|")) return [];
  const tables = findTables(doc, block, headings.filter(({ from }) => from < block.from).at(-1)?.heading ?? "");
  let known = 0;
  drawn.between(block.from, block.to, () => void known++);
  return frameMark.test(text) || /^\s+\S/m.test(text) || tables.length > known ? findTablesWithin(doc, block) : tables;
}

/** Ticks, tildes, comment marks and a front matter's dashes change how all that follows is read; so does a list's marker that comes, goes or grows. */
function touchesFrame(transaction: Transaction): boolean {
  const touched = touchedText(transaction);
  const markers = (side: number): string => touched.flatMap((text, at) => (at % 2 === side ? (text.match(listMarks) ?? []) : [])).join("\n");
  return touched.some((text) => frameMark.test(text)) || markers(0) !== markers(1);
}

const listMarks = /^\s*(?:[-*+]|\d+[.)])\s+/gm;

const frameMark = /^\s*(?:>\s*)*(?:```|~~~|%%|<!--|---\s*$)|%%|-->/m;

/** A heading names the tables below it; a line may be one by what stands below it. */
function touchesHeading(transaction: Transaction): boolean {
  return touchedText(transaction, 1).some((text) => headingMark.test(text));
}

/** The lines that a transaction changes and some more below them, as they were and as they are now. */
function touchedText({ changes, startState, state }: Transaction, below = 0): readonly string[] {
  const touched: string[] = [];
  const lines = ({ doc }: EditorState, from: number, to: number): string => doc.sliceString(doc.lineAt(from).from, doc.line(Math.min(doc.lines, doc.lineAt(to).number + below)).to);
  changes.iterChanges((fromA, toA, fromB, toB) => touched.push(lines(startState, fromA, toA), lines(state, fromB, toB)));
  return touched;
}

const headingMark = /^ {0,3}#{1,6}(?:\s|$)|^\s*(?:=+|-+)\s*$/m;

/** The lines around a change up to the next blank ones, and with an item what is indented below it. */
function blockAround({ doc }: EditorState, from: number, to: number): Span {
  let first = doc.lineAt(from);
  let last = doc.lineAt(to);
  while (first.number > 1 && (!isBlank(doc.line(first.number - 1).text) || isIndented(first.text))) first = doc.line(first.number - 1);
  while (last.number < doc.lines && (!isBlank(doc.line(last.number + 1).text) || isIndented(firstBelow(doc, last.number + 1)))) last = doc.line(last.number + 1);
  return { from: first.from, to: last.to };
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Blank lines count: what stands above them may go on below. */
function isIndented(text: string): boolean {
  return /^\s/.test(text);
}

/** The first line that is not blank, from a line on; "" where all are. */
function firstBelow(doc: Text, number: number): string {
  let at = number;
  while (at < doc.lines && isBlank(doc.line(at).text)) at++;
  return doc.line(at).text;
}
