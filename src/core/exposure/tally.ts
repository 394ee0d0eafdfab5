/** Counts of pairs: how often each `value` stands under each `key`. Pairs that are counted down to nothing leave no trace. */
export interface Tally<Key, Value> {
  /** The values under `key` with their counts. */
  under(key: Key): ReadonlyMap<Value, number>;
  keys(): Iterable<Key>;
  /** True when this was the first of its pair. */
  add(key: Key, value: Value): boolean;
  /** True when this was the last of its pair. */
  remove(key: Key, value: Value): boolean;
}

export function createTally<Key, Value>(): Tally<Key, Value> {
  const counts = new Map<Key, Map<Value, number>>();
  const none: ReadonlyMap<Value, number> = new Map();
  return {
    under: (key) => counts.get(key) ?? none,
    keys: () => counts.keys(),
    add(key, value) {
      const values = counts.get(key) ?? new Map<Value, number>();
      const before = values.get(value) ?? 0;
      values.set(value, before + 1);
      counts.set(key, values);
      return before === 0;
    },
    remove(key, value) {
      const values = counts.get(key);
      const before = values?.get(value) ?? 0;
      if (!values || before === 0) return false;
      if (before > 1) values.set(value, before - 1);
      else values.delete(value);
      if (values.size === 0) counts.delete(key);
      return before === 1;
    },
  };
}
