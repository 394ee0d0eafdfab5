import type { EditorView } from "@codemirror/view";
import type { App } from "../app/app";
import type { Editor } from "../editor/editor";
import type { TFile } from "../vault/abstract-file";
import type { HoverPopover } from "../ui/hover-popover";
import type { MarkdownView } from "./markdown-view";

/** The editing side of a note's view. */
export class MarkdownEditView {
  readonly type = "source";
  hoverPopover: HoverPopover | null = null;

  constructor(private readonly view: MarkdownView) {}

  get app(): App {
    return this.view.app;
  }

  get file(): TFile | null {
    return this.view.file;
  }

  get editor(): Editor {
    return this.view.editor;
  }

  get cm(): EditorView {
    return this.view.editor.cm;
  }

  get(): string {
    return this.editor.getValue();
  }

  set(text: string): void {
    this.editor.setValue(text);
  }

  clear(): void {
    this.set("");
  }

  getSelection(): string {
    return this.editor.getSelection();
  }

  getScroll(): number {
    return this.editor.getScrollInfo().top;
  }

  applyScroll(line: number): void {
    this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
  }
}
