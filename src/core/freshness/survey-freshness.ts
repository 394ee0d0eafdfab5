import { dayNumber, type CivilDate } from "../civil-date";
import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import type { Memory } from "../settings/memory";
import type { Settings } from "../settings/settings";
import { createCadence, type Cadence } from "./cadence";
import type { FreshnessSurvey, OverdueExpectation } from "./freshness-survey";
import { byUrgency } from "./order";
import { judge } from "./verdict";
import { daysOverdue, isOverdue } from "./rules/expectation";
import { createStandings, type Followed } from "./standing";

/** Judges a vault again and again, and keeps from one time to the next what neither the day nor a note has changed. */
export interface FreshnessSurveyor {
  /** Judges every note of the index on `today` (freshness-rules.md). */
  survey(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): FreshnessSurvey;
}

export function createFreshnessSurveyor(): FreshnessSurveyor {
  const standings = createStandings();
  let last: { readonly settings: Settings; readonly cadence: Cadence } | null = null;
  return {
    survey(index, today, settings, memory) {
      if (last?.settings !== settings) last = { settings, cadence: createCadence(settings) };
      return surveyStandings(standings.follow(index, last.cadence), today, memory, last.cadence);
    },
  };
}

/** Judges every note of the index once. */
export function surveyFreshness(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): FreshnessSurvey {
  return createFreshnessSurveyor().survey(index, today, settings, memory);
}

function surveyStandings({ all, places }: Followed, today: CivilDate, { edits }: Memory, { quiet, findings }: Cadence): FreshnessSurvey {
  const todayNumber = dayNumber(today);
  const byPath = all.map((standing) => {
    const { path, updatedDay } = standing.own;
    return judge(standing, { today, daysSince: todayNumber - updatedDay, editedOn: edits.size > 0 ? (edits.get(path) ?? null) : null, quiet });
  });
  const notes = all.map(({ own: { note } }) => note);
  let overdue: readonly OverdueExpectation[] | null = null;
  return {
    today,
    ranked: [...byPath].sort(byUrgency),
    of: (path) => byPath[places.get(path) ?? -1],
    get overdue() {
      if (overdue) return overdue;
      const found: OverdueExpectation[] = [];
      for (const [at, note] of notes.entries()) if (byPath[at]?.isOverdue) addOverdue(found, note, today);
      return (overdue = found.sort(byDays));
    },
    findings: [...findings, ...all.flatMap(({ limit }) => limit?.finding ?? [])],
  };
}

function addOverdue(found: OverdueExpectation[], note: Note, today: CivilDate): void {
  for (const expectation of note.expectations) {
    if (isOverdue(expectation, note, today)) found.push({ path: note.path, expectation, days: daysOverdue(expectation, today) });
  }
}

function byDays(a: OverdueExpectation, b: OverdueExpectation): number {
  return b.days - a.days || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.expectation.line - b.expectation.line);
}
