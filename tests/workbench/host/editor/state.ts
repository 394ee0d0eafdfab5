import { closeBrackets } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState, type Compartment, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { codeBlockField } from "./code-block-widget";
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState, type MarkdownFileInfo } from "./fields";
import { livePreviewMarks } from "./live-preview";
import { propertiesField } from "./properties-widget";
import { tableField } from "./table-widget";

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "600" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.monospace, class: "cm-inline-code" },
  { tag: tags.link, color: "var(--link-color)" },
  { tag: tags.url, color: "var(--text-faint)" },
  { tag: tags.processingInstruction, color: "var(--text-faint)" },
]);

/** What a note's editor is made of. */
export interface NoteEditorParts {
  readonly text: string;
  /** Where the cursor stands at first. */
  readonly cursor: number;
  readonly info: MarkdownFileInfo;
  readonly isLive: boolean;
  /** The plugins' extensions, in the compartment that lets them be exchanged. */
  readonly compartment: Compartment;
  readonly extensions: readonly Extension[];
  readonly onUpdate: (update: ViewUpdate) => void;
}

/** The state of a note's editor, the plugins' extensions in it. */
export function createEditorState({ text, cursor, info, isLive, compartment, extensions, onUpdate }: NoteEditorParts): EditorState {
  return EditorState.create({
    doc: text,
    // CodeMirror counts a line's end as one character, whatever it is in the text.
    selection: { anchor: text.slice(0, cursor).replace(/\r\n?/g, "\n").length },
    extensions: [
      editorLivePreviewField.init(() => isLive),
      editorInfoField.init(() => info),
      editorEditorField.init(() => info.editor.cm),
      livePreviewState,
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      closeBrackets(),
      search(),
      markdown({ base: markdownLanguage, addKeymap: true }),
      syntaxHighlighting(highlighting),
      propertiesField,
      tableField,
      codeBlockField,
      livePreviewMarks,
      compartment.of([...extensions]),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
      EditorView.updateListener.of(onUpdate),
    ],
  });
}
