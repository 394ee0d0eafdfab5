import { addDays, type CivilDate } from "../civil-date";
import type { Finding } from "../finding";
import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import type { Memory } from "../settings/memory";
import type { Settings } from "../settings/settings";
import { createCadence, limitOf, type Cadence } from "./cadence";
import type { FreshnessSurvey, OverdueExpectation } from "./freshness-survey";
import { byUrgency, rank, type Ranked } from "./order";
import { daysOverdue, isOverdue } from "./rules/expectation";
import { judge } from "./verdict";

export type { FreshnessSurvey, OverdueExpectation } from "./freshness-survey";
export type { Ranked } from "./order";
export type { Reason } from "./rule";
export { readCadence } from "./cadence";
export { stampText, type StampEdit, type StampForm } from "./stamp";
export { precision, todaysList, type TodaysList } from "./today";
export { setProperty } from "./set-property";
export { insertStaleReport, staleReport } from "./stale-report";

/** Judges every note of the index on `today` (freshness-rules.md). */
export function surveyFreshness(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): FreshnessSurvey {
  const cadence = createCadence(settings);
  const ranked = index.notes().map((note) => rankNote(note, index, today, cadence, memory));
  const of = new Map(ranked.map((each) => [each.path, each]));
  const overdue = index.notes().filter((note) => of.get(note.path)?.state !== "exempt").flatMap((note) => overdueOf(note, today));
  return { today, ranked: [...ranked].sort(byUrgency), of, overdue: overdue.sort(byDays), findings: findingsOf(index, cadence) };
}

/** The notes that want another look and are not snoozed, what to refresh first on top. */
export function needsLook(survey: FreshnessSurvey, memory: Memory): readonly Ranked[] {
  return survey.ranked.filter(({ path, state }) => {
    const until = memory.snoozes.get(path);
    return state !== "fresh" && state !== "exempt" && (until === undefined || until <= survey.today);
  });
}

/** The last day on which a note is not yet stale; null when it states no update. */
export function staleOn(note: Note, settings: Settings): CivilDate | null {
  return note.updated ? addDays(note.updated.date, limitOf(note, createCadence(settings)).days) : null;
}

function rankNote(note: Note, index: VaultIndex, today: CivilDate, cadence: Cadence, memory: Memory): Ranked {
  const verdict = judge(note, { today, cadence, named: namedNotes(note, index), editedOn: memory.edits.get(note.path) ?? null });
  return rank(verdict, index.linkedFrom(note.path).length);
}

function namedNotes(note: Note, index: VaultIndex): readonly Note[] {
  const named = new Map<string, Note>();
  for (const { target } of note.exposures) {
    const other = index.note(index.find(target) ?? "");
    if (other && other.path !== note.path) named.set(other.path, other);
  }
  return [...named.values()];
}

function overdueOf(note: Note, today: CivilDate): OverdueExpectation[] {
  return note.expectations
    .filter((expectation) => isOverdue(expectation, note, today))
    .map((expectation) => ({ path: note.path, expectation, days: daysOverdue(expectation, today) }));
}

function byDays(a: OverdueExpectation, b: OverdueExpectation): number {
  return b.days - a.days || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.expectation.line - b.expectation.line);
}

function findingsOf(index: VaultIndex, cadence: Cadence): readonly Finding[] {
  return [...cadence.findings, ...index.notes().flatMap((note) => limitOf(note, cadence).finding ?? [])];
}
