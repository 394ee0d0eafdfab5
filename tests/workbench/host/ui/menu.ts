import type { MenuPositionDef } from "obsidian";
import { Component } from "../base/component";
import { MenuItem, MenuSeparator } from "./menu-item";

let open: Menu | null = null;
const byEvent = new WeakMap<Event, Menu>();

/** A context menu. Its items stand in sections, in the order in which the sections first came. */
export class Menu extends Component {
  readonly dom = createDiv({ cls: "menu", attr: { role: "menu" } });
  readonly items: (MenuItem | MenuSeparator)[] = [];
  #isShown = false;
  #onHide: (() => unknown) | null = null;
  #stopListening: (() => void) | null = null;

  constructor(private readonly parentMenu: Menu | null = null) {
    super();
  }

  /** The one menu of an event, which many may add to. */
  static forEvent(event: MouseEvent): Menu {
    const menu = byEvent.get(event) ?? new Menu();
    if (!byEvent.has(event)) window.setTimeout(() => menu.#isShown || menu.showAtMouseEvent(event));
    byEvent.set(event, menu);
    return menu;
  }

  get rootMenu(): Menu {
    return this.parentMenu?.rootMenu ?? this;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this, (parent) => new Menu(parent));
    this.items.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.dom.addClass("mod-no-icon");
    return this;
  }

  setUseNativeMenu(_native: boolean): this {
    return this;
  }

  setParentElement(_element: HTMLElement): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition({ x, y }: MenuPositionDef, owner: Document = activeDocument): this {
    if (!this.parentMenu) {
      open?.hide();
      open = this;
    }
    this.#isShown = true;
    void this.load();
    this.#arrange();
    owner.body.append(this.dom);
    const { innerWidth, innerHeight } = owner.defaultView ?? window;
    const left = Math.min(x, innerWidth - this.dom.offsetWidth - 4);
    const top = Math.min(y, innerHeight - this.dom.offsetHeight - 4);
    this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
    this.#listen(owner);
    return this;
  }

  hide(): this {
    if (!this.#isShown) return this;
    this.#isShown = false;
    this.#stopListening?.();
    for (const item of this.items) if (item instanceof MenuItem) item.submenu?.hide();
    this.dom.remove();
    this.#onHide?.();
    this.unload();
    if (open === this) open = null;
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#onHide = callback;
  }

  #arrange(): void {
    this.dom.empty();
    const sections = [...new Set(this.items.map(({ section }) => section))];
    sections.forEach((section, at) => {
      if (at > 0) this.dom.createDiv("menu-separator");
      for (const item of this.items) if (item.section === section) this.dom.append(item.dom);
    });
  }

  #listen(owner: Document): void {
    const pointer = (event: MouseEvent): void => {
      if (!(event.targetNode instanceof Node) || !this.rootMenu.#holds(event.targetNode)) this.rootMenu.hide();
    };
    const key = (event: KeyboardEvent): void => {
      if (this.#onKey(event.key)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    owner.addEventListener("mousedown", pointer, true);
    owner.addEventListener("keydown", key, true);
    this.#stopListening = () => {
      owner.removeEventListener("mousedown", pointer, true);
      owner.removeEventListener("keydown", key, true);
    };
  }

  #holds(node: Node): boolean {
    return this.dom.contains(node) || this.items.some((item) => item instanceof MenuItem && item.submenu?.dom.contains(node));
  }

  /** Moves among the items, uses one or closes; says whether the key meant something. */
  #onKey(key: string): boolean {
    const items = this.items.filter((item) => item instanceof MenuItem).filter(({ disabled }) => !disabled);
    const selected = items.findIndex(({ dom }) => dom.hasClass("selected"));
    if (key === "Escape") this.rootMenu.hide();
    else if (key === "Enter" && selected >= 0) items[selected]?.dom.click();
    else if (key === "ArrowDown" || key === "ArrowUp") {
      const next = (selected + (key === "ArrowDown" ? 1 : selected < 0 ? 0 : -1) + items.length) % items.length;
      items.forEach(({ dom }, at) => dom.toggleClass("selected", at === next));
    } else return false;
    return true;
  }
}

