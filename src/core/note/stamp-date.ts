import { civilDate, type CivilDate } from "../civil-date";
import type { Precision } from "./note";
import { matchPeriod } from "./read-period";

/** A date as a stamp states it, with the end of its own characters. */
export interface StampDate {
  readonly date: CivilDate;
  readonly precision: Precision;
  readonly to: number;
}

/** Something that was meant as a date and is none (`2026-13-40`). */
export interface MeantDate {
  readonly meant: string;
}

/** No note of this kind is older than Markdown itself: what is dated before is a property of the note's subject. */
const firstNotes = "2004-01-01";

/** The one date that starts at `at` (a range gives its first), what was only meant as one, or null. */
export function readStampDate(text: string, at: number): StampDate | MeantDate | null {
  const written = text.slice(at, at + 24);
  const numbers = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(written);
  if (numbers) return dayOr(numbers[0], civilDate(Number(numbers[1]), Number(numbers[3]), Number(numbers[4])), at);
  const named = /^(?:[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4})(?!\d)/.exec(written);
  if (named) return dayOr(named[0], matchPeriod(named[0], 0)?.end ?? null, at);
  const short = /^(?:\d{4}-\d{2}(?![-\d])|[A-Za-z]{3,9}\.? \d{4}|\d{4}(?![-\d]))/.exec(written);
  return short ? wholeOr(short[0], at) : null;
}

function dayOr(meant: string, date: CivilDate | null, at: number): StampDate | MeantDate | null {
  if (meant.startsWith("0")) return { meant };
  if (date !== null) return notBefore({ date, precision: "day", to: at + meant.length });
  return /^\d/.test(meant) || months.test(meant) ? { meant } : null;
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A month or a year. */
function wholeOr(meant: string, at: number): StampDate | MeantDate | null {
  const period = matchPeriod(meant, 0);
  if (!period) return /^\d{4}-/.test(meant) ? { meant } : null;
  if (period.to !== meant.length || !period.start.endsWith("-01")) return null;
  const isMonth = period.start.slice(0, 7) === period.end.slice(0, 7);
  if (!isMonth && !/^\d{4}$/.test(meant)) return null;
  return notBefore({ date: period.end, precision: isMonth ? "month" : "year", to: at + meant.length });
}

function notBefore(found: StampDate): StampDate | null {
  return found.date >= firstNotes ? found : null;
}
