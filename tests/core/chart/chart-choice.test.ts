import { describe, expect, it } from "vitest";
import { colourIndex, paletteSize } from "../../../src/core/chart/colour";
import type { ChartModel } from "../../../src/core/chart/chart-model";
import { chartSvg } from "../../../src/core/chart/chart-svg";
import { chartTable } from "../../../src/core/chart/chart-table";
import { captionOf, describe as sentence } from "../../../src/core/chart/describe";
import { findPlottable } from "../../../src/core/chart/plottable";
import { svgText } from "../../../src/core/chart/svg-node";
import { emptyMemory, readMemory, withChart, withMoves, writeMemory } from "../../../src/core/settings/memory";
import { noChoice, type ChartChoice } from "../../../src/core/settings/chart-choice";

/** The chart of a text's first plottable table, as chosen. */
function chartOf(text: string, choice: Partial<ChartChoice> = {}): ChartModel | null {
  const found = findPlottable(text)[0];
  return found ? chartTable(found.read, found.table, { ...noChoice, ...choice }) : null;
}

const table = (header: string, ...rows: readonly string[]): string => [header, header.replace(/[^|]+/g, "---"), ...rows].map((row) => `| ${row} |`).join("\n");
const labels = (model: ChartModel | null): readonly string[] | undefined => model?.panes[0]?.labels;
const names = (model: ChartModel | null): readonly string[] | undefined => model?.panes[0]?.series.map(({ name }) => name);
const scores = table("Model | Score", "Beta | 30%", "alpha | 10%", "Gamma | 20%");
const years = table("Metric | 2022 | 2023 | 2024", "Sales | 1 | 2 | 4", "Costs | 3 | 3 | 3", "Staff | 9 | 8 | 7");

describe("what is chosen for a chart", () => {
  it("its order: by value, by name, as written", () => {
    expect(labels(chartOf(scores))).toEqual(["Beta", "Gamma", "alpha"]);
    expect(labels(chartOf(scores, { sort: "name" }))).toEqual(["alpha", "Beta", "Gamma"]);
    expect(labels(chartOf(scores, { sort: "written" }))).toEqual(["Beta", "alpha", "Gamma"]);
  });
  it("where lower is better, the lowest comes first", () => {
    expect(labels(chartOf(table("Model | WER", "A | 5%", "B | 2%", "C | 9%")))).toEqual(["B", "A", "C"]);
  });
  it("periods that are too few for a line keep the order of the note", () => {
    const few = table("Year | Capacity", "2024 | 5 GW", "2025 | see below", "2026 | 7 GW");
    expect(labels(chartOf(few))).toEqual(["2024", "2026"]);
    expect(labels(chartOf(few, { sort: "value" }))).toEqual(["2026", "2024"]);
  });
  it("its type; lines only where there are periods", () => {
    expect(chartOf(scores, { type: "dots" })?.panes[0]).toMatchObject({ form: "dots", cut: false });
    expect(chartOf(years, { type: "bars" })?.panes[0]).toMatchObject({ form: "bars", labels: ["2022", "2023", "2024"] });
    expect(chartOf(scores, { type: "lines" })?.remarks).toEqual(["Lines want a period for each value"]);
  });
  it("its columns, by name; an unknown one is said", () => {
    expect(names(chartOf(years, { columns: ["Costs", "Staff"] }))).toEqual(["Costs", "Staff"]);
    expect(chartOf(years, { columns: ["Cost"] })).toMatchObject({ remarks: ["No column with numbers is called “Cost”"], columns: ["Sales", "Costs", "Staff"] });
  });
  it("a logarithmic scale, unless a value is not above zero", () => {
    expect(chartOf(scores, { scale: "log" })?.panes[0]?.log).toBe(true);
    const model = chartOf(table("Model | Score", "A | -3%", "B | 5%"), { scale: "log" });
    expect(model && [model.panes[0]?.log, captionOf(model)]).toEqual([false, "A logarithmic scale wants values above zero"]);
  });
  it("two units on one chart", () => {
    const mixed = table("Company | Revenue | Margin", "A | $5B | 20%", "B | $7B | 30%");
    const model = chartOf(mixed, { axes: "together" });
    expect(model?.panes).toHaveLength(1);
    expect(model?.panes[0]).toMatchObject({ unit: "USD", otherUnit: "%", series: [{ name: "Revenue", other: false }, { name: "Margin", other: true }] });
  });
  it("of an even number of others the half is the lower one: half of 1 and 9 reach up to 1", () => {
    const model = chartOf(table("Model | Score", "A | 20", "B | 19", "C | 9", "D | 1"), { top: 2 });
    expect(model?.panes[0]?.series[0]?.points.at(-1)).toMatchObject({ value: 1, low: 1, high: 9, text: "1 to 9, half of them up to 1" });
  });
  it("the top, with the others as the span of their values, never a sum", () => {
    const many = table("Model | Score", ...Array.from({ length: 12 }, (_, at) => `M${at} | ${at + 1}`));
    const model = chartOf(many, { top: 3 });
    expect(labels(model)).toEqual(["M11", "M10", "M9", "9 others"]);
    expect(model?.panes[0]?.series[0]?.points.at(-1)).toMatchObject({ value: 5, low: 1, high: 9, bound: "range", others: 9 });
    expect(model && captionOf(model)).toBe("9 of 12 cells not drawn: “1”, “2”, “3”, … (one of the 9 others)");
  });
  it("the top lines are those that end highest", () => expect(names(chartOf(years, { top: 1 }))).toEqual(["Staff"]));
});

