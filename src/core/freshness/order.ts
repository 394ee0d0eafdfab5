import { compareText } from "../compare";
export type FreshnessState = "fresh" | "due" | "stale" | "undated" | "exempt";

/** What the order rests on (freshness-rules.md, "Order"). */
export interface Placed {
  readonly path: string;
  /** Where it stands before urgency counts; 0 comes first. */
  readonly tier: number;
  readonly urgency: number;
  readonly isOverdue: boolean;
}

/** What to refresh first: dates that cannot be trusted, then stale, then due for a stated reason, undated, merely due; the most urgent first, overdue
 * expectations first among equals. Total and stable. */
export function byUrgency(a: Placed, b: Placed): number {
  return a.tier - b.tier || b.urgency - a.urgency || Number(b.isOverdue) - Number(a.isOverdue) || compareText(a.path, b.path);
}

/** `age / limit × (1 + log2(1 + n))`, n the notes that link here; for undated notes only the part that rests on n. */
export function urgencyOf(ageDays: number | null, limitDays: number | null, links: number): number {
  const age = ageDays === null || limitDays === null ? 1 : Math.max(0, ageDays) / limitDays;
  return age * (1 + Math.log2(1 + links));
}

export function tierOf(state: FreshnessState, hasReason: boolean, problem: boolean): number {
  if (problem) return 0;
  switch (state) {
    case "stale": return 1;
    case "due": return hasReason ? 2 : 4;
    case "undated": return 3;
    case "fresh": return 5;
    case "exempt": return 6;
  }
}
