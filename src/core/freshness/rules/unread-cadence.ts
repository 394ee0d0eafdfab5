import type { Properties } from "../../note/note";
import { readCadence } from "../cadence";
import type { Example, Reason, TimelessRule } from "../rule";

export const unreadCadence: TimelessRule = {
  id: "unread-cadence",
  name: "Cadence to mend",
  describe: "The note's review-every or review cannot be read, so the next rule applies.",
  asked: "once",
  applies: ({ own: { note: { properties } } }) => reasonsOf(properties).length > 0,
  tell: ({ own: { note: { properties } } }) => reasonsOf(properties),
};

function reasonsOf({ review, reviewEvery }: Properties): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (text: string, line: number): number => reasons.push({ rule: "unread-cadence", text, line, others: [] });
  if (reviewEvery && readCadence(reviewEvery.text) === null) add(`review-every "${reviewEvery.text}" cannot be read (30d, 8w, 3m, 1y)`, reviewEvery.line);
  if (review && isNearlyNever(review.text.trim())) add(`review "${review.text.trim()}" cannot be read (never)`, review.line);
  return reasons;
}

/** A word that was to say `never`; what else stands under `review` is the user's own. */
function isNearlyNever(text: string): boolean {
  return /^n[a-z]{2,6}$/i.test(text) && text.toLowerCase() !== "never";
}

export const examples: readonly Example[] = [
  {
    note: "---\nreview-every: soonish\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01",
    reasons: ['review-every "soonish" cannot be read (30d, 8w, 3m, 1y)'],
  },
  { note: "---\nreview-every: 8w\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: [] },
  { note: "---\nreview: nevr\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: ['review "nevr" cannot be read (never)'] },
  { note: "---\nreview: with Ann, in spring\n---\n#actor\n\n*Updated 2026-06-30*", today: "2026-07-01", reasons: [] },
];
