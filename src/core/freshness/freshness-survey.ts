import type { CivilDate } from "../civil-date";
import type { Finding } from "../finding";
import type { Expectation } from "../note/note";
import type { Verdict } from "./verdict";

/** A statement whose time has come without the note being looked at since. */
export interface OverdueExpectation {
  readonly path: string;
  readonly expectation: Expectation;
  readonly days: number;
}

/** The freshness of a whole vault on one day. */
export interface FreshnessSurvey {
  readonly today: CivilDate;
  /** Every note, what to refresh first on top. */
  readonly ranked: readonly Verdict[];
  /** The verdict for the note at a path. */
  readonly of: (path: string) => Verdict | undefined;
  /** Longest overdue first. */
  readonly overdue: readonly OverdueExpectation[];
  /** How many those are, without putting them in order. */
  readonly overdueCount: number;
  readonly findings: readonly Finding[];
}
