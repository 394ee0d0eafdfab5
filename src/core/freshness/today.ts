import { compareText } from "../compare";
import type { CivilDate } from "../civil-date";
import type { Memory } from "../settings/memory";
import { hashText } from "../text-hash";
import type { FreshnessSurvey } from "./freshness-survey";
import type { Verdict } from "./verdict";

/** The list of the day: short, ordered, and done when it is done. */
export interface TodaysList {
  readonly entries: readonly Verdict[];
  /** How many more would be listed without the budget. */
  readonly waiting: number;
  /** How many flagged notes were checked today. */
  readonly done: number;
}

/** A tenth of the limit, over which notes that got stale on one day are spread. */
const spread = 0.1;

/** What to look at today: notes with reasons at once, merely old notes spread over some days, at most the budget of the day. */
export function todaysList(survey: FreshnessSurvey, memory: Memory, budget: number): TodaysList {
  const listed = needsLook(survey, memory).filter((each) => each.hasReason && isItsDay(each));
  const done = memory.checks.filter(({ date }) => date === survey.today).length;
  const room = Math.max(0, budget - done);
  return { entries: listed.slice(0, room), waiting: Math.max(0, listed.length - room), done };
}

/** The notes that want another look and are not snoozed, what to refresh first on top. */
export function needsLook(survey: FreshnessSurvey, memory: Memory): readonly Verdict[] {
  return survey.ranked.filter(({ path, state }) => state !== "fresh" && state !== "exempt" && !isSnoozed(path, memory, survey.today));
}

/** The notes that are left out of the list until a day, the first to come back on top. */
export function snoozed(survey: FreshnessSurvey, memory: Memory): readonly Verdict[] {
  const until = ({ path }: Verdict): string => memory.snoozes.get(path) ?? "";
  return survey.ranked.filter(({ path }) => isSnoozed(path, memory, survey.today)).sort((a, b) => compareText(until(a), until(b)));
}

function isSnoozed(path: string, { snoozes }: Memory, today: CivilDate): boolean {
  const until = snoozes.get(path);
  return until !== undefined && until > today;
}

/** Each path has its own day, always the same. */
function isItsDay({ path, ageDays, limitDays, isMerelyOld }: Verdict): boolean {
  if (ageDays === null || limitDays === null || !isMerelyOld) return true;
  return ageDays - limitDays > hashText(path) % Math.max(1, Math.ceil(limitDays * spread));
}
