import type { TooltipOptions } from "obsidian";

let shown: HTMLElement | null = null;

export function hideTooltip(): void {
  shown?.remove();
  shown = null;
}

/** Shows a tooltip at an element, in its own window. */
export function displayTooltip(
  target: HTMLElement,
  content: string | DocumentFragment,
  { placement, classes = [] }: TooltipOptions = {},
): void {
  hideTooltip();
  const tooltip = target.doc.body.createDiv({ cls: ["tooltip", ...classes], text: content, attr: { role: "tooltip" } });
  const { left, top, bottom, right, width, height } = target.getBoundingClientRect();
  const besideY = top + height / 2 - tooltip.offsetHeight / 2;
  const middle = left + width / 2 - tooltip.offsetWidth / 2;
  const x = placement === "right" ? right + 8 : placement === "left" ? left - tooltip.offsetWidth - 8 : middle;
  const y = placement === "top" ? top - tooltip.offsetHeight - 6 : placement === "left" || placement === "right" ? besideY : bottom + 6;
  const inside = Math.max(4, Math.min(target.win.innerWidth - tooltip.offsetWidth - 4, x));
  tooltip.setCssStyles({ left: `${inside}px`, top: `${Math.max(4, y)}px` });
  shown = tooltip;
}

/** Gives an element the label that shows as its tooltip. */
export function setTooltip(element: HTMLElement, text: string, { placement, delay }: TooltipOptions = {}): void {
  element.setAttr("aria-label", text || null);
  if (placement) element.setAttr("data-tooltip-position", placement);
  if (delay !== undefined) element.setAttr("data-tooltip-delay", delay);
}

const placements = ["bottom", "right", "left", "top"] as const;

/** Shows the label of whatever the pointer is over. */
export function installTooltips(owner: Document): void {
  owner.addEventListener("mouseover", ({ target }) => {
    const element = target instanceof (owner.defaultView?.Element ?? Element) ? target.closest<HTMLElement>("[aria-label]") : null;
    if (!element || element.closest(".cm-editor, svg, canvas")) return hideTooltip();
    const placement = placements.find((each) => each === element.getAttr("data-tooltip-position"));
    displayTooltip(element, element.getAttr("aria-label") ?? "", placement ? { placement } : {});
  });
  owner.addEventListener("mousedown", hideTooltip, true);
}
