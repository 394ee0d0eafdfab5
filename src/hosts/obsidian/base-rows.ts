import type { Component } from "obsidian";
import { readCell } from "../../core/note/read-cell";
import type { Note } from "../../core/note/note";
import { resultRows, tableChoices, tableRows, tablesIn, wantsTable, type NoteTable, type RowList, type RowQuery, type RowSort } from "../../core/rows/rows";
import { drawRows, type RowGroup } from "../../ui/rows/row-view";
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
  let shown: readonly unknown[] = [];
  const draw = async (): Promise<void> => {
    if (!ask) return;
    const { index, dispatch } = session;
    const { groups, query, sort } = ask;
    const { progress } = session.panelState();
    const notes = groups.flatMap(({ paths }) => paths.flatMap((path) => index.note(path) ?? []));
    const next = [JSON.stringify([ask, progress]), ...notes];
    if (next.length === shown.length && next.every((each, at) => each === shown[at])) return;
    shown = next;
    const isOpen = query?.heading === "" && query.columns.length === 0;
    const list = !query ? resultRows(notes) : isOpen ? null : tableRows(await tablesOf(session, notes, query, known), query);
    if (shown !== next) return;
    drawRows(container, {
      progress, list: list && withProperties(list, ask), choices: isOpen ? tableChoices(notes) : [], groups, sort, setOptions, dispatch,
      what: query ? "tables like that" : "benchmark results", titleOf: (path) => index.note(path)?.title ?? path,
    });
  };
  const end = (): void => drawRows(container, null);
  view.register(session.onChange(() => void draw()));
  view.register(session.onEnd(end));
  view.register(end);
  return (next) => {
    ask = next;
    void draw();
  };
}

/** The tables of the notes that have such, out of their texts: read once for each state of a note. */
async function tablesOf({ plugin: { app: { vault } } }: Session, notes: readonly Note[], query: RowQuery, known: WeakMap<Note, readonly NoteTable[]>): Promise<readonly NoteTable[]> {
  const found: NoteTable[] = [];
  for (const note of notes) {
    if (!note.tables.some((table) => wantsTable(query, table))) continue;
    const file = known.has(note) ? null : vault.getFileByPath(note.path);
    if (file) known.set(note, tablesIn(note.path, await vault.cachedRead(file)));
    found.push(...(known.get(note) ?? []));
  }
  return found;
}

/** The base's properties as further columns, read as cells are. */
function withProperties({ columns, rows }: RowList, { properties, values }: BaseAsk): RowList {
  return { columns: [...columns, ...properties], rows: rows.map((row) => ({ ...row, cells: [...row.cells, ...(values[row.path] ?? []).map((value) => readCell(value))] })) };
}
