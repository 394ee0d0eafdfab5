import type { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { ChartHost } from "../ui/chart/chart-host";

/** What the editor's extensions ask of the app. */
export interface EditorHost extends ChartHost {
  /** True in Live Preview, false in source mode. */
  isLive(state: EditorState): boolean;
  /** The path of the note; null where there is none. */
  path(state: EditorState): string | null;
  /** True for the small editor inside a table's cell, which gets all extensions too. */
  isNested(view: EditorView): boolean;
}
