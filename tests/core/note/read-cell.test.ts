import { describe, expect, it } from "vitest";
import { reasonNotRead } from "../../../src/core/note/cell-reasons";
import { columnHeader } from "../../../src/core/note/column-header";
import { readCell } from "../../../src/core/note/read-cell";
import { readPeriod } from "../../../src/core/note/read-period";

const quantity = (text: string, header?: string) => {
  const cell = readCell(text, header === undefined ? null : columnHeader(header));
  return cell.kind === "quantity" ? [cell.value, cell.low, cell.high, cell.bound, cell.unit, cell.note] : cell.kind;
};

describe("a cell is one of six kinds (reading-notes.md, section 1)", () => {
  it.each([
    ["missing", ["", "—", "-", "n/a", "N/A", "TBD", "?", "XX"]],
    ["quantity", ["14%", ">20%", "$8B+", "~$6M (final run only)", "671B", "10,000-50,000", "$91-93B", "-210bps", "5-10x", "$2.29 ± $0.10", "$2.2B (+22% YoY)", "RMB 8.93B", "256×", "12,000 units/year", "5% of GDP"]],
    ["period", ["2024", "Mar 2025", "January 1, 2026", "Q1'24", "Q3 FY26", "H1 2026", "2019-2025", "mid-2025", "FY2025E", "2026-01-04", "1953 (oldest SWF)"]],
    ["rank", ["#1", "\\#2", "1st", "Top 3", "#1 overall (+80% YoY)"]],
    ["flag", ["✓", "✗", "Yes", "No", "✓ (open weights)"]],
    ["text", ["H800s (China-legal)", "Part of $40B deal", "IPO 2019", "2048 H800s (~2M GPU hours)", "009830.KS", "GPT-4 Turbo", "6 Hualong One", "2nm", "$15 / $75", "3.5 GW complete, 4.6 GW building"]],
  ] as const)("%s", (kind, texts) => {
    expect(texts.map((text) => `${text}: ${readCell(text).kind}`)).toEqual(texts.map((text) => `${text}: ${kind}`));
  });

  it("a letter behind a number may end a name (`4100X`, `401k`) or multiply it", () => {
    expect(readCell("4100X").kind).toBe("text");
    expect(quantity("12X")).toEqual([12, 12, 12, "exact", "x", ""]);
    expect([readCell("401k plans").kind, quantity("401K")]).toEqual(["text", [401e3, 401e3, 401e3, "exact", "", ""]]);
  });

  it("Markdown around a value never changes it", () => {
    for (const text of ["**14%**", "*14%*", "`14%`", "***14%***"]) expect(quantity(text)).toEqual([14, 14, 14, "exact", "%", ""]);
    expect(readCell("[[3M]]").kind).toBe(readCell("3M").kind);
  });
});

