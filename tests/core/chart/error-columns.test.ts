import { describe, expect, it } from "vitest";
import { chartTable } from "../../../src/core/chart/chart-table";
import { captionOf } from "../../../src/core/chart/describe";
import { classifyTable } from "../../../src/core/note/classify-table";
import { readOutline } from "../../../src/core/note/read-outline";
import { readTables } from "../../../src/core/note/read-tables";

function chartOf(header: string, ...rows: string[]) {
  const [table] = readTables(readOutline([header, header.replace(/[^|]+/g, "---"), ...rows].join("\n")));
  return table ? chartTable(table, classifyTable(table)) : null;
}

/** Each series with its values and what is drawn around them. */
const drawn = (header: string, ...rows: string[]) => chartOf(header, ...rows)?.panes.flatMap(({ series }) => series.map(({ name, points }) => [name, ...points.map(({ value, low, high }) => `${low} ≤ ${value} ≤ ${high}`)]));

describe("columns that bound another are drawn as its error bars (features.md, row 22)", () => {
  it("Min and Max, even when lopsided", () => {
    expect(drawn("| Model | Score | Min | Max |", "| A | 60% | 55% | 61% |", "| B | 40% | 38% | 47% |")).toEqual([["Score", "55 ≤ 60 ≤ 61", "38 ≤ 40 ≤ 47"]]);
  });
  it("bounds that name their column", () => {
    expect(drawn("| Model | Elo | Cost | Elo low | Elo high |", "| A | 1400 | 3 | 1390 | 1412 |", "| B | 1300 | 2 | 1280 | 1310 |")).toEqual([
      ["Elo", "1390 ≤ 1400 ≤ 1412", "1280 ≤ 1300 ≤ 1310"], ["Cost", "3 ≤ 3 ≤ 3", "2 ≤ 2 ≤ 2"],
    ]);
  });
  it("a column of intervals, and one of half their widths", () => {
    expect(drawn("| Model | Score | 95% CI |", "| A | 60% | 55–61% |", "| B | 40% | 38–47% |")).toEqual([["Score", "55 ≤ 60 ≤ 61", "38 ≤ 40 ≤ 47"]]);
    expect(drawn("| Model | Score | ± |", "| A | 60% | 2% |", "| B | 40% | 1.5% |")).toEqual([["Score", "58 ≤ 60 ≤ 62", "38.5 ≤ 40 ≤ 41.5"]]);
  });
  it("the bounds as written stand beside the value", () => {
    expect(chartOf("| Model | Score | Min | Max |", "| A | 60% | 55% | 61% |", "| B | 40% | 38% | 47% |")?.panes[0]?.series[0]?.points[0]).toMatchObject({ text: "60%", bound: "range", aside: "bounds 55% to 61%" });
  });
  it("bounds that do not hold their value are not drawn, and said so", () => {
    const model = chartOf("| Model | Score | Min | Max |", "| A | 60% | 65% | 70% |", "| B | 40% | 38% | 47% |");
    expect(model?.panes[0]?.series[0]?.points[0]).toMatchObject({ value: 60, low: 60, high: 60, bound: "exact" });
    expect(model && captionOf(model)).toBe("2 of 6 cells not drawn: “65%”, “70%” (no bounds around its value)");
  });
});

describe("columns that are no bounds stay series", () => {
  it("settings called low and high", () => {
    expect(chartOf("| Model | Low | Medium | High |", "| A | 40% | 50% | 60% |", "| B | 30% | 45% | 70% |")?.columns).toEqual(["Low", "Medium", "High"]);
  });
  it("one end alone, and ends without a value between", () => {
    expect(chartOf("| Site | Power | Max power |", "| A | 40 MW | 50 MW |", "| B | 30 MW | 45 MW |")?.columns).toEqual(["Power", "Max power"]);
    expect(chartOf("| Site | Min | Max |", "| A | 40 MW | 50 MW |", "| B | 30 MW | 45 MW |")?.columns).toEqual(["Min", "Max"]);
  });
});
