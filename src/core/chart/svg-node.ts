/** An element of a picture as plain data: written as text for a file, or put on the page by whoever draws. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svg(tag: string, attributes: SvgNode["attributes"], ...children: SvgNode["children"]): SvgNode {
  return { tag, attributes, children };
}

/** The picture as the text of a file. What notes say is text in it, never markup. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("");
  return `<${tag}${written}>${children.map((child) => (typeof child === "string" ? escaped(child) : svgText(child))).join("")}</${tag}>`;
}

/** Signs that XML does not allow are left out. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
