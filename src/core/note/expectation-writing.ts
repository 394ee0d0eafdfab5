import type { NoteContext } from "./context";
import { findDates, type StatedDate } from "./expectation-dates";
import type { Statement } from "./expectation-statements";
import { deed, event, intent, motion, outlook } from "./expectation-words";
import { matchPeriod } from "./read-period";

/** When a note that states no update was written, as far as its own dates tell: its title's day, its front matter's, else the latest day that it speaks of as past; null when it tells nothing. */
export function writtenOn({ title, frontMatter }: NoteContext, statements: readonly Statement[]): string | null {
  const titled = /^\d{4}-\d{2}-\d{2}/.test(title) ? matchPeriod(title, 0) : null;
  if (titled) return titled.start;
  const stated = ["date", "created", "updated"].map((key) => frontMatter.values.get(key)?.text ?? "").find((text) => /^\d{4}-\d{2}-\d{2}/.test(text));
  if (stated) return stated.slice(0, 10);
  let latest: string | null = null;
  for (const statement of statements) {
    for (const date of findDates(statement)) {
      if (isPast(statement, date) && (latest === null || date.end > latest)) latest = date.end;
    }
  }
  return latest;
}

/** A day, or a month in brackets or behind a deed, that nothing in its clause makes a coming one. */
function isPast({ text }: Statement, { start, end, before, after }: StatedDate): boolean {
  if (start.slice(0, 7) !== end.slice(0, 7)) return false;
  const clause = before.slice(-60) + after.slice(0, 30);
  if (intent.test(clause) || outlook.test(text) || motion.test(clause) || event.test(after.slice(0, 30))) return false;
  return start === end || (/\($/.test(before) && /^\)/.test(after)) || deed.test(before.slice(-40)) || (before === "" && !event.test(text));
}
