/** The texts of all notices shown since the start, for tests. */
export const shownNotices: string[] = [];

/** A message at the corner of the window that goes by itself after `duration` ms, or stays where that is 0. */
export class Notice {
  readonly noticeEl: HTMLElement;
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  #timer: number | null = null;

  constructor(message: string | DocumentFragment, duration = 4000) {
    const { body } = activeDocument;
    const there = body.querySelector<HTMLElement>(":scope > .notice-container");
    const corner = there ?? body.createDiv({ cls: "notice-container", attr: { role: "status" } });
    this.noticeEl = corner.createDiv("notice");
    this.containerEl = this.noticeEl;
    this.messageEl = this.noticeEl.createDiv("notice-message");
    this.setMessage(message);
    this.noticeEl.addEventListener("click", () => this.hide());
    if (duration > 0) this.#timer = window.setTimeout(() => this.hide(), duration);
    shownNotices.push(this.messageEl.getText());
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.noticeEl.remove();
  }
}
