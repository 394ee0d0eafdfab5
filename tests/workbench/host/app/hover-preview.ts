import { isRecord } from "../base/guards";
import { parseLinktext } from "../metadata/links";
import { MarkdownRenderer } from "../preview/renderer";
import { HoverPopover, type HoverParent } from "../ui/hover-popover";
import { getFrontMatterInfo } from "../vault/front-matter";
import type { App } from "./app";

/** How much of a note a preview draws, in characters. */
const previewLength = 4000;

function isHoverParent(value: unknown): value is HoverParent {
  return isRecord(value) && "hoverPopover" in value;
}

/** Answers `hover-link` with a preview of the note, as the app's own page preview does. */
export function addHoverPreview(app: App): void {
  app.workspace.on("hover-link", (link: Record<string, unknown>) => {
    const { event, source, hoverParent, targetEl, linktext, sourcePath } = link;
    const needsMod = typeof source === "string" && app.workspace.hoverLinkSources.get(source)?.defaultMod;
    const isModHeld = isRecord(event) && (event.ctrlKey === true || event.metaKey === true);
    if ((needsMod && !isModHeld) || typeof linktext !== "string") return;
    const parent = isHoverParent(hoverParent) ? hoverParent : app.renderContext;
    preview(app, linktext, typeof sourcePath === "string" ? sourcePath : "", parent, isElement(targetEl) ? targetEl : null);
  });
}

function isElement(value: unknown): value is HTMLElement {
  return typeof value === "object" && value !== null && "getBoundingClientRect" in value;
}

function preview(app: App, linktext: string, sourcePath: string, parent: HoverParent, targetEl: HTMLElement | null): void {
  if (targetEl !== null && parent.hoverPopover?.targetEl === targetEl) return;
  const file = app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
  if (!file) return;
  const popover = new HoverPopover(parent, targetEl);
  popover.hoverEl.addClass("mod-preview");
  void app.vault.cachedRead(file).then((text) => {
    const page = popover.hoverEl.createDiv("markdown-embed").createDiv("markdown-embed-content").createDiv("markdown-preview-view");
    const body = text.slice(getFrontMatterInfo(text).contentStart).slice(0, previewLength);
    return MarkdownRenderer.render(app, `# ${file.basename}\n\n${body}`, page, file.path, popover);
  });
}
