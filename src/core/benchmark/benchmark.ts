import type { VaultIndex } from "../index/vault-index";
import { finish } from "../steps";
import type { BenchmarkSurvey } from "./benchmark-survey";
import { createBenchmarkSurveyor, type BenchmarkWords } from "./benchmark-surveyor";
import type { Entry } from "./entry";
import type { Leaderboard } from "./leaderboard";
import type { Standing } from "./standing";

export { createBenchmarkSurveyor, type BenchmarkSurveyor, type BenchmarkWords } from "./benchmark-surveyor";
export type { BenchmarkSurvey } from "./benchmark-survey";
export type { Entry } from "./entry";
export { conflictFinding, type Leaderboard } from "./leaderboard";
export type { Standing } from "./standing";
export type { Direction, Directions } from "./direction";
export { createDoubts, doubtfulJoins, likeness, type Doubt } from "./doubts";
export { benchmarkTags, filterStandings, type BenchmarkFilter } from "./filter";
export { frontier, timeline, type TimePoint } from "./frontier";
export { compareSubjects, mostCompared, subjectsOf, type Comparison, type Subject } from "./compare";
export { leaderboardMarkdown, leaderboardSnapshot, resultsTable } from "./copy-leaderboard";
export { figureText, placeRule, placeText, remarkText } from "./figure";
export { foldSpelling } from "./spelling";
export { boardsNamed } from "./named-boards";

/** Joins the results of all notes into leaderboards, with nothing kept from before. */
export function surveyBenchmarks(index: VaultIndex, words: BenchmarkWords): BenchmarkSurvey {
  return finish(createBenchmarkSurveyor().survey(index, words));
}

/** The results that a note states, or that are about its subject, each with its leaderboard; all of them where the note is the benchmark's own. */
export function resultsOf(survey: BenchmarkSurvey, path: string): readonly { readonly board: Leaderboard; readonly standings: readonly Standing[] }[] {
  return survey.keysOf(path).flatMap((key) => {
    const board = survey.byKey.get(key);
    if (!board) return [];
    const standings = board.path === path ? board.standings : board.standings.filter(({ entries }) => entries.some((entry) => concerns(entry, path)));
    return standings.length > 0 ? [{ board, standings }] : [];
  });
}

function concerns(entry: Entry, path: string): boolean {
  return entry.path === path || entry.subjectPath === path;
}
