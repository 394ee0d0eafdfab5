import type { DailyRule, Example } from "../rule";

export const pastLimit: DailyRule = {
  id: "past-limit",
  name: "Past its limit",
  describe: "The note's own Updated line is older than its limit.",
  asked: "daily",
  applies: ({ ageDays, limitDays }) => ageDays !== null && ageDays > limitDays,
  tell({ own: { note: { updated } }, ageDays, limitDays }) {
    if (!updated) return [];
    const text = `Updated ${updated.date}, ${ageDays} days ago; the limit is ${limitDays}`;
    return [{ rule: pastLimit.id, text, line: updated.line, others: [] }];
  },
};

export const examples: readonly Example[] = [
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-07-01", reasons: ["Updated 2026-01-04, 178 days ago; the limit is 90"] },
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-04-04", reasons: [] },
  { note: "#actor\n\n*Updated 2026-01-04*", today: "2026-02-04", limitDays: 30, reasons: ["Updated 2026-01-04, 31 days ago; the limit is 30"] },
  { note: "#actor", today: "2026-07-01", reasons: [] },
];
