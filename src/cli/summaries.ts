import { counted } from "../core/counted";
import type { CivilDate } from "../core/civil-date";
import type { Verdict } from "../core/freshness/freshness";
import type { Note } from "../core/note/note";
import type { Survey } from "../core/survey";
import type { Problem } from "./vault-texts";

/** What `scan` prints without `--json`. */
export function scanSummary({ freshness, today }: Survey, notes: readonly Note[], problems: readonly Problem[]): string {
  const count = (of: (note: Note) => number): number => notes.reduce((sum, note) => sum + of(note), 0);
  const states = ["stale", "undated", "due", "fresh"].map((state) => `${count(({ path }) => Number(freshness.of(path)?.state === state))} ${state}`);
  return [
    `${notes.length} notes, ${count(({ isActor }) => Number(isActor))} of them about actors`,
    `${count(({ tables }) => tables.length)} tables, ${count(plotted)} of them can be plotted; ${count(({ facts }) => facts.length)} facts`,
    `${count(({ exposures }) => exposures.length)} exposures, ${count(({ results }) => results.length)} benchmark results, ${count(({ expectations }) => expectations.length)} expectations`,
    `on ${today}: ${states.join(", ")}`,
    ...problems.map(({ path, message }) => `${path} ${message}`),
    ...notes.flatMap(({ findings }) => findings.map(({ message }) => message)),
  ].join("\n");
}

/** What `stale` prints: a note a line with how much rests on it, its reasons and their lines below. */
export function staleSummary(today: CivilDate, listed: readonly Verdict[]): string {
  if (listed.length === 0) return `Nothing needs another look on ${today}.`;
  const lines = listed.flatMap((verdict) => [`${verdict.state.padEnd(8)}${verdict.path}${linkedText(verdict)}`, ...reasonsOf(verdict).map((text) => `        ${text}`)]);
  return [`${counted(listed.length, "note needs", "notes need")} another look on ${today}`, ...lines].join("\n");
}

function linkedText({ rests: { links } }: Verdict): string {
  return links > 0 ? ` (${counted(links, "note links", "notes link")} to it)` : "";
}

/** What is due by its age alone has no reason of its own. */
function reasonsOf({ reasons, ageDays, limitDays, state }: Verdict): readonly string[] {
  if (reasons.length === 0 && state === "due") return [`Updated ${counted(ageDays ?? 0, "day")} ago; the limit is ${limitDays}`];
  return reasons.map(({ text, line }) => `${text} (line ${line})`);
}

function plotted({ tables }: Note): number {
  return tables.filter(({ kind }) => kind === "comparison" || kind === "series").length;
}
