import { civilDate, daysInMonth, monthEnd, type CivilDate } from "../civil-date";
import type { PeriodCell } from "./cell";
import { isDigit } from "./chars";

/** A period found inside a text: its first and last day, as written, and where it ends. */
export interface FoundPeriod {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly label: string;
  readonly to: number;
}

interface Days {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly to: number;
}

const months: Readonly<Record<string, number>> = {
  jan: 1, january: 1, feb: 2, february: 2, mar: 3, march: 3, apr: 4, april: 4, may: 5, jun: 6, june: 6, jul: 7, july: 7, aug: 8, august: 8, sep: 9, sept: 9,
  september: 9, oct: 10, october: 10, nov: 11, november: 11, dec: 12, december: 12,
};

/** First and last month of a season of the northern year. */
const seasons: Readonly<Record<string, readonly [number, number]>> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], fall: [9, 11], winter: [12, 12] };

type Part = "early" | "mid" | "late" | "end";

const parts: Readonly<Record<string, Part>> = {
  early: "early", beginning: "early", start: "early", mid: "mid", middle: "mid", late: "late", end: "end", "year-end": "end", yearend: "end", ye: "end", eoy: "end",
};

/** The first words, in lower case, with which a period can open. */
export const periodWords: readonly string[] = [...Object.keys(months), ...Object.keys(seasons), ...Object.keys(parts).map((word) => word.split("-")[0] ?? word), "q", "h", "fy", "cy", "fiscal"];

/** The whole text as a period, or null (reading-notes.md, section 1); what follows in brackets or after a comma is let pass. */
export function readPeriod(text: string): PeriodCell | null {
  const found = matchPeriod(text, 0);
  if (!found) return null;
  const rest = text.slice(found.to).trimStart();
  const ends = rest === "" || rest === "-" || rest === "–" || /^[-–] ?present/i.test(rest) || rest.startsWith("(") || rest.startsWith(",") || rest.startsWith(";") || rest === "+" || /^[+E]? ?(\(|$)/.test(rest);
  return ends ? { text, kind: "period", start: found.start, end: found.end, label: found.label } : null;
}

/** The period that starts at `at`: a date, month, quarter, half, year, decade, fiscal ones with `E`, vague ones, and ranges of them. */
export function matchPeriod(text: string, at: number): FoundPeriod | null {
  const near = pointAt(text, at);
  if (!near) return null;
  const far = rangeEnd(text, near);
  const whole = far ?? near;
  return { start: near.start, end: whole.end < near.start ? near.end : whole.end, label: text.slice(at, whole.to), to: whole.to };
}

function pointAt(text: string, at: number): Days | null {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !isAsciiLetter(code)) return null;
  if (isDigit(code)) return numberedAt(text, at);
  const word = wordAt(text, at);
  if (!word) return null;
  const part = parts[word];
  if (part) return vagueAt(text, at + word.length, part, word === "ye" || word === "eoy");
  if (months[word] !== undefined) return monthAt(text, at, word);
  if (seasons[word] !== undefined) return seasonAt(text, at, word);
  const first = code | 32;
  return first === 113 || first === 104 ? quarterAt(text, at) : first === 102 || first === 99 ? fiscalAt(text, at) : null;
}

/** How many digits stand at the start tells what they can be. */
function numberedAt(text: string, at: number): Days | null {
  let to = at + 1;
  while (to < at + 5 && isDigit(text.charCodeAt(to))) to++;
  if (to === at + 4) return isoAt(text, at) ?? decadeAt(text, at) ?? yearAt(text, at);
  if (to > at + 2) return null;
  const next = text.charCodeAt(to);
  if (next === 72 || next === 81) return numberedHalf(text, at);
  return next === 32 || (next >= 97 && next <= 122) ? dayMonthAt(text, at) : null;
}

function wordAt(text: string, at: number): string {
  let to = at;
  while (to - at < 12 && isAsciiLetter(text.charCodeAt(to))) to++;
  if (!openings.has((text.charCodeAt(at) | 32) - 97)) return "";
  const dashed = text.slice(at, to).toLowerCase() === "year" && text.slice(to, to + 4).toLowerCase() === "-end" ? to + 4 : to;
  return text.slice(at, dashed).toLowerCase();
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The letters (from 0 for `a`) with which a period can open. */
const openings: ReadonlySet<number> = new Set([...Object.keys(months), ...Object.keys(seasons), ...Object.keys(parts), "q", "h", "f", "c"].map((word) => word.charCodeAt(0) - 97));

function isoAt(text: string, at: number): Days | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d])/.exec(text.slice(at, at + 11));
  if (!match) return null;
  const [whole, year, month, day] = match.map((part) => part);
  if (day === undefined) return monthDays(Number(year), Number(month), at + (whole?.length ?? 0));
  const date = civilDate(Number(year), Number(month), Number(day));
  return date ? { start: date, end: date, to: at + (whole?.length ?? 0) } : null;
}

