import type { CivilDate } from "../civil-date";
import type { Finding } from "../finding";
import type { Expectation, Stamp } from "../note/note";
import { tierOf, urgencyOf, type FreshnessState, type Placed } from "./order";
import type { Dates, Reason, Subject } from "./rule";
import { allRules, dailyRules, problemRules } from "./rules/all";
import { isOverdue, overdueExpectation } from "./rules/expectation";
import { pastLimit } from "./rules/past-limit";
import type { Rests, Standing } from "./standing";

/** Whether a note needs another look on a day, how much, and why (freshness-rules.md). */
export interface Verdict extends Placed {
  readonly state: FreshnessState;
  /** Days since `updated`; null when undated or exempt. */
  readonly ageDays: number | null;
  readonly limitDays: number | null;
  /** The tag or folder whose cadence sets the limit; null where the note or the default does. */
  readonly cadence: string | null;
  /** Put into words when first asked for. */
  readonly reasons: readonly Reason[];
  readonly hasReason: boolean;
  /** True when age alone is the reason. */
  readonly isMerelyOld: boolean;
  /** True when a date of the note is malformed or in the future. */
  readonly problem: boolean;
  readonly rests: Rests;
  /** What of the note's own cadence could not be read. */
  readonly finding: Finding | null;
  /** What the note expected by a day that has passed; empty where nobody is to be told. */
  readonly overdue: readonly Expectation[];
}

/** The day on which a note is judged, and what the user and the plugin add to what the vault says. */
export interface Day {
  readonly today: CivilDate;
  /** Days from the note's `updated` to today; NaN where none is stated. */
  readonly daysSince: number;
  readonly editedOn: CivilDate | null;
  /** The rules that the user has turned off, by id. */
  readonly quiet: ReadonlySet<string>;
}

/** The verdict for one note on one day. */
export function judge(standing: Standing, day: Day): Verdict {
  return new Judged(standing, day);
}

/** Holds what its words are made from: of thousands of verdicts, some ten are ever read. */
class Judged implements Verdict {
  readonly path: string;
  readonly state: FreshnessState;
  readonly ageDays: number | null;
  readonly limitDays: number | null;
  readonly cadence: string | null;
  readonly rests: Rests;
  readonly finding: Finding | null;
  readonly hasReason: boolean;
  readonly isMerelyOld: boolean;
  readonly problem: boolean;
  readonly isOverdue: boolean;
  readonly urgency: number;
  readonly tier: number;
  private readonly subject: Subject | null;
  private readonly quiet: ReadonlySet<string>;
  private told: readonly Reason[] | null = null;
  private passed: readonly Expectation[] | null = null;

  constructor({ own, limit, named, rests, flagged, problem }: Standing, { today, daysSince, editedOn, quiet }: Day) {
    const ageDays = limit === null || Number.isNaN(daysSince) ? null : daysSince >= 0 ? daysSince : ageInPeriod(own, daysSince, today);
    const subject = limit && { own, named, today, limitDays: limit.days, ageDays, editedOn };
    let hasReason = flagged;
    let isProblem = problem;
    let isOverdue = false;
    let isMerelyOld = !flagged;
    if (subject) {
      for (const rule of dailyRules) {
        if (!rule.applies(subject) || quiet.has(rule.id)) continue;
        hasReason = true;
        if (problemRules.has(rule.id)) isProblem = true;
        if (rule === overdueExpectation) isOverdue = true;
        if (rule !== pastLimit) isMerelyOld = false;
      }
    }
    this.path = own.path;
    this.ageDays = ageDays;
    this.limitDays = limit && limit.days;
    this.cadence = limit?.rule?.match ?? null;
    this.rests = rests;
    this.finding = limit && limit.finding;
    this.hasReason = hasReason;
    this.isMerelyOld = hasReason && isMerelyOld;
    this.problem = isProblem;
    this.isOverdue = isOverdue;
    this.state = subject ? stateOf(ageDays, subject.limitDays, hasReason) : "exempt";
    this.urgency = urgencyOf(ageDays, this.limitDays, rests.links);
    this.tier = tierOf(this.state, hasReason, isProblem);
    this.subject = subject;
    this.quiet = quiet;
  }

  get reasons(): readonly Reason[] {
    return (this.told ??= this.subject ? tell(this.subject, this.quiet) : []);
  }

  get overdue(): readonly Expectation[] {
    return (this.passed ??= this.isOverdue && this.subject ? passedOf(this.subject) : []);
  }
}

function passedOf({ own: { note }, today }: Subject): readonly Expectation[] {
  return note.expectations.filter((each) => isOverdue(each, note, today));
}

function tell(subject: Subject, quiet: ReadonlySet<string>): readonly Reason[] {
  return allRules.flatMap((rule) => (rule.applies(subject) && !quiet.has(rule.id) ? rule.tell(subject) : []));
}

/** A month that is not over yet is no future: its age is 0. */
function ageInPeriod({ note: { updated } }: Dates, daysSince: number, today: CivilDate): number {
  const width = widthOf(updated);
  return updated?.date.slice(0, width) === today.slice(0, width) ? 0 : daysSince;
}

function widthOf(stamp: Stamp | null): number {
  return stamp?.precision === "month" ? 7 : stamp?.precision === "year" ? 4 : 10;
}

function stateOf(ageDays: number | null, limitDays: number, hasReason: boolean): FreshnessState {
  if (ageDays === null) return "undated";
  if (ageDays > limitDays) return "stale";
  return hasReason || ageDays < 0 || ageDays * 4 > limitDays * 3 ? "due" : "fresh";
}
