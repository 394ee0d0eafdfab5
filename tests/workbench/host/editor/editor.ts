import { redo, undo } from "@codemirror/commands";
import { EditorSelection, type SelectionRange, type Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type {
  EditorChange, EditorPosition, EditorRange, EditorRangeOrCaret, EditorSelection as Selected, EditorSelectionOrCaret, EditorTransaction,
} from "obsidian";

/** The app's own interface to CodeMirror: lines and columns counted from 0. */
export class Editor {
  constructor(readonly cm: EditorView, readonly editorComponent?: unknown) {}

  get #doc(): Text {
    return this.cm.state.doc;
  }

  get #main(): SelectionRange {
    return this.cm.state.selection.main;
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.#doc.toString();
  }

  setValue(text: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.#doc.length, insert: text } });
  }

  getLine(line: number): string {
    return this.#doc.line(line + 1).text;
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.#doc.line(line + 1);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.#doc.lines;
  }

  lastLine(): number {
    return this.#doc.lines - 1;
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const { from, to } = this.#doc.line(Math.max(1, Math.min(this.#doc.lines, line + 1)));
    return Math.min(to, from + ch);
  }

  offsetToPos(offset: number): EditorPosition {
    const at = Math.max(0, Math.min(this.#doc.length, offset));
    const { number, from } = this.#doc.lineAt(at);
    return { line: number - 1, ch: at - from };
  }

  getSelection(): string {
    return this.cm.state.sliceDoc(this.#main.from, this.#main.to);
  }

  somethingSelected(): boolean {
    return !this.#main.empty;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(text: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(text));
  }

  replaceRange(text: string, from: EditorPosition, to: EditorPosition = from): void {
    this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: text } });
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): EditorPosition {
    return this.offsetToPos(this.#main[side]);
  }

  listSelections(): Selected[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
  }

  setCursor(place: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof place === "number" ? { line: place, ch } : place);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }

  setSelections(ranges: readonly EditorSelectionOrCaret[]): void {
    const selections = ranges.map(({ anchor, head = anchor }) => EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)));
    this.cm.dispatch({ selection: EditorSelection.create(selections) });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.cm.scrollDOM.scrollTo({ left: x ?? this.cm.scrollDOM.scrollLeft, top: y ?? this.cm.scrollDOM.scrollTop });
  }

  scrollIntoView({ from, to }: EditorRange, center = false): void {
    const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
    this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? "center" : "nearest" }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  exec(_command: string): void {}

  transaction({ changes = [], selection, selections }: EditorTransaction): void {
    const picked: readonly EditorRangeOrCaret[] = selections ?? (selection ? [selection] : []);
    const ranges = picked.map(({ from, to = from }) => EditorSelection.range(this.posToOffset(from), this.posToOffset(to)));
    this.cm.dispatch({
      changes: changes.map(({ from, to = from, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to), insert: text })),
      ...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}),
    });
  }

  wordAt(place: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(place));
    return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | void,
  ): void {
    const lines = Array.from({ length: this.lineCount() }, (_, line) => line);
    const changes = lines.flatMap((line) => write(line, this.getLine(line), read(line, this.getLine(line))) ?? []);
    this.transaction({ changes });
  }

  coordsAtPos(place: EditorPosition): { left: number; right: number; top: number; bottom: number } | null {
    return this.cm.coordsAtPos(this.posToOffset(place));
  }

  getClickableTokenAt(_place: EditorPosition): null {
    return null;
  }
}
