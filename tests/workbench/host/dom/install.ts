// The app's public additions to the DOM (obsidian.d.ts, "declare global"). Each window has its own prototypes, so popouts are given them
// too.
import { addBuiltins } from "./builtins";
import { addDelegation } from "./delegation";
import { classes, documentOf, isInstance, makeElement, makeSvg, setText, type ElementInfo } from "./elements";

/** A window with its own classes. */
export type Realm = Window & typeof globalThis;

/** Whether a window carries the DOM's classes, as every open one does. */
export function isRealm(view: Window): view is Realm {
  return "HTMLElement" in view;
}

/** Defines methods that are not there yet, unseen by `for…in`. */
export function define<T extends object>(target: T, methods: Record<string, unknown> & ThisType<T>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!Object.hasOwn(target, name)) Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

/** Defines a read-only property worked out when it is read. */
export function defineGetter<T extends object>(target: T, name: string, get: (this: T) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true });
}

/** Gives a window the app's additions. */
export function installDom(realm: Realm): void {
  addToNodes(realm);
  addToElements(realm);
  addToHtmlElements(realm);
  addToEvents(realm);
  addDelegation(realm);
  addBuiltins(realm);
  addGlobals(realm);
}

const within = (parent: Node, info: ElementInfo): DomElementInfo => ({ parent, ...(typeof info === "string" ? { cls: info } : info) });

function addToNodes(realm: Realm): void {
  define(realm.Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      this.textContent = "";
    },
    insertAfter(node: Node, child: Node | null) {
      return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
    },
    indexOf(other: Node) {
      return Array.prototype.indexOf.call(this.childNodes, other);
    },
    setChildrenInPlace(children: readonly Node[]) {
      for (const gone of Array.from(this.childNodes).filter((child) => !children.includes(child))) this.removeChild(gone);
      children.forEach((child, at) => {
        if (this.childNodes[at] !== child) this.insertBefore(child, this.childNodes[at] ?? null);
      });
    },
    appendText(text: string) {
      this.appendChild(documentOf(this).createTextNode(text));
    },
    instanceOf(type: { readonly name: string; readonly prototype: object }) {
      return isInstance(this, documentOf(this).defaultView, type);
    },
    createEl(tag: string, info?: ElementInfo, callback?: (element: HTMLElement) => void) {
      return makeElement(documentOf(this), tag, within(this, info), callback);
    },
    createDiv(info?: ElementInfo, callback?: (element: HTMLElement) => void) {
      return makeElement(documentOf(this), "div", within(this, info), callback);
    },
    createSpan(info?: ElementInfo, callback?: (element: HTMLElement) => void) {
      return makeElement(documentOf(this), "span", within(this, info), callback);
    },
    createSvg(tag: string, info?: SvgElementInfo | string, callback?: (element: SVGElement) => void) {
      return makeSvg(documentOf(this), tag, within(this, info), callback);
    },
  });
  defineGetter(realm.Node.prototype, "doc", function () {
    return documentOf(this);
  });
  defineGetter(realm.Node.prototype, "win", function () {
    return documentOf(this).defaultView ?? realm;
  });
  defineGetter(realm.Node.prototype, "constructorWin", () => realm);
}

function addToElements(realm: Realm): void {
  define(realm.Element.prototype, {
    getText() {
      return this.textContent;
    },
    setText(text: string | DocumentFragment) {
      setText(this, text);
    },
    addClass(...names: string[]) {
      classes.add(this, names);
    },
    addClasses(names: string[]) {
      classes.add(this, names);
    },
    removeClass(...names: string[]) {
      classes.remove(this, names);
    },
    removeClasses(names: string[]) {
      classes.remove(this, names);
    },
    toggleClass(names: string | string[], on: boolean) {
      classes.toggle(this, names, on);
    },
    hasClass(name: string) {
      return this.classList.contains(name);
    },
  });
  addAttributes(realm);
  addSearches(realm);
}

function addAttributes(realm: Realm): void {
  define(realm.Element.prototype, {
    setAttr(name: string, value: string | number | boolean | null) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    setAttrs(attributes: Record<string, string | number | boolean | null>) {
      for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
    },
    getAttr(name: string) {
      return this.getAttribute(name);
    },
  });
}

