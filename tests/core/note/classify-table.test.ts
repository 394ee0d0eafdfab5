import { describe, expect, it } from "vitest";
import { classifyTable } from "../../../src/core/note/classify-table";
import type { Table } from "../../../src/core/note/note";
import { firstTable, tableText } from "./context-of";

function classify(header: string, ...rows: readonly string[]): Table {
  return classifyTable(firstTable(tableText(header, ...rows)));
}

function kind(header: string, ...rows: readonly string[]): string {
  return classify(header, ...rows).kind;
}

describe("a table of facts", () => {
  it("names a property and gives its value", () => {
    expect(kind("Metric | Value", "Ticker | ACME (NYSE)", "Market cap | ~$4B", "Founded | 1999")).toBe("facts");
    expect(kind("Spec | Details", "Cores | 32", "Process | 7nm")).toBe("facts");
    expect(kind("Aspect | Details", "Type | Heat pump maker", "Owner | Family")).toBe("facts");
  });

  it("may have a third column that only comments", () => {
    expect(kind("Metric | Value | Source", "Revenue | $2B | annual report", "Margin | 14% | own estimate")).toBe("facts");
    expect(kind("Item | Guidance | Comment", "Revenue | $40.0B ± 2% | above the Street", "Gross margin | 61% | flat")).toBe("facts");
    expect(kind("Metric | Q2 2025 | vs Street", "Revenue | $2B | beat by a little", "EPS | $0.40 | missed", "FCF | $1B | beat")).toBe("facts");
  });

  it("is known by its labels where the headers leave it open", () => {
    expect(kind("Award | Details", "Amount | $1.1B", "Purpose | a new plant", "Status | signed")).toBe("facts");
  });

  it("stays one when all its values happen to share a unit", () => {
    expect(kind("Metric | Value", "Growth | 8%", "Margin | 11%", "Churn | 2%")).toBe("facts");
  });

  it("is not a list of things and what they mean", () => {
    expect(kind("Region | Presence", "Spain | leader", "Chile | second")).toBe("text");
    expect(kind("Risk | Impact", "Fire | loss of stock", "Flood | delay")).toBe("text");
    expect(kind("Revenue source | Description", "Spread | profit on spread", "Fees | per trade")).toBe("text");
    expect(kind("Property | Implication", "Rare | hard to replace", "Heavy | costly to ship")).toBe("text");
  });
});

