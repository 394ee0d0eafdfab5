import { define, type Realm } from "./install";

type Delegate = (event: Event, target: Element) => unknown;

interface Delegated {
  readonly type: string;
  readonly selector: string;
  readonly delegate: Delegate;
  readonly listener: EventListener;
}

const delegated = new WeakMap<EventTarget, Delegated[]>();
const migrations = new WeakMap<Node, Set<(view: Window) => unknown>>();

/** `on` and `off` with a selector, and the listeners for being inserted, clicked, or moved to another window. */
export function addDelegation(realm: Realm): void {
  const methods = {
    on(this: EventTarget, type: string, selector: string, delegate: Delegate, options?: boolean | AddEventListenerOptions) {
      const listener: EventListener = (event) => {
        const element = event.target instanceof realm.Element ? event.target : event.target instanceof realm.Node ? event.target.parentElement : null;
        const match = element?.closest(selector);
        if (match && (!(this instanceof realm.Node) || this.contains(match))) delegate.call(this, event, match);
      };
      delegated.set(this, [...(delegated.get(this) ?? []), { type, selector, delegate, listener }]);
      this.addEventListener(type, listener, options);
    },
    off(this: EventTarget, type: string, selector: string, delegate: Delegate, options?: boolean | AddEventListenerOptions) {
      const isMeant = (each: Delegated): boolean => each.type === type && each.selector === selector && each.delegate === delegate;
      const all = delegated.get(this) ?? [];
      for (const each of all.filter(isMeant)) this.removeEventListener(type, each.listener, options);
      delegated.set(this, all.filter((each) => !isMeant(each)));
    },
  };
  define(realm.Document.prototype, methods);
  define(realm.HTMLElement.prototype, {
    ...methods,
    onClickEvent(listener: EventListener, options?: boolean | AddEventListenerOptions) {
      this.addEventListener("click", listener, options);
      this.addEventListener("auxclick", listener, options);
    },
    onNodeInserted(listener: () => unknown, once?: boolean) {
      return whenInserted(this, listener, once ?? false);
    },
    onWindowMigrated(listener: (view: Window) => unknown) {
      const listeners = migrations.get(this) ?? new Set();
      migrations.set(this, listeners.add(listener));
      return () => listeners.delete(listener);
    },
  });
}

/** Calls `listener` each time the element comes into a document, whichever that is; gives what ends it. */
function whenInserted(element: HTMLElement, listener: () => unknown, once: boolean): () => void {
  let there = element.isConnected;
  const observer = new MutationObserver(() => {
    const came = element.isConnected && !there;
    there = element.isConnected;
    if (!came) return;
    listener();
    if (once) observer.disconnect();
  });
  observer.observe(element.ownerDocument, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Tells everything in `element` that it now lives in another window. */
export function announceMigration(element: Element, view: Window): void {
  for (const each of [element, ...element.querySelectorAll("*")]) migrations.get(each)?.forEach((listener) => listener(view));
}
