import { codeAt, DASH, DOT, isDigit, isLatin, PERCENT, SPACE } from "./chars";
import { dayInYear, dayMonthAt, fullYear, half, isoAt, monthAt, monthSpan, quarter, slashedAt } from "./dates";
import { isJoined, monthOf, ordinalOf, type Part, partOf, periodWord, periodWords, seasonOf } from "./period-words";
import { type Days, narrowed } from "./vague-period";

/** The one date, month, quarter, half, year or decade that starts at `at`, vague ones included; null where none does. Looks at a few characters only. */
export function pointAt(text: string, at: number): Days | null {
  const code = codeAt(text, at);
  if (isDigit(code)) return numberedAt(text, at);
  if (code === 39 || code === 0x2019) return shortYearAt(text, at);
  if (!isLatin(code) || !openings.has(code | 32)) return null;
  const to = wordEnd(text, at);
  const word = periodWord(text, at, to);
  const part = partOf(word);
  return part ? vagueAt(text, to, part, isJoined(word)) : namedAt(text, at, to, word);
}

/** `'26` on its own: a year from 2020 to 2049. */
function shortYearAt(text: string, at: number): Days | null {
  const [, year] = /^['’]([2-4]\d)(?!\w)/.exec(text.slice(at, at + 4)) ?? [];
  return year && !/\w/.test(text.charAt(at - 1)) ? monthSpan(fullYear(year), 1, fullYear(year), 12, at + 3) : null;
}

/** A period that opens with a word, which ends at `to`, and is not vague. */
function namedAt(text: string, at: number, to: number, word: number): Days | null {
  const month = monthOf(word);
  if (month > 0) return monthAt(text, to, month);
  const ordinal = ordinalOf(word);
  if (ordinal > 0) return ordinalAt(text, to, ordinal);
  if (word > 0) return seasonAt(text, to, seasonOf(word));
  const first = codeAt(text, at) | 32;
  return first === 113 || first === 104 ? quarterAt(text, at) : first === 102 || first === 99 ? fiscalAt(text, at) : null;
}

/** The period inside a vague one (`late June 2026`). */
function innerAt(text: string, at: number): Days | null {
  const to = wordEnd(text, at);
  const word = periodWord(text, at, to);
  return partOf(word) ? null : namedAt(text, at, to, word);
}

/** How many digits stand at the start tells what they can be. */
function numberedAt(text: string, at: number): Days | null {
  let to = at + 1;
  while (to < at + 5 && isDigit(codeAt(text, to))) to++;
  const next = codeAt(text, to);
  if (next === 0x5e74) return dayInYear(text, at);
  if (to === at + 4) return next === 45 || next === 46 || next === 47 ? (isoAt(text, at) ?? yearAt(text, at, next)) : next === 115 ? decadeAt(text, at) : yearAt(text, at, next);
  if (to > at + 2) return null;
  if (next === 47 || (next === DOT && (codeAt(text, to + 2) === DOT || codeAt(text, to + 3) === DOT))) return slashedAt(text, at);
  if (next === 72 || next === 81) return numberedHalf(text, at);
  return firstMonths(text, at) ?? (mayNameMonth(text, to) ? dayMonthAt(text, at) : null);
}

/** The first letter of a month, or of `of`, behind a day that ends at `at`, its `th` and the day that it ranges to. */
function mayNameMonth(text: string, at: number): boolean {
  let to = isLatin(codeAt(text, at)) ? at + 2 : at;
  const dash = codeAt(text, to);
  if (dash === DASH || dash === 0x2013) do to++; while (isDigit(codeAt(text, to)));
  if (isLatin(codeAt(text, to))) to += 2;
  return codeAt(text, to) === SPACE && monthInitials.has(codeAt(text, to + 1) | 32);
}

const monthInitials: ReadonlySet<number> = new Set([..."jfmasond"].map((letter) => letter.charCodeAt(0)));

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to - at < 12 && isLatin(codeAt(text, to))) to++;
  return to === at + 4 && codeAt(text, to) === DASH && text.slice(at, to + 4).toLowerCase() === "year-end" ? to + 4 : to;
}

/** The small letters with which a period can open. */
const openings: ReadonlySet<number> = new Set(periodWords.map((word) => word.charCodeAt(0)));

