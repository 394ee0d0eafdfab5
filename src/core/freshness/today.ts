import type { CivilDate } from "../civil-date";
import type { Check, Memory } from "../settings/memory";
import type { FreshnessSurvey } from "./freshness-survey";
import type { Ranked } from "./order";
import { pastLimit } from "./rules/past-limit";

/** The list of the day: short, ordered, and done when it is done. */
export interface TodaysList {
  readonly entries: readonly Ranked[];
  /** How many more would be listed without the budget. */
  readonly waiting: number;
  /** How many flagged notes were checked today. */
  readonly done: number;
}

/** A tenth of the limit, over which notes that got stale on one day are spread. */
const spread = 0.1;

/** What to look at today: dates to mend and notes with reasons at once, merely old notes spread over some days, at most the budget of the day. */
export function todaysList(survey: FreshnessSurvey, memory: Memory, budget: number): TodaysList {
  const listed = survey.ranked.filter((each) => isListed(each, memory, survey.today));
  const done = memory.checks.filter(({ date }) => date === survey.today).length;
  const room = Math.max(0, budget - done);
  return { entries: listed.slice(0, room), waiting: Math.max(0, listed.length - room), done };
}

/** How many of the flagged notes that the user judged did need work. */
export function precision(checks: readonly Check[]): { readonly flagged: number; readonly needed: number } {
  return { flagged: checks.length, needed: checks.filter(({ needed }) => needed).length };
}

function isListed(each: Ranked, memory: Memory, today: CivilDate): boolean {
  const until = memory.snoozes.get(each.path);
  if (until !== undefined && until > today) return false;
  return each.problem || (each.state === "stale" && isItsDay(each));
}

function isItsDay({ path, ageDays, limitDays, reasons }: Ranked): boolean {
  if (ageDays === null || limitDays === null || reasons.some(({ rule }) => rule !== pastLimit.id)) return true;
  return ageDays - limitDays > placeOf(path) % Math.max(1, Math.ceil(limitDays * spread));
}

/** A number that a path always gives (FNV-1a), so that each note has its own day. */
function placeOf(path: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
