/** A calendar day without a time zone, as `YYYY-MM-DD`; strings of this form compare in order of time. */
export type CivilDate = string;

const dayMs = 86_400_000;
export const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** `YYYY-MM-DD` for a real day of the years 1 to 9999, or null. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  return isReal(year, month, day) ? `${year < 1000 ? pad(year, 4) : year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` : null;
}

function isReal(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The last day of a month as `YYYY-MM-DD`, or null for a month that does not exist. */
export function monthEnd(year: number, month: number): CivilDate | null {
  return civilDate(year, month, daysInMonth(year, month));
}

/** Reads exactly `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function parseCivilDate(text: string): CivilDate | null {
  const isWritten = text.length === 10 && text.charAt(4) === "-" && text.charAt(7) === "-";
  return isWritten && isReal(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) ? text : null;
}

/** Whole days since 1970-01-01; NaN when `date` is no `YYYY-MM-DD`. Counted in years that start in March, so that a leap day is a year's last. */
export function dayNumber(date: CivilDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8, 10) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - dayOf1970;
}

/** 1970-01-01 counted from March of the year 0. */
const dayOf1970 = 719_468;

function digits(date: CivilDate, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = date.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day that is `dayNumber` days after 1970-01-01. */
export function fromDayNumber(days: number): CivilDate {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** `date` moved by a number of days. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
