import { dayNumber } from "../civil-date";
import { isMonth, type StatedDate } from "./expectation-dates";
import { looksAhead } from "./expectation-lines";
import type { StatedRow, Statement } from "./expectation-statements";
import {
  arrival, condition, dayEvent, debt, deed, doubt, event, failure, intent, intentNoun, isForecast, lasting, lastingNoun, market, motion, outlook,
} from "./expectation-words";
import { placeOf, says, type Sense } from "./word-senses";

/** The words of the clause around a date, and what names it in a row. */
interface Clause {
  readonly lead: string;
  readonly trail: string;
  /** A row's label or its column's header. */
  readonly label: string;
  /** Whether it is a row of a table of events. */
  readonly isEvent: boolean;
  /** Of the whole statement (word-senses.ts). */
  readonly senses: number;
}

type Time = "ahead" | "running" | "over" | "unknown";

/** Whether a date of a statement is one by which something is to happen, as seen on the day the note was written; null when unknown. */
export function isExpected(statement: Statement, date: StatedDate, written: string | null): boolean {
  const time = timeOf(date, written);
  if (time === "over" && isLongOver(date, written ?? date.end)) return false;
  const clause = clauseOf(statement, date);
  const { senses } = clause;
  const scope = scopeOf(statement, date);
  if (isAside(clause, date) || isLabel(date) || isLifetime(date, written) || isSupposed(statement, date)) return false;
  if (says(failure, senses, clause.trail.slice(0, 40)) || ((senses & aims) !== 0 && unmeant.test(`${clause.label} ${clause.lead}`))) return false;
  if (time === "over" || (time === "running" && !untilThen.test(clause.lead) && !toDo.test(clause.lead))) return isHeld(clause, date);
  if (isIntended(scope, clause, date)) return !isForeign(scope, clause);
  if (time === "ahead" && dayNumber(date.end) - dayNumber(date.start) < 7 && isOnDay(clause)) return true;
  if (isForecast(senses, scope) || says(doubt, senses, clause.lead) || says(doubt, senses, clause.trail.slice(0, 40))) return false;
  if (says(outlook, senses, clause.lead) || awaited.test(clause.trail)) return !says(market, senses, clause.lead);
  if (/^\W*In $/.test(date.before) && says(outlook, senses, date.after.slice(0, 64))) return !says(market, senses, date.after.slice(0, 64));
  return comesAbout(scope, clause, date, time);
}

/** `If the plant opens in 2027, …` states nothing; nor does a row whose header names a forecast or who made it, a row of one side's view, or what was meant before. */
function isSupposed({ text, row, senses }: Statement, { column }: StatedDate): boolean {
  if (!row) return /^(?:If|Unless) /.test(text);
  return isForecast(senses, row.columns.join(" | ")) || (column > 0 && (view.test(row.cells[0] ?? "") || superseded.test(row.columns[column] ?? "")));
}

/** What a row is called that tells how things look to one side. */
const view = /^(?:(?:bull|bear|optimist|pessimist)\w*|base|moderate|neutral|consensus)(?: case| view)?$/i;

/** Headers over what a later plan replaced. */
const superseded = /^(?:original|initial|previous|prior|old)(?:ly)?$/i;

/** One of these is in what is meant, or meant no more. */
const aims = intent.bit | outlook.bit;

/** `no longer planned for`, `no relief expected until`, `originally due in`, `the original target of`, `to miss its`. */
const unmeant = /\b(?:(?:no longer|originally|initially|previously|had been) (?:aim|due|expect|plan|schedul|slated|target)|(?:original|previous|prior) (?:plan|target|timeline)|no (?:[\w-]+ ){1,2}(?:planned|expected|scheduled)\b|to miss )/i;

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
  const from = isYears(start, end) && Number(written.slice(0, 4)) - Number(start.slice(0, 4)) < 3 ? `${end.slice(0, 4)}-01-01` : start;
  if (from > written) return "ahead";
  if (isMonth({ start, end }) && Number(written.slice(8)) > 7) return "running";
  return dayNumber(end) - dayNumber(written) >= dayNumber(written) - dayNumber(from) ? "ahead" : "running";
}

