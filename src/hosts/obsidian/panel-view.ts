import { ItemView, type WorkspaceLeaf } from "obsidian";
import { drawPanel } from "../../ui/panel";
import { watchSize } from "../../ui/shared/watch-size";
import type { PanelKind } from "./panels";
import type { Session } from "./session";

/** A side panel in a leaf: draws its panel for every state of the session while it is open. */
export class PanelView extends ItemView {
  readonly #kind: PanelKind;
  readonly #session: Session;
  /** Whether anybody sees it: as long as nobody does nothing is drawn. Followed rather than asked, since asking has the page laid out. */
  #isSeen = false;
  /** True while something is still to be drawn. */
  #late = false;

  constructor(leaf: WorkspaceLeaf, kind: PanelKind, session: Session) {
    super(leaf);
    this.#kind = kind;
    this.#session = session;
    this.icon = kind.icon;
  }

  override getViewType(): string {
    return this.#kind.type;
  }

  override getDisplayText(): string {
    return this.#kind.name;
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass("dossier-view");
    this.register(this.#session.onChange(() => this.#draw(), () => (this.#isSeen ? this.#kind.part : null)));
    this.register(this.#session.onEnd(() => drawPanel(this.contentEl, null, null)));
    let frame = 0;
    // In a later frame: lists that begin to watch this element while its size is being told would miss it, which the browser reports as an error.
    this.register(watchSize(this.contentEl, () => {
      this.#isSeen = this.contentEl.isShown();
      if (this.#late) frame = this.contentEl.win.requestAnimationFrame(() => this.#draw());
    }));
    this.register(() => this.contentEl.win.cancelAnimationFrame(frame));
    this.#isSeen = this.contentEl.isShown();
    this.#draw();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    drawPanel(this.contentEl, null, null);
    return Promise.resolve();
  }

  #draw(): void {
    this.#late = !this.#isSeen;
    if (this.#late) return;
    if (!this.#session.isReady(this.#kind.part)) {
      void this.#session.whenReady(this.#kind.part);
      return;
    }
    drawPanel(this.contentEl, this.#kind.panel, { state: this.#session.panelState(), dispatch: this.#session.dispatch });
  }
}