/** `9M 2025`, `6M25`, `9mo 2025`: the first months of a year. */
function firstMonths(text: string, at: number): Days | null {
  const match = /^([369]|12) ?(?:M|mo)(?: (?:FY|CY)?(\d{4})| ?(?:FY|CY|['’])?(\d{2}))(?![\d,.%]|[A-Za-z])/.exec(text.slice(at, at + 14));
  return match ? monthSpan(fullYear(match[2] ?? match[3]), 1, fullYear(match[2] ?? match[3]), Number(match[1]), at + match[0].length) : null;
}

/** `1H 2026`, `2H26`, `3Q25`, `4QFY25`. */
function numberedHalf(text: string, at: number): Days | null {
  const match = /^([1-4])([HQ])(?: ?FY| ?CY)?[ '’-]?(\d{4}|\d{2})[EFA]?(?![\dA-Za-z])/.exec(text.slice(at, at + 14));
  if (!match) return null;
  const of = match[2] === "H" ? half : quarter;
  return of(Number(match[1]), fullYear(match[3]), at + match[0].length);
}

function decadeAt(text: string, at: number): Days | null {
  const match = /^((?:19|20)\d)0s(?![A-Za-z])/.exec(text.slice(at, at + 6));
  return match ? { start: `${match[1]}0-01-01`, end: `${match[1]}9-12-31`, to: at + 5 } : null;
}

/** A year, or a quarter or half behind it (`2026 Q1`, `2026-H2`); `next` stands behind its four digits. */
function yearAt(text: string, at: number, next: number): Days | null {
  if (next === SPACE || next === DASH || isLatin(next)) {
    const inYear = /^(\d{4})[ -]?([QH])([1-4])(?![\dA-Za-z])/.exec(text.slice(at, at + 9));
    if (inYear) return (inYear[2] === "H" ? half : quarter)(Number(inYear[3]), Number(inYear[1]), at + inYear[0].length);
  }
  const year = text.slice(at, at + 4);
  if (!year.startsWith("20") && !year.startsWith("19") && year !== "2100") return null;
  const to = "EFPAe".includes(text.charAt(at + 4) || "-") ? at + 5 : at + 4;
  return endsYear(text, to) ? { start: `${year}-01-01`, end: `${year}-12-31`, to } : null;
}

/** Whether what stands at `at` lets the digits before be a year: no letter, percentage, decimals or thousands. */
function endsYear(text: string, at: number): boolean {
  const next = codeAt(text, at);
  if (isLatin(next) || isDigit(next) || next === PERCENT) return false;
  if (next === DOT) return at + 1 >= text.length || /\s/.test(text.charAt(at + 1));
  return next !== 44 || !isDigit(codeAt(text, at + 1));
}

/** `Q1'24`, `Q3 FY26`, `Q4 2025E`, `H1 2026`, `H2'25`, two quarters of a year (`Q2-Q3 2026`), and a quarter with its months (`Q3 (Oct-Dec 2025)`). */
function quarterAt(text: string, at: number): Days | null {
  const match = /^([QH])([1-4])(?: ?[-–/&] ?[QH]?([1-4]))?(?: ?(?:FY|CY|of) ?['’]?| ?['’]|[ -])(\d{4}|\d{2})[EeFA]?(?![\dA-Za-z%])/.exec(text.slice(at, at + 20));
  if (!match) return quarterWithMonths(text, at);
  const year = fullYear(match[4]);
  const of = match[1] === "H" ? half : quarter;
  const first = of(Number(match[2]), year, at + match[0].length);
  const last = of(Number(match[3] ?? match[2]), year, at + match[0].length);
  return first && last ? { start: first.start, end: last.end, to: last.to } : null;
}

function quarterWithMonths(text: string, at: number): Days | null {
  if (!/^[QH][1-4] \(/.test(text.slice(at, at + 4))) return null;
  const to = wordEnd(text, at + 4);
  const month = monthOf(periodWord(text, at + 4, to));
  const inner = month > 0 ? monthAt(text, to, month) : null;
  return inner && text.charAt(inner.to) === ")" ? { ...inner, to: inner.to + 1 } : null;
}

/** `first half of 2027`, `second quarter of fiscal 2026`. */
function ordinalAt(text: string, at: number, ordinal: number): Days | null {
  const match = /^[ -](quarter|half)(?: of)?(?: fiscal| FY)? ?(\d{4})(?![\d%])/.exec(text.slice(at, at + 32));
  return match ? (match[1] === "half" ? half : quarter)(ordinal, Number(match[2]), at + match[0].length) : null;
}

/** `FY2025E`, `FY26`, `CY2028`, `FY 2024/25`, `fiscal 2026`, `FY26 Q2`. */
function fiscalAt(text: string, at: number): Days | null {
  const match = /^(?:FY|CY|[Ff]iscal(?: year)?|[Cc]alendar(?: year)?)[ '’-]?(\d{4}|\d{2})(?:[/-](\d{4}|\d{2}))?[EeFAP]?(?![\dA-Za-z%])/.exec(text.slice(at, at + 28));
  if (!match) return null;
  const to = at + match[0].length;
  const part = match[2] ? null : /^ ?([QH])([1-4])(?![\dA-Za-z])/.exec(text.slice(to, to + 4));
  if (part) return (part[1] === "H" ? half : quarter)(Number(part[2]), fullYear(match[1]), to + part[0].length);
  return monthSpan(fullYear(match[1]), 1, fullYear(match[2] ?? match[1]), 12, to);
}

/** `summer 2026`, `fall of 2025`, `winter 2025/26`. */
function seasonAt(text: string, at: number, season: readonly [number, number] | null): Days | null {
  const match = season ? /^ (?:of )?(\d{4})(?:[/–-](\d{2}|\d{4}))?(?!\d)/.exec(text.slice(at, at + 14)) : null;
  if (!season || !match) return null;
  const to = at + match[0].length;
  const year = Number(match[1]);
  return match[2] && season[0] === 12 ? monthSpan(year, 12, year + 1, 2, to) : monthSpan(year, season[0], year, season[1], to);
}

/**
 * `early 2026`, `mid-2025`, `late June 2026`, `late 2020s`, `end of 2026`, `mid-to-late 2027`, `YE2026`; the last days of section 3's table. `joined` lets
 * the year follow without a blank.
 */
function vagueAt(text: string, at: number, part: Part, joined: boolean): Days | null {
  const more = /^(?:[- ]to[- ]|[-/ ])(early|mid|late|end)(?=[- ])/i.exec(text.slice(at, at + 10));
  const later = more?.[1] ? partOf(periodWord(more[1], 0, more[1].length)) : null;
  const after = at + (more && later ? more[0].length : 0);
  const joint = /^(?: of)?(?: the)? ?[- ]?/.exec(text.slice(after, after + 10));
  const from = after + (joint?.[0].length ?? 0);
  if (from === after && !joined) return null;
  const inner = isDigit(codeAt(text, from)) ? numberedAt(text, from) : (shortYearAt(text, from) ?? innerAt(text, from));
  return inner ? narrowed(inner, later ?? part) : null;
}
