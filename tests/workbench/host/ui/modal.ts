import type { App } from "../app/app";
import { reportLater } from "../base/events";
import { Scope } from "../base/keymap";
import { setIcon } from "./icons";

const focusable = "input,button,textarea,select,[tabindex]";

/** A window over the app that takes the keys until it is closed. */
export class Modal {
  readonly scope: Scope;
  readonly containerEl = createDiv("modal-container mod-dim");
  readonly bgEl = this.containerEl.createDiv("modal-bg");
  readonly modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": "true" } });
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #isOpen = false;
  #onClosed: (() => unknown) | null = null;
  #focusedBefore: Element | null = null;

  constructor(public app: App) {
    this.scope = new Scope(app.scope);
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
    this.bgEl.addEventListener("click", () => this.close());
    const cross = this.modalEl.createDiv({ cls: "modal-close-button clickable-icon", attr: { "aria-label": "Close", role: "button" } });
    setIcon(cross, "x");
    cross.addEventListener("click", () => this.close());
    this.headerEl = this.modalEl.createDiv("modal-header");
    this.titleEl = this.headerEl.createDiv("modal-title");
    this.contentEl = this.modalEl.createDiv("modal-content");
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#focusedBefore = activeDocument.activeElement;
    activeDocument.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    const opening = this.onOpen();
    if (opening instanceof Promise) opening.catch(reportLater);
    this.modalEl.querySelector<HTMLElement>(focusable)?.focus();
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    const before = this.#focusedBefore;
    if (before?.instanceOf(HTMLElement) && before.isConnected) before.focus();
    this.onClose();
    this.#onClosed?.();
  }

  onOpen(): void | Promise<void> {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#onClosed = callback;
    return this;
  }

  setBackgroundOpacity(_opacity: string): this {
    return this;
  }

  setDimBackground(_dim: boolean): this {
    return this;
  }
}