function addSearches(realm: Realm): void {
  define(realm.Element.prototype, {
    matchParent(selector: string, last?: Element) {
      const found = this.closest(selector);
      return found && last && !last.contains(found) ? null : found;
    },
    getCssPropertyValue(property: string, pseudoElement?: string) {
      return realm.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
    },
    isActiveElement() {
      return documentOf(this).activeElement === this;
    },
    findAllSelf(selector: string) {
      return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
    },
  });
  for (const prototype of [realm.Element.prototype, realm.DocumentFragment.prototype]) {
    define<ParentNode>(prototype, {
      find(selector: string) {
        return this.querySelector(selector);
      },
      findAll(selector: string) {
        return Array.from(this.querySelectorAll(selector));
      },
    });
  }
}

function addStyleSetters(prototype: ElementCSSInlineStyle): void {
  define(prototype, {
    setCssStyles(styles: Partial<CSSStyleDeclaration>) {
      Object.assign(this.style, styles);
    },
    setCssProps(properties: Record<string, string>) {
      for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
    },
  });
}

function addToHtmlElements(realm: Realm): void {
  const shownAs = new WeakMap<HTMLElement, string>();
  addStyleSetters(realm.SVGElement.prototype);
  addStyleSetters(realm.HTMLElement.prototype);
  define(realm.HTMLElement.prototype, {
    show() {
      this.style.display = shownAs.get(this) ?? "";
    },
    hide() {
      if (this.style.display === "none") return;
      shownAs.set(this, this.style.display);
      this.style.display = "none";
    },
    toggle(on: boolean) {
      if (on) this.show();
      else this.hide();
    },
    toggleVisibility(on: boolean) {
      this.style.visibility = on ? "" : "hidden";
    },
    isShown() {
      return this.offsetParent !== null;
    },
    trigger(type: string) {
      this.dispatchEvent(new realm.Event(type, { bubbles: true, cancelable: true }));
    },
  });
  const inner = (element: HTMLElement, sides: readonly [string, string], whole: number): number => {
    const style = realm.getComputedStyle(element);
    return whole - sides.reduce((sum, side) => sum + parseFloat(style.getPropertyValue(`padding-${side}`)), 0);
  };
  defineGetter(realm.HTMLElement.prototype, "innerWidth", function () {
    return inner(this, ["left", "right"], this.clientWidth);
  });
  defineGetter(realm.HTMLElement.prototype, "innerHeight", function () {
    return inner(this, ["top", "bottom"], this.clientHeight);
  });
}

function addToEvents(realm: Realm): void {
  const { prototype } = realm.UIEvent;
  defineGetter(prototype, "targetNode", function () {
    const { target } = this;
    return target && isNode(target) ? target : null;
  });
  defineGetter(prototype, "win", function () {
    return this.view ?? realm;
  });
  defineGetter(prototype, "doc", function () {
    return (this.view ?? realm).document;
  });
  define(prototype, {
    instanceOf(type: { readonly name: string; readonly prototype: object }) {
      return isInstance(this, this.view, type);
    },
  });
}

function isNode(target: EventTarget): target is Node {
  return "nodeType" in target;
}

function addGlobals(realm: Realm): void {
  const { document: owner } = realm;
  Object.assign(realm, {
    createEl: (tag: string, info?: ElementInfo, callback?: (element: HTMLElement) => void) => makeElement(owner, tag, info, callback),
    createDiv: (info?: ElementInfo, callback?: (element: HTMLElement) => void) => makeElement(owner, "div", info, callback),
    createSpan: (info?: ElementInfo, callback?: (element: HTMLElement) => void) => makeElement(owner, "span", info, callback),
    createSvg: (
      tag: string,
      info?: SvgElementInfo | string,
      callback?: (element: SVGElement) => void,
    ) => makeSvg(owner, tag, info, callback),
    createFragment: (callback?: (fragment: DocumentFragment) => void) => {
      const fragment = owner.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
    fish: (selector: string) => owner.querySelector(selector),
    fishAll: (selector: string) => Array.from(owner.querySelectorAll(selector)),
    isBoolean: (value: unknown) => typeof value === "boolean",
    ready: (callback: () => void) => (owner.readyState === "loading" ? owner.addEventListener("DOMContentLoaded", callback) : callback()),
    sleep: (ms: number) => new Promise<void>((wake) => realm.setTimeout(wake, ms)),
    nextFrame: () => new Promise<void>((drawn) => realm.requestAnimationFrame(() => drawn())),
  });
}
