import { type CivilDate, civilDate, monthEnd } from "../civil-date";
import { codeAt, DOT } from "./chars";
import { monthOf, periodWord } from "./period-words";
import type { Days } from "./vague-period";

/** The days from one day of a month to another of the same; null where one does not exist. */
export function dayRange(year: number, month: number, first: number, last: number, to: number): Days | null {
  return days(civilDate(year, month, first), civilDate(year, month, last), to);
}

function days(start: CivilDate | null, end: CivilDate | null, to: number): Days | null {
  return start && end && start <= end ? { start, end, to } : null;
}

/** All days of a month; null where it does not exist. */
export function monthDays(year: number, month: number, to: number): Days | null {
  return monthSpan(year, month, year, month, to);
}

/** All days from a month of one year to a month of another. */
export function monthSpan(year: number, month: number, lastYear: number, last: number, to: number): Days | null {
  return days(civilDate(year, month, 1), monthEnd(lastYear, last), to);
}

export function half(which: number, year: number, to: number): Days | null {
  return which > 2 ? null : monthSpan(year, which * 6 - 5, year, which * 6, to);
}

export function quarter(which: number, year: number, to: number): Days | null {
  return monthSpan(year, which * 3 - 2, year, which * 3, to);
}

/** `26` is 2026, `95` is 1995. */
export function fullYear(written: string | undefined): number {
  const year = Number(written);
  return year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

/** `2026-01-04`, `2026-01`, `2026/01/04`, `2026.01.04`. */
export function isoAt(text: string, at: number): Days | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|([/.])(\d{1,2})\4(\d{1,2}))(?![\d])/.exec(text.slice(at, at + 11));
  if (!match) return null;
  const [whole, year, month, day, , otherMonth, otherDay] = match;
  const to = at + whole.length;
  const of = Number(month ?? otherMonth);
  const on = day ?? otherDay;
  return on === undefined ? monthDays(Number(year), of, to) : dayRange(Number(year), of, Number(on), Number(on), to);
}

/** `2026年`, `2026年3月`, `2026年3月15日`. */
export function dayInYear(text: string, at: number): Days | null {
  const match = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/.exec(text.slice(at, at + 11));
  if (!match) return null;
  const [whole, year, month, day] = match;
  const to = at + whole.length;
  if (day) return dayRange(Number(year), Number(month), Number(day), Number(day), to);
  return month ? monthDays(Number(year), Number(month), to) : monthSpan(Number(year), 1, Number(year), 12, to);
}

/** `1/15/2026` (month first, unless it can only be the day), `15.01.2026`, `01/2026`. */
export function slashedAt(text: string, at: number): Days | null {
  const written = text.slice(at, at + 11);
  const monthly = /^(0?[1-9]|1[0-2])\/(\d{4})(?!\d)/.exec(written);
  if (monthly) return monthDays(Number(monthly[2]), Number(monthly[1]), at + monthly[0].length);
  const match = /^(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(written);
  if (!match) return null;
  const [whole, first, sign, second, year] = match;
  const dayFirst = sign === "." || Number(first) > 12;
  const month = Number(dayFirst ? second : first);
  const day = Number(dayFirst ? first : second);
  return dayRange(Number(year), month, day, day, at + whole.length);
}

/** `25 Feb 2026`, `4th of July 2025`, `25–27 Feb 2026`. */
export function dayMonthAt(text: string, at: number): Days | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?(?:[-–](\d{1,2})(?:st|nd|rd|th)?)?(?: of)? ([A-Za-z]{3,9})\.?,? (\d{4})(?!\d)/.exec(text.slice(at, at + 32));
  const month = monthNamed(match?.[3]);
  if (!match || month === 0) return null;
  return dayRange(Number(match[4]), month, Number(match[1]), Number(match[2] ?? match[1]), at + match[0].length);
}

function monthNamed(word: string | undefined): number {
  return word === undefined ? 0 : monthOf(periodWord(word, 0, word.length));
}

/** `Feb 2026`, `February 25, 2026`, `Mar 31 – Apr 2, 2026`, `Jan-Mar 2025`, `Oct '25`; the month's name ends at `at`. */
export function monthAt(text: string, at: number, month: number): Days | null {
  const after = codeAt(text, at) === DOT ? at + 1 : at;
  const next = codeAt(text, after);
  if (next < 0 || !" ,-–/'’".includes(text.charAt(after))) return null;
  const rest = text.slice(after, after + 30);
  const dated = /^ (\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?(\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})(?!\d)/.exec(rest);
  if (dated) return dayRange(Number(dated[3]), month, Number(dated[1]), Number(dated[2] ?? dated[1]), after + dated[0].length);
  const yeared = /^(?:,? |-| of )['’]?(\d{4})(?!\d)/.exec(rest) ?? /^ ?['’](\d{2})(?!\d)/.exec(rest) ?? /^-(\d{2})(?!\d)/.exec(rest);
  if (yeared) return monthDays(fullYear(yeared[1]), month, after + yeared[0].length);
  return spannedMonths(rest, month, after) ?? spannedDays(rest, month, after);
}

/** `-Mar 2025` behind `Jan`; a far month that comes first in the year belongs to the year after. */
function spannedMonths(rest: string, month: number, at: number): Days | null {
  const match = /^ ?[-–/] ?([A-Za-z]{3,9})\.?,? (\d{4})(?!\d)/.exec(rest);
  const last = monthNamed(match?.[1]);
  if (!match || last === 0) return null;
  const year = Number(match[2]);
  return monthSpan(last < month ? year - 1 : year, month, year, last, at + match[0].length);
}

/** ` 31 – Apr 2, 2026` behind `Mar`. */
function spannedDays(rest: string, month: number, at: number): Days | null {
  const match = /^ (\d{1,2}) ?[-–—] ?([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/.exec(rest);
  const last = monthNamed(match?.[2]);
  if (!match || last === 0) return null;
  const year = Number(match[4]);
  return days(civilDate(last < month ? year - 1 : year, month, Number(match[1])), civilDate(year, last, Number(match[3])), at + match[0].length);
}
