import { setIcon } from "./icons";
import type { Menu } from "./menu";

/** A line between items. */
export class MenuSeparator {
  readonly dom = createDiv("menu-separator");
  readonly section = "";
}

/** One line of a menu. */
export class MenuItem {
  readonly dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem" } });
  readonly iconEl = this.dom.createDiv("menu-item-icon");
  readonly titleEl = this.dom.createDiv("menu-item-title");
  section = "";
  submenu: Menu | null = null;
  disabled = false;
  checked: boolean | null = null;
  #onClick: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(readonly menu: Menu, private readonly makeSubmenu: (parent: Menu) => Menu) {
    this.dom.addEventListener("click", (event) => {
      if (this.disabled || this.submenu) return;
      this.menu.rootMenu.hide();
      this.#onClick?.(event);
    });
    this.dom.addEventListener("mouseenter", () => {
      const { right, top } = this.dom.getBoundingClientRect();
      this.submenu?.showAtPosition({ x: right, y: top }, this.dom.doc);
    });
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon) setIcon(this.iconEl, icon);
    else this.iconEl.empty();
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.checked = checked;
    this.dom.toggleClass("mod-checked", Boolean(checked));
    if (checked) setIcon(this.iconEl, "check");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass("is-label", isLabel);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass("is-warning", isWarning);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#onClick = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  setSubmenu(): Menu {
    this.dom.addClass("has-submenu");
    this.submenu ??= this.makeSubmenu(this.menu);
    return this.submenu;
  }
}
