import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCivilDate } from "../../../src/core/civil-date";
import { splitSentences } from "../../../src/core/note/expectation-statements";
import { readExpectations } from "../../../src/core/note/read-expectations";
import { runs } from "../../law";
import { contextOf } from "./context-of";

const piece = fc.constantFrom(
  "target", "by ", "2027", "H2 2026", "early ", "Feb 2026", "| ", " |\n", "|---|---|\n", "- ", "\n", ". ", "[[", "]]", "**", "Launch ", "expected ", "2030s", "(", ")", "Q3 FY26", "’27", "~~", "due ", "? ", "## ", "2026-13-40",
);
const notes = fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")), fc.string({ maxLength: 200 }));
const days = fc.option(fc.constantFrom("2024-06-30", "2026-01-04", "2029-12-31"), { nil: null });

describe("whatever a note holds", () => {
  it("each expectation has a real day, a text and a span on its own line", () => {
    fc.assert(
      fc.property(notes, days, (text, updated) => {
        const context = contextOf(text);
        for (const { due, text: stated, line, span } of readExpectations(context, updated)) {
          expect(parseCivilDate(due)).toBe(due);
          expect(stated).not.toBe("");
          expect(text.slice(0, span.from).split(/\r\n|\r|\n/)).toHaveLength(line);
          expect(text.slice(span.from, span.to)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("the sentences of a line lie in order, within it and apart", () => {
    fc.assert(
      fc.property(notes, (text) => {
        let end = 0;
        for (const { from, to } of splitSentences(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(300) },
    );
  });

  it("an aim ahead stays an aim wherever a line without a date stands around it", () => {
    const words = fc.array(fc.constantFrom("Alpha", "beta", "**gamma**", "[[Delta]]", "epsilon;"), { maxLength: 6 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = `${before}\n\n- Target: 2028 operation\n\n${after}`;
        expect(readExpectations(contextOf(text), "2026-01-04").map(({ due }) => due)).toEqual(["2028-12-31"]);
      }),
      { numRuns: runs(100) },
    );
  });
});
