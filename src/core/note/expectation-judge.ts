import { dayNumber, addDays } from "../civil-date";
import type { StatedDate } from "./expectation-dates";
import type { Statement } from "./expectation-statements";
import { duration, event, forecaster, hedge, intent, market, motion, outlook } from "./expectation-words";

/** Whether a date of a statement is one by which something is to happen, as seen on the day the note was written. */
export function isExpected(statement: Statement, date: StatedDate, written: string | null): boolean {
  if (isSource(statement)) return false;
  const { lead, trail } = around(statement, date);
  if (written !== null && date.end < addDays(written, -past)) return false;
  if (isQuestion(trail) || isDuration(lead, trail)) return false;
  const ahead = written === null ? null : isAhead(date, written);
  const about = statement.text;
  if (intent.test(lead) || /^[^,;.]{0,30}\b(?:target|goal|deadline|guidance|plan)s?\b/i.test(trail)) return !forecaster.test(about) || /\bguidance|target/i.test(lead) && !forecaster.test(lead);
  if (outlook.test(lead)) return ahead !== false && !forecaster.test(about) && !market.test(lead);
  if (ahead === false || forecaster.test(about)) return false;
  if (hedge.test(lead)) return false;
  const happens = event.test(lead.slice(-60)) || event.test(trail.slice(0, 30)) || motion.test(lead);
  if (/\b(?:by|before)(?: the)? ?$/i.test(lead)) return happens || !market.test(about);
  return happens && ahead === true;
}

/** How many days before the note was written a period may have ended that it still calls a target. */
const past = 120;

interface Around {
  readonly lead: string;
  readonly trail: string;
}

/** The words of the clause before and after a date; a row's label or header leads its cells. */
function around({ row }: Statement, { before, after, column }: StatedDate): Around {
  const lead = before.slice(Math.max(before.lastIndexOf("; "), before.lastIndexOf(". ")) + 1);
  const trail = after.split(/[;,]|\. | — /)[0] ?? "";
  if (!row) return { lead, trail };
  const label = row.cells.length === 2 ? (column === 1 ? row.cells[0] : "") : `${row.cells[0] ?? ""} ${row.columns[column] ?? ""}`;
  return { lead: `${label ?? ""}: ${lead}`, trail };
}

/** Whether most of a period lies after the day the note was written. */
function isAhead({ start, end }: StatedDate, written: string): boolean {
  if (start > written) return true;
  return end > written && dayNumber(end) - dayNumber(written) >= dayNumber(written) - dayNumber(start);
}

function isQuestion(trail: string): boolean {
  return /^\)?\?/.test(trail);
}

/** The last word before a date that says how the date is meant. */
function isDuration(lead: string, trail: string): boolean {
  const last = lead.slice(-24).replace(/[^A-Za-z.]+$/, "");
  const word = /[A-Za-z.]+$/.exec(last)?.[0] ?? "";
  return duration.test(word) || /^ (?:notes|bonds|debentures|maturity|convertibles)/i.test(trail);
}

function isSource({ section, text }: Statement): boolean {
  return /^(?:sources?|references?|further reading|links)\b/i.test(section.heading) || /^sources?:/i.test(text);
}