/** Several years, of which the last counts (`Completion | 2025-2026`). */
function isYears(start: string, end: string): boolean {
  return start.slice(0, 4) < end.slice(0, 4) && start.endsWith("-01-01") && end.endsWith("-12-31");
}

function clauseOf({ row, section, senses }: Statement, { before, after, column }: StatedDate): Clause {
  const said = before.slice(Math.max(before.lastIndexOf("; "), before.lastIndexOf(". ")) + 1);
  const lead = said.replace(told, "$1 will");
  const opens = before.trim() === "";
  const trail = /^(?:[^;,:).]|\.(?! [A-Z]))*/.exec(opens ? after.replace(/^[:\s]+/, " ") : after)?.[0] ?? "";
  const isEvent = !row && (opens || /[:—–] ?~?$/.test(before) || (before.endsWith("(") && after === ")")) && looksAhead(section);
  const clause = { lead, trail, label: "", isEvent, senses: lead === said ? senses : senses | outlook.bit };
  return row ? rowClause(row, clause, column) : clause;
}

/** What somebody said would be is what will be. */
const told = /\b((?:said|says|announced|confirmed)\b[^.;]{0,48}?) would\b/;

/** A date that stands first is told by the rest of its row, another by its header and by what the row is called. */
function rowClause({ cells, columns }: StatedRow, { lead, trail, senses }: Clause, column: number): Clause {
  const isState = (senses & aims) !== 0 && cells.some((cell) => awaitedState.test(cell));
  if (column === 0) return { lead, trail: /^[\s+]*$/.test(trail) ? ` ${undated(cells.slice(1)).split(" — ", 1)[0] ?? ""}` : trail, label: "", isEvent: isState, senses };
  const name = cells[0] ?? "";
  const header = columns[column] ?? "";
  const label = cells.length <= 2 ? `${header} ${name}` : [header, calls.test(name) ? name : ""].join(" ").trim();
  return { lead, trail, label, isEvent: isState || ofEvents.test(`${columns[0] ?? ""} ${header}`) || (lead.trim() === "" && /^(?:status|availability)$/i.test(header)), senses };
}

/** A cell that says nothing but that its row is to come. */
const awaitedState = /^(?:upcoming|pending|planned|scheduled|expected)$/i;

/** Headers over what comes about and when; under *Status*, too, a period that opens its cell is when its row comes. */
const ofEvents = /^(?:key )?(?:milestone|event|catalyst)s? (?:(?:expected|target) )?(?:date|year|when|timing)$/i;

function undated(cells: readonly string[]): string {
  return cells.filter((cell) => !/\d{4}/.test(cell)).join(" ");
}

const calls = /(?:^|\s)(?:targets?|timeline|goal|deadline|eta|completion|launch|operational|online|close|operation|production)$/i;

/** A question or a mere possibility, a paper's maturity, a multiple, what somebody is the target of. */
function isAside(clause: Clause, { start, end }: StatedDate): boolean {
  const { lead, trail, label, senses } = clause;
  if (/^\)?(?:\?| possible\b)/.test(trail) || (yearThing.test(trail) && !(/^ (?:rev|cap)/i.test(trail) && (says(intent, senses, lead) || says(intentNoun, senses, firstWords(trail)))))) return true;
  if (backward.test(lead) && !isOnwards(clause) && !notLater.test(lead)) return true;
  if (says(debt, senses, `${label} ${lead}`) && /(?:(?:due|matur\w+|maturity)(?: in)?|:|^)[^a-z]*$/i.test(lead)) return true;
  if (/\dx ?(?:FY|CY)?$/.test(lead) || /— targets? ?\($/.test(lead)) return true;
  return isDated(lead, start, end);
}

