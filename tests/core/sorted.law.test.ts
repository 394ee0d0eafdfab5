import fc from "fast-check";
import { expect, it } from "vitest";
import { replaceSorted, sortInSteps } from "../../src/core/sorted";
import { finish } from "../../src/core/steps";
import { runs } from "../law";

const byNumber = (a: number, b: number): number => a - b;
const byValue = (a: { readonly value: number }, b: { readonly value: number }): number => a.value - b.value;
const numbers = (maxLength: number): fc.Arbitrary<number[]> => fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { maxLength, size: "max" });

it("sorting in steps gives what sorting at once gives, and takes more than one step for more than a thousand", () => {
  fc.assert(
    fc.property(numbers(4000), (items) => {
      const steps = sortInSteps(items, byNumber);
      let count = 0;
      let next = steps.next();
      for (; !next.done; next = steps.next()) count++;
      expect(next.value).toEqual([...items].sort(byNumber));
      expect(count).toBeGreaterThanOrEqual(Math.floor(items.length / 1000));
    }),
    { numRuns: runs(30) },
  );
});

it.each([3, 600])("a sorted list with some replaced (up to %i), taken away or put in is what sorting anew gives", (most) => {
  fc.assert(
    fc.property(numbers(1000), fc.array(fc.nat(999), { maxLength: most }), numbers(most), (values, places, others) => {
      const items = values.map((value) => ({ value }));
      const sorted = [...items].sort(byValue);
      const gone = [...new Set(places.flatMap((place) => sorted[place] ?? []))];
      const come = others.filter((other) => !values.includes(other)).map((value) => ({ value }));
      const changes = Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({ gone: gone[at], come: come[at] }));
      expect(finish(replaceSorted(sorted, changes, byValue))).toEqual([...items.filter((item) => !gone.includes(item)), ...come].sort(byValue));
    }),
    { numRuns: runs(60) },
  );
});
