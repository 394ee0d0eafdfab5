import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultStampForm, stampText } from "../../../src/core/freshness/stamp";
import { runs } from "../../law";
import { read } from "../read";

const today = "2026-07-01";

function stamped(text: string): string {
  const edit = stampText(text, read(text), today, defaultStampForm);
  return edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text;
}

const date = fc.constantFrom(
  "2026-01-04", "2025/12/31", "2026.02.03", "2026-3-9", "January 4, 2026", "Jan 4, 2026", "4 Jan 2026", "January 4th, 2026", "2nd May 2026", "Jan 2026", "May 2026", "2026-01", "2026-13-40", "[[2026-06-04]]",
);
const statement = fc.tuple(fc.constantFrom("*Updated ", "Last updated: ", "**Updated:** ", "*Revised "), date, fc.constantFrom("", "*", " (deep dive)", "  ")).map((parts) => parts.join(""));
const other = fc.constantFrom(
  "", "text", "## Related", "## Related companies", "- [[A]] — peer", "| a | b |", "|---|---|", "```", "<!-- note", "%%", "> *Updated 2026-05-05*", "---", "  ", "#actor", "é 🐉", "updated: 2026-02-02", "*Created 2026-01-01*",
);
const note = fc
  .tuple(fc.constantFrom("", "\ufeff"), fc.constantFrom("", "---\nupdated: 2026-01-09\n---\n", "---\naliases: [x]\n---\n"), fc.array(fc.oneof({ weight: 3, arbitrary: other }, { weight: 1, arbitrary: statement }), { maxLength: 9 }), fc.constantFrom("", "\n", "\n\n"), fc.boolean())
  .map(([bom, front, lines, end, windows]) => `${bom}${front}${lines.join("\n")}${end}`.replaceAll("\n", windows ? "\r\n" : "\n"));

describe("a stamp", () => {
  it("leaves a note that says it was updated today, or this month where it states a month", () => {
    fc.assert(
      fc.property(note, (text) => {
        const { updated } = read(stamped(text));
        expect(updated?.date.slice(0, updated.precision === "day" ? 10 : 7)).toBe(today.slice(0, updated?.precision === "day" ? 10 : 7));
      }),
      { numRuns: runs(1500) },
    );
  });

  it("made twice changes nothing the second time", () => {
    fc.assert(fc.property(note, (text) => {
      expect(stamped(stamped(text))).toBe(stamped(text));
    }), { numRuns: runs(1500) });
  });

  it("changes only the characters of a date where one stands, and only adds a line where none does", () => {
    fc.assert(
      fc.property(note, (text) => {
        const edit = stampText(text, read(text), today, defaultStampForm);
        if (!edit) return;
        const gone = text.slice(edit.from, edit.to);
        if (gone === "") expect(edit.insert.replace(/\r?\n/g, "")).toBe("*Updated 2026-07-01*");
        else {
          expect(gone).toMatch(/^[\w ,./-]+$/);
          expect(gone).toMatch(/\d{4}/);
          expect(edit.insert).not.toMatch(/[\r\n]/);
        }
        expect(stamped(text).split("\r\n").length - text.split("\r\n").length).toBe(edit.insert.split("\r\n").length - 1);
        expect(stamped(text).startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
      }),
      { numRuns: runs(1500) },
    );
  });
});
