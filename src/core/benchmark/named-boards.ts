import type { BenchmarkSurvey } from "./benchmark-survey";
import type { Leaderboard } from "./leaderboard";
import { foldSpelling } from "./spelling";

/** The leaderboards that go by a name, or all without one. */
export function boardsNamed({ leaderboards }: BenchmarkSurvey, name: string | null): readonly Leaderboard[] {
  if (name === null) return leaderboards;
  const wanted = foldSpelling(name);
  return leaderboards.filter((board) => [board.name, ...board.aliases].some((each) => foldSpelling(each) === wanted));
}
