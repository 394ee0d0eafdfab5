import { dayNumber } from "../civil-date";
import type { StatedDate } from "./expectation-dates";
import type { StatedRow, Statement } from "./expectation-statements";
import {
  condition, debt, deed, doubt, event, failure, forecaster, intent, intentNoun, lasting, lastingNoun, market, motion, outlook,
} from "./expectation-words";
import { placeOf, says } from "./word-senses";

/** The words of the clause around a date, and what names it in a row. */
interface Clause {
  readonly lead: string;
  readonly trail: string;
  /** A row's label or its column's header. */
  readonly label: string;
  /** Of the whole statement (word-senses.ts). */
  readonly senses: number;
}

type Time = "ahead" | "running" | "over" | "unknown";

/** Whether a date of a statement is one by which something is to happen, as seen on the day the note was written; null when unknown. */
export function isExpected(statement: Statement, date: StatedDate, written: string | null): boolean {
  const time = timeOf(date, written);
  if (time === "over" && isLongOver(date, written ?? date.end)) return false;
  const { senses } = statement;
  const clause = clauseOf(statement, date);
  const scope = scopeOf(statement, date);
  if (isAside(clause, date) || isLabel(date) || isLifetime(date, written)) return false;
  if (time === "over" || (time === "running" && !untilThen.test(clause.lead))) return isHeld(clause, date);
  if (isIntended(scope, clause, date)) return !isForeign(scope, clause);
  if (says(forecaster, senses, scope) || says(doubt, senses, clause.lead) || says(doubt, senses, clause.trail.slice(0, 40))) return false;
  if (says(outlook, senses, clause.lead) || awaited.test(clause.trail)) return !says(market, senses, clause.lead);
  return comesAbout(scope, clause, time);
}

/** The whole statement; of one that never ends, what stands around the date. */
function scopeOf({ text }: Statement, { before, label, after }: StatedDate): string {
  return text.length <= longest ? text : before + label + after;
}

const longest = 1200;

const awaited = /^[^.]{0,32}\b(?:expected|planned|scheduled|anticipated|pending)(?!\w)/;

/** How many days a period may have been over when a note still calls it a target. */
const grace = 120;

function isLongOver({ end }: StatedDate, written: string): boolean {
  return Number(written.slice(0, 4)) - Number(end.slice(0, 4)) > 1 || dayNumber(written) - dayNumber(end) > grace;
}

function timeOf({ start, end }: StatedDate, written: string | null): Time {
  if (written === null) return "unknown";
  if (end <= written) return "over";
  if (start > written) return "ahead";
  return dayNumber(end) - dayNumber(written) >= dayNumber(written) - dayNumber(start) ? "ahead" : "running";
}

function clauseOf({ row, senses }: Statement, { before, after, column }: StatedDate): Clause {
  const lead = before.slice(Math.max(before.lastIndexOf("; "), before.lastIndexOf(". ")) + 1);
  const opens = before.trim() === "";
  const trail = /^[^;,:)]*/.exec(opens ? after.replace(/^[:\s]+/, " ") : after)?.[0] ?? "";
  const clause = { lead, trail, label: "", senses };
  return row ? rowClause(row, clause, column) : clause;
}

/** A date that stands first is told by the rest of its row, another by its header and by what the row is called. */
function rowClause({ cells, columns }: StatedRow, { lead, trail, senses }: Clause, column: number): Clause {
  if (column === 0) return { lead, trail: /^[\s+]*$/.test(trail) ? ` ${undated(cells.slice(1))}` : trail, label: "", senses };
  const name = cells[0] ?? "";
  if (cells.length <= 2) return { lead, trail, label: name, senses };
  return { lead, trail, label: [columns[column] ?? "", calls.test(name) ? name : ""].join(" ").trim(), senses };
}

function undated(cells: readonly string[]): string {
  return cells.filter((cell) => !/\d{4}/.test(cell)).join(" ");
}

const calls = /(?:^|\s)(?:targets?|timeline|goal|deadline|eta|completion|launch|operational|online|close|operation|production)$/i;

/** A question, a paper's maturity, a multiple, what somebody is the target of. */
function isAside({ lead, trail, label, senses }: Clause, { start, end }: StatedDate): boolean {
  if (/^\)?\?/.test(trail) || yearThing.test(trail)) return true;
  if (backward.test(lead) && !/(?:starting|beginning|effective) from $/i.test(lead)) return true;
  if (says(debt, senses, `${label} ${lead}`) && /(?:due|matur\w+|maturity|:|^)[^a-z]*$/i.test(lead)) return true;
  if (/\dx ?(?:FY|CY)?$/.test(lead) || /— targets? ?\($/.test(lead)) return true;
  return isDated(lead, start, end);
}

/** `FY2026 guidance:` opens what follows and says nothing by itself. */
function isLabel({ before, after }: StatedDate): boolean {
  return before.trim() === "" && /^ \w+:$/.test(after);
}

