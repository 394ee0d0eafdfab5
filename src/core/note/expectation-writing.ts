import type { NoteContext } from "./context";
import type { StatedDate } from "./expectation-dates";
import { isSource, type Statement } from "./expectation-statements";
import { deed, event, intent, motion, outlook } from "./expectation-words";
import { matchPeriod } from "./read-period";

/**
 * The day on which a note was written, as far as its own dates tell: its title's day; else its last update, or the day of a later source; else its front
 * matter's date; else the latest day that it speaks of as past. Null when it tells nothing.
 */
export function writtenOn({ title, frontMatter }: NoteContext, statements: readonly Statement[], updated: string | null): string | null {
  const titled = /^\d{4}-\d{2}-\d{2}/.test(title) ? matchPeriod(title.slice(0, 10), 0) : null;
  if (titled) return titled.start;
  if (updated !== null) return latest(statements.filter(isSource), isDay, updated);
  const stated = ["date", "created"].map((key) => frontMatter.values.get(key)?.text ?? "").find((text) => /^\d{4}-\d{2}-\d{2}/.test(text));
  return latest(statements, isPast, stated?.slice(0, 10) ?? null);
}

function latest(statements: readonly Statement[], counts: (date: StatedDate, statement: Statement) => boolean, known: string | null): string | null {
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
  const { text } = statement;
  if (isSource(statement)) return start === end;
  if (start.slice(0, 7) !== end.slice(0, 7)) return false;
  const clause = before.slice(-60) + after.slice(0, 30);
  if (intent.test(clause) || outlook.test(text) || motion.test(clause) || event.test(after.slice(0, 30))) return false;
  return start === end || (/\($/.test(before) && /^\)/.test(after)) || deed.test(before.slice(-40)) || (before === "" && !event.test(text));
}
