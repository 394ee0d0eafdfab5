/** Anything that may listen: its parameters are whatever the event brings. */
export type EventCallback = (...data: never[]) => unknown;

/** One registered listener, to be taken off again by `offref`. */
export interface EventRef {
  readonly source: Events;
  readonly name: string;
  readonly callback: EventCallback;
  readonly context: unknown;
}

/** Throws where the page's `error` event hears it, so that one listener's failure does not stop the next. */
export function reportLater(error: unknown): void {
  window.setTimeout(() => {
    throw error;
  });
}

/** Named events, as every part of the app has them. */
export class Events {
  readonly #refs = new Map<string, EventRef[]>();

  on(name: string, callback: EventCallback, context?: unknown): EventRef {
    const ref: EventRef = { source: this, name, callback, context };
    this.#refs.set(name, [...this.#listening(name), ref]);
    return ref;
  }

  off(name: string, callback: EventCallback): void {
    this.#refs.set(name, this.#listening(name).filter((ref) => ref.callback !== callback));
  }

  offref(ref: EventRef): void {
    this.#refs.set(ref.name, this.#listening(ref.name).filter((each) => each !== ref));
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.#listening(name)) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      Reflect.apply(ref.callback, ref.context, data);
    } catch (error) {
      reportLater(error);
    }
  }

  #listening(name: string): EventRef[] {
    return this.#refs.get(name) ?? [];
  }
}
