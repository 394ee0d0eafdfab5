import nodes from "lucide-static/icon-nodes.json";

type IconNode = readonly [tag: string, attributes: Readonly<Record<string, string | number>>];

// The JSON's own type is a union of thousands of shapes.
const drawings: unknown = nodes;
const lucide = new Map<string, unknown>(Object.entries(drawings ?? {}));
const added = new Map<string, string>();

/** The app's own names for icons that lucide calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  cross: "x", gear: "settings", "magnifying-glass": "search", documents: "files", "dots-horizontal": "ellipsis", "vertical-three-dots": "ellipsis-vertical",
  checkmark: "check", "right-triangle": "play", "bar-graph": "chart-bar", "line-chart": "chart-line", "bar-chart": "chart-column",
  "bar-chart-2": "chart-no-axes-column", "bar-chart-3": "chart-column", "bar-chart-horizontal": "chart-bar", "pie-chart": "chart-pie", "area-chart": "chart-area",
  spreadsheet: "sheet", "alert-triangle": "triangle-alert", "alert-circle": "circle-alert", "check-circle": "circle-check-big", "help-circle": "circle-question-mark",
  "more-horizontal": "ellipsis", "more-vertical": "ellipsis-vertical", edit: "square-pen", filter: "funnel", unlock: "lock-open",
};

function asNode(node: unknown): IconNode {
  const parts: readonly unknown[] = Array.isArray(node) ? node : [];
  const [tag, attributes] = parts;
  return [String(tag), Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, String(value)]))];
}

/** Adds an icon drawn on a field of 100 by 100. */
export function addIcon(id: string, svg: string): void {
  added.set(id, svg);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...[...lucide.keys()].map((name) => `lucide-${name}`), ...added.keys()];
}

function frame(name: string, size: number): SVGSVGElement {
  return createSvg("svg", {
    cls: `svg-icon ${name}`,
    attr: {
      xmlns: "http://www.w3.org/2000/svg", width: 24, height: 24, viewBox: `0 0 ${size} ${size}`,
      fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round",
    },
  });
}

/** A new icon, or null where there is none of that name. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) {
    const svg = frame(id, 100);
    svg.append(...svgParts(own));
    return svg;
  }
  const name = id.replace(/^lucide-/, "");
  const parts = lucide.get(name) ?? lucide.get(otherNames[name] ?? "");
  if (!Array.isArray(parts)) return null;
  const svg = frame(`lucide-${name}`, 24);
  for (const [tag, attributes] of parts.map(asNode)) {
    const part = document.createElementNS("http://www.w3.org/2000/svg", tag);
    part.setAttrs({ ...attributes });
    svg.append(part);
  }
  return svg;
}

function svgParts(markup: string): Node[] {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`, "image/svg+xml");
  return Array.from(document.importNode(parsed.documentElement, true).childNodes);
}

/** Puts an icon in place of what the element holds. */
export function setIcon(element: HTMLElement, id: string): void {
  element.empty();
  const icon = getIcon(id);
  if (icon) element.append(icon);
}
