import { daysBetween, type CivilDate } from "../civil-date";
import type { Note, Stamp } from "../note/note";
import { isExempt, limitOf, type Cadence } from "./cadence";
import type { Reason, Subject } from "./rule";
import { allRules, problemRules } from "./rules/all";

export type FreshnessState = "fresh" | "due" | "stale" | "undated" | "exempt";

/** Whether a note needs another look on a day, and why (freshness-rules.md). */
export interface Verdict {
  readonly path: string;
  readonly state: FreshnessState;
  /** Days since `updated`; null when undated or exempt. */
  readonly ageDays: number | null;
  readonly limitDays: number | null;
  readonly reasons: readonly Reason[];
  /** True when a date of the note is malformed or in the future. */
  readonly problem: boolean;
}

/** What a verdict rests on besides the note. */
export interface Surroundings {
  readonly today: CivilDate;
  readonly cadence: Cadence;
  readonly named: readonly Note[];
  readonly editedOn: CivilDate | null;
}

/** The verdict for one note on one day. */
export function judge(note: Note, { today, cadence, named, editedOn }: Surroundings): Verdict {
  const { path } = note;
  if (!inScope(note) || isExempt(note, cadence)) return { path, state: "exempt", ageDays: null, limitDays: null, reasons: [], problem: false };
  const limitDays = limitOf(note, cadence).days;
  const ageDays = ageOf(note.updated, today);
  const subject: Subject = { note, today, limitDays, ageDays, named, editedOn };
  const reasons = allRules.flatMap((rule) => rule.check(subject));
  const problem = reasons.some(({ rule }) => problemRules.has(rule));
  return { path, state: stateOf(ageDays, limitDays, reasons.length > 0), ageDays, limitDays, reasons, problem };
}

/** Days since the stated update. A month that is not over yet is no future: its age is 0. */
export function ageOf(updated: Stamp | null, today: CivilDate): number | null {
  if (!updated) return null;
  const days = daysBetween(updated.date, today);
  const width = updated.precision === "month" ? 7 : updated.precision === "year" ? 4 : 10;
  return updated.date.slice(0, width) === today.slice(0, width) ? Math.max(0, days) : days;
}

/** Actor notes, notes that state when they were updated, and notes that tried to. */
function inScope(note: Note): boolean {
  return note.isActor || note.updated !== null || note.malformedDates.length > 0;
}

function stateOf(ageDays: number | null, limitDays: number, hasReason: boolean): FreshnessState {
  if (ageDays === null) return "undated";
  if (ageDays > limitDays) return "stale";
  return hasReason || ageDays < 0 || ageDays * 4 > limitDays * 3 ? "due" : "fresh";
}