describe("panes of several units keep one order of labels", () => {
  it("that of the first", () => {
    const model = chartOf(table("Part | Memory (GB) | Power (W)", "H100 | 80 | 700", "B300 | 288 | 1,400", "B200 | 192 | 1,000"));
    expect(model?.panes.map((pane) => pane.labels)).toEqual([["B300", "B200", "H100"], ["B300", "B200", "H100"]]);
  });
});

describe("a line breaks where a period has no value", () => {
  it("missing and unread cells alike", () => {
    const series = chartOf(table("Quarter | Sales", "Q1 2025 | 1", "Q2 2025 | —", "Q3 2025 | soon", "Q4 2025 | 2", "Q1 2026 | 3"))?.panes[0]?.series[0];
    expect([series?.points.length, series?.gaps.length]).toEqual([3, 2]);
  });
});

describe("what a row says of its numbers", () => {
  it("its condition and its source go with each value", () => {
    const model = chartOf(table("Model | Score | Condition | Source", "A | 50% | pass@1 | vendor-reported", "B | 60% | — | official board"));
    expect(model?.panes[0]?.series[0]?.points.map(({ aside, evidence }) => [aside, evidence])).toEqual([["official board", "official"], ["pass@1; vendor-reported", "vendor"]]);
    expect(model && captionOf(model)).toBe("By their sources: 1 official, 1 vendor");
  });
});

describe("bad input", () => {
  it.each([
    ["half a row being typed", "| Model | Score |\n|---|---|\n| A | 5% |\n| B | 6% |\n| C", 2],
    ["two identical labels", table("Model | Score", "A | 5%", "A | 6%"), 2],
    ["two identical columns", table("Model | Score | Score", "A | 5% | 7%", "B | 6% | 8%"), 4],
    ["all equal", table("Model | Score", "A | 5%", "B | 5%", "C | 5%"), 3],
    ["words that are nearly numbers", table("Model | Score", "A | NaN", "B | Infinity", "C | 5%", "D | 6%"), 2],
    ["1e300", table("Model | Score", "A | 1e300", "B | 5"), 2],
    ["right-to-left text", table("מודל | ציון", "אלף | 5%", "בית | 6%"), 2],
  ])("%s", (_, text, points) => {
    const model = chartOf(text);
    expect(model?.panes.flatMap(({ series }) => series.flatMap((each) => each.points))).toHaveLength(points);
    expect(model && svgText(chartSvg(model, look, 600))).not.toMatch(/ (?:x|y|cx|cy|d|width|height|points)="[^"]*(?:NaN|Infinity)/);
  });
  it.each([
    ["no delimiter yet", "| Model | Score |\n| A | 5% |\n| B | 6% |\n"],
    ["one value", table("Model | Score", "A | 5%")],
    ["all missing", table("Model | Score", "A | —", "B | n/a")],
    ["an empty note", ""],
  ])("%s: no chart", (_, text) => expect(chartOf(text)).toBeNull());
  it("10,000 rows: 400 are read, 25 of them drawn, all are accounted for", () => {
    const model = chartOf(table("Model | Score", ...Array.from({ length: 10_000 }, (_, at) => `M${at} | ${at + 1}`)));
    expect(labels(model)).toHaveLength(26);
    expect(model && [model.cells, model.notDrawn.length]).toEqual([10_000, 9_975]);
  });
  it("300 columns: the first twelve, and the word that there are more", () => {
    const columns = Array.from({ length: 300 }, (_, at) => `C${at}`);
    const model = chartOf(table(["Model", ...columns].join(" | "), ...["A", "B"].map((name) => [name, ...columns.map((_, at) => at + 1)].join(" | "))));
    expect(names(model)).toHaveLength(12);
    expect(model && captionOf(model)).toMatch(/^576 of 600 cells not drawn/);
  });
  it("many units: four panes, the rest by choice", () => {
    const model = chartOf(table("Part | Memory (GB) | Power (W) | Mass (kg) | Price ($) | Width (mm)", "A | 1 | 2 | 3 | 4 | 5", "B | 2 | 3 | 4 | 5 | 6"));
    expect(model?.panes).toHaveLength(4);
    expect(model && captionOf(model)).toContain("choose its column in the chart's menu");
  });
});

