import { Compartment } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import type { MarkdownViewModeType } from "obsidian";
import { Editor } from "../editor/editor";
import { setLivePreview, type MarkdownFileInfo } from "../editor/fields";
import { createEditorState } from "../editor/state";
import type { ViewMode } from "../handle";
import { resolveSubpath } from "../metadata/cache-helpers";
import { MarkdownPreviewView } from "../preview/preview-view";
import type { HoverPopover } from "../ui/hover-popover";
import { getFrontMatterInfo } from "../vault/front-matter";
import { setIcon } from "../ui/icons";
import { setTooltip } from "../ui/tooltip";
import type { WorkspaceLeaf } from "../workspace/leaf";
import { TextFileView } from "./file-view";
import { MarkdownEditView } from "./markdown-edit-view";
import type { ViewStateData } from "./view";

const modes: Readonly<Record<ViewMode, { readonly icon: string; readonly next: ViewMode; readonly label: string }>> = {
  live: { icon: "pencil", next: "reading", label: "Live Preview; click to read" },
  reading: { icon: "book-open", next: "source", label: "Reading view; click for source mode" },
  source: { icon: "code-xml", next: "live", label: "Source mode; click for Live Preview" },
};

/** A note, to edit (Live Preview or source mode) or to read. */
export class MarkdownView extends TextFileView implements MarkdownFileInfo {
  override icon = "file-text";
  hoverPopover: HoverPopover | null = null;
  readonly editor: Editor;
  readonly editMode = new MarkdownEditView(this);
  readonly previewMode: MarkdownPreviewView;
  readonly #sourceEl: HTMLElement;
  readonly #modeButton: HTMLElement;
  readonly #compartment = new Compartment();
  #mode: ViewMode = "live";
  #isSetting = false;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#sourceEl = this.contentEl.createDiv("markdown-source-view mod-cm6 is-live-preview is-readable-line-width cm-s-obsidian");
    this.editor = new Editor(new EditorView({ parent: this.#sourceEl }), this);
    this.editor.cm.setState(this.#makeState(""));
    this.previewMode = this.addChild(new MarkdownPreviewView(this, this.contentEl));
    this.previewMode.containerEl.hide();
    this.#modeButton = this.addAction("pencil", "", () => this.setViewMode(modes[this.#mode].next));
    this.#labelMode();
  }

  override getViewType(): string {
    return "markdown";
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  get currentMode(): MarkdownEditView | MarkdownPreviewView {
    return this.getMode() === "source" ? this.editMode : this.previewMode;
  }

  getMode(): MarkdownViewModeType {
    return this.#mode === "reading" ? "preview" : "source";
  }

  override getViewData(): string {
    return this.editor.getValue();
  }

  override setViewData(data: string, clear: boolean): void {
    this.#isSetting = true;
    if (clear) this.editor.cm.setState(this.#makeState(data));
    else this.editor.setValue(data);
    this.#isSetting = false;
    if (this.#mode === "reading") this.previewMode.set(data);
  }

  override clear(): void {}

  showSearch(): void {}

  override getState(): ViewStateData {
    return { ...super.getState(), mode: this.getMode(), source: this.#mode === "source" };
  }

  override async setState(state: ViewStateData, result: { history: boolean }): Promise<void> {
    await super.setState(state, result);
    if (state.mode === "preview") this.setViewMode("reading");
    else if (state.mode === "source" || state.source !== undefined) this.setViewMode(state.source === true ? "source" : "live");
  }

  /** Shows the note in another way. */
  setViewMode(mode: ViewMode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    const isReading = mode === "reading";
    this.#sourceEl.toggle(!isReading);
    this.#sourceEl.toggleClass("is-live-preview", mode === "live");
    this.previewMode.containerEl.toggle(isReading);
    if (!isReading) this.editor.cm.dispatch({ effects: setLivePreview.of(mode === "live") });
    if (isReading) this.previewMode.set(this.editor.getValue());
    if (isReading) this.previewMode.showNear();
    this.#labelMode();
    this.app.workspace.trigger("layout-change");
  }

  override setEphemeralState(state: ViewStateData): void {
    const file = this.file;
    const cache = file && this.app.metadataCache.getFileCache(file);
    const found = typeof state.subpath === "string" && cache ? resolveSubpath(cache, state.subpath) : null;
    const line = found?.start.line ?? state.line;
    if (typeof line !== "number") return;
    if (this.#mode === "reading") return this.previewMode.applyScroll(line);
    const at = { line: Math.min(line, this.editor.lastLine()), ch: 0 };
    this.editor.setCursor(at);
    this.editor.scrollIntoView({ from: at, to: at }, true);
  }

  /** Takes in the plugins' editor extensions as they are now. */
  updateExtensions(): void {
    this.editor.cm.dispatch({ effects: this.#compartment.reconfigure(this.app.workspace.editorExtensions.slice()) });
  }

  override onResize(): void {
    this.editor.cm.requestMeasure();
    this.previewMode.showNear();
  }

  override async onClose(): Promise<void> {
    await super.onClose();
    this.editor.cm.destroy();
  }

  #makeState(text: string): ReturnType<typeof createEditorState> {
    return createEditorState({
      text,
      cursor: getFrontMatterInfo(text).contentStart,
      info: this,
      isLive: this.#mode !== "source",
      compartment: this.#compartment,
      extensions: this.app.workspace.editorExtensions,
      onUpdate: (update) => this.#onUpdate(update),
    });
  }

  #onUpdate({ docChanged }: ViewUpdate): void {
    if (!docChanged || this.#isSetting) return;
    this.requestSave();
    this.app.workspace.trigger("editor-change", this.editor, this);
    this.app.workspace.editorSuggest.check(this.editor, this.file);
  }

  #labelMode(): void {
    const { icon, label } = modes[this.#mode];
    setIcon(this.#modeButton, icon);
    setTooltip(this.#modeButton, label);
    this.#modeButton.setAttr("data-mode", this.#mode);
  }
}
