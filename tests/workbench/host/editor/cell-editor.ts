import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState } from "./fields";
import { findTables, splitRow } from "./find-tables";

/** A cell of a table's widget: row 0 is the head. */
export interface CellPlace {
  readonly widget: HTMLElement;
  readonly wrapper: HTMLElement;
  readonly row: number;
  readonly column: number;
}

/** As the app does: a nested editor of its own, built before it is on the page, with every registered extension and the same note in its
 * `editorInfoField`. Leaving it writes the row. */
export function editCell(note: EditorView, place: CellPlace): void {
  const before = readCell(note, place);
  if (before === null) return;
  const info = note.state.field(editorInfoField);
  const shown = Array.from(place.wrapper.childNodes);
  const leave = (): boolean => {
    cell.contentDOM.blur();
    return true;
  };
  const cell = new EditorView({
    state: EditorState.create({
      doc: before,
      selection: { anchor: before.length },
      extensions: [
        editorLivePreviewField.init(() => true),
        editorInfoField.init(() => info),
        editorEditorField.init(() => null),
        livePreviewState,
        history(),
        Prec.highest(keymap.of([{ key: "Escape", run: leave }, { key: "Enter", run: leave }, { key: "Tab", run: leave }])),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        info?.app.workspace.editorExtensions.slice() ?? [],
      ],
    }),
  });
  place.wrapper.empty();
  place.wrapper.append(cell.dom);
  cell.focus();
  let isLeft = false;
  cell.contentDOM.addEventListener("blur", () => {
    if (isLeft) return;
    isLeft = true;
    const after = cell.state.doc.toString();
    window.setTimeout(() => {
      cell.destroy();
      place.wrapper.setChildrenInPlace(shown);
      if (after !== before) writeCell(note, place, after);
    });
  });
}

/** The line of the note that holds a row of the widget. */
function lineOf(note: EditorView, { widget, row }: CellPlace): { from: number; to: number; text: string } | null {
  if (!widget.isConnected) return null;
  const at = note.posAtDOM(widget);
  const table = findTables(note.state.doc).find(({ from, to }) => from <= at && at <= to);
  if (!table) return null;
  return note.state.doc.line(note.state.doc.lineAt(table.from).number + (row === 0 ? 0 : row + 1));
}

function readCell(note: EditorView, place: CellPlace): string | null {
  const line = lineOf(note, place);
  return line && (splitRow(line.text)[place.column]?.trim() ?? "");
}

function writeCell(note: EditorView, place: CellPlace, value: string): void {
  const line = lineOf(note, place);
  if (!line) return;
  const cells = splitRow(line.text);
  while (cells.length <= place.column) cells.push(" ");
  cells[place.column] = ` ${value.replace(/(^|[^\\])\|/g, "$1\\|")} `;
  note.dispatch({ changes: { from: line.from, to: line.to, insert: `|${cells.join("|")}|` } });
}