const look = { text: "#111111", grid: "#dddddd", background: "#ffffff", rim: "#ffffff", font: "sans-serif", colourOf: (): string => "#0055aa", coloursOf: (names: readonly string[]): readonly string[] => names.map(() => "#0055aa") };

describe("the chart as SVG", () => {
  const drawn = (text: string, choice: Partial<ChartChoice> = {}): string => {
    const model = chartOf(text, choice);
    return model ? svgText(chartSvg(model, look, 600)) : "";
  };
  it("shows hostile text as text", () => {
    expect(svgText({ tag: "text", attributes: { "data-name": '"<x' }, children: ["<script>alert(1)</script> & \u0000"] })).toBe('<text data-name="&quot;&lt;x">&lt;script&gt;alert(1)&lt;/script&gt; &amp; </text>');
  });
  it("bars have the lengths of their values", () => {
    const widths = [...drawn(table("A long enough name | Value", "The first of them all | 10", "The second of them all | 5")).matchAll(/<rect [^>]*width="([\d.]+)" height="17.6"/g)].map((match) => Number(match[1]));
    expect(widths).toHaveLength(2);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 1);
  });
  it("a broken line is two lines, an open bound an arrow, a cut axis says so", () => {
    const lines = drawn(table("Year | A", "2020 | 1", "2021 | 2", "2022 | —", "2023 | 3", "2024 | 4"));
    expect(lines.match(/stroke-width="2"/g)).toHaveLength(2);
    expect(drawn(table("M | Score", "A | >5%", "B | 6%")).match(/stroke-width="1.5"/g)).toHaveLength(3);
    expect(drawn(table("M | Score", "A | 91%", "B | 92%", "C | 95%"))).toContain("Score, cut above zero");
  });
  it("is well-formed, and says what it shows", () => {
    const text = drawn(years, { axes: "together" });
    expect(text).toContain(`<title>${sentence(chartOf(years) ?? { title: "", panes: [], notDrawn: [], cells: 0, columns: [], remarks: [] })}</title>`);
    expect(text.match(/<[a-z]/g)?.length).toBe(text.match(/<\/[a-z]/g)?.length);
  });
});

describe("colours", () => {
  it("are the same for every spelling of a subject, and within the palette", () => {
    expect(colourIndex("DeepSeek R1")).toBe(colourIndex("deepseek-r1"));
    for (const name of ["", "A", "Broadcom", "Gamma", "🐉", "מודל"]) expect([colourIndex(name) >= 0, colourIndex(name) < paletteSize]).toEqual([true, true]);
  });
});

describe("what was chosen is kept per table", () => {
  const key = "Note.md\nScores\nModel|Score";
  it("across restarts, and with the note when it is renamed", () => {
    const memory = withChart(withChart(emptyMemory, key, { open: true }), key, { choice: { ...noChoice, type: "dots", top: 5 } });
    const read = readMemory(JSON.parse(JSON.stringify(writeMemory(memory))));
    expect(read.charts.get(key)).toEqual({ open: true, choice: { ...noChoice, type: "dots", top: 5 } });
    expect([...withMoves(read, new Map([["Note.md", "Other.md"]])).charts.keys()]).toEqual(["Other.md\nScores\nModel|Score"]);
    expect([...withMoves(read, new Map([["Note.md", null]])).charts.keys()]).toEqual([]);
  });
  it("what is not understood is left to the chart", () => {
    const read = readMemory({ charts: { [key]: { open: "yes", type: "pie", top: -1, columns: [1, "A"] } } });
    expect(read.charts.get(key)).toEqual({ open: null, choice: { ...noChoice, columns: ["A"] } });
  });
});
