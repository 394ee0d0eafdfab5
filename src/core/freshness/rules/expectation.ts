import { dayNumber, daysBetween, type CivilDate } from "../../civil-date";
import type { Expectation, Note } from "../../note/note";
import type { DailyRule, Dates, Example } from "../rule";

export const overdueExpectation: DailyRule = {
  id: "overdue-expectation",
  name: "Expectation passed",
  describe: "Something that the note expected by a day has not been revisited since that day.",
  asked: "daily",
  applies: ({ own: { openDue }, today }) => openDue !== null && today > openDue,
  tell: ({ own: { note }, today }) =>
    note.expectations
      .filter((expectation) => isOverdue(expectation, note, today))
      .map(({ due, text, line }) => ({ rule: overdueExpectation.id, text: `Expected by ${due}, not revisited since: "${text}"`, line, others: [] })),
};

export const examples: readonly Example[] = [
  {
    note: "#actor\n\nR2 model expected around Feb 2026.\n\n*Updated 2026-01-04*", today: "2026-03-01",
    reasons: ['Expected by 2026-02-28, not revisited since: "R2 model expected around Feb 2026."'],
  },
  { note: "#actor\n\nR2 model expected around Feb 2026.\n\n*Updated 2026-01-04*", today: "2026-02-28", reasons: [] },
  { note: "#actor\n\nR2 model expected around Feb 2026.\n\n*Updated 2026-03-05*", today: "2026-06-01", reasons: [] },
];

/** Overdue on a day after `due` when the note was not updated after `due` (reading-notes.md, "Expectations"). */
export function isOverdue(expectation: Expectation, note: Note, today: CivilDate): boolean {
  return today > expectation.due && isOpen(expectation, note);
}

/** What the rules ask of a note. */
export function datesOf(note: Note): Dates {
  return { note, path: note.path, updatedDay: note.updated ? dayNumber(note.updated.date) : NaN, openDue: firstOpenDue(note) };
}

function firstOpenDue(note: Note): CivilDate | null {
  let first: CivilDate | null = null;
  for (const each of note.expectations) if (isOpen(each, note) && (first === null || each.due < first)) first = each.due;
  return first;
}

function isOpen({ due }: Expectation, { updated }: Note): boolean {
  return updated === null || updated.date <= due;
}

/** For how many days an expectation has been overdue. */
export function daysOverdue({ due }: Expectation, today: CivilDate): number {
  return daysBetween(due, today);
}
