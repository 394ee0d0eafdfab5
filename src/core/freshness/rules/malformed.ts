import type { Rule } from "../rule";

export const malformedDate: Rule = {
  id: "malformed-date",
  describe: "The note states a date that does not exist.",
  check: ({ note: { malformedDates } }) =>
    malformedDates.map(({ text, line }) => ({ rule: malformedDate.id, text: `Malformed date "${text}"`, line, others: [] })),
  examples: [
    { note: "#actor\n\n*Updated 2026-13-40*", today: "2026-07-01", reasons: ['Malformed date "2026-13-40"'] },
    { note: "#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: [] },
  ],
};
