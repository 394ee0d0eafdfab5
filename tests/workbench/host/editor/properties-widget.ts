import { StateField, type EditorState } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { getFrontMatterInfo } from "../vault/front-matter";
import { renderProperties } from "../views/properties";
import { editorInfoField, editorLivePreviewField, switchesLivePreview } from "./fields";

/** In Live Preview the front matter is a box of properties. */
class PropertiesWidget extends WidgetType {
  constructor(private readonly yaml: string) {
    super();
  }

  override eq(other: PropertiesWidget): boolean {
    return other.yaml === this.yaml;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = view.dom.doc.createElement("div");
    renderProperties(box, this.yaml, view.state.field(editorInfoField));
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function propertiesBox(state: EditorState): DecorationSet {
  if (!state.field(editorLivePreviewField)) return Decoration.none;
  const head = state.doc.sliceString(0, 3) === "---" ? getFrontMatterInfo(state.doc.toString()) : null;
  if (!head?.exists) return Decoration.none;
  const to = state.doc.lineAt(Math.max(0, head.contentStart - 1)).to;
  return Decoration.set(Decoration.replace({ widget: new PropertiesWidget(head.frontmatter), block: true }).range(0, to));
}

/** Replaces the front matter in Live Preview; the cursor steps over it. */
export const propertiesField = StateField.define<DecorationSet>({
  create: propertiesBox,
  update: (value, transaction) => (transaction.docChanged || switchesLivePreview([transaction]) ? propertiesBox(transaction.state) : value),
  provide: (field) => [EditorView.decorations.from(field), EditorView.atomicRanges.of((view) => view.state.field(field))],
});
