import { describe, expect, it } from "vitest";
import { axisTitle } from "../../../src/core/chart/axis";
import type { ChartModel } from "../../../src/core/chart/chart-model";
import { chartTable } from "../../../src/core/chart/chart-table";
import { describe as sentence, captionOf } from "../../../src/core/chart/describe";
import { chartCsv, chartMarkdown } from "../../../src/core/chart/export";
import { formatAmount } from "../../../src/core/format-amount";
import { classifyTable } from "../../../src/core/note/classify-table";
import { readOutline } from "../../../src/core/note/read-outline";
import { readTables } from "../../../src/core/note/read-tables";

function chartOf(text: string): ChartModel | null {
  const [table] = readTables(readOutline(text));
  return table ? chartTable(table, classifyTable(table)) : null;
}

const points = (model: ChartModel | null) => model?.panes.map(({ form, unit, series }) => [form, unit, ...series.map(({ name, points: own }) => [name, ...own.map(({ label, value }) => `${label}=${value}`)])]);

describe("a comparison is drawn as bars", () => {
  it("the largest first, each from its own cell and line", () => {
    const model = chartOf("## Exam\n\n| Model | Accuracy |\n|---|---|\n| Qwen | 11% |\n| OpenAI | >20% |\n| DeepSeek | **14%** |\n");
    expect(points(model)).toEqual([["bars", "%", ["Accuracy", "OpenAI=20", "DeepSeek=14", "Qwen=11"]]]);
    expect(model?.panes[0]?.series[0]?.points[0]).toMatchObject({ text: ">20%", bound: "min", low: 20, high: null, line: 6 });
    expect(model?.title).toBe("Exam");
  });
  it("duplicate labels are kept apart", () => {
    expect(points(chartOf("| Model | Score |\n|---|---|\n| A | 1% |\n| A | 50% |\n"))).toEqual([["bars", "%", ["Score", "A=50", "A=1"]]]);
  });
  it("long names want rows, a narrow range dots", () => {
    expect(chartOf("| Site | Power |\n|---|---|\n| A site with a long name | 1 GW |\n| B | 5 GW |\n")?.panes[0]?.form).toBe("rows");
    expect(chartOf("| Model | Score |\n|---|---|\n| A | 91% |\n| B | 92% |\n| C | 95% |\n")?.panes[0]?.form).toBe("dots");
  });
  it("values that span more than three orders want a logarithmic axis, unless one is not positive", () => {
    expect(chartOf("| Thing | Cost |\n|---|---|\n| A | $5 |\n| B | $9M |\n")?.panes[0]?.log).toBe(true);
    expect(chartOf("| Thing | Cost |\n|---|---|\n| A | -$5 |\n| B | $9M |\n")?.panes[0]?.log).toBe(false);
  });
});

describe("a series whose rows leave out their year", () => {
  it("is drawn in the order written, each under its day", () => {
    const model = chartOf("| Date | Close |\n|---|---|\n| Apr 2 | $40 |\n| Apr 6 | $90 |\n| Apr 7 | $10 |\n");
    expect(points(model)).toEqual([["bars", "USD", ["Close", "Apr 2=40", "Apr 6=90", "Apr 7=10"]]]);
    expect([model?.panes[0]?.timed, model?.notDrawn]).toEqual([false, []]);
  });
});

describe("units never share an axis", () => {
  it("each gets a pane of its own", () => {
    const model = chartOf("| Company | Revenue | Margin |\n|---|---|---|\n| A | $5B | 20% |\n| B | $7B | 30% |\n");
    expect(model?.panes.map(({ unit }) => unit)).toEqual(["USD", "%"]);
  });
});

describe("a series is drawn over time", () => {
  it("periods across: a line a row", () => {
    const model = chartOf("| Metric | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| Revenue | $1B | $2B | $4B |\n| Profit | $0.1B | — | $1B |\n");
    expect(points(model)).toEqual([["lines", "USD", ["Revenue", "2022=1000000000", "2023=2000000000", "2024=4000000000"], ["Profit", "2022=100000000", "2024=1000000000"]]]);
  });
  it("its sentence counts the periods of all lines, and its axis says what the corner of the table measures, if that is a unit", () => {
    const rows = "|---|---|---|---|\n| Ash | 1 | 2 | — |\n| Birch | 2 | 3 | 4 |\n";
    const model = chartOf(`| Revenue ($B) | 2022 | 2023 | 2024 |\n${rows}`);
    expect(model && sentence(model)).toBe("Chart: 2 lines over 3 periods, from 1 (Ash, 2022) to 4 (Birch, 2024).");
    const titles = [model, chartOf(`| Tree | 2022 | 2023 | 2024 |\n${rows}`)].map((each) => each?.panes[0] && axisTitle(each.panes[0], false));
    expect(titles).toEqual(["Revenue ($B)", ""]);
  });
  it("periods down, with true spacing", () => {
    const xs = chartOf("| Quarter | Users |\n|---|---|\n| Q1 2024 | 1M |\n| Q2 2024 | 2M |\n| Q1 2026 | 9M |\n")?.panes[0]?.series[0]?.points.map(({ x }) => x) ?? [];
    expect(((xs[2] ?? 0) - (xs[1] ?? 0)) / ((xs[1] ?? 0) - (xs[0] ?? 0))).toBeGreaterThan(6);
  });
});

it.each([[1400, "W", "1,400 W"], [-2000, "GB/s", "−2,000 GB/s"], [2.5e6, "bpd", "2.5M bpd"], [1400, "USD", "$1.4K"], [-0.25, "%", "−0.25%"], [1400, "", "1.4K"]])("an axis writes %d %s as %s", (value, unit, text) => {
  expect(formatAmount(value, unit)).toBe(text);
});

describe("no number is dropped without a word", () => {
  it("what is not drawn is named, with its reason", () => {
    const model = chartOf("| Model | Score |\n|---|---|\n| A | 50% |\n| B | 60% |\n| C | soon |\n| D | #1 |\n| E | — |\n");
    expect(model && captionOf(model)).toBe("2 of 4 cells not drawn: “soon” (no single number); “#1” (a rank, not an amount)");
  });
  it("a chart is one sentence, which leaves open what its cells leave open", () => {
    const model = chartOf("## Exam\n\n| Model | Accuracy |\n|---|---|\n| Qwen | 11% |\n| OpenAI | >20% |\n");
    expect(model && sentence(model)).toBe("Exam: 2 values, from 11% (Qwen) to at least 20% (OpenAI).");
  });
});

it.each([
  "| Metric | Value |\n|---|---|\n| HQ | Oslo |\n| Staff | 30 |\n",
  "| Model | Score |\n|---|---|\n| A | 50% |\n",
  "| Model | Score |\n|---|---|\n",
  "| Model | Notes |\n|---|---|\n| A | fast |\n| B | slow |\n",
])("nothing to plot, no chart: %j", (text) => expect(chartOf(text)).toBeNull());

describe("copies", () => {
  const model = chartOf("| Model | Score |\n|---|---|\n| =A1 | 50% |\n| B, Inc | ~60% |\n");
  it("as CSV, with what a spreadsheet would run made harmless", () => {
    expect(model && chartCsv(model)).toBe('series,label,value,low,high,unit,text,remark,line\nScore,"B, Inc",60,60,60,%,~60%,,4\nScore,\'=A1,50,50,50,%,50%,,3');
  });
  it("as Markdown", () => {
    expect(model && chartMarkdown(model)).toContain("| Score | B, Inc | ~60% |");
  });
});
