import { RangeSetBuilder, StateField, type EditorState } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { Component } from "../base/component";
import { finishRendering } from "../preview/finish";
import { renderBlock } from "../preview/markdown";
import { MarkdownPreviewRenderer, nextDocId, runPostProcessors } from "../preview/post-processors";
import { editorInfoField, editorLivePreviewField, switchesLivePreview } from "./fields";

/** As the app: in Live Preview a code block whose language a plugin draws is replaced by what it draws, unless the cursor is in it. */
class CodeBlockWidget extends WidgetType {
  readonly #life = new Component();

  constructor(private readonly source: string, private readonly line: number) {
    super();
  }

  override eq(other: CodeBlockWidget): boolean {
    return other.source === this.source;
  }

  override toDOM(view: EditorView): HTMLElement {
    const widget = createDiv("cm-preview-code-block cm-embed-block markdown-rendered");
    widget.contentEditable = "false";
    widget.append(renderBlock(this.source));
    const info = view.state.field(editorInfoField);
    const sourcePath = info?.file?.path ?? "";
    if (info) finishRendering(info.app, widget, sourcePath);
    void this.#life.load();
    const lineEnd = this.line + this.source.split("\n").length - 1;
    const getSectionInfo = () => ({ text: view.state.doc.toString(), lineStart: this.line, lineEnd });
    void runPostProcessors(widget, { docId: nextDocId(), sourcePath, frontmatter: undefined, addChild: (child) => void this.#life.addChild(child), getSectionInfo }).then(() => view.requestMeasure());
    return widget;
  }

  override destroy(): void {
    this.#life.unload();
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function drawnBlocks(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (!state.field(editorLivePreviewField)) return builder.finish();
  for (let number = 1; number <= state.doc.lines; number++) {
    const language = /^```(\S+)\s*$/.exec(state.doc.line(number).text)?.[1];
    if (language === undefined) continue;
    const first = number;
    while (number < state.doc.lines && state.doc.line(number + 1).text !== "```") number++;
    if (number === state.doc.lines) break;
    const [from, to] = [state.doc.line(first).from, state.doc.line(++number).to];
    const inside = state.selection.ranges.some((range) => range.from <= to && range.to >= from);
    if (inside || !MarkdownPreviewRenderer.drawsCode(language)) continue;
    builder.add(from, to, Decoration.replace({ widget: new CodeBlockWidget(state.sliceDoc(from, to), first - 1), block: true }));
  }
  return builder.finish();
}

/** Replaces the code blocks that plugins draw. */
export const codeBlockField = StateField.define<DecorationSet>({
  create: drawnBlocks,
  update: (value, transaction) => (transaction.docChanged || transaction.selection || switchesLivePreview([transaction]) ? drawnBlocks(transaction.state) : value),
  provide: (field) => EditorView.decorations.from(field),
});
