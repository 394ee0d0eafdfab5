import { describe, expect, it } from "vitest";
import { read } from "../read";

const updated = (text: string) => read(text).updated?.date ?? null;

describe("a note states its own last update", () => {
  it.each([
    ["*Updated 2026-01-04*", "2026-01-04"],
    ["Last updated: 2026-01-06", "2026-01-06"],
    ["*Updated 2026-03-02 (deep dive). Prices as of 2026-03-01*", "2026-03-02"],
    ["---\nupdated: 2026-01-04\n---\ntext", "2026-01-04"],
    ["---\nmodified: 2026-01-05\n---\ntext", "2026-01-05"],
    ["| Field | Value |\n|---|---|\n| Updated | 2026-02-03 |", "2026-02-03"],
    ["*Updated Jan 2026*", "2026-01-31"],
    ["**Updated:** 2026-01-04", "2026-01-04"],
    ["*Updated 2026-03-19 (cable); 2026-06-26 (prices)*", "2026-06-26"],
    ["*Created 2026-02-01. Updated 2026-03-19 (cable), 2026-06-26 (prices)*", "2026-06-26"],
    ["*Updated 2026-03-19 (cable); [[2026-06-04]]*", "2026-06-04"],
    ["*Created 2026-02-10 | Updated 2026-02-22*", "2026-02-22"],
    ["*Created 2026-02-10, updated 2026-02-22*", "2026-02-22"],
    ["*Updated [[2026-06-04]]*", "2026-06-04"],
    ["*Updated Feb 2026*\n\n*Updated 2026-02-03*", "2026-02-03"],
    ["*Updated 2026-01-04*\n\n*Refreshed 2026-05-01*", "2026-05-01"],
    ["*Revised January 4, 2026*", "2026-01-04"],
  ])("%j → %s", (text, date) => expect(updated(text)).toBe(date));

  it.each([
    "Updated [[Meta]] with 2026-01-04 figures",
    "Notes updated: 5",
    "Musk's updated timeline is 2027",
    "```\n*Updated 2026-01-04*\n```",
    "> *Updated 2026-01-04*",
    "*Updated YYYY-MM-DD*",
    "Source: agency, updated 8:45 PM EDT",
    "**Updated:** 2021 (new epilogue)",
    "| Field | Value |\n|---|---|\n| Created | 1988 |",
    "*Updated 2026-13-40*",
  ])("not by %j", (text) => expect(updated(text)).toBeNull());

  it("and when it was created", () => {
    expect(read("*Created 2026-01-08*").created?.date).toBe("2026-01-08");
    expect(read("---\ncreated: 2026-01-09\n---\n").created?.date).toBe("2026-01-09");
  });

  it("a date that does not exist is reported, with its line", () => {
    expect(read("text\n\n*Updated 2026-13-40*").malformedDates).toEqual([{ text: "2026-13-40", line: 3 }]);
  });

  it.each(["*Updated 2026-01-04*", "a\r\n*Last updated: Jan 2026*\r\n", "\ufeff---\nupdated: 2026-01-04\n---\n"])("its span holds the date's own characters: %j", (text) => {
    const { span } = read(text).updated ?? { span: { from: 0, to: 0 } };
    expect(text.slice(span.from, span.to)).toMatch(/^(2026-01-04|Jan 2026)$/);
  });
});
