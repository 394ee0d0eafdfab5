import type { CivilDate } from "../civil-date";
import type { PeriodCell } from "./cell";
import { codeAt, isDigit, isLatin } from "./chars";
import { pointAt } from "./period-point";
import { leads } from "./period-words";
import type { Days } from "./vague-period";

/** A period found inside a text: its first and last day, as written, and where it ends. */
export interface FoundPeriod {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly label: string;
  readonly to: number;
}

/** The whole text as a period, or null (reading-notes.md, section 1); what follows in brackets or after a comma is let pass, as is a word before (`By 2030`). */
export function readPeriod(text: string): PeriodCell | null {
  const at = leadEnd(text);
  const found = matchPeriod(text, at);
  if (!found || !endsPeriod(text, found.to)) return null;
  if (at > 0 && isRound(text, at, found.to)) return null;
  return { text, kind: "period", start: found.start, end: found.end, label: found.label };
}

/** The period that starts at `at`: a date, month, quarter, half, year, decade, fiscal ones with `E`, vague ones, and ranges of them. */
export function matchPeriod(text: string, at: number): FoundPeriod | null {
  const near = pointAt(text, at);
  if (!near) return null;
  const far = rangeEnd(text, near);
  const whole = far ?? near;
  return { start: near.start, end: whole.end < near.start ? near.end : whole.end, label: text.slice(at, whole.to), to: whole.to };
}

/** Where the period itself starts, behind `By`, `since`, `~` and the like. */
function leadEnd(text: string): number {
  const code = codeAt(text, 0);
  if (isDigit(code)) return 0;
  const candidates = leadsAt.get(isLatin(code) ? code | 32 : code);
  return candidates ? (candidates.find((lead) => startsWithLead(text, lead))?.length ?? 0) : 0;
}

function startsWithLead(text: string, lead: string): boolean {
  return lead.length === 1 || text.startsWith(lead) || text.slice(0, lead.length).toLowerCase() === lead;
}

/** The leads by their first character. */
const leadsAt = new Map<number, string[]>();
for (const lead of leads) leadsAt.set(lead.charCodeAt(0), [...(leadsAt.get(lead.charCodeAt(0)) ?? []), lead]);

/** `~2000` counts rather than dates. */
function isRound(text: string, at: number, to: number): boolean {
  return to - at === 4 && text.endsWith("00", to);
}

/** What may stand behind a period that is a whole cell: nothing, brackets, a comma, an open end, a mark. */
function endsPeriod(text: string, to: number): boolean {
  let at = to;
  while (text.charAt(at) === " ") at++;
  if (at >= text.length || "(,;".includes(text.charAt(at))) return true;
  return /^(?:[+E✓✔?*†]|[-–—]|(?:[-–—] ?|to )(?:present|now|today|ongoing|current|date))\s*(?:$|\()/i.test(text.slice(at, at + 12));
}

/** The far end of `2019-2025`, `2024–25`, `Q1 2025 - Q3 2026`, `Mar 2025 to Jun 2026`. */
function rangeEnd(text: string, near: Days): Days | null {
  const next = codeAt(text, near.to);
  if (next !== 32 && next !== 45 && next !== 0x2013 && next !== 0x2014 && next !== 47) return null;
  const joint = /^ ?(?:[-–—/]|to|through|until) ?/.exec(text.slice(near.to, near.to + 10));
  if (!joint) return null;
  const from = near.to + joint[0].length;
  const full = pointAt(text, from);
  if (full && full.end >= near.end) return full;
  const short = /^(\d{2})[EFAP]?(?![\d%A-Za-z])/.exec(text.slice(from, from + 4));
  if (!short || !/^[-–/]$/.test(joint[0].trim()) || !near.start.endsWith("-01-01") || !near.end.endsWith("-12-31")) return null;
  const year = Number(near.start.slice(0, 2) + (short[1] ?? ""));
  return year > Number(near.start.slice(0, 4)) ? { start: near.start, end: `${year}-12-31`, to: from + short[0].length } : null;
}
