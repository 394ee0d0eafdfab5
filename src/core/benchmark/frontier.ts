import type { CivilDate } from "../civil-date";
import { strength, type Entry } from "./entry";
import { byPlace, type Leaderboard } from "./leaderboard";

/** A result on the running best: from this day on nobody had done better. */
export interface FrontierPoint {
  readonly date: CivilDate;
  readonly entry: Entry;
}

/** The running best over time: results with a date, in order of time, each better than all before it. Only what is ranked counts. */
export function frontier({ standings, higherIsBetter }: Pick<Leaderboard, "standings" | "higherIsBetter">): readonly FrontierPoint[] {
  const points: FrontierPoint[] = [];
  let best = -Infinity;
  for (const point of datedEntries(standings).sort((a, b) => byDate(a, b) || strength(b.entry.cell, higherIsBetter) - strength(a.entry.cell, higherIsBetter) || byPlace(a.entry, b.entry))) {
    const value = strength(point.entry.cell, higherIsBetter);
    if (value <= best) continue;
    best = value;
    points.push(point);
  }
  return points;
}

/** Every ranked result once, at the day that its best-dated statement gives. */
export function datedEntries(standings: Leaderboard["standings"]): FrontierPoint[] {
  return standings.flatMap(({ rank, entries }) => {
    const entry = entries.find(({ result }) => result.asOfStated) ?? entries.find(({ result }) => result.asOf !== null);
    return rank !== null && entry && entry.result.asOf !== null ? [{ date: entry.result.asOf, entry }] : [];
  });
}

function byDate(a: FrontierPoint, b: FrontierPoint): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
