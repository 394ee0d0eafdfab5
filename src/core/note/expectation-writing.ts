import type { NoteContext } from "./context";
import type { StatedDate } from "./expectation-dates";
import type { DatedLine } from "./expectation-lines";
import { isSource, isSourceHeading, type Statement } from "./expectation-statements";
import { deed, event, intent, motion, outlook, sourceWord } from "./expectation-words";
import type { Section } from "./outline";
import { matchPeriod } from "./read-period";
import { says } from "./word-senses";

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

/** A note is as old as it says. A section with a later source is as old as that, and one that says nothing as the latest that it speaks of as past. */
export function writtenOn({ day, by }: StatedDay, statements: readonly Statement[]): Written {
  if (by === "title") return () => day;
  if (by !== "update") {
    const last = latest(statements, isPast, day);
    return () => last;
  }
  const bySection = new Map<Section, string>();
  for (const source of statements) {
    const last = isSource(source) ? latest([source], isDay, bySection.get(source.section) ?? day) : null;
    if (last !== null) bySection.set(source.section, last);
  }
  return (section) => bySection.get(section) ?? day;
}

/** Whether a line without a word of what is to come still tells when its section was written. */
export function tellsWhen(text: string, { section, senses, block }: DatedLine, { by }: StatedDay): boolean {
  if (by === "title") return false;
  if (by !== "update") return mayBeMonth.test(text.slice(block.from, block.to));
  return isSourceHeading(section) || (senses & sourceWord.bit) !== 0;
}

/** Only a day or a month tells when something was written. */
const mayBeMonth = /\d[-/.]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

type Counts = (date: StatedDate, statement: Statement) => boolean;

function latest(statements: readonly Statement[], counts: Counts, known: string | null): string | null {
  let day = known;
  for (const statement of statements) {
    for (const date of statement.dates) if ((day === null || date.start > day) && counts(date, statement)) day = date.start;
  }
  return day;
}

function isDay({ start, end }: StatedDate): boolean {
  return start === end;
}

/** A day, or a month in brackets or behind a deed, that nothing in its clause makes a coming one. */
function isPast({ start, end, before, after }: StatedDate, statement: Statement): boolean {
  const { text, senses } = statement;
  if (isSource(statement)) return start === end;
  if (start.slice(0, 7) !== end.slice(0, 7)) return false;
  const clause = before.slice(-60) + after.slice(0, 30);
  if (says(intent, senses, clause) || says(outlook, senses, text) || says(motion, senses, clause) || says(event, senses, after.slice(0, 30))) return false;
  return start === end || (/\($/.test(before) && /^\)/.test(after)) || says(deed, senses, before.slice(-40)) || (before === "" && !says(event, senses, text));
}
