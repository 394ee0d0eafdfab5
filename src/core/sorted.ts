import type { Steps } from "./steps";

export type Compare<Item> = (a: Item, b: Item) => number;

/** How many items are sorted or merged in one step. */
const run = 1000;

/** The items in order, a thousand a step. */
export function* sortInSteps<Item>(items: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += run) {
    runs.push(items.slice(at, at + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** An item of a list that is no longer there, and the one that has come for it; either may be none. */
export interface Replacement<Item> {
  readonly gone: Item | undefined;
  readonly come: Item | undefined;
}

/** A sorted list with some of its items replaced; `compare` tells any two items apart. A few are put in their places; many take the places of those that went first,
 * since what is nearly in order is sorted in a fraction of the time. */
export function* replaceSorted<Item extends object>(sorted: readonly Item[], changes: readonly Replacement<Item>[], compare: Compare<Item>): Steps<readonly Item[]> {
  if (32 * changes.length < sorted.length) {
    const items = sorted.slice();
    for (const { gone } of changes) if (gone) items.splice(placeOf(gone, items, compare), 1);
    for (const { come } of changes) if (come) items.splice(placeOf(come, items, compare), 0, come);
    return items;
  }
  const replaced = new Map<Item, Item | undefined>();
  for (const { gone, come } of changes) if (gone) replaced.set(gone, come);
  const items: Item[] = [];
  for (const item of sorted) {
    const come = replaced.get(item);
    if (come) items.push(come);
    else if (!replaced.has(item)) items.push(item);
  }
  for (const { gone, come } of changes) if (!gone && come) items.push(come);
  return yield* sortInSteps(items, compare);
}

/** Where the item stands, or would stand. */
export function placeOf<Item>(item: Item, sorted: readonly Item[], compare: Compare<Item>): number {
  let from = 0;
  for (let to = sorted.length; from < to;) {
    const middle = (from + to) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compare(other, item) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function* merge<Item>(a: readonly Item[], b: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  const [last, next] = [a.at(-1), b[0]];
  if (last === undefined || next === undefined || compare(last, next) <= 0) return [...a, ...b];
  const items: Item[] = [];
  for (let [left, right] = [0, 0]; left < a.length || right < b.length;) {
    const [first, second] = [a[left], b[right]];
    const isFirst = second === undefined || (first !== undefined && compare(first, second) <= 0);
    const item = isFirst ? first : second;
    if (item !== undefined) items.push(item);
    if (isFirst) left++;
    else right++;
    if (items.length % run === 0) yield;
  }
  return items;
}
