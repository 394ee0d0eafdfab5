import { daysBetween } from "../../civil-date";
import type { Expectation, Note } from "../../note/note";
import type { CivilDate } from "../../civil-date";
import type { Rule } from "../rule";

export const overdueExpectation: Rule = {
  id: "overdue-expectation",
  describe: "Something that the note expected by a day has not been revisited since that day.",
  check: ({ note, today }) =>
    note.expectations
      .filter((expectation) => isOverdue(expectation, note, today))
      .map(({ due, text, line }) => ({ rule: overdueExpectation.id, text: `Expected by ${due}, not revisited since: "${text}"`, line, others: [] })),
  examples: [
    {
      note: "#actor\n\nR2 model expected around Feb 2026.\n\n*Updated 2026-01-04*", today: "2026-03-01",
      reasons: ['Expected by 2026-02-28, not revisited since: "R2 model expected around Feb 2026."'],
    },
    { note: "#actor\n\nR2 model expected around Feb 2026.\n\n*Updated 2026-01-04*", today: "2026-02-28", reasons: [] },
    { note: "#actor\n\nR2 model expected around Feb 2026.\n\n*Updated 2026-03-05*", today: "2026-06-01", reasons: [] },
  ],
};

/** Overdue on a day after `due` when the note was not updated after `due` (reading-notes.md, "Expectations"). */
export function isOverdue({ due }: Expectation, { updated }: Note, today: CivilDate): boolean {
  return today > due && (updated === null || updated.date <= due);
}

/** For how many days an expectation has been overdue. */
export function daysOverdue({ due }: Expectation, today: CivilDate): number {
  return daysBetween(due, today);
}
