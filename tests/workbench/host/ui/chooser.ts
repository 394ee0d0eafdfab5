import type { Scope } from "../base/keymap";

/** Who shows a list to choose from. */
export interface ChooserOwner<T> {
  renderSuggestion(value: T, element: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** A list with one entry selected, moved in by arrow keys and pointer. */
export class Chooser<T> {
  values: readonly T[] = [];
  selectedItem = 0;
  #elements: readonly HTMLElement[] = [];

  constructor(private readonly owner: ChooserOwner<T>, private readonly containerEl: HTMLElement, scope: Scope) {
    const move = (by: number) => () => {
      this.setSelectedItem(this.selectedItem + by);
      return false;
    };
    const use = (event: KeyboardEvent) => {
      if (event.isComposing) return undefined;
      this.useSelectedItem(event);
      return false;
    };
    scope.register([], "ArrowDown", move(1));
    scope.register([], "ArrowUp", move(-1));
    scope.register([], "Enter", use);
    scope.register(["Mod"], "Enter", use);
    containerEl.setAttr("role", "listbox");
  }

  setSuggestions(values: readonly T[]): void {
    this.values = values;
    this.containerEl.empty();
    this.#elements = values.map((value, at) => this.#show(value, at));
    this.setSelectedItem(0);
  }

  /** Selects an entry; past either end it comes in at the other. */
  setSelectedItem(at: number, scroll = true): void {
    if (this.#elements.length === 0) return;
    this.selectedItem = (at + this.#elements.length) % this.#elements.length;
    this.#elements.forEach((element, each) => {
      element.toggleClass("is-selected", each === this.selectedItem);
      element.setAttr("aria-selected", each === this.selectedItem);
    });
    if (scroll) this.#elements[this.selectedItem]?.scrollIntoView({ block: "nearest" });
  }

  useSelectedItem(event: MouseEvent | KeyboardEvent): boolean {
    const value = this.values[this.selectedItem];
    if (value === undefined) return false;
    this.owner.selectSuggestion(value, event);
    return true;
  }

  #show(value: T, at: number): HTMLElement {
    const element = this.containerEl.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
    this.owner.renderSuggestion(value, element);
    element.addEventListener("mousemove", () => this.setSelectedItem(at, false));
    element.addEventListener("mousedown", (event) => event.preventDefault());
    element.addEventListener("click", (event) => {
      this.selectedItem = at;
      this.useSelectedItem(event);
    });
    return element;
  }
}
