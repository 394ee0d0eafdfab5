import { compareText } from "../compare";
import type { CivilDate } from "../civil-date";
import { byPlace, strength, type Entry } from "./entry";
import type { Leaderboard } from "./leaderboard";
import type { Standing } from "./standing";

/** A ranked result at its day; `best` where nobody had done better until then. */
export interface TimePoint {
  readonly date: CivilDate;
  readonly entry: Entry;
  readonly best: boolean;
}

/** Every ranked result that has a date, in order of time: the day that it states, else its note's Updated. */
export function timeline({ standings, higherIsBetter }: Pick<Leaderboard, "standings" | "higherIsBetter">): readonly TimePoint[] {
  let best = -Infinity;
  const better = ({ entry: a }: Dated, { entry: b }: Dated): number => strength(b.cell, higherIsBetter) - strength(a.cell, higherIsBetter);
  return dated(standings).sort((a, b) => byDate(a, b) || better(a, b) || byPlace(a.entry, b.entry)).map(({ date, entry }) => {
    const value = strength(entry.cell, higherIsBetter);
    const isBest = value > best;
    if (isBest) best = value;
    return { date, entry, best: isBest };
  });
}

/** The running best over time: each result that beat all before it. */
export function frontier(board: Pick<Leaderboard, "standings" | "higherIsBetter">): readonly TimePoint[] {
  return timeline(board).filter(({ best }) => best);
}

type Dated = Omit<TimePoint, "best">;

function dated(standings: readonly Standing[]): Dated[] {
  return standings.flatMap(({ rank, entries }) => {
    const entry = entries.find(({ result }) => result.asOfStated) ?? entries.find(({ result }) => result.asOf !== null);
    return rank !== null && entry && entry.result.asOf !== null ? [{ date: entry.result.asOf, entry }] : [];
  });
}

function byDate(a: Dated, b: Dated): number {
  return compareText(a.date, b.date);
}
