import { setIcon } from "../ui/icons";
import { setTooltip } from "../ui/tooltip";
import type { WorkspaceRibbon } from "../workspace/item";

/** Adds an icon to the strip at the left. */
export function addRibbonIcon(
  { containerEl }: WorkspaceRibbon,
  icon: string,
  title: string,
  callback: (event: MouseEvent) => unknown,
): HTMLElement {
  const element = containerEl.createDiv({ cls: "clickable-icon side-dock-ribbon-action", attr: { role: "button", tabindex: 0 } });
  setTooltip(element, title, { placement: "right" });
  setIcon(element, icon);
  element.addEventListener("click", callback);
  return element;
}
