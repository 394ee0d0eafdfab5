import { define, type Realm } from "./install";

/** The app's additions to arrays, strings, numbers, objects and Math. */
export function addBuiltins(realm: Realm): void {
  addToArrays(realm);
  define(realm.Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
  define(realm.String.prototype, {
    contains(part: string) {
      return this.includes(part);
    },
    format(...values: string[]) {
      return this.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
    },
  });
  define(realm.String, { isString: (value: unknown) => typeof value === "string" });
  define(realm.Number, { isNumber: (value: unknown) => typeof value === "number" });
  define(realm.Object, {
    isEmpty: (object: object) => Object.keys(object).length === 0,
    each: (object: Record<string, unknown>, callback: (value: unknown, key: string) => unknown) =>
      Object.entries(object).every(([key, value]) => callback(value, key) !== false),
  });
}

function addToArrays(realm: Realm): void {
  define<unknown[]>(realm.Array.prototype, {
    first() {
      return this[0];
    },
    last() {
      return this.at(-1);
    },
    contains(value: unknown) {
      return this.includes(value);
    },
    remove(value: unknown) {
      for (let at = this.indexOf(value); at >= 0; at = this.indexOf(value)) this.splice(at, 1);
    },
    shuffle() {
      return this.sort(() => Math.random() - 0.5);
    },
    unique() {
      return [...new Set(this)];
    },
  });
  define(realm.Array, { combine: (arrays: unknown[][]) => arrays.flat() });
}
