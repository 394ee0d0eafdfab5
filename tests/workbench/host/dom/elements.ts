const classesOf = (classes: string | readonly string[]): string[] => (typeof classes === "string" ? classes.split(/\s+/) : [...classes]).filter(Boolean);

/** What `createEl` and its like are told: classes alone, or everything. */
export type ElementInfo = DomElementInfo | string | undefined;

function asInfo(info: ElementInfo): DomElementInfo {
  return typeof info === "string" ? { cls: info } : (info ?? {});
}

function place(node: Node, { parent, prepend }: DomElementInfo): void {
  if (parent) parent.insertBefore(node, prepend ? parent.firstChild : null);
}

function setAttributes(element: Element, attributes: DomElementInfo["attr"]): void {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

/** Makes an HTML element of this document as the app's `createEl` does. */
export function makeElement(owner: Document, tag: string, asked: ElementInfo, callback?: (element: HTMLElement) => void): HTMLElement {
  const info = asInfo(asked);
  const element = owner.createElement(tag);
  element.classList.add(...classesOf(info.cls ?? []));
  if (info.text !== undefined && info.text !== null) setText(element, info.text);
  setAttributes(element, info.attr);
  const { title, value, type, placeholder, href } = info;
  if (title !== undefined) element.title = title;
  if (type !== undefined) element.setAttribute("type", type);
  if (placeholder !== undefined) element.setAttribute("placeholder", placeholder);
  if (href !== undefined) element.setAttribute("href", href);
  if (value !== undefined) Object.assign(element, { value });
  place(element, info);
  callback?.(element);
  return element;
}

/** Makes an SVG element of this document as the app's `createSvg` does. */
export function makeSvg(
  owner: Document,
  tag: string,
  asked: SvgElementInfo | string | undefined,
  callback?: (element: SVGElement) => void,
): SVGElement {
  const info = asInfo(asked);
  const element = owner.createElementNS("http://www.w3.org/2000/svg", tag);
  if (!(element instanceof (owner.defaultView?.SVGElement ?? SVGElement))) throw new TypeError(`${tag} is no SVG element`);
  element.classList.add(...classesOf(info.cls ?? []));
  setAttributes(element, info.attr);
  place(element, info);
  callback?.(element);
  return element;
}

/** Puts a text or a fragment in place of what the element holds. */
export function setText(element: Node, text: string | Node): void {
  if (typeof text === "string") element.textContent = text;
  else {
    element.textContent = "";
    element.appendChild(text);
  }
}

/** The document a node belongs to. */
export function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node.nodeType === Node.DOCUMENT_NODE && isDocument(node) ? node : document);
}

function isDocument(node: Node): node is Document {
  return "createElement" in node;
}

/** Cross-window `instanceof`: true as well for the other window's class of the same name. */
export function isInstance(value: object, view: Window | null, type: { readonly name: string; readonly prototype: object }): boolean {
  if (Object.prototype.isPrototypeOf.call(type.prototype, value)) return true;
  const twin: unknown = view ? Reflect.get(view, type.name) : undefined;
  return typeof twin === "function" && value instanceof twin;
}

/** Adds and removes classes given one by one, in lists, or with spaces between. */
export const classes = {
  add: (element: Element, names: readonly string[]): void => element.classList.add(...names.flatMap((name) => classesOf(name))),
  remove: (element: Element, names: readonly string[]): void => element.classList.remove(...names.flatMap((name) => classesOf(name))),
  toggle: (
    element: Element,
    names: string | readonly string[],
    on: boolean,
  ): void => classesOf(names).forEach((name) => element.classList.toggle(name, on)),
};
