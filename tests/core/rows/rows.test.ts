import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/core/note/read-cell";
import { isFigures, resultRows, sortRows, tableChoices, tableRows, tablesIn, type NoteRow, type RowQuery } from "../../../src/core/rows/rows";
import { runs } from "../../law";
import { read } from "../read";

const lab = "#actor\n\n## Shareholders\n\n| Holder | Stake |\n|---|---|\n| [[Giant]] | >20% |\n| Staff | 5% | beyond |\n\n## Prices\n\n| Product | $ |\n|---|---|\n| One | 3 |\n";
const works = "## Shareholders (2026)\n\n| Holder | Round | Stake (%) |\n|---|---|---|\n| Fund | A |\n";

function listed(query: Partial<RowQuery>): readonly (readonly string[])[] {
  const { columns, rows } = tableRows([...tablesIn("Lab.md", lab), ...tablesIn("Works.md", works)], { heading: "", columns: [], ...query });
  return [columns, ...rows.map(({ path, line, cells }) => [`${path}:${line}`, ...cells.map(({ text }) => text)])];
}

describe("rows of tables", () => {
  it("under words of a heading stand below all columns that those tables have; a row that is short has nothing there", () => {
    expect(listed({ heading: "shareholders" })).toEqual([
      ["Holder", "Stake", "Round"],
      ["Lab.md:7", "Giant", ">20%", ""],
      ["Lab.md:8", "Staff", "5%", ""],
      ["Works.md:5", "Fund", "", "A"],
    ]);
  });
  it("with certain columns stand below these alone, wherever the tables have them", () => {
    expect(listed({ columns: ["stake", "holder"] })).toEqual([["stake", "holder"], ["Lab.md:7", ">20%", "Giant"], ["Lab.md:8", "5%", "Staff"], ["Works.md:5", "", "Fund"]]);
    expect(listed({ columns: ["$"] })).toEqual([["$"], ["Lab.md:14", "3"]]);
    expect(listed({ heading: "prices", columns: ["holder"] })).toEqual([["holder"]]);
  });
  it("of a table whose columns share a name, or have none, are all there", () => {
    const twice = tablesIn("Twice.md", "| | Score | Score | |\n|---|---|---|---|\n| a | 1 | 2 | b |\n");
    expect(tableRows(twice, { heading: "", columns: [] }).columns).toEqual(["Unnamed", "Score", "Score 2", "Unnamed 2"]);
    expect(tableRows(twice, { heading: "", columns: ["score 2"] }).rows.map(({ cells: [cell] }) => cell?.text)).toEqual(["2"]);
  });
  it("can be chosen by what headings and headers there are, the most frequent first", () => {
    expect(tableChoices([read(lab, "Lab.md"), read(lab, "Copy.md"), read(works, "Works.md")]).map(({ heading, columns, tables, rows }) => `${heading}${columns.join("|")}: ${tables}, ${rows}`)).toEqual([
      "Shareholders: 2, 4", "Holder|Stake: 2, 4", "Prices: 2, 2", "Product|$: 2, 2", "Shareholders (2026): 1, 1", "Holder|Round|Stake (%): 1, 1",
    ]);
  });
});

it("results are listed as written, with their lines; a date that only the note's Updated gives says so", () => {
  const note = read("## Humanity's Last Exam\n\n| Model | Accuracy |\n|---|---|\n| Lab One | >26% |\n\n*Updated 2026-06-01*\n", "Lab.md");
  expect(resultRows([note]).rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)])).toEqual([[5, "Lab One", "Humanity's Last Exam", ">26%", "", "2026-06-01 (Updated)"]]);
});

const rowOf = (text: string, at: number): NoteRow => ({ path: "A.md", line: at + 1, cells: [readCell(text)] });

describe("sorting", () => {
  const sorted = (texts: readonly string[], descending = false): readonly string[] => sortRows(texts.map(rowOf), 0, descending).map(({ cells: [cell] }) => cell?.text ?? "");
  it("goes by what a cell was read as: amounts apart by unit, then periods, words whatever their case, and what is missing last either way", () => {
    const texts = ["beta", "—", "8.5B", "1,200", "Alpha", ">20%", "2025", "3.5%", "Q1 2024"];
    expect(sorted(texts)).toEqual(["1,200", "8.5B", "3.5%", ">20%", "Q1 2024", "2025", "Alpha", "beta", "—"]);
    expect(sorted(texts, true)).toEqual([">20%", "3.5%", "8.5B", "1,200", "2025", "Q1 2024", "beta", "Alpha", "—"]);
  });
  it("loses no row, keeps the order of equals, and changes nothing that is sorted", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom("1%", "2%", "$3", "—", "", "x", "2025", "✓"), fc.string({ maxLength: 4 })), { maxLength: 40 }), fc.boolean(), (texts, descending) => {
      const once = sortRows(texts.map(rowOf), 0, descending);
      expect(new Set(once.map(({ line }) => line)).size).toBe(texts.length);
      expect(sortRows(once, 0, descending)).toEqual(once);
      for (const text of new Set(texts)) expect(once.filter(({ line }) => texts[line - 1] === text).map(({ line }) => line)).toEqual(texts.flatMap((each, at) => (each === text ? [at + 1] : [])));
    }), { numRuns: runs(200) });
  });
  it("a column is one of figures where most of its cells are", () => {
    expect(isFigures(["1%", "—", ">5", "unstated"].map(rowOf), 0)).toBe(true);
    expect(isFigures(["2025", "—"].map(rowOf), 0)).toBe(false);
  });
});
