import fc from "fast-check";
import { expect, it } from "vitest";
import { rowsBetween, sumUp } from "../../../src/ui/shared/row-window";
import { runs } from "../../law";

const list = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 80 });
const topsOf = (heights: readonly number[]): number[] => {
  const tops: number[] = [];
  sumUp(tops, heights, 0);
  return tops;
};
const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

it("the rows drawn cover what is in sight, and the rooms stand for all the others", () => {
  fc.assert(
    fc.property(list, fc.integer({ min: -500, max: 20_000 }), fc.integer({ min: 0, max: 2_000 }), (heights, top, height) => {
      const { first, end, before, after } = rowsBetween(topsOf(heights), top, top + height);
      expect(end).toBeGreaterThan(first);
      expect(before).toBe(sum(heights.slice(0, first)));
      expect(after).toBe(sum(heights.slice(end)));
      expect(first === 0 || before <= top || first === heights.length - 1).toBe(true);
      expect(end === heights.length || sum(heights.slice(0, end)) >= top + height).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

it("rows far out of sight are not drawn", () => {
  const { first, end } = rowsBetween(topsOf(Array<number>(8000).fill(50)), 100_000, 101_000);
  expect([first, end]).toEqual([2000, 2020]);
});

it("an empty list has no rows", () => {
  expect(rowsBetween(topsOf([]), 0, 500)).toEqual({ first: 0, end: 0, before: 0, after: 0 });
});

it("a row of another height moves all below it, as if the list had been summed anew", () => {
  fc.assert(
    fc.property(list, fc.nat(79), fc.integer({ min: 1, max: 200 }), (heights, at, height) => {
      const tops = topsOf(heights);
      const changed = heights.map((each, row) => (row === at ? height : each));
      sumUp(tops, changed, at);
      expect(tops).toEqual(topsOf(changed));
    }),
    { numRuns: runs(300) },
  );
});
