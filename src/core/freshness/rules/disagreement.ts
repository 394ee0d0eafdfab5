import type { Note, Stamp } from "../../note/note";
import type { Example, TimelessRule } from "../rule";

export const updatedDisagree: TimelessRule = {
  id: "updated-disagree",
  name: "Dates disagree",
  describe: "Two Updated lines of the note name different days.",
  asked: "once",
  applies: ({ own: { note } }) => otherThanFirst(note) !== undefined,
  tell({ own: { note } }) {
    const first = note.stamps[0];
    const other = otherThanFirst(note);
    if (!first || !other) return [];
    const text = `Two Updated lines disagree: ${first.date} in line ${first.line}, ${other.date} in line ${other.line}`;
    return [{ rule: updatedDisagree.id, text, line: other.line, others: [] }];
  },
};

export const examples: readonly Example[] = [
  {
    note: "#actor\n\n*Updated 2026-06-01*\n\ntext\n\n*Updated 2026-05-01*", today: "2026-07-01",
    reasons: ["Two Updated lines disagree: 2026-06-01 in line 3, 2026-05-01 in line 7"],
  },
  { note: "#actor\n\n*Updated 2026-06-01*\n\ntext\n\n*Updated 2026-06-01*", today: "2026-07-01", reasons: [] },
  { note: "#actor\n\n*Created 2026-02-10 | Updated 2026-06-22*", today: "2026-07-01", reasons: [] },
];

/** A month and a day within it say the same with different care, so only like is held against like. */
function otherThanFirst({ stamps }: Note): Stamp | undefined {
  const first = stamps[0];
  if (!first || stamps.length < 2) return undefined;
  return stamps.find(({ date, line, precision }) => line !== first.line && date !== first.date && precision === first.precision);
}
