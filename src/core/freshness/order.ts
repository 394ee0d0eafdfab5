import type { Verdict } from "./verdict";
import { overdueExpectation } from "./rules/expectation";

/** A verdict with how many other notes link to its note, and how much it wants another look. */
export interface Ranked extends Verdict {
  readonly linkedFrom: number;
  /** `age / limit × (1 + log2(1 + n))`; for undated notes only the part that rests on it (freshness-rules.md, "Order"). */
  readonly urgency: number;
}

/** Adds what the order rests on; `linkedFrom` is the number of other notes that link to the note. */
export function rank(verdict: Verdict, linkedFrom: number): Ranked {
  const weight = 1 + Math.log2(1 + linkedFrom);
  const age = verdict.ageDays === null || verdict.limitDays === null ? 1 : Math.max(0, verdict.ageDays) / verdict.limitDays;
  return { ...verdict, linkedFrom, urgency: age * weight };
}

/** What to refresh first: dates that cannot be trusted, then stale, undated, due; the most urgent first, overdue expectations first among equals. Total and stable. */
export function byUrgency(a: Ranked, b: Ranked): number {
  return tier(a) - tier(b) || b.urgency - a.urgency || Number(hasOverdue(b)) - Number(hasOverdue(a)) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

function tier({ problem, state }: Ranked): number {
  return problem ? 0 : ["stale", "undated", "due", "fresh", "exempt"].indexOf(state) + 1;
}

function hasOverdue({ reasons }: Ranked): boolean {
  return reasons.some(({ rule }) => rule === overdueExpectation.id);
}
