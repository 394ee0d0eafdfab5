import type { CivilDate } from "../civil-date";
import type { Note, Stamp } from "../note/note";
import type { Span } from "../note/span";

/** How a stamp is written where none stands; `{date}` becomes the day. */
export type StampForm = string;

export const defaultStampForm: StampForm = "*Updated {date}*";

/** One replacement of a stretch of the note's text. */
export interface StampEdit extends Span {
  readonly insert: string;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The one edit that marks a note as checked on `today`: only the date's own characters change, in their own form; where no stamp
 * stands, a line is added above `## Related`, else at the end. Null when the date already stands (freshness-rules.md, "Stamp"). */
export function stampText(text: string, note: Note, today: CivilDate, form: StampForm): StampEdit | null {
  const stamp = note.updated;
  if (!stamp) return addStamp(text, today, form);
  const written = text.slice(stamp.span.from, stamp.span.to);
  const insert = inFormOf(written, stamp, today);
  return insert === written ? null : { ...stamp.span, insert };
}

function inFormOf(written: string, { precision }: Stamp, today: CivilDate): string {
  const year = today.slice(0, 4);
  if (precision === "year") return year;
  if (precision === "day") return dayInFormOf(written, today);
  if (/^\d{4}-\d{2}$/.test(written)) return today.slice(0, 7);
  return withMonth(written, today).replace(/\d{4}/, year);
}

function dayInFormOf(written: string, today: CivilDate): string {
  if (/[a-z]/i.test(written)) return withMonth(written, today).replace(/\d{4}/, today.slice(0, 4)).replace(/\b\d{1,2}\b/, String(Number(today.slice(8))));
  const separator = /[./]/.exec(written)?.[0] ?? "-";
  return /^\d{4}/.test(written) ? today.replaceAll("-", separator) : today;
}

/** The month's name in the length in which the written one stands (`Jan`, `January`). */
function withMonth(written: string, today: CivilDate): string {
  const name = months[Number(today.slice(5, 7)) - 1] ?? "";
  return written.replace(/[A-Za-z]+/, (old) => (old.length > 4 || old.toLowerCase() === "may" && name.length <= 4 ? name : name.slice(0, 3)));
}

function addStamp(text: string, today: CivilDate, form: StampForm): StampEdit {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const line = form.replace("{date}", today);
  const related = relatedHeading(text);
  if (related !== null) return { from: related, to: related, insert: `${line}${newline}${newline}` };
  const before = text === "" || text.endsWith(newline + newline) ? "" : text.endsWith("\n") ? newline : newline + newline;
  const after = text.endsWith("\n") ? newline : "";
  return { from: text.length, to: text.length, insert: `${before}${line}${after}` };
}

function relatedHeading(text: string): number | null {
  const at = text.startsWith("## Related") ? 0 : text.indexOf("\n## Related") + 1;
  const found = at > 0 || text.startsWith("## Related");
  return found && /^## Related[ \t]*\r?$/m.test(text.slice(at, at + 40).split("\n")[0] ?? "") ? at : null;
}
