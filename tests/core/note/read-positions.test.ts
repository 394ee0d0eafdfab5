import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/core/note/note";
import { read } from "../read";

const positions = (text: string, tags = "#portfolio"): readonly Position[] => read(`${tags}\n\n${text}`).positions;

describe("positions of a portfolio note", () => {
  it("have a weight, a value, or shares and a price", () => {
    const [first, second] = positions("| Ticker | Company | Weight | Value | Shares | Price |\n|---|---|---|---|---|---|\n| ASML | [[ASML]] | 12% | $24,000 | 30 | $800 |\n| TSM | TSMC | — | — | 100 | $190 |");
    expect(first).toMatchObject({ target: { name: "ASML", link: "ASML", ticker: "ASML" }, weight: { value: 12 }, value: { value: 24000 }, shares: { value: 30 }, price: { value: 800 }, short: false });
    expect(second).toMatchObject({ target: { name: "TSMC", link: null, ticker: "TSM" }, weight: { kind: "missing" }, shares: { value: 100 } });
  });

  it("keep a weight in words as words", () => {
    expect(positions("| Company | Weight |\n|---|---|\n| [[Vertiv]] | High |")).toMatchObject([{ target: { name: "Vertiv" }, weight: { kind: "text", text: "High" } }]);
  });

  it("may state their weight under Position, where the company has a column of its own", () => {
    const stated = positions("| Ticker | Company | Position |\n|---|---|---|\n| MU | [[Micron]] | Core |");
    expect(stated).toMatchObject([{ target: { name: "Micron", ticker: "MU" }, weight: { text: "Core" } }]);
  });

  it("are short under a heading Short, or with a negative weight", () => {
    const text = "## Long\n\n| Ticker | Weight |\n|---|---|\n| VRT | 10% |\n| QQQ | -20% |\n\n## Shorts\n\n| Ticker | Weight |\n|---|---|\n| SMH | 5% |";
    expect(positions(text).map(({ target, short }) => [target.name, short])).toEqual([["VRT", false], ["QQQ", true], ["SMH", true]]);
  });

  it("leave out totals and tables without weights", () => {
    expect(positions("| Ticker | Weight |\n|---|---|\n| VRT | 10% |\n| Total | 100% |").map(({ target }) => target.name)).toEqual(["VRT"]);
    expect(positions("| Company | CEO |\n|---|---|\n| [[Vertiv]] | Giordano Albertazzi |")).toEqual([]);
  });

  it("are read in a portfolio note only", () => expect(positions("| Ticker | Weight |\n|---|---|\n| VRT | 10% |", "#watchlist")).toEqual([]));
});