describe("a comparison", () => {
  it("has entities down and a column of quantities of one unit", () => {
    expect(classify("Entity | Est. Stake | Notes", "Acme | ~5-8% | early", "Bolt | 3% | late")).toMatchObject({
      kind: "comparison", labelColumn: 0, numericColumns: [1], orientation: null,
    });
  });

  it("is labelled by the person whom its dates are of", () => {
    expect(classify("Date | Insider | Amount", "2026-03-02 | Berg | $1.2M", "2026-03-09 | Reis | $3.4M", "2026-03-11 | Lund | $0.4M")).toMatchObject({
      kind: "comparison", labelColumn: 1, numericColumns: [2],
    });
  });

  it("may compare an index, which only counts where it numbers the rows", () => {
    expect(classify("Country | Index", "Chile | 71", "Peru | 58")).toMatchObject({ kind: "comparison", numericColumns: [1] });
    expect(classify("# | Country | Index", "1 | Chile | 71", "2 | Peru | 58")).toMatchObject({ labelColumn: 1, numericColumns: [2] });
  });

  it("needs two rows with a quantity", () => {
    expect(kind("Segment | Revenue", "Cars | $2B", "Ships | undisclosed")).toBe("text");
  });

  it("needs half of a column's stated cells to be quantities; missing ones do not count", () => {
    expect(kind("Company | Deal", "A | $1B", "B | $2B", "C | —", "D | n/a", "E | TBD")).toBe("comparison");
    expect(kind("Company | Deal", "A | $1B", "B | $2B", "C | expanding", "D | partner", "E | in talks")).toBe("text");
  });

  it("is not labelled by a column that only counts", () => {
    expect(classify("Rank | Company | Revenue", "1 | Acme | $4B", "2 | Bolt | $3B")).toMatchObject({ kind: "comparison", labelColumn: 1, numericColumns: [2] });
    expect(classify("# | Company | Revenue", "#1 | Acme | $4B", "#2 | Bolt | $3B")).toMatchObject({ labelColumn: 1, numericColumns: [2] });
  });

  it("counts under `No` and `#` but in the first column", () => {
    expect(classify("Ballot | Yes | No", "Canal | 56% | 44%", "Bridge | 41% | 59%")).toMatchObject({ kind: "comparison", numericColumns: [1, 2] });
    expect(classify("No | Ballot | Yes", "1 | Canal | 56%", "2 | Bridge | 41%")).toMatchObject({ labelColumn: 1, numericColumns: [2] });
  });

  it("is labelled by things that also carry a date", () => {
    expect(classify("Date | Target | Amount", "2023 | Acme | $4B", "2024 | Bolt | $3B", "Mar 2025 | Cog | $1B")).toMatchObject({
      kind: "comparison", labelColumn: 1, numericColumns: [2],
    });
    expect(classify("Round | Date | Amount | Valuation", "Seed | 2019 | $2M | —", "A | 2021 | $20M | $90M", "B | 2023 | $80M | $500M")).toMatchObject({
      kind: "comparison", labelColumn: 0, numericColumns: [2, 3],
    });
  });

  it("keeps columns of several units and of changes", () => {
    expect(classify("Segment | Revenue | YoY", "Cars | $2B | +8%", "Ships | $1B | -3%").numericColumns).toEqual([1, 2]);
  });

  it("is none of remarks that go on in words, unless their amounts stand by themselves", () => {
    expect(kind("Event | Impact", "Recall | -12% first week", "Strike | -30% output", "Fire | one line lost")).toBe("text");
    expect(kind("Event | Impact", "Recall | -12%", "Strike | -30% (Jul 2026)", "Fire | one line lost")).toBe("comparison");
  });

  it("does not compare the numbers of phases and tiers, though it counts phases", () => {
    expect(kind("Drug | Target | Phase", "XB-1 | KRAS | 3", "XB-2 | CD19 | 2", "XB-3 | IL-6 | 1")).toBe("text");
    expect(classify("Tier | Price", "1 | $20", "2 | $60")).toMatchObject({ kind: "comparison", labelColumn: 0, numericColumns: [1] });
    expect(classify("Plan | Phases", "North | 3", "South | 2")).toMatchObject({ kind: "comparison", numericColumns: [1] });
  });

  it("reads a header in the plural as in the singular", () => {
    expect(kind("Fact | Remarks", "Ships | 12 (owned)", "Crew | 300 people")).toBe(kind("Fact | Remark", "Ships | 12 (owned)", "Crew | 300 people"));
    expect(classify("Date | Issuers | Amount", "2026-03-02 | Acme | $1.2M", "2026-03-09 | Bolt | $3.4M", "2026-03-09 | Cog | $2M").labelColumn).toBe(1);
    expect(classify("Fund | Positions", "A | 40", "B | 31")).toMatchObject({ kind: "comparison", numericColumns: [1] });
  });

  it("takes the unit from the header", () => {
    expect(kind("Segment | Revenue ($B)", "Cars | 2.1", "Ships | 1.4")).toBe("comparison");
  });

  it("is none where no column has one unit", () => {
    expect(kind("Metric | Acme | Bolt", "Market cap | $13B | $4B", "Share of cloud | 20% | 100%", "Plants | 12 plants | 3 plants")).toBe("text");
  });
});

