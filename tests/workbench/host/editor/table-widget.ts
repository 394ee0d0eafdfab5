import { RangeSetBuilder, StateField, type EditorState } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { renderBlock } from "../preview/markdown";
import { finishRendering } from "../preview/finish";
import { editCell } from "./cell-editor";
import { editorInfoField, editorLivePreviewField, switchesLivePreview } from "./fields";
import { findTables } from "./find-tables";

/** As the app since 1.5: in Live Preview the table itself is replaced by a widget, wherever the cursor is, and cells are edited in it. */
class TableWidget extends WidgetType {
  constructor(private readonly source: string) {
    super();
  }

  override eq(other: TableWidget): boolean {
    return other.source === this.source;
  }

  override toDOM(view: EditorView): HTMLElement {
    const widget = view.dom.doc.body.createDiv("cm-embed-block cm-table-widget markdown-rendered");
    widget.detach();
    widget.contentEditable = "false";
    const wrapper = widget.createDiv("table-wrapper");
    wrapper.append(renderBlock(this.source));
    const info = view.state.field(editorInfoField);
    if (info) finishRendering(info.app, wrapper, info.file?.path ?? "");
    wrapper.querySelectorAll("tr").forEach((row, rowAt) => {
      Array.from(row.cells).forEach((cell, columnAt) => wrapCell(view, widget, cell, rowAt, columnAt));
    });
    return widget;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  override get estimatedHeight(): number {
    return this.source.split("\n").length * 33;
  }
}

function wrapCell(view: EditorView, widget: HTMLElement, cell: HTMLElement, row: number, column: number): void {
  const wrapper = createDiv("table-cell-wrapper");
  wrapper.append(...Array.from(cell.childNodes));
  cell.append(wrapper);
  wrapper.addEventListener("mousedown", (event) => {
    event.stopPropagation();
    const link = event.target instanceof Element && event.target.closest("a");
    if (link || wrapper.querySelector(".cm-editor")) return;
    event.preventDefault();
    editCell(view, { widget, wrapper, row, column });
  });
}

function tableWidgets(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (!state.field(editorLivePreviewField)) return builder.finish();
  for (const { from, to } of findTables(state.doc)) builder.add(
    from,
    to,
    Decoration.replace({ widget: new TableWidget(state.sliceDoc(from, to)), block: true }),
  );
  return builder.finish();
}

/** Replaces every table in Live Preview; the cursor steps over them. */
export const tableField = StateField.define<DecorationSet>({
  create: tableWidgets,
  update: (value, transaction) => (transaction.docChanged || switchesLivePreview([transaction]) ? tableWidgets(transaction.state) : value),
  provide: (field) => [EditorView.decorations.from(field), EditorView.atomicRanges.of((view) => view.state.field(field))],
});

