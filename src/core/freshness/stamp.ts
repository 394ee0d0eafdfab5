import { monthNames, type CivilDate } from "../civil-date";
import type { Note, Stamp } from "../note/note";
import { addLines, lineStart, type NoteEdit } from "../note-edit";
import { readStatements } from "../note/stamp-statements";

/** How a stamp is written where none stands; `{date}` becomes the day. */
export type StampForm = string;

export const defaultStampForm: StampForm = "*Updated {date}*";

/** The one edit that marks a note as checked on `today`: only the date's own characters change, in their own form, a date that does not exist included; where no
 * stamp stands, a line is added above `## Related`, else at the end. Null when the date already stands (freshness-rules.md, "Stamp"). */
export function stampText(text: string, note: Note, today: CivilDate, form: StampForm): NoteEdit | null {
  const stamp = note.updated;
  if (stamp) {
    const written = text.slice(stamp.span.from, stamp.span.to);
    const insert = inFormOf(written, stamp, today);
    return insert === written ? null : { ...stamp.span, insert };
  }
  return mendDate(text, note, today) ?? addStamp(text, today, form);
}

/** Whether a note that bears a stamp of this form states a date: another form would be added again at every check. */
export function isStampForm(form: StampForm): boolean {
  const line = form.replaceAll("{date}", "2026-07-01");
  return form.includes("{date}") && !/[\r\n]/.test(form) && readStatements(line, 0, line.length).some(({ word, date }) => word === "updated" && date?.date === "2026-07-01");
}

function inFormOf(written: string, { precision }: Stamp, today: CivilDate): string {
  const year = today.slice(0, 4);
  if (precision === "year") return year;
  if (precision === "day") return dayInFormOf(written, today);
  if (/^\d{4}-\d{2}$/.test(written)) return today.slice(0, 7);
  return withMonth(written, today).replace(/\d{4}/, year);
}

function dayInFormOf(written: string, today: CivilDate): string {
  const day = Number(today.slice(8));
  if (/[a-z]/i.test(written)) {
    const dated = withMonth(written, today).replace(/\d{4}/, today.slice(0, 4));
    return dated.replace(/\b\d{1,2}(st|nd|rd|th)?\b/, (_, ordinal: string | undefined) => (ordinal ? `${day}${ordinalOf(day)}` : String(day)));
  }
  return today.replaceAll("-", /[./]/.exec(written)?.[0] ?? "-");
}

function ordinalOf(day: number): string {
  return (day > 10 && day < 14 ? undefined : ["", "st", "nd", "rd"][day % 10]) || "th";
}

/** The month's name in the length in which the written one stands (`Jan`, `January`). */
function withMonth(written: string, today: CivilDate): string {
  const name = monthNames[Number(today.slice(5, 7)) - 1] ?? "";
  return written.replace(/[A-Za-z]{3,}/, (old) => (isMonth(old, name) ? old : old.length > 4 || /^ju[nl][ey]$/i.test(old) ? name : name.slice(0, 3)));
}

function isMonth(written: string, name: string): boolean {
  return written.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase();
}

/** A date that was meant and does not exist is mended where it stands. */
function mendDate(text: string, { malformedDates }: Note, today: CivilDate): NoteEdit | null {
  for (const { text: meant, line } of malformedDates) {
    const from = lineStart(text, line);
    const at = text.indexOf(meant, from);
    const before = text.slice(from, at);
    if (at >= 0 && !before.includes("\n") && /(?:updated|revised|refreshed|modified)[^a-z]*$/i.test(before)) return { from: at, to: at + meant.length, insert: today };
  }
  return null;
}

function addStamp(text: string, today: CivilDate, form: StampForm): NoteEdit {
  return addLines(text, (isStampForm(form) ? form : defaultStampForm).replaceAll("{date}", today));
}
