import { Component } from "../base/component";

/** Whoever shows a popover, and lets the next one take its place. */
export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

let current: HoverPopover | null = null;

/** A small window by what the pointer rests on, shown after `waitTime` ms, gone when the pointer leaves both. */
export class HoverPopover extends Component {
  readonly hoverEl: HTMLElement;

  constructor(private readonly parent: HoverParent, readonly targetEl: HTMLElement | null, waitTime = 300) {
    super();
    this.hoverEl = (targetEl?.doc ?? document).createElement("div");
    this.hoverEl.addClass("popover", "hover-popover");
    parent.hoverPopover = this;
    window.setTimeout(() => this.#show(), waitTime);
  }

  hide(): void {
    this.hoverEl.remove();
    this.unload();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
    if (current === this) current = null;
  }

  #show(): void {
    if (this.targetEl && !this.targetEl.isConnected) return this.hide();
    current?.hide();
    current = this;
    void this.load();
    const { doc: owner, win: view } = this.hoverEl;
    owner.body.append(this.hoverEl);
    const { left, top, bottom } = this.targetEl?.getBoundingClientRect() ?? { left: 100, top: 100, bottom: 100 };
    const above = bottom + 320 > view.innerHeight ? Math.max(4, top - this.hoverEl.offsetHeight - 4) : bottom + 4;
    this.hoverEl.setCssStyles({ left: `${Math.max(4, Math.min(view.innerWidth - 460, left))}px`, top: `${above}px` });
    const leave = (event: MouseEvent): void => {
      const { targetNode } = event;
      if (targetNode && (this.hoverEl.contains(targetNode) || this.targetEl?.contains(targetNode))) return;
      this.hide();
    };
    owner.addEventListener("mousemove", leave);
    this.register(() => owner.removeEventListener("mousemove", leave));
  }
}
