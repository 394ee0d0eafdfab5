import type { Example, TimelessRule } from "../rule";

export const malformedDate: TimelessRule = {
  id: "malformed-date",
  name: "Date to mend",
  describe: "The note states a date that does not exist.",
  asked: "once",
  applies: ({ own: { note } }) => note.malformedDates.length > 0,
  tell: ({ own: { note } }) => note.malformedDates.map(({ text, line }) => ({ rule: malformedDate.id, text: `Malformed date "${text}"`, line, others: [] })),
};

export const examples: readonly Example[] = [
  { note: "#actor\n\n*Updated 2026-13-40*", today: "2026-07-01", reasons: ['Malformed date "2026-13-40"'] },
  { note: "#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: [] },
];
