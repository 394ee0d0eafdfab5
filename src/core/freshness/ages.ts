import { addDays, daysInMonth, monthNames, type CivilDate } from "../civil-date";
import type { VaultIndex } from "../index/vault-index";
import type { FreshnessSurvey } from "./freshness-survey";
import type { Verdict } from "./verdict";

/** A bar of a chart over the vault's notes, in two parts; it opens its notes. */
export interface NoteBar {
  readonly label: string;
  /** What the bar holds, in words. */
  readonly describe: string;
  /** The notes of its first and its second part, by path. */
  readonly parts: readonly [readonly string[], readonly string[]];
}

/** The last age in days of each bar, and its name. */
const steps: readonly (readonly [number, string])[] = [[30, "≤ 30"], [60, "60"], [90, "90"], [180, "180"], [365, "1 y"], [730, "2 y"], [Infinity, "> 2 y"]];

/** How old the notes are by their own Updated lines, in days: those within their limit, and those past it. */
export function ageHistogram({ ranked }: FreshnessSurvey): readonly NoteBar[] {
  return steps.map(([last, label], at) => {
    const first = at === 0 ? 0 : (steps[at - 1]?.[0] ?? 0) + 1;
    const held = ranked.filter(({ ageDays }) => ageDays !== null && ageDays >= first && ageDays <= last);
    const past = held.filter(({ state }) => state === "stale").map(pathOf);
    const within = held.filter(({ state }) => state !== "stale").map(pathOf);
    const span = last === Infinity ? `over ${first - 1} days` : `${first} to ${last} days`;
    return { label, describe: `${span} old: ${within.length} within their limit, ${past.length} past it`, parts: [within, past] };
  });
}

/** What falls due from today on, a bar for each of the next twelve months: notes that get past their limit, and notes with something expected by then. */
export function dueCalendar({ ranked, today }: FreshnessSurvey, index: VaultIndex): readonly NoteBar[] {
  const months = Array.from({ length: 12 }, (_, at) => monthAfter(today, at));
  const limits = new Map<string, string[]>();
  const promises = new Map<string, string[]>();
  for (const each of ranked) {
    const note = index.note(each.path);
    if (each.limitDays === null || !note) continue;
    if (note.updated && each.state !== "stale") add(limits, addDays(note.updated.date, each.limitDays + 1).slice(0, 7), each.path);
    const dues = note.expectations.filter(({ due }) => due >= today).map(({ due }) => due.slice(0, 7));
    for (const month of new Set(dues)) add(promises, month, each.path);
  }
  return months.map((month) => {
    const parts = [limits.get(month) ?? [], promises.get(month) ?? []] as const;
    const name = (monthNames[Number(month.slice(5)) - 1] ?? "").slice(0, 3);
    return { label: name, describe: `${name} ${month.slice(0, 4)}: ${parts[0].length} to get past the limit, ${parts[1].length} with an expectation`, parts };
  });
}

/** `YYYY-MM`, some months after that of a day. */
function monthAfter(day: CivilDate, months: number): string {
  const first = `${day.slice(0, 8)}01`;
  let at = first;
  for (let step = 0; step < months; step++) at = addDays(at, daysInMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7))));
  return at.slice(0, 7);
}

function add(map: Map<string, string[]>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths) paths.push(path);
  else map.set(key, [path]);
}

function pathOf({ path }: Verdict): string {
  return path;
}