function monthDays(year: number, month: number, to: number): Days | null {
  const start = civilDate(year, month, 1);
  const end = monthEnd(year, month);
  return start && end ? { start, end, to } : null;
}

/** `25 Feb 2026`, `4th of July 2025`. */
function dayMonthAt(text: string, at: number): Days | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?,? (\d{4})(?!\d)/.exec(text.slice(at, at + 32));
  const month = match?.[2] === undefined ? undefined : months[match[2].toLowerCase()];
  if (!match || month === undefined) return null;
  const date = civilDate(Number(match[3]), month, Number(match[1]));
  return date ? { start: date, end: date, to: at + match[0].length } : null;
}

/** `1H 2026`, `2H26`, `3Q25`, `4QFY25`. */
function numberedHalf(text: string, at: number): Days | null {
  const match = /^([1-4])([HQ])(?: ?FY| ?CY)?[ '’-]?(\d{4}|\d{2})E?(?![\dA-Za-z])/.exec(text.slice(at, at + 14));
  if (!match) return null;
  return match[2] === "H" ? half(Number(match[1]), fullYear(match[3]), at + match[0].length) : quarter(Number(match[1]), fullYear(match[3]), at + match[0].length);
}

function decadeAt(text: string, at: number): Days | null {
  const match = /^((?:19|20)\d)0s(?![A-Za-z])/.exec(text.slice(at, at + 6));
  return match ? { start: `${match[1]}0-01-01`, end: `${match[1]}9-12-31`, to: at + 5 } : null;
}

function yearAt(text: string, at: number): Days | null {
  const match = /^((?:19|20)\d{2}|2100)[EFPAe]?(?![\dA-Za-z%.]|,\d)/.exec(text.slice(at, at + 8)) ?? /^((?:19|20)\d{2}|2100)[EFPAe]?(?=\.(?:\s|$))/.exec(text.slice(at, at + 8));
  return match ? { start: `${match[1]}-01-01`, end: `${match[1]}-12-31`, to: at + match[0].length } : null;
}

/** `Feb 2026`, `February 25, 2026`, `Mar 31–Apr 2`, `Jan-Mar 2025`, `Oct '25`. */
function monthAt(text: string, at: number, word: string): Days | null {
  const month = months[word];
  if (month === undefined) return null;
  const after = text.charAt(at + word.length) === "." ? at + word.length + 1 : at + word.length;
  const rest = text.slice(after, after + 24);
  const dated = /^ (\d{1,2})(?:st|nd|rd|th)?(?:[-–](\d{1,2}))?,? (\d{4})(?!\d)/.exec(rest);
  if (dated) return dayRange(Number(dated[3]), month, Number(dated[1]), Number(dated[2] ?? dated[1]), after + dated[0].length);
  const yeared = /^(?:,? |-)['’]?(\d{4})(?!\d)/.exec(rest) ?? /^ ?['’](\d{2})(?!\d)/.exec(rest) ?? /^-(\d{2})(?!\d)/.exec(rest);
  if (yeared) return monthDays(fullYear(yeared[1]), month, after + yeared[0].length);
  const spanned = /^ ?[-–/] ?([A-Za-z]{3,9})\.?,? (\d{4})(?!\d)/.exec(rest);
  const last = spanned?.[1] === undefined ? undefined : months[spanned[1].toLowerCase()];
  if (!spanned || last === undefined) return null;
  const year = Number(spanned[2]);
  const start = civilDate(last < month ? year - 1 : year, month, 1);
  const end = monthEnd(year, last);
  return start && end ? { start, end, to: after + spanned[0].length } : null;
}

function dayRange(year: number, month: number, first: number, last: number, to: number): Days | null {
  const start = civilDate(year, month, first);
  const end = civilDate(year, month, last);
  return start && end ? { start, end, to } : null;
}

/** `Q1'24`, `Q3 FY26`, `Q4 2025E`, `H1 2026`, `H2'25`, and two quarters of a year (`Q2-Q3 2026`). */
function quarterAt(text: string, at: number): Days | null {
  const match = /^([QH])([1-4])(?: ?[-–/] ?[QH]?([1-4]))?(?: ?(?:FY|CY|of) ?['’]?| ?['’]|[ -])(\d{4}|\d{2})[EeFA]?(?![\dA-Za-z%])/.exec(text.slice(at, at + 20));
  if (!match) return null;
  const year = fullYear(match[4]);
  const of = match[1] === "H" ? half : quarter;
  const first = of(Number(match[2]), year, at + match[0].length);
  const last = of(Number(match[3] ?? match[2]), year, at + match[0].length);
  return first && last ? { start: first.start, end: last.end, to: last.to } : null;
}

/** `FY2025E`, `FY26`, `CY2028`, `FY 2024/25`, `fiscal 2026`. */
function fiscalAt(text: string, at: number): Days | null {
  const match = /^(?:FY|CY|fiscal(?: year)?|Fiscal(?: year)?)[ '’-]?(\d{4}|\d{2})(?:[/-](\d{4}|\d{2}))?[EeFAP]?(?![\dA-Za-z%])/.exec(text.slice(at, at + 26));
  if (!match) return null;
  const year = fullYear(match[2] ?? match[1]);
  return { start: `${fullYear(match[1])}-01-01`, end: `${year}-12-31`, to: at + match[0].length };
}

function seasonAt(text: string, at: number, word: string): Days | null {
  const season = seasons[word];
  const match = season ? /^ (\d{4})(?!\d)/.exec(text.slice(at + word.length, at + word.length + 6)) : null;
  if (!season || !match) return null;
  const year = Number(match[1]);
  const start = civilDate(year, season[0], 1);
  const end = monthEnd(year, season[1]);
  return start && end ? { start, end, to: at + word.length + match[0].length } : null;
}

/**
 * `early 2026`, `mid-2025`, `late June 2026`, `late 2020s`, `end of 2026`, `mid-to-late 2027`, `YE2026`; the last days of section 3's table. `joined` lets
 * the year follow without a blank.
 */
function vagueAt(text: string, at: number, part: Part, joined = false): Days | null {
  const more = /^[- ](?:to[- ])?(early|mid|late|end)(?=[- ])/i.exec(text.slice(at, at + 10));
  if (more?.[1]) return vagueAt(text, at + more[0].length, parts[more[1].toLowerCase()] ?? part);
  const joint = /^(?: of| the)* ?[- ]?/.exec(text.slice(at, at + 10));
  const from = at + (joint?.[0].length ?? 0);
  if (from === at && !joined) return null;
  const inner = pointAt(text, from);
  return inner ? narrowed(inner, part) : null;
}

function narrowed(days: Days, part: Part): Days {
  const year = Number(days.start.slice(0, 4));
  const month = Number(days.start.slice(5, 7));
  if (days.end.slice(0, 4) !== days.start.slice(0, 4)) return decadePart(days, part);
  if (days.start.slice(0, 7) === days.end.slice(0, 7)) return monthPart(days, year, month, part);
  if (days.start.endsWith("-01-01") && days.end.endsWith("-12-31")) return yearPart(days, year, part);
  return days;
}

function yearPart(days: Days, year: number, part: Part): Days {
  if (part === "early") return { ...days, end: `${year}-04-30` };
  if (part === "mid") return { ...days, start: `${year}-05-01`, end: `${year}-08-31` };
  return { ...days, start: part === "end" ? `${year}-12-01` : `${year}-09-01` };
}

function monthPart(days: Days, year: number, month: number, part: Part): Days {
  const day = (of: number): CivilDate => civilDate(year, month, of) ?? days.end;
  if (part === "early") return { ...days, end: day(10) };
  if (part === "mid") return { ...days, start: day(11), end: day(20) };
  return { ...days, start: day(21), end: day(daysInMonth(year, month)) };
}

function decadePart(days: Days, part: Part): Days {
  const decade = days.start.slice(0, 3);
  if (part === "early") return { ...days, end: `${decade}3-12-31` };
  if (part === "mid") return { ...days, start: `${decade}4-01-01`, end: `${decade}6-12-31` };
  return { ...days, start: `${decade}7-01-01` };
}

/** The far end of `2019-2025`, `2024–25`, `Q1 2025 - Q3 2026`, `Mar 2025 to Jun 2026`. */
function rangeEnd(text: string, near: Days): Days | null {
  const joint = /^ ?(?:[-–—/]|to|through|until) ?/.exec(text.slice(near.to, near.to + 10));
  if (!joint) return null;
  const from = near.to + joint[0].length;
  const full = pointAt(text, from);
  if (full && full.end >= near.end) return full;
  const short = /^(\d{2})(?![\d%A-Za-z])/.exec(text.slice(from, from + 3));
  if (!short || !joint[0].trim().match(/^[-–/]$/) || !near.start.endsWith("-01-01") || !near.end.endsWith("-12-31")) return null;
  const year = Number(near.start.slice(0, 2) + (short[1] ?? ""));
  return year > Number(near.start.slice(0, 4)) ? { start: near.start, end: `${year}-12-31`, to: from + 2 } : null;
}

function half(which: number, year: number, to: number): Days | null {
  if (which > 2) return null;
  return which === 1 ? { start: `${year}-01-01`, end: `${year}-06-30`, to } : { start: `${year}-07-01`, end: `${year}-12-31`, to };
}

function quarter(which: number, year: number, to: number): Days | null {
  const start = civilDate(year, which * 3 - 2, 1);
  const end = monthEnd(year, which * 3);
  return start && end ? { start, end, to } : null;
}

function fullYear(written: string | undefined): number {
  const year = Number(written);
  return year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}
