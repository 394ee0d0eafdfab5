import type { App } from "../app/app";
import { getLinkpath } from "../metadata/links";

/** Does what needs the vault: tasks, links to notes that are not there, embeds. */
export function finishRendering(app: App, element: HTMLElement, sourcePath: string): void {
  for (const item of element.findAll("li")) finishTask(item);
  for (const link of element.findAll("a.internal-link")) {
    const linkpath = getLinkpath(link.getAttr("data-href") ?? "");
    if (!app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath)) link.addClass("is-unresolved");
  }
  for (const embed of element.findAll(".internal-embed")) finishEmbed(app, embed, sourcePath);
}

function finishTask(item: HTMLElement): void {
  const first = item.firstElementChild?.tagName === "P" ? item.firstElementChild.firstChild : item.firstChild;
  if (!(first instanceof Text)) return;
  const mark = /^\[(.)\]\s/.exec(first.data)?.[1];
  if (mark === undefined) return;
  first.data = first.data.slice(4);
  item.addClass("task-list-item");
  item.setAttr("data-task", mark);
  item.toggleClass("is-checked", mark !== " ");
  const box = createEl("input", { cls: "task-list-item-checkbox", type: "checkbox" });
  box.checked = mark !== " ";
  first.before(box);
}

const images = new Set(["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]);

function finishEmbed(app: App, embed: HTMLElement, sourcePath: string): void {
  const target = embed.getAttr("src") ?? "";
  const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(target), sourcePath);
  if (!file) return embed.setText(`“${target}” is not created yet.`);
  if (images.has(file.extension)) {
    embed.addClass("media-embed", "image-embed", "is-loaded");
    embed.createEl("img", { attr: { src: app.vault.getResourcePath(file), alt: embed.getAttr("alt") } });
  } else {
    embed.addClass("markdown-embed");
    embed.createDiv({ text: file.path, cls: "markdown-embed-title" });
  }
}
