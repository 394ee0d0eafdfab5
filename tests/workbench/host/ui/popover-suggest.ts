import type { EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo } from "obsidian";
import type { App } from "../app/app";
import { reportLater } from "../base/events";
import { Scope } from "../base/keymap";
import type { Editor } from "../editor/editor";
import type { TFile } from "../vault/abstract-file";
import { Chooser, type ChooserOwner } from "./chooser";

/** Suggestions in a small window under what is being typed. */
export abstract class PopoverSuggest<T> implements ChooserOwner<T> {
  readonly scope: Scope;
  readonly suggestEl = createDiv("suggestion-container");
  readonly suggestions: Chooser<T>;
  isOpen = false;

  constructor(public app: App, scope?: Scope) {
    this.scope = scope ?? new Scope(app.scope);
    this.suggestions = new Chooser<T>(this, this.suggestEl.createDiv("suggestion"), this.scope);
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.append(this.suggestEl);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
  }

  /** Shows these under a place, or closes where there are none. */
  protected offer(values: readonly T[], { left, bottom }: { readonly left: number; readonly bottom: number }): void {
    if (values.length === 0) return this.close();
    this.suggestions.setSuggestions(values);
    this.open();
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${bottom + 4}px` });
  }
}

/** Suggestions for a field of the plugin's own. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  #onSelect: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(app: App, private readonly textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    for (const type of ["input", "focus"]) textInputEl.addEventListener(type, () => void this.#update().catch(reportLater));
    textInputEl.addEventListener("blur", () => window.setTimeout(() => this.close(), 100));
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  getValue(): string {
    return "value" in this.textInputEl ? this.textInputEl.value : this.textInputEl.getText();
  }

  setValue(value: string): void {
    if ("value" in this.textInputEl) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.#onSelect?.(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#onSelect = callback;
    return this;
  }

  async #update(): Promise<void> {
    const found = await this.getSuggestions(this.getValue());
    this.offer(found.slice(0, this.limit || found.length), this.textInputEl.getBoundingClientRect());
  }
}

/** The context with the host's own editor and file. */
type Context = EditorSuggestTriggerInfo & { readonly editor: Editor; readonly file: TFile | null };

/** Suggestions while typing in a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: Context | null = null;
  limit = 100;

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: Context | EditorSuggestContext): T[] | Promise<T[]>;

  setInstructions(): void {}

  /** Asks whether what was just typed calls for suggestions, and shows them. */
  async check(editor: Editor, file: TFile | null): Promise<void> {
    const trigger = this.onTrigger(editor.getCursor(), editor, file);
    this.context = trigger && { ...trigger, editor, file };
    if (!this.context) return this.close();
    const found = await this.getSuggestions(this.context);
    const place = editor.cm.coordsAtPos(editor.posToOffset(this.context.start));
    this.offer(found.slice(0, this.limit), place ?? { left: 0, bottom: 0 });
  }
}
