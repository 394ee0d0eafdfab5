import { Notice } from "obsidian";
import { addDays, parseCivilDate, type CivilDate } from "../../core/civil-date";
import { readCadence, setProperty } from "../../core/freshness/freshness";
import { withCheck, withSnooze } from "../../core/settings/memory";
import { ask } from "./ask";
import type { Session } from "./session";
import { stampNotes } from "./stamp-notes";
import { writeNote } from "./write-note";

/** Marks notes as checked today; each counts as a flagged note that was looked at. */
export function stamp(session: Session, paths: readonly string[]): void {
  stampNotes(
    {
      app: session.plugin.app,
      today: session.today,
      form: session.settings.stampForm,
      reading: session.reading,
      stamped: (path) => session.remember((memory) => withSnooze(withCheck(memory, { path, date: session.today, needed: true }), path, null)),
    },
    paths,
  );
}

/** Leaves a note out of the list until a day. */
export function snooze(session: Session, path: string, until: CivilDate | null): void {
  session.remember((memory) => withSnooze(memory, path, until));
  new Notice(until === null ? "The note is listed again." : `Left out of the list until ${until}.`);
}

/** Asks for the day until which a note is left out. */
export async function snoozeUntil(session: Session, path: string): Promise<void> {
  const answer = await ask(session.plugin.app, {
    title: "Snooze until",
    description: "The first day on which the note is listed again",
    value: addDays(session.today, 14),
    placeholder: "YYYY-MM-DD",
    type: "date",
    check: (day) => (parseCivilDate(day) !== null && day > session.today ? null : "This must be a day after today."),
  });
  if (answer !== null) snooze(session, path, answer);
}

/** The user says that a flagged note did not need work: it counts for the precision, and is left alone for its limit. */
export function dismiss(session: Session, path: string): void {
  const limit = session.survey().freshness.of.get(path)?.limitDays ?? session.settings.staleAfterDays;
  const until = addDays(session.today, limit);
  session.remember((memory) => withSnooze(withCheck(memory, { path, date: session.today, needed: false }), path, until));
  new Notice(`Noted: it did not need work. Listed again on ${until}.`);
}

/** Asks how often a note wants another look, and writes it into the note's properties. */
export async function setCadence(session: Session, path: string): Promise<void> {
  const { app } = session.plugin;
  const answer = await ask(app, {
    title: "Set cadence",
    description: "How often this note wants another look (30d, 8w, 3m, 1y), or never",
    value: session.survey().index.note(path)?.properties.reviewEvery?.text ?? "90d",
    placeholder: "90d",
    type: "text",
    check: (every) => (every === "never" || readCadence(every) !== null ? null : "Write a number of days, weeks, months or years: 30d, 8w, 3m, 1y; or never."),
  });
  if (answer === null) return;
  const outcome = await writeNote(app, path, (text) => (answer === "never" ? setProperty(text, "review", "never") : setProperty(text, "review-every", answer)));
  if (typeof outcome === "object") new Notice(`Not written: ${outcome.refused}.`);
}
