import type { QuantityCell } from "../note/cell";

/** A share of an actor, from `low` to `high`, both in 0…1 (exposure-maths.md, "Edges"). */
export type Interval = readonly [low: number, high: number];

export const nothing: Interval = [0, 0];
export const everything: Interval = [1, 1];

/** Why a stated share is not used. */
export type ShareProblem = "shares-over-100" | "negative-share" | "share-without-percent" | "not-ownership" | "rumour";

export interface ReadShare {
  readonly share: Interval | null;
  readonly problem: ShareProblem | null;
}

const unread: ReadShare = { share: null, problem: null };

/** `49% of profits`, `20% of its 2025 revenue`, `12% revenue share`: a part of what an actor makes or does, not of the actor. */
const ofSomethingElse = /^(?:of (?:[\w'’]+ ){0,3}?)?(?:profit|earnings|income|revenue|sales\b|royalt|output|production|capacity)/i;

/** What nobody vouches for. */
const rumoured = /\b(?:rumou?r|unconfirmed|speculat)/i;

/** A quantity in % as an interval; an open side is 0 or 1. What cannot be a share (140%, −5%, a number without %, a part of profits), and what its line calls a rumour, is no share, and says why. */
export function readShare(cell: QuantityCell | null, remark = ""): ReadShare {
  if (!cell) return unread;
  if (rumoured.test(remark)) return { share: null, problem: "rumour" };
  if (cell.unit !== "%") return { share: null, problem: "share-without-percent" };
  if (ofSomethingElse.test(cell.note)) return { share: null, problem: "not-ownership" };
  const low = (cell.low ?? 0) / 100;
  const high = (cell.high ?? 100) / 100;
  if (low < 0 || high < 0) return { share: null, problem: "negative-share" };
  if (low > 1) return { share: null, problem: "shares-over-100" };
  return { share: [low, Math.min(1, Math.max(low, high))], problem: null };
}

export function sameInterval(a: Interval, b: Interval): boolean {
  return Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;
}

export function multiply(a: Interval, b: Interval): Interval {
  return [a[0] * b[0], a[1] * b[1]];
}

/** Orders intervals by what is certain, then by what is possible: the largest first. */
export function byLargest(a: Interval, b: Interval): number {
  return b[0] - a[0] || b[1] - a[1];
}
