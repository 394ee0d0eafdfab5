import { editorInfoField, MarkdownView } from "obsidian";
import type { EditorState, Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { freshnessMarks, refreshMarks, type FreshnessMark } from "../../editor/freshness-marks";
import { entryMenu } from "../../ui/freshness/entry-menu";
import { ageWords } from "../../ui/freshness/freshness-entry";
import type { Session } from "./session";

/** Marks in the editor on what makes a note stale, and the state of the note at hand in the status bar; each with its setting. */
export function addFreshnessSigns(session: Session): void {
  const { plugin } = session;
  const extension: Extension = freshnessMarks({
    marks: (state) => marksOf(session, state),
    act: (state, event, why) => {
      const path = pathOf(state);
      if (path === null) return;
      const reason = { title: why, icon: "info", checked: false, section: "why", run: () => session.dispatch({ kind: "open", path, line: null, pane: "here" }) } as const;
      session.dispatch({ kind: "menu", items: [reason, ...entryMenu(path, session.today, session.dispatch)], event });
    },
  });
  plugin.registerEditorExtension(extension);
  const bar = plugin.addStatusBarItem();
  bar.addClass("dossier-status");
  plugin.register(
    session.onChange(() => {
      bar.setText(session.settings.statusBar ? statusOf(session) : "");
      refreshEditors(session);
    }, () => (session.settings.statusBar || session.settings.editorMarks ? "freshness" : null)),
  );
}

function pathOf(state: EditorState): string | null {
  return state.field(editorInfoField, false)?.file?.path ?? null;
}

/** The small editor of a table's cell holds a line or two of a longer note; the note's lines are not its own. */
function marksOf(session: Session, state: EditorState): readonly FreshnessMark[] {
  const path = pathOf(state);
  const info = state.field(editorInfoField, false);
  if (path === null || !session.settings.editorMarks || info?.editor?.lineCount() !== state.doc.lines) return [];
  const verdict = session.isReady("freshness") ? session.survey().freshness.of(path) : undefined;
  if (!verdict || verdict.state === "fresh" || verdict.state === "exempt") return [];
  return verdict.reasons.flatMap(({ line, text }) => (line === null ? [] : [{ line, why: text }]));
}

function statusOf(session: Session): string {
  const { activePath, survey } = session.panelState();
  const verdict = activePath === null ? undefined : survey.freshness.of(activePath);
  if (!verdict || verdict.state === "exempt") return "";
  const age = verdict.ageDays === null ? "" : `, ${ageWords(verdict.ageDays)}`;
  return `${verdict.problem ? "date to mend" : verdict.state}${age}`;
}

function refreshEditors({ plugin }: Session): void {
  for (const { view } of plugin.app.workspace.getLeavesOfType("markdown")) {
    if (!(view instanceof MarkdownView)) continue;
    const editor = EditorView.findFromDOM(view.contentEl);
    editor?.dispatch({ effects: refreshMarks.of(null) });
  }
}
