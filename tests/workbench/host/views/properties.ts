import { parseFrontMatter } from "../vault/front-matter";
import type { MarkdownFileInfo } from "../editor/fields";
import { setIcon } from "../ui/icons";

const iconOf = (value: unknown): string =>
  Array.isArray(value) ? "list" : typeof value === "number" ? "binary" : typeof value === "boolean" ? "square-check" : "text";

/** Draws a note's front matter as the app's box of properties; broken YAML is shown as it stands. */
export function renderProperties(box: HTMLElement, yaml: string, info: MarkdownFileInfo | null): void {
  box.addClass("metadata-container");
  box.contentEditable = "false";
  const properties = parseFrontMatter(yaml);
  if (!properties) {
    box.createDiv({ cls: "metadata-error", text: yaml.trim() === "" ? "No properties" : "Invalid properties" });
    return;
  }
  box.createDiv({ cls: "metadata-properties-title", text: "Properties" });
  for (const [key, value] of Object.entries(properties)) drawProperty(box.createDiv("metadata-property"), key, value, info);
}

function drawProperty(row: HTMLElement, key: string, value: unknown, info: MarkdownFileInfo | null): void {
  const name = row.createDiv("metadata-property-key");
  setIcon(name.createSpan("metadata-property-icon"), iconOf(value));
  name.createSpan({ cls: "metadata-property-name", text: key });
  const shown = row.createDiv("metadata-property-value");
  const parts: unknown[] = Array.isArray(value) ? value : value === null || value === undefined || value === "" ? [] : [value];
  if (parts.length === 0) shown.createSpan({ cls: "metadata-property-empty", text: "Empty" });
  for (const part of parts) drawValue(shown, part, Array.isArray(value), info);
}

function drawValue(shown: HTMLElement, value: unknown, isPill: boolean, info: MarkdownFileInfo | null): void {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "object" ? JSON.stringify(value) : String(value);
  const link = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/.exec(text);
  const target = link?.[1];
  const element = shown.createSpan({ cls: isPill ? "multi-select-pill" : "metadata-property-text", text: link?.[2] ?? target ?? text });
  if (target === undefined) return;
  element.addClass("internal-link");
  element.addEventListener("click", () => void info?.app.workspace.openLinkText(target, info.file?.path ?? ""));
}
