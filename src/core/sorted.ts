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

/** A sorted list without some of its items and with others; `compare` tells any two items apart. A few are put in their places, many merged with the rest. */
export function* replaceSorted<Item>(sorted: readonly Item[], gone: readonly Item[], come: readonly Item[], compare: Compare<Item>): Steps<readonly Item[]> {
  if (16 * (gone.length + come.length) < sorted.length) {
    const items = sorted.slice();
    for (const item of gone) items.splice(placeOf(item, items, compare), 1);
    for (const item of come) items.splice(placeOf(item, items, compare), 0, item);
    return items;
  }
  const without = new Set(gone);
  return yield* sortInSteps([...sorted.filter((item) => !without.has(item)), ...come], compare);
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
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const items: Item[] = [];
  for (let [left, right] = [0, 0]; left < a.length || right < b.length;) {
    const [first, second] = [a[left], b[right]];
    const isFirst = second === undefined || (first !== undefined && compare(first, second) <= 0);
    const next = isFirst ? first : second;
    if (next !== undefined) items.push(next);
    if (isFirst) left++;
    else right++;
    if (items.length % run === 0) yield;
  }
  return items;
}
