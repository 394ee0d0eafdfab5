import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyTable } from "../../../src/core/note/classify-table";
import type { Table } from "../../../src/core/note/note";
import { readOutline } from "../../../src/core/note/read-outline";
import { readResults } from "../../../src/core/note/read-results";
import { readTables } from "../../../src/core/note/read-tables";
import { runs } from "../../law";
import { contextOf } from "./context-of";

const header = fc.constantFrom("Metric", "Value", "Company", "Share", "Date", "2023", "2024", "FY25E", "Notes", "Rank", "Model", "Score", "Revenue ($B)", "Round");
const cell = fc.constantFrom("12%", "$4B", "~3 GW", "2024", "Mar 2025", "—", "#2", "Acme", "a long remark about it", "GPT-4o", "✓", ">20%", "7", "");
const grid = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    header: fc.array(header, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  }),
);

type Grid = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A table's source; `wrap` writes a cell, `ends` the pipes around a row. */
function write({ header: head, rows }: Grid, wrap = (text: string) => text, ends = "|", newline = "\n"): string {
  const line = (cells: readonly string[]): string => `${ends} ${cells.join(" | ")} ${ends}`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(wrap)))].join(newline);
}

function classify(text: string): Partial<Table> | undefined {
  const [table] = readTables(readOutline(text));
  return table ? classifyTable(table) : undefined;
}

describe("a table's verdict", () => {
  it("does not depend on emphasis in its cells", () => {
    const bold = (text: string): string => (text === "" || text === "—" ? text : `**${text}**`);
    fc.assert(fc.property(grid, (table) => void expect(classify(write(table, bold))).toEqual(classify(write(table)))), { numRuns: runs(300) });
  });

  it("does not depend on outer pipes", () => {
    const filled = grid.map((table): Grid => ({ ...table, rows: table.rows.map((row) => row.map((text) => (text === "" || text.startsWith(">") ? "x" : text))) }));
    fc.assert(fc.property(filled, (table) => void expect(classify(write(table, undefined, ""))).toEqual(classify(write(table)))), { numRuns: runs(300) });
  });

  it("does not depend on how lines end", () => {
    fc.assert(fc.property(grid, (table) => void expect(classify(write(table, undefined, "|", "\r\n"))).toEqual(classify(write(table)))), { numRuns: runs(300) });
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(grid, (table) => {
        const turned = { ...table, rows: [...table.rows].reverse() };
        expect(classify(write(turned))).toEqual(classify(write(table)));
      }),
      { numRuns: runs(300) },
    );
  });

  it("names columns that there are, and never the label among the numeric", () => {
    fc.assert(
      fc.property(grid, (table) => {
        const verdict = classify(write(table));
        for (const column of verdict?.numericColumns ?? []) {
          expect(column).toBeLessThan(table.header.length);
          expect(column).not.toBe(verdict?.labelColumn);
        }
        expect(verdict?.orientation === null).toBe(verdict?.kind !== "series");
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("any text at all", () => {
  const noise = fc.array(fc.constantFrom("|", "\n", "-", " ", "`", "\\", "[[", "]]", "#", "Model", "Score", "MMLU", "GPT-4", "12%", "(", ")", ":", "*", "2024", "é", "\u0000"), { maxLength: 80 });

  it("is read and classified without a throw, and every result's span lies in it", () => {
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join("");
        const context = contextOf(text, "MMLU");
        context.tables.forEach(classifyTable);
        for (const { span } of readResults(context, null)) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
