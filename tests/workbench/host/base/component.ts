import { reportLater, type EventRef } from "./events";
import type { KeyHandler } from "./keymap";

/** What has a life: loads, owns children and listeners, and lets go of all of them when it unloads. */
export class Component {
  #loaded = false;
  #children: Component[] = [];
  #onUnload: (() => unknown)[] = [];

  /** Loads itself, then its children. A promise where `onload` gives one. */
  load(): void | Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    const loading = this.onload();
    const loadChildren = (): void => this.#children.forEach((child) => void child.load());
    return loading instanceof Promise ? loading.then(loadChildren) : loadChildren();
  }

  onload(): void | Promise<void> {}

  onunload(): void {}

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (const child of this.#children.splice(0).reverse()) child.unload();
    for (const undo of this.#onUnload.splice(0).reverse()) tryOut(undo);
    this.onunload();
  }

  addChild<T extends Component>(child: T): T {
    this.#children.push(child);
    if (this.#loaded) void child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    if (!this.#children.includes(child)) return child;
    this.#children = this.#children.filter((each) => each !== child);
    child.unload();
    return child;
  }

  register(undo: () => unknown): void {
    this.#onUnload.push(undo);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.source.offref(ref));
  }

  registerDomEvent(target: EventTarget, type: string, listener: EventListener, options?: boolean | AddEventListenerOptions): void {
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }

  registerScopeEvent(handler: KeyHandler): void {
    this.register(() => handler.scope.unregister(handler));
  }
}

function tryOut(undo: () => unknown): void {
  try {
    undo();
  } catch (error) {
    reportLater(error);
  }
}
