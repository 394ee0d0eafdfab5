import fc from "fast-check";
import { expect, it } from "vitest";
import { tableCsv, tableMarkdown, tableRecords, tableTsv, type CopyTable } from "../../src/core/copy-table";
import { runs } from "../law";

const table: CopyTable = { columns: ["Name", "Score"], rows: [[{ name: "o1 | two", path: "Labs/o1.md" }, 9], ["a \\ b <b>bold</b>, <1%\nand =2", "=1+1"]] };

it("one table is written in four ways: links in Markdown, names alone between commas and tabs, records with the paths of names", () => {
  expect(tableMarkdown(table)).toBe("| Name | Score |\n|---|---|\n| [[Labs/o1\\|o1 \\| two]] | 9 |\n| a \\\\ b \\<b>bold\\</b>, <1% and =2 | =1+1 |");
  expect(tableCsv(table)).toBe('Name,Score\no1 | two,9\n"a \\ b <b>bold</b>, <1%\nand =2",\'=1+1');
  expect(tableTsv(table)).toBe("Name\tScore\no1 | two\t9\na \\ b <b>bold</b>, <1% and =2\t'=1+1");
  expect(tableRecords(table)[0]).toEqual({ Name: { name: "o1 | two", path: "Labs/o1.md" }, Score: 9 });
});

it("whatever its cells hold, a row of Markdown has one line and as many cells as the header, and one of tabs likewise", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: fc.constantFrom("a", "|", "\\", "<", "\n", "\t", " ") }), fc.string()), { maxLength: 5 }), (rows) => {
    const lines = tableMarkdown({ columns: ["A", "B"], rows }).split("\n");
    expect(lines).toHaveLength(rows.length + 2);
    for (const line of lines.slice(2)) expect(line.replace(/\\./g, "").split("|")).toHaveLength(4);
    for (const line of tableTsv({ columns: ["A", "B"], rows }).split("\n")) expect(line.split("\t")).toHaveLength(2);
  }), { numRuns: runs(200) });
});