/** Years in brackets that have begun tell how long something runs (`plan (2024-2028)`). */
function isLifetime({ start, end, before, after }: StatedDate, written: string | null): boolean {
  return written !== null && start <= written && start.slice(0, 4) < end.slice(0, 4) && before.endsWith("(") && after.startsWith(")");
}

/** What a year in front of it only tells apart (`2031 notes`, `the 2028 report`). */
const yearThing =
  /^ (?:notes|bonds|debentures|convertibles|maturity|revenue|earnings$|report|architecture|vintage|study|survey|edition)(?!\w)/i;

const backward = /(?:^|\W)(?:from|since|than|after|vs\.?|versus)(?: in)? $/i;

/** A day or month in brackets behind a deed dates the deed (`$500M committed (May 2026)`). */
function isDated(lead: string, start: string, end: string): boolean {
  if (!/\($/.test(lead) || start.slice(0, 7) !== end.slice(0, 7)) return false;
  return /(?:\w+ed|guidance|commitment|plan|roadmap|update|status|as of) ?\($/i.test(lead);
}

/** A period that runs or is over counts only where its own words hold it up as an aim. */
function isHeld({ lead, trail, label, senses }: Clause, { label: period, after }: StatedDate): boolean {
  if (says(failure, senses, after)) return false;
  const near = lead.slice(-48);
  const at = placeOf(lasting, senses, near);
  if (at >= 0) return !says(deed, senses, near.slice(at)) && !/[;—]/.test(near.slice(at)) && !notAims.test(near);
  if (says(deed, senses, lead.slice(-24))) return false;
  return (says(lastingNoun, senses, firstWords(trail)) && !/^[A-Za-z]{3} /.test(period)) || (heldLabel.test(label) && !notAims.test(label));
}

const heldLabel = /(?:^|\W)(?:targets?|goal|expected|planned|deadline|due|guidance)(?!\w)/i;

const notAims =
  /(?:^|\W)(?:(?:sanctions?|acquisition|takeover|price|export) targets?|ahead of schedule|targeted (?:export|sanction|attack)|due to|(?:than|as) (?:expected|planned|scheduled))/i;

/** What follows a period directly, with or without a closing bracket. */
function firstWords(trail: string): string {
  return trail.slice(0, 48).split(/[.—→]/)[0] ?? "";
}

function isIntended(scope: string, { lead, trail, label, senses }: Clause, { start, end }: StatedDate): boolean {
  if (says(condition, senses, lead)) return false;
  if (says(intentNoun, senses, firstWords(trail)) && start.slice(0, 7) !== end.slice(0, 7)) return !isLog(scope) && !isNews(lead, trail);
  if (says(intent, senses, label) && !notAims.test(label)) return !says(deed, senses, lead);
  const at = placeOf(intent, senses, lead);
  if (at < 0 || notAims.test(lead)) return false;
  return !says(deed, senses, lead.slice(at + 1));
}

/** That guidance was given, deep in a sentence about how it was taken. */
function isNews(lead: string, trail: string): boolean {
  return lead.length > 40 && /guid(?:e|ance)/i.test(trail);
}

/** What was done to other notes names their contents rather than stating them. */
function isLog(text: string): boolean {
  return /^(?:created|edited|updated) |— (?:added|updated|created|expanded|update|new \w+ stub)/i.test(text);
}

/** Whether somebody else reckons it, rather than the actor itself. */
function isForeign(scope: string, { lead, trail, senses }: Clause): boolean {
  const guides = /(?:^|\W)guid(?:e|ance)(?!\w)/i.test(trail.slice(0, 32));
  return says(forecaster, senses, scope) && !guides && !/(?:guidance|guides|targeting|targets|plans|aims)(?!\w)/i.test(lead.slice(-60));
}

/** A share of what a market does is nobody's own aim (`20% of demand by`). */
const shareOf = /% of (?:[\w-]+ ){1,3}(?:by|before) ?[~(]?$/i;

/** What makes a period the one by whose end something happens, though it may have begun. */
const untilThen = /(?:^|\W)(?:by|before)(?: the)? ?[~(]?$/i;

/** An event, a motion or a `by` with a period that lies ahead. */
function comesAbout(scope: string, { lead, trail, label, senses }: Clause, time: Time): boolean {
  const near = lead.slice(-64);
  if (says(deed, senses, near.slice(-28)) || says(deed, senses, trail.slice(0, 40))) return false;
  const happens = says(event, senses, near) || says(event, senses, trail.slice(0, 40)) || says(motion, senses, near) || says(event, senses, label) || says(motion, senses, label);
  const isMeasure = /^ (?:sales|volume|value)/i.test(trail) || (shareOf.test(lead) && says(market, senses, near));
  if (untilThen.test(lead)) return !isMeasure && (happens || !says(market, senses, scope));
  const isAhead = time === "ahead" ? happens : says(motion, senses, near);
  return isAhead && !says(market, senses, near.slice(near.lastIndexOf(", ") + 1)) && !says(market, senses, label) && !/through ?$/i.test(lead);
}
