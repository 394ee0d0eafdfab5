import type { SectionCache } from "obsidian";
import { parseNote } from "../metadata/parse-note";
import { renderBlock } from "./markdown";

/** One section of a note with its text. */
export interface SectionText {
  readonly type: string;
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly text: string;
}

/** A note cut into the sections that reading view draws, with its front matter. */
export function splitSections(note: string): { sections: SectionText[]; frontmatter: Record<string, unknown> | undefined } {
  const { sections = [], frontmatter } = parseNote(note);
  const lines = note.split("\n");
  const shown = sections.filter(({ type }) => type !== "yaml" && type !== "comment");
  return { sections: shown.map((section) => withText(section, lines)), frontmatter };
}

function withText({ type, position }: SectionCache, lines: readonly string[]): SectionText {
  const [lineStart, lineEnd] = [position.start.line, position.end.line];
  return { type, lineStart, lineEnd, text: lines.slice(lineStart, lineEnd + 1).join("\n") };
}

const elementClass: Readonly<Record<string, string>> = {
  paragraph: "p",
  code: "pre",
  table: "table",
  list: "ul",
  blockquote: "blockquote",
  callout: "div",
  thematicBreak: "hr",
  html: "div",
};

/** The element reading view makes for a section: `el-p`, `el-table`, `el-h2`, … around what it holds. */
export function renderSection({ type, text }: SectionText): HTMLElement {
  const element = createDiv();
  element.append(renderBlock(text));
  if (type === "table") element.findAll("table").forEach((table) => table.addClass("table-view-table"));
  const heading = type === "heading" ? element.firstElementChild : null;
  element.addClass(`el-${heading?.tagName.toLowerCase() ?? elementClass[type] ?? "p"}`);
  heading?.setAttr("data-heading", heading.getText().trim());
  if (type === "callout") drawCallout(element);
  return element;
}

function drawCallout(element: HTMLElement): void {
  const quote = element.querySelector("blockquote");
  const opening = quote?.querySelector("p")?.firstChild;
  if (!quote || !(opening instanceof Text)) return;
  const [mark = "", kind = "note", title = ""] = /^\[!([^\]]+)\][+-]?[ \t]*([^\n]*)/.exec(opening.data) ?? [];
  opening.data = opening.data.slice(mark.length).trimStart();
  if (opening.nextSibling instanceof HTMLBRElement) opening.nextSibling.remove();
  const callout = createDiv({ cls: "callout", attr: { "data-callout": kind.toLowerCase() } });
  callout.createDiv("callout-title").createDiv({ cls: "callout-title-inner", text: title.trim() || kind });
  callout.createDiv("callout-content").append(...Array.from(quote.childNodes));
  quote.replaceWith(callout);
}
