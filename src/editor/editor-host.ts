import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { InlineCharts } from "../core/settings/settings";
import type { Dispatch } from "../ui/action";

/** What the editor's extensions ask of the app. */
export interface EditorHost {
  /** True in Live Preview, false in source mode. */
  isLive(state: EditorState): boolean;
  /** The path of the note; null where there is none. */
  path(state: EditorState): string | null;
  /** True for the small editor inside a table's cell, which gets all extensions too. */
  isNested(view: EditorView): boolean;
  charts(): InlineCharts;
  /** Whether the chart of the table with this key stands open. */
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  readonly dispatch: Dispatch;
}
