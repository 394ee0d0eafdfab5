import type { BenchmarkSurvey, Entry, Leaderboard } from "../../core/benchmark/benchmark";
import type { VaultIndex } from "../../core/index/vault-index";
import type { Dispatch } from "../action";
import type { PanelProps } from "../panel";

/** What all parts of the benchmarks panel share. */
export interface Scope {
  readonly survey: BenchmarkSurvey;
  readonly index: VaultIndex;
  /** The note at hand; its rows stand out. */
  readonly activePath: string | null;
  readonly dispatch: Dispatch;
  /** Whether the note that states a score is stale; always false where ages are not shown. */
  readonly isStale: (path: string) => boolean;
  /** Shows a leaderboard; null where there is no room for that (a block in a note). */
  readonly openBoard: ((key: string) => void) | null;
  /** Adds a subject to those compared. */
  readonly compare: ((subjectKey: string) => void) | null;
}

/** The scope of a place that shows one leaderboard and leads nowhere else. */
export function plainScope({ state, dispatch }: PanelProps, activePath: string | null, ages: boolean): Scope {
  const { survey } = state;
  return {
    survey: survey.benchmarks, index: survey.index, activePath, dispatch, openBoard: null, compare: null,
    isStale: (path) => ages && survey.freshness.of(path)?.state === "stale",
  };
}

/** A note's name as a source: its title, or its path where it is no longer there. */
export function titleOf(index: VaultIndex, path: string): string {
  return index.note(path)?.title ?? path;
}

/** Month and year of a result, with a star where only the note's Updated says so. */
export function dateText({ asOf, asOfStated }: Entry["result"]): string {
  return asOf === null ? "undated" : `${asOf.slice(0, 7)}${asOfStated ? "" : "*"}`;
}

export function dateTitle({ asOf, asOfStated }: Entry["result"]): string {
  if (asOf === null) return "Neither the score nor its note states a date";
  return asOfStated ? `As of ${asOf}, stated with the score` : `${asOf} is the note's Updated; the score itself states no date`;
}

/** First and last month of the dated results; "" when none has a date. */
export function monthsOf({ entries }: Leaderboard): string {
  const dates = entries.flatMap(({ result }) => result.asOf?.slice(0, 7) ?? []).sort();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
