import { describe, expect, it } from "vitest";
import { read } from "../read";

describe("facts", () => {
  it("are the rows of tables that name a property and give its value, with heading and line", () => {
    const { facts } = read("# ASML\n\n## Quick stats\n\n| Metric | Value |\n|---|---|\n| Founded | 1984 |\n| Employees | 44,000 |\n| **CEO** | [[Christophe Fouquet]] |");
    expect(facts.map(({ heading, key, cell, line }) => [heading, key, cell.text, line])).toEqual([
      ["Quick stats", "Founded", "1984", 7],
      ["Quick stats", "Employees", "44,000", 8],
      ["Quick stats", "CEO", "Christophe Fouquet", 9],
    ]);
  });

  it("come from no table that compares things", () => {
    expect(read("| Company | Revenue |\n|---|---|\n| ASML | €28B |\n| Nikon | €5B |").facts).toEqual([]);
  });

  it("need a value: a row of one cell states none", () => {
    expect(read("| Metric | Value |\n|---|---|\n| Founded | 1984 |\n| Seat |").facts.map(({ key }) => key)).toEqual(["Founded"]);
  });
});
