import { MarkdownView, Notice, type App, type TFile } from "obsidian";
import { edited, type NoteEdit } from "../../core/note-edit";
import { messageOf } from "../../core/message-of";

/** What became of a write: done, nothing to do, or why not. */
export type WriteOutcome = "written" | "unchanged" | { readonly refused: string };

/** Makes one edit in a note. `edit` is asked for it with the text as it is at that moment, so offsets are never old. A note that is open in an
 * editor gets one undoable edit there; any other is written in one atomic step. */
export async function writeNote(app: App, path: string, edit: (text: string) => NoteEdit | null): Promise<WriteOutcome> {
  const file = app.vault.getFileByPath(path);
  if (!file) return { refused: `${path} is no longer in the vault` };
  try {
    const view = openEditor(app, file);
    return view ? writeInEditor(view, edit) : await writeFile(app, file, edit);
  } catch (error) {
    return { refused: `${path} could not be written: ${messageOf(error)}` };
  }
}

/** The same, and tells what became of it. */
export async function writeAndTell(app: App, path: string, edit: (text: string) => NoteEdit | null, written: string, unchanged = written): Promise<void> {
  const outcome = await writeNote(app, path, edit);
  new Notice(typeof outcome === "object" ? `Not written: ${outcome.refused}.` : outcome === "written" ? written : unchanged);
}

/** An editor that shows this file: one with edits that are not saved yet, else the active one. Two that differ would overwrite each other. */
function openEditor(app: App, file: TFile): MarkdownView | null {
  const views = app.workspace.getLeavesOfType("markdown").flatMap(({ view }) => (view instanceof MarkdownView && view.file === file && view.getMode() === "source" ? [view] : []));
  const unsaved = views.filter((view) => view.getViewData() !== view.data);
  if (new Set(unsaved.map((view) => view.getViewData())).size > 1) throw new Error("it is open twice with different edits that are not saved yet");
  const candidates = unsaved.length > 0 ? unsaved : views;
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  return candidates.find((view) => view === active) ?? candidates[0] ?? null;
}

function writeInEditor({ editor }: MarkdownView, edit: (text: string) => NoteEdit | null): WriteOutcome {
  const change = edit(editor.getValue());
  if (!change) return "unchanged";
  const { from, to, insert } = change;
  editor.transaction({ changes: [{ from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert }] });
  return "written";
}

async function writeFile(app: App, file: TFile, edit: (text: string) => NoteEdit | null): Promise<WriteOutcome> {
  let outcome: WriteOutcome = "unchanged";
  await app.vault.process(file, (text) => {
    const change = edit(text);
    outcome = change ? "written" : "unchanged";
    return change ? edited(text, change) : text;
  });
  return outcome;
}
