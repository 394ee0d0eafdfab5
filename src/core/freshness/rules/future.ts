import type { DailyRule, Example } from "../rule";

export const updatedInFuture: DailyRule = {
  id: "updated-in-future",
  name: "Date in the future",
  describe: "The Updated line names a day that has not come yet.",
  asked: "daily",
  applies: ({ ageDays }) => ageDays !== null && ageDays < 0,
  tell: ({ own: { note: { updated } } }) => (updated ? [{ rule: updatedInFuture.id, text: `Updated in the future: ${updated.date}`, line: updated.line, others: [] }] : []),
};

export const examples: readonly Example[] = [
  { note: "#actor\n\n*Updated 2026-09-01*", today: "2026-07-01", reasons: ["Updated in the future: 2026-09-01"] },
  { note: "#actor\n\n*Updated 2026-07-01*", today: "2026-07-01", reasons: [] },
  { note: "#actor\n\n*Updated Jul 2026*", today: "2026-07-01", reasons: [] },
];
