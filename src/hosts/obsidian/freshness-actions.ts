import { Notice } from "obsidian";
import { counted } from "../../core/counted";
import { addDays, parseCivilDate, type CivilDate } from "../../core/civil-date";
import { causeOf, readCadence, cadenceEdit, type Verdict } from "../../core/freshness/freshness";
import { withCheck, withoutCheck, withSnooze } from "../../core/settings/memory";
import { ask } from "./ask";
import type { Session } from "./session";
import { stampNotes, takeBack } from "./stamp-notes";
import { writeAndTell, type WriteOutcome } from "./write-note";

/** Marks notes as checked today; each that was flagged counts as one that was looked at. */
export function stamp(session: Session, paths: readonly string[]): void {
  const { freshness, index } = session.survey();
  const flags = new Map(paths.map((path) => [path, flagOf(freshness.of(path))]));
  const undoing: (() => Promise<WriteOutcome>)[] = [];
  const seen = new Map(paths.map((path) => [path, index.note(path)?.updated?.date ?? null]));
  stampNotes(
    {
      app: session.plugin.app,
      today: session.today,
      form: session.settings.stampForm,
      reading: session.reading,
      seen: (path) => seen.get(path) ?? null,
      atHand: session.plugin.app.workspace.getActiveFile()?.path,
      undo: () => void undoStamp(session),
      stamped: (path, mark) => {
        const cause = flags.get(path) ?? null;
        const check = cause === null ? null : { path, date: session.today, needed: true, cause };
        const until = session.memory.snoozes.get(path) ?? null;
        session.remember((memory) => withSnooze(check ? withCheck(memory, check) : memory, path, null));
        if (!mark) return;
        session.lastStamps = undoing;
        undoing.push(async () => {
          const outcome = await takeBack(session.plugin.app, mark);
          const { path: now } = mark.file;
          if (outcome === "written") session.remember((memory) => withSnooze(check ? withoutCheck(memory, now, true) : memory, now, until));
          return outcome;
        });
      },
    },
    paths,
  );
}

/** Takes the last stamp back, of one note or of several at once, with what was remembered of it; tells how many notes refused and why. */
export async function undoStamp(session: Session): Promise<void> {
  const stamps = session.lastStamps.splice(0);
  const refused: string[] = [];
  for (const undo of stamps) {
    const outcome = await undo();
    if (typeof outcome === "object") refused.push(outcome.refused);
  }
  new Notice([`${stamps.length - refused.length} of ${counted(stamps.length, "stamp")} taken back`, ...refused].join("; ") + ".");
}

/** What flagged a note; null for one that nothing did. */
function flagOf(verdict: Verdict | undefined): string | null {
  return verdict && verdict.state !== "fresh" && verdict.state !== "exempt" ? causeOf(verdict) : null;
}

/** Leaves a note out of the list until a day. */
export function snooze(session: Session, path: string, until: CivilDate | null): void {
  session.remember((memory) => withSnooze(until === null ? withoutCheck(memory, path, false) : memory, path, until));
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
  const verdict = session.survey().freshness.of(path);
  const until = addDays(session.today, verdict?.limitDays ?? session.settings.staleAfterDays);
  const check = { path, date: session.today, needed: false, cause: flagOf(verdict) ?? "" };
  session.remember((memory) => withSnooze(withCheck(memory, check), path, until));
  new Notice(`Noted: it did not need work. Listed again on ${until}.`);
}

/** Asks how often a note wants another look, and writes it into the note's properties. */
export async function setCadence(session: Session, path: string): Promise<void> {
  const { app } = session.plugin;
  const { review, reviewEvery } = session.index.note(path)?.properties ?? {};
  const answer = await ask(app, {
    title: "Set cadence",
    description: "How often this note wants another look (30d, 8w, 3m, 1y), or never",
    value: review?.text === "never" ? "never" : (reviewEvery?.text ?? "90d"),
    placeholder: "90d",
    type: "text",
    check: (every) => (every === "never" || readCadence(every) !== null ? null : "Write a number of days, weeks, months or years: 30d, 8w, 3m, 1y; or never."),
  });
  if (answer === null) return;
  await writeAndTell(app, path, (text) => cadenceEdit(text, answer), `Cadence set: ${answer}.`);
}