describe("a quantity has a value, bounds, a unit and a note", () => {
  it.each([
    [">20%", [20, 20, null, "min", "%", ""]],
    ["<1%", [1, null, 1, "max", "%", ""]],
    ["$8B+", [8e9, 8e9, null, "min", "USD", ""]],
    ["~$6M (final run only)", [6e6, 6e6, 6e6, "approx", "USD", "final run only"]],
    ["~$30B+", [30e9, 30e9, null, "min", "USD", ""]],
    ["$91-93B", [92e9, 91e9, 93e9, "range", "USD", ""]],
    ["~75-80%", [77.5, 75, 80, "range", "%", ""]],
    ["$2.29 ± $0.10", [2.29, 2.19, 2.39, "range", "USD", ""]],
    ["$40.0B ± 2%", [40e9, 39.2e9, 40.8e9, "range", "USD", ""]],
    ["45 ± 3%", [45, 42, 48, "range", "%", ""]],
    ["0.597 [0.394–0.834]", [0.597, 0.394, 0.834, "range", "", ""]],
    ["+7.5%", [7.5, 7.5, 7.5, "exact", "%", ""]],
    ["−3.2%", [-3.2, -3.2, -3.2, "exact", "%", ""]],
    ["$(181.8)M", [-181.8e6, -181.8e6, -181.8e6, "exact", "USD", ""]],
    ["(600)", [-600, -600, -600, "exact", "", ""]],
    ["-210bps", [-210, -210, -210, "exact", "bp", ""]],
    ["256×", [256, 256, 256, "exact", "x", ""]],
    ["R$400M ($80M)", [400e6, 400e6, 400e6, "exact", "BRL", "$80M"]],
    ["US$5", [5, 5, 5, "exact", "USD", ""]],
    ["HK$1.2bn", [1.2e9, 1.2e9, 1.2e9, "exact", "HKD", ""]],
    ["₩1.5 trillion", [1.5e12, 1.5e12, 1.5e12, "exact", "KRW", ""]],
    ["₹900", [900, 900, 900, "exact", "INR", ""]],
    ["RMB 8.93B", [8.93e9, 8.93e9, 8.93e9, "exact", "CNY", ""]],
    ["600.5 yuan (+425%)", [600.5, 600.5, 600.5, "exact", "CNY", "+425%"]],
    ["$15,500/t", [15500, 15500, 15500, "exact", "USD/t", ""]],
    ["$50/mo", [50, 50, 50, "exact", "USD/mo", ""]],
    ["1.64M vehicles", [1.64e6, 1.64e6, 1.64e6, "exact", "vehicles", ""]],
    ["~55 heavy-duty turbines/year", [55, 55, 55, "approx", "heavy-duty turbines/year", ""]],
    ["10+ years discovery to production", [10, 10, null, "min", "years", "discovery to production"]],
    ["57% of revenue", [57, 57, 57, "exact", "%", "of revenue"]],
    ["$438M, +54% YoY", [438e6, 438e6, 438e6, "exact", "USD", "+54% YoY"]],
    ["1,234.5", [1234.5, 1234.5, 1234.5, "exact", "", ""]],
    ["1\u202f234", [1234, 1234, 1234, "exact", "", ""]],
    ["1’234.5", [1234.5, 1234.5, 1234.5, "exact", "", ""]],
    ["1.2e9", [1.2e9, 1.2e9, 1.2e9, "exact", "", ""]],
    ["10^6", [1e6, 1e6, 1e6, "exact", "", ""]],
    ["3×10^5", [3e5, 3e5, 3e5, "exact", "", ""]],
    ["$ -5M", [-5e6, -5e6, -5e6, "exact", "USD", ""]],
    ["Rs. 500", [500, 500, 500, "exact", "INR", ""]],
    ["15 GW/year", [15, 15, 15, "exact", "GW/year", ""]],
    ["$3.5B+/yr", [3.5e9, 3.5e9, null, "min", "USD/yr", ""]],
    ["5 GW; €3", [5, 5, 5, "exact", "GW", "€3"]],
    ["12 to 15", [13.5, 12, 15, "range", "", ""]],
    ["2026%", [2026, 2026, 2026, "exact", "%", ""]],
    ["1\u00a0234\u00a0GW", [1234, 1234, 1234, "exact", "GW", ""]],
    ["up to 5 GW", [5, null, 5, "max", "GW", ""]],
    ["at least 40%", [40, 40, null, "min", "%", ""]],
    ["802.1 years", [802.1, 802.1, 802.1, "exact", "years", ""]],
    ["from $99/mo", [99, 99, null, "min", "USD/mo", ""]],
    ["2½%", [2.5, 2.5, 2.5, "exact", "%", ""]],
    ["3¾ years", [3.75, 3.75, 3.75, "exact", "years", ""]],
    ["15x FY2026 earnings", [15, 15, 15, "exact", "x", "FY2026 earnings"]],
  ] as const)("%s", (text, want) => expect(quantity(text)).toEqual(want));

  it("the header's unit and magnitude hold for cells without their own", () => {
    expect(quantity("193.7", "Revenue ($B)")).toEqual([193.7e9, 193.7e9, 193.7e9, "exact", "USD", ""]);
    expect(quantity("12", "Share (%)")).toEqual([12, 12, 12, "exact", "%", ""]);
    expect(quantity("12", "% of sales")).toEqual([12, 12, 12, "exact", "%", ""]);
    expect(quantity("12", "Debt (% of GDP)")).toEqual([12, 12, 12, "exact", "%", ""]);
    expect(quantity("410", "Revenue (in $M)")).toEqual([410e6, 410e6, 410e6, "exact", "USD", ""]);
    expect(quantity("4.1", "Revenue (€bn, 2025)")).toEqual([4.1e9, 4.1e9, 4.1e9, "exact", "EUR", ""]);
    expect(["Sales, $m", "Sales $m", "Sales [US$ mn]", "Sales ($ in millions)"].map((header) => quantity("40", header))).toEqual(Array(4).fill([40e6, 40e6, 40e6, "exact", "USD", ""]));
    expect([quantity("7", "Output, GW"), quantity("7", "Staff (thousands)")]).toEqual([[7, 7, 7, "exact", "GW", ""], [7e3, 7e3, 7e3, "exact", "", ""]]);
    expect([quantity("4.5", "Depth (m)"), quantity("4.5", "Users (m)")]).toEqual([[4.5, 4.5, 4.5, "exact", "m", ""], [4.5e6, 4.5e6, 4.5e6, "exact", "", ""]]);
    expect([columnHeader("Bergen, Norway"), columnHeader("Win $"), columnHeader("Paid with A$AP")]).toEqual([null, { unit: "USD", factor: 1 }, null]);
    expect(quantity("12", "Sites (Oslo, Bergen)")).toEqual([12, 12, 12, "exact", "", ""]);
    expect(quantity("$5M", "Revenue ($B)")).toEqual([5e6, 5e6, 5e6, "exact", "USD", ""]);
  });
});

