import { describe, expect, it } from "vitest";
import { apart } from "../../../src/core/chart/axis";

const days = new Map([[0, "Nov 2023"], [390, "2024-12-17"], [435, "2025-01-31"], [490, "2025-03-25"], [730, "2025-11-18"], [820, "2026-02-19"]]);

describe("the names under a time axis", () => {
  it("are all there where there is room for them", () => {
    expect(apart(days, 500)).toEqual([...days.keys()]);
  });

  it("do not touch: what would is left out, but never the last", () => {
    expect(apart(days, 90)).toEqual([0, 390, 820]);
    expect(apart(days, 120)).toEqual([0, 390, 490, 730, 820]);
  });

  it("are one where only one has room, and none where there is none", () => {
    expect(apart(days, 10)).toEqual([820]);
    expect(apart(new Map([[7, "2024"]]), 3)).toEqual([7]);
    expect(apart(new Map(), 80)).toEqual([]);
  });
});
