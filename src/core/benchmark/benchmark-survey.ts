import type { Leaderboard } from "./leaderboard";

/** The scores of all notes, by benchmark. */
export interface BenchmarkSurvey {
  /** By their number of results, largest first. */
  readonly leaderboards: readonly Leaderboard[];
  readonly byKey: ReadonlyMap<string, Leaderboard>;
  /** The keys of the benchmarks that the note at a path states results of, or that are about it. */
  readonly keysOf: (path: string) => readonly string[];
}
