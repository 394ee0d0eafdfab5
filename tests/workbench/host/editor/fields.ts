import { StateEffect, StateField } from "@codemirror/state";
import { ViewPlugin, type EditorView } from "@codemirror/view";
import type { App } from "../app/app";
import type { TFile } from "../vault/abstract-file";
import type { Editor } from "./editor";

/** Whose editor this is: the note's view. Cells of a table share it with the note. */
export interface MarkdownFileInfo {
  readonly app: App;
  readonly file: TFile | null;
  readonly editor: Editor;
}

/** Switches Live Preview on or off. */
export const setLivePreview = StateEffect.define<boolean>();

export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (value, { effects }) => effects.find((effect) => effect.is(setLivePreview))?.value ?? value,
});

export const editorInfoField = StateField.define<MarkdownFileInfo | null>({ create: () => null, update: (value) => value });

export const editorViewField = editorInfoField;

export const editorEditorField = StateField.define<EditorView | null>({ create: () => null, update: (value) => value });

export const livePreviewState = ViewPlugin.fromClass(
  class {
    readonly mousedown = false;
  },
);

/** Whether a transaction switched Live Preview. */
export function switchesLivePreview(transactions: readonly { readonly effects: readonly StateEffect<unknown>[] }[]): boolean {
  return transactions.some(({ effects }) => effects.some((effect) => effect.is(setLivePreview)));
}
