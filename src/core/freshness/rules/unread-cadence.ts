import { readCadence } from "../cadence";
import type { Rule } from "../rule";

export const unreadCadence: Rule = {
  id: "unread-cadence",
  describe: "The note's review-every cannot be read, so the next rule applies.",
  check({ note }) {
    const own = note.properties.reviewEvery;
    if (!own || readCadence(own.text) !== null) return [];
    return [{ rule: unreadCadence.id, text: `review-every "${own.text}" cannot be read (30d, 8w, 3m, 1y)`, line: own.line, others: [] }];
  },
  examples: [
    {
      note: "---\nreview-every: soonish\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01",
      reasons: ['review-every "soonish" cannot be read (30d, 8w, 3m, 1y)'],
    },
    { note: "---\nreview-every: 8w\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: [] },
  ],
};
