import type { Leaderboard } from "./leaderboard";

/** The scores of all notes, by benchmark. */
export interface BenchmarkSurvey {
  /** By their number of results, largest first. */
  readonly leaderboards: readonly Leaderboard[];
  readonly byKey: ReadonlyMap<string, Leaderboard>;
  /** Path of a note → the keys of the benchmarks that it states results of, or that are about it. */
  readonly keysOf: ReadonlyMap<string, readonly string[]>;
}
