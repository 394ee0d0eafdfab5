import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/cli/yaml";
import { reasonNotRead } from "../../../src/core/note/cell-reasons";
import { openNote } from "../../../src/core/note/read-note";
import { reportNote } from "../../../src/core/note/report-note";
import { runs } from "../../law";
import { reading } from "../read";

const piece = fc.constantFrom("$", "€", "~", ">", "<", "4", "15", "1,200", "2026", "-02-30", "Jan", " ", "/", "B", "%", "M", "GW", "GPT-", "x", "of", "(", ")", "±", "–", "FY", "Q1", "yes", "—", "4N");
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }).map((rows) => ["| A | B | C |", "|---|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"));

describe("no number is dropped without a word", () => {
  it("every cell is a value, is listed with a reason, names its row, or holds nothing numeric but names", () => {
    fc.assert(
      fc.property(table, (text) => {
        const { cells, passedOver } = reportNote("Note.md", text, reading, readYaml);
        const rows = openNote("Note.md", text, reading, readYaml).tables.flatMap((each) => each.grid);
        const grid = rows.flat();
        const listed = passedOver.filter(({ code }) => code === "cell-not-read").map(({ message }) => message);
        expect(cells.read + cells.notRead + cells.words).toBe(grid.length);
        expect(listed).toHaveLength(cells.notRead);
        const first = new Set(rows.map((row) => row[0]));
        for (const each of grid) {
          if (first.has(each) && /\p{L}{2}/u.test(each.text)) continue;
          if (each.kind !== "text" || !/\d/.test(each.text)) continue;
          const isListed = listed.some((message) => message.startsWith(`“${each.text}”`));
          expect(isListed || reasonNotRead(each.text) === null).toBe(true);
          if (/^[$€~<>]?\d+(?:,\d{3})*$/.test(each.text)) expect(isListed).toBe(true);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("takes any text and never throws, and every place is a line of the note", () => {
    const line = fc.oneof(cell, table, fc.constantFrom("---", "```", "<!--", "%%", "> a", "# H", "## Related", "- [[A]] — b", "*Updated 2026-01-04*", ""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const text = lines.join("\n").replaceAll("\n", end);
        const { read, passedOver } = reportNote("Note.md", text, reading, readYaml);
        const count = text.split("\n").length;
        for (const at of [...read.flatMap(({ entries }) => entries), ...passedOver.flatMap(({ where }) => where)].map(({ line: place }) => place)) {
          expect(at).toBeGreaterThan(0);
          expect(at).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