/** `FY2026 guidance:` opens what follows and says nothing by itself. */
function isLabel({ before, after }: StatedDate): boolean {
  return before.trim() === "" && /^ \w+(?: \([^()]*\))?:$/.test(after);
}

/** Years in brackets that have begun tell how long something runs (`plan (2024-2028)`). */
function isLifetime({ start, end, before, after }: StatedDate, written: string | null): boolean {
  return written !== null && start <= written && start.slice(0, 4) < end.slice(0, 4) && before.endsWith("(") && after.startsWith(")");
}

/** What a year in front of it only tells apart (`2031 notes`, `the 2028 report`). */
const yearThing =
  /^ (?:notes|bonds|debentures|convertibles|maturity|revenue|capex|earnings$|report|architecture|vintage|study|survey|edition)(?!\w)/i;

const backward = /(?:^|\W)(?:from|since|than|after|vs\.?|versus)(?: in| the)? $/i;

const notLater = /no later than(?: in| the)? $/i;

/** `operational from 2027`, `will apply from January`: here it starts. */
function isOnwards({ lead, senses }: Clause): boolean {
  return / from $/i.test(lead) && (says(event, senses, lead.slice(lead.lastIndexOf("(") + 1).slice(-32)) || onwards.test(lead));
}

const onwards = /\b(?:starting|beginning|resume[sd]?|mandatory|appl(?:y|ies)|live|force|back|(?:will|targets|plans|aims)\b[^.;]{0,40}) from $/i;

