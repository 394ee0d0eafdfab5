import type { Debouncer } from "obsidian";

/** Calls `callback` once, `timeout` ms after the first call, or after the last one where `resetTimer` is set, with the last call's
 * arguments. */
export function debounce<T extends unknown[], V>(callback: (...args: T) => V, timeout = 0, resetTimer = false): Debouncer<T, V> {
  let timer: number | null = null;
  let waiting: T | null = null;
  const run = (): V | undefined => {
    if (timer !== null) window.clearTimeout(timer);
    const args = waiting;
    timer = null;
    waiting = null;
    return args ? callback(...args) : undefined;
  };
  const debounced = (...args: T): Debouncer<T, V> => {
    waiting = args;
    if (timer !== null && resetTimer) window.clearTimeout(timer);
    if (timer === null || resetTimer) timer = window.setTimeout(run, timeout);
    return result;
  };
  const cancel = (): Debouncer<T, V> => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    waiting = null;
    return result;
  };
  const result: Debouncer<T, V> = Object.assign(debounced, { cancel, run: () => (timer === null ? undefined : run()) });
  return result;
}