describe("a period has a first and a last day", () => {
  it.each([
    ["2024", "2024-01-01", "2024-12-31"],
    ["Mar 2025", "2025-03-01", "2025-03-31"],
    ["January 1, 2026", "2026-01-01", "2026-01-01"],
    ["25 Feb 2026", "2026-02-25", "2026-02-25"],
    ["Q1'24", "2024-01-01", "2024-03-31"],
    ["Q3 FY26", "2026-07-01", "2026-09-30"],
    ["1H 2026", "2026-01-01", "2026-06-30"],
    ["2019-2025", "2019-01-01", "2025-12-31"],
    ["early 2026", "2026-01-01", "2026-04-30"],
    ["mid-2026", "2026-05-01", "2026-08-31"],
    ["late 2026", "2026-09-01", "2026-12-31"],
    ["early June 2026", "2026-06-01", "2026-06-10"],
    ["mid-June 2026", "2026-06-11", "2026-06-20"],
    ["late June 2026", "2026-06-21", "2026-06-30"],
    ["2030s", "2030-01-01", "2039-12-31"],
    ["late 2020s", "2027-01-01", "2029-12-31"],
    ["FY2025E", "2025-01-01", "2025-12-31"],
    ["2026e", "2026-01-01", "2026-12-31"],
    ["2026 Q1", "2026-01-01", "2026-03-31"],
    ["2026-H2", "2026-07-01", "2026-12-31"],
    ["FY26 Q1", "2026-01-01", "2026-03-31"],
    ["FY2026 H2", "2026-07-01", "2026-12-31"],
    ["year-end 2026", "2026-12-01", "2026-12-31"],
    ["5-7 March 2026", "2026-03-05", "2026-03-07"],
    ["5th–7th March 2026", "2026-03-05", "2026-03-07"],
    ["March 5th–7th, 2026", "2026-03-05", "2026-03-07"],
  ])("%s", (text, start, end) => expect(readPeriod(text)).toMatchObject({ start, end }));

  it.each(["H100", "5nm", "2048 H800s", "2025 capex increase"])("not %s", (text) => expect(readPeriod(text)).toBeNull());
});