/** A day or month in brackets behind a deed dates the deed (`$500M committed (May 2026)`). */
function isDated(lead: string, start: string, end: string): boolean {
  if (!/\($/.test(lead) || !isMonth({ start, end })) return false;
  return /(?:\w+ed|guidance|commitment|plan|roadmap|update|status|as of) ?\($/i.test(lead);
}

/** A period that runs or is over counts only where its own words hold it up as an aim. */
function isHeld({ lead, trail, label, senses }: Clause, { label: period, after }: StatedDate): boolean {
  if (says(failure, senses, after)) return false;
  const near = lead.slice(-48);
  const at = placeOf(lasting, senses, near);
  if (at >= 0) return !says(deed, senses, near.slice(at)) && !/[;—]/.test(near.slice(at)) && !notAims.test(near);
  if (says(deed, senses, lead.slice(-24))) return false;
  return (says(lastingNoun, senses, firstWords(trail)) && !/^[A-Za-z]{3} /.test(period)) || (says(lasting, senses, label) && !notAims.test(label));
}

const notAims =
  /(?:^|\W)(?:(?:sanctions?|acquisition|takeover|price|export) targets?|ahead of schedule|targeted (?:export|sanction|attack)|due to(?! (?:be|open|start|begin|close|launch|complete|deliver|list|report|publish|expire|end)\b)|(?:than|as) (?:expected|planned|scheduled))/i;

/** What follows a period directly, with or without a closing bracket. */
function firstWords(trail: string): string {
  return trail.slice(0, 48).split(/[.—→]/)[0] ?? "";
}

function isIntended(scope: string, { lead, trail, label, senses }: Clause, { start, end }: StatedDate): boolean {
  if (says(condition, senses, lead) || /^ five[- ]year plan/i.test(trail)) return false;
  if (says(intentNoun, senses, firstWords(trail)) && (!trail.includes("outlook") || changed.test(lead + trail)) && !isMonth({ start, end })) return !isLog(scope) && !isNews(lead, trail);
  if (says(intent, senses, label) && !notAims.test(label)) return !says(deed, senses, lead);
  const at = placeOf(intent, senses, lead);
  if (at < 0 || notAims.test(lead)) return false;
  return !says(deed, senses, lead.slice(at + 1).replace(reset, ""));
}

/** `Guidance raised: FY2027 sales` sets an aim anew. */
const reset = /^\w*(?: —)? (?:rais|lift|cut|lower|reduc|reaffirm|narrow)[^:]*:/i;

/** An outlook is an aim only where somebody set it anew. */
const changed = /\b(?:rais|lift|cut|lower|reduc|reaffirm|narrow)/i;

/** That guidance was given, deep in a sentence about how it was taken, or what it holds. */
function isNews(lead: string, trail: string): boolean {
  return (lead.length > 40 && /guid(?:e|ance)/i.test(trail)) || /guid(?:e|ance) (?:embeds|implies|assumes|includes|reflects|looks|disappoint)/i.test(trail);
}

/** What was done to other notes, or stands in them, names their contents rather than stating them. */
function isLog(text: string): boolean {
  return /^(?:edited|updated|covers|captures|documents|logged|(?:cold )?research pulled) |— (?:added|update|created|expanded|new \w+ stub)/i.test(text);
}

/** Whether somebody else reckons it, rather than the actor itself. */
function isForeign(scope: string, { lead, trail, senses }: Clause): boolean {
  const guides = /(?:^|\W)guid(?:e|ance)(?!\w)/i.test(trail.slice(0, 32));
  return isForecast(senses, scope) && !guides && !/(?:guidance|guides|targeting|targets|plans|aims)(?!\w)/i.test(lead.slice(-60));
}

/** What makes a period the one by whose end something happens, though it may have begun. */
const untilThen = /(?:^|\W)(?:by|before|no later than)(?: the)? ?[~(]?$/i;

/** What is to be done within a period that runs. */
const toDo = /\bto (?:start|begin|launch|open|ship|close|release) [^,;]*$/i;

/** `the Utrecht 2027 deployment`, `ahead of the 2028 launch` speak of what was told elsewhere. */
const referred = /\bthe (?:\p{Lu}[\w-]* )?$/u;

/** `to be completed by`, `to be opened in`: what is told with the word for what was done is yet to be done. */
const passive = /\bto be [a-z]+(?:ed|en|ilt|old|ut)(?: (?:by|in|on|before|during|from))?(?: the)? ?[~(]?$/i;

/** What a calendar holds, with its day. */
function isOnDay({ lead, trail, label, senses }: Clause): boolean {
  return says(dayEvent, senses, `${lead.slice(-64)} ${label} ${trail.slice(0, 40)}`) && !says(deed, senses, lead.slice(-28));
}

/** An event, a motion or a `by` with a period that lies ahead. */
function comesAbout(scope: string, { lead, trail, label, isEvent, senses }: Clause, { start, end, label: period }: StatedDate, time: Time): boolean {
  const near = lead.replace(/\([^()]*\)/g, "").slice(-64);
  if (passive.test(lead)) return !says(market, senses, near);
  const next = trail.slice(0, 40);
  if (says(deed, senses, near.slice(-28)) || says(deed, senses, next)) return false;
  const isReference = referred.test(lead) || isLog(scope);
  const stands = (sense: Sense): boolean => says(sense, senses, near) || says(sense, senses, label);
  const happens = stands(event) || stands(arrival) || /\bnow $/i.test(lead) || (!isReference && says(event, senses, next) && !says(market, senses, next));
  const moves = stands(motion);
  if (untilThen.test(lead)) return !/^ (?:sales|volume|value)/i.test(trail) && (happens || !says(market, senses, moves ? near : scope));
  const isAhead = time === "ahead" || (time === "unknown" && (/0s$|~/.test(lead.slice(-1) + period) || (isYears(start, end) && says(event, senses, label)))) ? happens || moves || (isEvent && !says(market, senses, next)) : says(motion, senses, near);
  return isAhead && !says(market, senses, near.slice(near.lastIndexOf(", ") + 1)) && !says(market, senses, label) && !/through ?$/i.test(lead);
}
