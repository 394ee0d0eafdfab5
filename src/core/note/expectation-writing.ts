import type { NoteContext } from "./context";
import { datesIn, isMonth, mayDate, type StatedDate } from "./expectation-dates";
import { type DatedLine, looksAhead } from "./expectation-lines";
import { isSource, isSourceHeading, type Statement } from "./expectation-statements";
import { deed, event, intent, motion, outlook, sourceWord } from "./expectation-words";
import { plainText } from "./inline";
import type { Section } from "./outline";
import { matchPeriod } from "./read-period";
import { says, sensesIn } from "./word-senses";

/** The day that a note states for itself, and where: in its title, as its last update, or in its front matter. */
export interface StatedDay {
  readonly day: string | null;
  readonly by: "title" | "update" | "front matter" | "nothing";
}

/** When a note says that it was written. */
export function statedDay({ title, frontMatter }: NoteContext, updated: string | null): StatedDay {
  const titled = opensWithDay.test(title) ? matchPeriod(title.slice(0, 10), 0) : null;
  if (titled) return { day: titled.start, by: "title" };
  if (updated !== null) return { day: updated, by: "update" };
  const stated = ["date", "created"].map((key) => frontMatter.values.get(key)?.text ?? "").find((text) => opensWithDay.test(text));
  return stated === undefined ? { day: null, by: "nothing" } : { day: stated.slice(0, 10), by: "front matter" };
}

const opensWithDay = /^\d{4}-\d{2}-\d{2}/;

/** When each section was written; null where nothing tells. */
export type Written = (section: Section) => string | null;

/**
 * A note is as old as it says. A section with a later source, or headed by a later day, is as old as that, and a note that says nothing as the latest that it
 * speaks of as past.
 */
export function writtenOn({ day, by }: StatedDay, sections: readonly Section[], statements: readonly Statement[]): Written {
  if (by === "title") return () => day;
  if (by !== "update") {
    const last = sections.reduce((known, section) => headed(section, isMonth, known), latest(statements, isPast, day));
    return () => last;
  }
  const bySection = new Map<Section, string>();
  for (const source of statements) {
    const last = isSource(source) ? latest([source], isDay, bySection.get(source.section) ?? day) : null;
    if (last !== null) bySection.set(source.section, last);
  }
  return (section) => headed(section, isDay, bySection.get(section) ?? day);
}

/** The latest of a day known and those, or months, that a heading states and does not look forward to. */
function headed({ heading }: Section, counts: Counts, known: string | null): string | null {
  if (!mayDate(heading, 0) || (sensesIn(heading, 0, heading.length) & (intent.bit | outlook.bit | motion.bit)) !== 0) return known;
  return latest([{ dates: datesIn(plainText(heading), heading, 0) }], counts, known);
}

/** Whether a line without a word of what is to come still tells when its section was written. */
export function tellsWhen(text: string, { section, senses, block }: DatedLine, { by }: StatedDay): boolean {
  if (by === "title") return false;
  if (by !== "update") return mayBeMonth.test(text.slice(block.from, block.to));
  return isSourceHeading(section) || (senses & sourceWord.bit) !== 0;
}

/** Only a day, a month or a period that heads its line tells when something was written. */
const mayBeMonth = /\d(?:[-/.]\d|:)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

type Counts<From = unknown> = (date: StatedDate, statement: From) => boolean;

function latest<From extends Pick<Statement, "dates">>(statements: readonly From[], counts: Counts<From>, known: string | null): string | null {
  let day = known;
  for (const statement of statements) {
    for (const date of statement.dates) if ((day === null || dayOf(date) > day) && counts(date, statement)) day = dayOf(date);
  }
  return day;
}

/** The day of a date that is past: of a month the last. */
function dayOf(date: StatedDate): string {
  return isMonth(date) ? date.end : date.start;
}

function isDay({ start, end }: StatedDate): boolean {
  return start === end;
}

/** A day, or a month in brackets or behind a deed, that nothing in its clause makes a coming one; any period that heads a deed (`2021: Announced …`). A line of a log is as old as the day it opens with. */
function isPast(date: StatedDate, statement: Statement): boolean {
  const { start, end, before, after } = date;
  const { text, senses, section, dates: [first] } = statement;
  if (isSource(statement)) return start === end;
  if (first && first !== date && first.before === "" && first.start === first.end) return false;
  if (/^[\s,–-]*$/.test(before) && after.startsWith(":") && says(deed, senses, after.slice(0, 40))) return true;
  if (!isMonth(date)) return false;
  const isBracketed = before.endsWith("(") && after.startsWith(")");
  const clause = before.slice(-60) + (isBracketed ? "" : after.slice(0, 30));
  if (says(intent, senses, clause) || says(outlook, senses, text) || says(motion, senses, clause) || (!isBracketed && says(event, senses, after.slice(0, 30)))) return false;
  if (looksAhead(section)) return false;
  return start === end || isBracketed || says(deed, senses, before.slice(-40)) || (before === "" && !says(event, senses, text));
}