describe("amounts as other countries and other hands write them", () => {
  it.each([
    ["1 234,56 €", [1234.56, 1234.56, 1234.56, "exact", "EUR", ""]],
    ["₹1,20,000 crore", [1.2e12, 1.2e12, 1.2e12, "exact", "INR", ""]],
    ["Rs 12,34,567", [1234567, 1234567, 1234567, "exact", "INR", ""]],
    ["INR 850 cr", [8.5e9, 8.5e9, 8.5e9, "exact", "INR", ""]],
    ["R$ 1,5 bi", [1.5e9, 1.5e9, 1.5e9, "exact", "BRL", ""]],
    ["R$ 900 mi", [900e6, 900e6, 900e6, "exact", "BRL", ""]],
    ["R$ 40 mil", [40e3, 40e3, 40e3, "exact", "BRL", ""]],
    ["$40 mil", [40e6, 40e6, 40e6, "exact", "USD", ""]],
    ["R$ 2,1 tri", [2.1e12, 2.1e12, 2.1e12, "exact", "BRL", ""]],
    ["12亿元", [1.2e9, 1.2e9, 1.2e9, "exact", "CNY", ""]],
    ["¥1,200億", [1.2e11, 1.2e11, 1.2e11, "exact", "JPY", ""]],
    ["约500万美元", "text"],
    ["3.5万亿日元", [3.5e12, 3.5e12, 3.5e12, "exact", "JPY", ""]],
    ["4.5 million US dollars", [4.5e6, 4.5e6, 4.5e6, "exact", "USD", ""]],
  ] as const)("%s", (text, want) => expect(quantity(text)).toEqual(want));

  it("a time in two units counts in the first", () => {
    expect(quantity("2h 15m")).toEqual([2.25, 2.25, 2.25, "exact", "h", "15m"]);
    expect(quantity("~3 years 6 months (record)")).toEqual([3.5, 3.5, 3.5, "approx", "years", "6 months (record)"]);
    expect(quantity("12 days 3 models")).toEqual([12, 12, 12, "exact", "days", "3 models"]);
  });

  it("over what time an amount changed is no unit of it", () => {
    expect(quantity("+1.4M YoY")).toEqual([1.4e6, 1.4e6, 1.4e6, "exact", "", "YoY"]);
    expect(quantity("50 basis-point cut")).toEqual([50, 50, 50, "exact", "bp", "cut"]);
  });

  it("two years side by side are no amount", () => {
    expect(readCell("2021 & 2023").kind).toBe("text");
  });

  it("a footnote's mark behind a number is no part of it", () => {
    expect(quantity("91.3¹")).toEqual([91.3, 91.3, 91.3, "exact", "", "¹"]);
    expect(quantity("88.4*")).toEqual([88.4, 88.4, 88.4, "exact", "", ""]);
    expect(quantity("91.3<sup>1</sup>")).toEqual([91.3, 91.3, 91.3, "exact", "", "¹"]);
    expect(quantity("400 m<sup>2</sup>")).toEqual([400, 400, 400, "exact", "m²", ""]);
    expect(readCell("10¹⁸").kind).toBe("text");
  });

  it("a lone asterisk within a word is a sign of its own and joins nothing", () => {
    expect(readCell("2*3")).toEqual({ text: "2*3", kind: "text" });
  });

  it("a swung dash stands in a range as a straight one does", () => {
    expect(quantity("$5~6B")).toEqual([5.5e9, 5e9, 6e9, "range", "USD", ""]);
    expect(quantity("10〜20%")).toEqual([15, 10, 20, "range", "%", ""]);
  });

  it("two ranges of different things are as little one amount as two amounts are", () => {
    expect(["30-35% flour, 40-45% bran", "12% rye, 20–25% oats"].map((text) => readCell(text).kind)).toEqual(["text", "text"]);
    expect(quantity("$40-45M, 10-12% above plan")).toEqual([42.5e6, 40e6, 45e6, "range", "USD", "10-12% above plan"]);
  });

  it("a tie is a rank; a date may stand in Chinese or Japanese", () => {
    expect(readCell("Tied 1st")).toMatchObject({ kind: "rank", value: 1 });
    expect(readCell("2026年3月")).toMatchObject({ kind: "period", start: "2026-03-01", end: "2026-03-31" });
    expect(readCell("2025年12月5日")).toMatchObject({ kind: "period", start: "2025-12-05", end: "2025-12-05" });
    expect(readCell("2027年")).toMatchObject({ kind: "period", start: "2027-01-01", end: "2027-12-31" });
  });

  it("signs that HTML writes by name or number are signs", () => {
    expect(quantity("&gt;20%")).toEqual([20, 20, null, "min", "%", ""]);
    expect(quantity("&#8776;&nbsp;&euro;4.5bn")).toEqual([4.5e9, 4.5e9, 4.5e9, "approx", "EUR", ""]);
    expect(quantity("5&ndash;10%")).toEqual([7.5, 5, 10, "range", "%", ""]);
    expect(["&mdash;", "&nbsp;", "R&amp;D", "B&M; C"].map((source) => readCell(source))).toEqual([
      { text: "—", kind: "missing" }, { text: "", kind: "missing" }, { text: "R&D", kind: "text" }, { text: "B&M; C", kind: "text" },
    ]);
  });

  it("arrows are signs of change, cents and mills are units", () => {
    expect([quantity("▲ 12%"), quantity("↓3 bps")]).toEqual([[12, 12, 12, "exact", "%", ""], [-3, -3, -3, "exact", "bp", ""]]);
    expect([quantity("62¢"), quantity("4‰")]).toEqual([[62, 62, 62, "exact", "¢", ""], [4, 4, 4, "exact", "‰", ""]]);
    expect(readCell("↑").kind).toBe("text");
  });

  it("digits behind a sign that ended the number are dropped by nobody: the whole is no amount", () => {
    for (const text of ["1,2345", "5%,6%", "2+1", "300MW/1,200MWh", "$3B/4B"]) expect([text, readCell(text).kind, reasonNotRead(text)]).toEqual([text, "text", "several amounts"]);
    expect(quantity("$5/1M tokens")).toEqual([5, 5, 5, "exact", "USD/1M tokens", ""]);
  });

  it("ratios and spreads over a rate are listed with their reason", () => {
    expect(["8.5/10", "1.5:1", "17/20"].map(reasonNotRead)).toEqual(Array(3).fill("a fraction, a ratio or a score"));
    expect(["SOFR + 325 bps", "$mn 12.5", "Ksh 12bn"].map(reasonNotRead)).toEqual(Array(3).fill("prose with an amount in it"));
  });

  it("what goes on behind a period's dash makes it prose; what dates the last twelve months dates them", () => {
    expect(["Q2 FY2027 — 40% margin", "Mar 2026 – first sale"].map((text) => readCell(text).kind)).toEqual(["text", "text"]);
    expect([readCell("LTM Sep 2026"), readCell("YTD 2027")]).toMatchObject([{ kind: "period", end: "2026-09-30" }, { kind: "period", start: "2027-01-01" }]);
    expect(["LTM", "YTD return"].map((text) => readCell(text).kind)).toEqual(["text", "text"]);
  });

  it("brackets around basis points are a minus as well", () => {
    expect([quantity("(45) bps"), readCell("(1) Cut costs").kind]).toEqual([[-45, -45, -45, "exact", "bp", ""], "text"]);
  });

  it("a magnitude may stand behind the currency", () => {
    expect(quantity("3.5 EUR bn (plan)")).toEqual([3.5e9, 3.5e9, 3.5e9, "exact", "EUR", "plan"]);
    expect(quantity("40-45 USD m")).toEqual([42.5e6, 40e6, 45e6, "range", "USD", ""]);
  });

  it.each([
    ["sub-$10M", [10e6, null, 10e6, "max", "USD", ""]],
    ["just under 40%", [40, null, 40, "max", "%", ""]],
    ["not less than 12%", [12, 12, null, "min", "%", ""]],
    ["well above 30 GW", [30, 30, null, "min", "GW", ""]],
    ["$40M or more", [40e6, 40e6, null, "min", "USD", ""]],
    ["3% or less (target)", [3, null, 3, "max", "%", "target"]],
    ["25%-plus", [25, 25, null, "min", "%", ""]],
  ] as const)("%s is bounded to one side", (text, want) => expect(quantity(text)).toEqual(want));

  it.each(["747 MAX", "802.11n", "802.1X", "13F", "24andUs", "7Twelve", "$3M \\| $4M"])("%s is no amount", (text) => expect(readCell(text).kind).toBe("text"));

  it.each(["NR", "not quantified", "Not yet given", "not publicly disclosed (private)"])("%s states nothing", (text) => expect(readCell(text).kind).toBe("missing"));

  it("the far year of a range may be an estimate", () => {
    expect(readCell("2026-28E")).toMatchObject({ kind: "period", start: "2026-01-01", end: "2028-12-31", label: "2026-28E" });
  });

  it("a plural measures as its singular does, and other words do not", () => {
    expect([quantity("2000 barrels"), quantity("1950 litres per day"), quantity("40 point solutions")]).toEqual([
      [2000, 2000, 2000, "exact", "barrels", ""], [1950, 1950, 1950, "exact", "litres per day", ""], [40, 40, 40, "exact", "point solutions", ""],
    ]);
  });

  it("says why a count of named machines is no amount, though its number could be a year", () => {
    expect([reasonNotRead("8x H100"), reasonNotRead("4x Nordal B200"), readCell("from $2 to $5").kind]).toEqual(["a counted thing with a name", "a counted thing with a name", "text"]);
    expect([reasonNotRead("2048 H800s"), reasonNotRead("2025 capex increase")]).toEqual(["a counted thing with a name", "a period with words after it"]);
  });
});
