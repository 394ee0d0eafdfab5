import fc from "fast-check";
import { expect, it } from "vitest";
import { monthTicks } from "../../../src/core/chart/month-ticks";
import { dayNumber } from "../../../src/core/civil-date";
import { runs } from "../../law";

function labels(from: string, to: string, most: number): string[] {
  return monthTicks(dayNumber(from), dayNumber(to), most).map(({ label }) => label);
}

it("ticks stand on first days of months; the first says its year, and every January is its year", () => {
  expect(labels("2025-01-20", "2026-03-10", 8)).toEqual(["Mar 2025", "May", "Jul", "Sep", "Nov", "2026", "Mar"]);
  expect(labels("2019-06-01", "2026-03-10", 5)).toEqual(["2020", "2022", "2024", "2026"]);
  expect(labels("2025-03-02", "2025-03-20", 5)).toEqual([]);
});

it("ticks lie within the axis, in order, and are never too many", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 2, max: 12 }), (from, width, most) => {
    const days = monthTicks(from, from + width, most).map(({ day }) => day);
    return days.length <= most && days.every((day, at) => day >= from && day <= from + width && day > (days[at - 1] ?? -1));
  }), { numRuns: runs(300) });
});
