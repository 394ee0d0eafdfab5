import type { KeymapContext, Modifier, PaneType } from "obsidian";

type KeyListener = (event: KeyboardEvent, context: KeymapContext) => unknown;

/** One key registered in a scope. */
export interface KeyHandler {
  readonly scope: Scope;
  /** Sorted, joined by commas; null for any. */
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly listener: KeyListener;
}

type Held = Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const named = (modifiers: readonly string[]): string => [...modifiers].sort().join(",");

function heldModifiers(event: Held): string {
  const keys = [["Mod", event.ctrlKey], ["Shift", event.shiftKey], ["Alt", event.altKey], ["Meta", event.metaKey]] as const;
  return named(keys.flatMap(([name, isDown]) => (isDown ? [name] : [])));
}

/** Keys that mean something while this scope is on top; what it does not know goes to its parent. */
export class Scope {
  #handlers: KeyHandler[] = [];

  constructor(readonly parent?: Scope) {}

  register(modifiers: readonly Modifier[] | null, key: string | null, listener: KeyListener): KeyHandler {
    const asked = modifiers && named(modifiers.map((modifier) => (modifier === "Ctrl" ? "Mod" : modifier)));
    const handler: KeyHandler = { scope: this, modifiers: asked, key, listener };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: KeyHandler): void {
    this.#handlers = this.#handlers.filter((each) => each !== handler);
  }

  /** What the first handler that answers gives; false means the key is used up. */
  handleKey(event: KeyboardEvent): unknown {
    const modifiers = heldModifiers(event);
    for (const handler of this.#handlers) {
      const keyFits = handler.key === null || handler.key.toLowerCase() === event.key.toLowerCase();
      if (!keyFits || (handler.modifiers !== null && handler.modifiers !== modifiers)) continue;
      const answer = handler.listener(event, { modifiers, key: event.key, vkey: event.key });
      if (answer !== undefined) return answer;
    }
    return this.parent?.handleKey(event);
  }
}

function isHeld(event: Held, modifier: Modifier): boolean {
  switch (modifier) {
    case "Mod":
    case "Ctrl": return event.ctrlKey;
    case "Meta": return event.metaKey;
    case "Shift": return event.shiftKey;
    case "Alt": return event.altKey;
  }
}

/** The stack of scopes: the one on top hears a key first. */
export class Keymap {
  #scopes: Scope[] = [];

  pushScope(scope: Scope): void {
    this.#scopes.push(scope);
  }

  popScope(scope: Scope): void {
    this.#scopes = this.#scopes.filter((each) => each !== scope);
  }

  onKeyEvent(event: KeyboardEvent): void {
    if (this.#scopes.at(-1)?.handleKey(event) !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }

  static isModifier(event: Held, modifier: Modifier): boolean {
    return isHeld(event, modifier);
  }

  /** Where a click with these keys held opens: Mod in a tab, Mod+Alt in a split, Mod+Alt+Shift in a window. */
  static isModEvent(event?: (Held & { readonly button?: number }) | null): PaneType | boolean {
    if (!event) return false;
    if (event.button === 1) return "tab";
    if (!event.ctrlKey && !event.metaKey) return false;
    if (!event.altKey) return "tab";
    return event.shiftKey ? "window" : "split";
  }
}
