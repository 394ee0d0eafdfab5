import fc from "fast-check";
import { expect, it } from "vitest";
import { chartTable } from "../../../src/core/chart/chart-table";
import { classifyTable } from "../../../src/core/note/classify-table";
import { readOutline } from "../../../src/core/note/read-outline";
import { readTables } from "../../../src/core/note/read-tables";
import { runs } from "../../law";

const value = fc.constantFrom("14%", ">20%", "$5B", "~$6M", "—", "", "soon", "#1", "2024", "1,234", "-3%", "0", "1e300", "NaN", "Infinity", "5-10x", "`1%`", "9".repeat(400));
const label = fc.constantFrom("A", "B", "[[C]]", "2022", "Q1 2024", "מודל", "<b>x</b>", "");
const table = fc
  .record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.array(fc.tuple(label, fc.array(value, { maxLength: 6 })), { maxLength: 8 }), header: fc.constantFrom("Model", "Metric", "Year", "#") })
  .map(({ columns, rows, header }) => {
    const names = Array.from({ length: columns }, (_, at) => ["Score", "2022", "2023", "Revenue ($B)", "2024E"][at] ?? "");
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    return [line([header, ...names]), line([header, ...names].map(() => "---")), ...rows.map(([first, cells]) => line([first, ...cells]))].join("\n");
  });

it("every cell of a plotted column that states something is a point or is named as not drawn", () => {
  fc.assert(
    fc.property(table, (text) => {
      const [read] = readTables(readOutline(text));
      if (!read) return;
      const kind = classifyTable(read);
      const model = chartTable(read, kind);
      if (!model) return;
      const drawn = model.panes.flatMap(({ series }) => series.flatMap(({ points }) => points.filter(({ others }) => others === 0)));
      expect(drawn.length + model.notDrawn.length).toBe(model.cells);
      for (const point of drawn) {
        expect(Number.isFinite(point.value)).toBe(true);
        const row = read.raw.rows.find(({ line }) => line === point.line);
        expect(row && text.slice(row.from, row.to).replaceAll("`", "")).toContain(point.text);
      }
    }),
    { numRuns: runs(1500) },
  );
});