describe("a series", () => {
  it("has periods down the rows", () => {
    expect(classify("Year | Revenue | Notes", "2022 | $1B | slow", "2023 | $2B | better", "2024E | $3B | guess")).toMatchObject({
      kind: "series", labelColumn: 0, numericColumns: [1], orientation: "rows",
    });
  });

  it("has months without their year down the rows", () => {
    expect(kind("Month | Deliveries", "Jan | 33,955", "Feb | 25,100", "Mar | 41,220")).toBe("series");
  });

  it("has periods across the columns", () => {
    expect(classify("Metric | FY22 | FY23 | FY24E", "Revenue | $1B | $2B | $3B", "Margin | 10% | 12% | 14%")).toMatchObject({
      kind: "series", labelColumn: 0, numericColumns: [1, 2, 3], orientation: "columns",
    });
  });

  it("reads a period that stands beside a word in every header", () => {
    expect(kind("Company | 2022 revenue | 2023 revenue | 2024 revenue", "Acme | $1B | $2B | $3B", "Bolt | $1B | $1B | $1B")).toBe("series");
  });

  it("reads days and quarters whose year the heading gives", () => {
    expect(kind("Date | Close", "Mar 3 | $91", "Mar 4 (holiday) | $92", "Mar 5 | $94")).toBe("series");
    expect(kind("Week of | Bookings", "Nov 2 | 12,100", "Nov 9 | 12,650", "Nov 16 | 11,900")).toBe("series");
    expect(kind("Week | Rate", "W44 2026 | 68", "Wk 45 | 72", "W46 | 81")).toBe("series");
    expect(kind("Quarter | Sales", "Q1 (Apr-Jun) | 120", "Q2 (Jul-Sep) | 130", "Q3 (Oct-Dec) | 110")).toBe("series");
  });

  it("may have a single row", () => {
    expect(kind("Metric | 2022 | 2023 | 2024", "Revenue | $1B | $2B | $3B")).toBe("series");
  });

  it("needs three points: fewer periods are compared", () => {
    expect(kind("Year | Revenue", "2023 | $1B", "2024 | $2B")).toBe("comparison");
    expect(kind("Metric | FY23 | FY24", "Revenue | $1B | $2B", "Margin | 10% | 12%")).toBe("comparison");
    expect(kind("Date | ARR", "Sept 2023 | $1M", "June 2024 | $70M", "Since then | doubled")).toBe("comparison");
  });

  it("is none where a column of dates stands beside what happened, though some of that is called by its quarter", () => {
    expect(kind("Event | Date | Stock move", "Q2 FY26 | Mar 9, 2026 | +8%", "Q1 FY26 | Dec 11, 2025 | -3%", "Q4 FY25 | Sep 10, 2025 | +1%", "Recall | Aug 2, 2025 | -12%")).toBe("comparison");
  });

  it("keeps its order, its repeated labels and its gaps", () => {
    const table = classify("Year | Revenue", "2024 | $3B", "2022 | $1B", "2023 | —", "2022 | $1.1B");
    expect(table).toMatchObject({ kind: "series", rows: 4 });
  });
});

describe("text", () => {
  it("is prose dated by its rows", () => {
    expect(kind("Date | Event", "2021 | Announced", "2022 | Prototype", "2023 | Delivered to 12 sites")).toBe("text");
    expect(kind("Date | Event", "Jan 14 | 40-50% odds, says the betting market", "Jan 16 | 16% odds after the interview")).toBe("text");
  });

  it("is everything else", () => {
    expect(classify("Factor | US | China", "Permits | slow | fast", "Cost | high | low")).toMatchObject({ kind: "text", labelColumn: null, numericColumns: [] });
    expect(kind("Only one column", "12%", "14%")).toBe("text");
    expect(classifyTable(firstTable("| A | B |\n|---|---|")).kind).toBe("text");
  });
});

describe("a table nobody compares", () => {
  it("of a thousand columns is text", () => {
    const wide = (cell: string): string => Array.from({ length: 1000 }, () => cell).join(" | ");
    expect(kind(wide("2024"), wide("$1B"), wide("$2B"))).toBe("text");
    expect(kind(Array.from({ length: 300 }, (_, at) => String(1700 + at)).join(" | "), ["Acme", ...Array.from({ length: 299 }, () => "$1B")].join(" | "))).toBe("series");
  });
});

describe("what is told of a table", () => {
  it("is its place, its heading and its columns in plain text", () => {
    const text = `# Top\n\n## *Rev*enue of [[Acme]]\n\n${tableText("**Segment** | Rev", "Cars | $2B", "Ships | $1B")}`;
    expect(classifyTable(firstTable(text))).toMatchObject({ line: 5, endLine: 8, heading: "Revenue of Acme", columns: ["Segment", "Rev"], rows: 2 });
  });
});
