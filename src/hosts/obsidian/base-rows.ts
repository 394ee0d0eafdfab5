import type { Component } from "obsidian";
import { readCell } from "../../core/note/read-cell";
import type { Note } from "../../core/note/note";
import { resultRows, tableChoices, tableRows, tablesIn, wantsTable, type NoteTable, type RowList, type RowQuery, type RowSort, type TableChoice } from "../../core/rows/rows";
import { drawRows, type RowGroup } from "../../ui/rows/row-view";
import { windowClock } from "./clock";
import type { Session } from "./session";

/** What a base and the options of its view ask for. */
export interface BaseAsk {
  /** The base's notes in its order. */
  readonly groups: readonly RowGroup[];
  /** The names of the properties that the base shows, and their values by the note's path. */
  readonly properties: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Which tables; null for benchmark results. */
  readonly query: RowQuery | null;
  readonly sort: RowSort | null;
}

/** Changes options of the view, in the base. */
export type SetOptions = (options: Readonly<Record<string, unknown>>) => void;

/**
 * Shows the rows of a base's notes in `container` as long as `view` is there; gives what shows others. They are drawn again when the base or one of its notes is
 * another, and gone with the view or the plugin.
 */
export function showRows(session: Session, view: Component, container: HTMLElement, setOptions: SetOptions): (ask: BaseAsk) => void {
  const known = new WeakMap<Note, readonly NoteTable[]>();
  let ask: BaseAsk | null = null;
  /** What is asked, in a text that tells it from another, and the notes that were shown for it. */
  let asked = "";
  let shown: readonly unknown[] = [];
  const draw = async (): Promise<void> => {
    if (!ask) return;
    const { index, dispatch } = session;
    const { groups, query, sort } = ask;
    const { progress } = session.panelState();
    const show = (list: RowList | null, choices: readonly TableChoice[]): void => drawRows(container, {
      progress, list, choices, groups, sort, setOptions, dispatch, what: query ? "tables like that" : "benchmark results", titleOf: (path) => index.note(path)?.title ?? path,
    });
    // Rows of thousands of notes are not listed anew with every hundred that is read.
    if (!progress.complete) return shown.length > 0 ? undefined : show(null, []);
    const notes = groups.flatMap(({ paths }) => paths.flatMap((path) => index.note(path) ?? []));
    const next = [asked, ...notes];
    if (next.length === shown.length && next.every((each, at) => each === shown[at])) return;
    shown = next;
    if (query?.heading === "" && query.columns.length === 0) return show(null, tableChoices(notes));
    const list = query ? tableRows(await tablesOf(session, notes, query, known), query) : resultRows(notes);
    if (shown === next) show(withProperties(list, ask), []);
  };
  const end = (): void => {
    [ask, shown] = [null, []];
    drawRows(container, null);
  };
  view.register(session.onChange(() => void draw()));
  view.register(session.onEnd(end));
  view.register(end);
  return (next) => {
    [ask, asked] = [next, JSON.stringify(next)];
    void draw();
  };
}

/** How long texts are read before others may run, in milliseconds. */
const sliceMs = 8;

/** The tables of the notes that have such, out of their texts: read once for each state of a note. */
async function tablesOf({ plugin: { app: { vault } } }: Session, notes: readonly Note[], query: RowQuery, known: WeakMap<Note, readonly NoteTable[]>): Promise<readonly NoteTable[]> {
  const found: NoteTable[] = [];
  let until = windowClock.now() + sliceMs;
  for (const note of notes) {
    if (!note.tables.some((table) => wantsTable(query, table))) continue;
    const file = known.has(note) ? null : vault.getFileByPath(note.path);
    if (file) known.set(note, tablesIn(note.path, await vault.cachedRead(file).catch(() => "")));
    found.push(...(known.get(note) ?? []));
    if (windowClock.now() < until) continue;
    await windowClock.pause();
    until = windowClock.now() + sliceMs;
  }
  return found;
}

/** The base's properties as further columns, read as cells are. */
function withProperties({ columns, rows }: RowList, { properties, values }: BaseAsk): RowList {
  return { columns: [...columns, ...properties], rows: rows.map((row) => ({ ...row, cells: [...row.cells, ...(values[row.path] ?? []).map((value) => readCell(value))] })) };
}
