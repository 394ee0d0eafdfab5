import { readCadence } from "../cadence";
import type { Example, TimelessRule } from "../rule";

export const unreadCadence: TimelessRule = {
  id: "unread-cadence",
  name: "Cadence to mend",
  describe: "The note's review-every cannot be read, so the next rule applies.",
  asked: "once",
  applies: ({ own: { note: { properties: { reviewEvery } } } }) => reviewEvery !== null && readCadence(reviewEvery.text) === null,
  tell({ own: { note: { properties: { reviewEvery: own } } } }) {
    if (!own || readCadence(own.text) !== null) return [];
    return [{ rule: unreadCadence.id, text: `review-every "${own.text}" cannot be read (30d, 8w, 3m, 1y)`, line: own.line, others: [] }];
  },
};

export const examples: readonly Example[] = [
  {
    note: "---\nreview-every: soonish\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01",
    reasons: ['review-every "soonish" cannot be read (30d, 8w, 3m, 1y)'],
  },
  { note: "---\nreview-every: 8w\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: [] },
];
