import type { PeriodCell } from "./cell";
import { readCell } from "./read-cell";
import { wordSet } from "./word-list";

/** A header that is a period, or a period with a word (`2026 target`, `Revenue 2024`). */
export interface HeaderPeriod {
  readonly column: number;
  readonly period: PeriodCell;
  /** What the header says beside its period, in lower case; "" when nothing does. */
  readonly rest: string;
}

/** Words that only say how sure the figure of a period is. */
const outlooks: ReadonlySet<string> = wordSet(
  "actual|actuals|reported|guide|guidance|target|est|est.|estimate|estimates|e|forecast|projected|projection|consensus|outlook|plan|prelim|preliminary|expected",
);

/** The columns from `from` on whose headers state a period; each with what else it says. */
export function headerPeriods(columns: readonly string[], from: number): HeaderPeriod[] {
  const found: HeaderPeriod[] = [];
  for (let column = from; column < columns.length; column++) {
    const header = columns[column] ?? "";
    const read = hasDigit.test(header) ? headerPeriod(header) : null;
    if (read) found.push({ column, ...read });
  }
  return found;
}

const hasDigit = /\d/;

function headerPeriod(header: string): { period: PeriodCell; rest: string } | null {
  const whole = readCell(header);
  if (whole.kind === "period") return { period: whole, rest: "" };
  const words = header.replace(/[()]/g, "").split(/\s+/);
  const longest = Math.min(3, words.length - 1);
  for (let length = longest; length > 0; length--) {
    const first = readCell(words.slice(0, length).join(" "));
    if (first.kind === "period") return { period: first, rest: restOf(words.slice(length)) };
    const last = readCell(words.slice(-length).join(" "));
    if (last.kind === "period") return { period: last, rest: restOf(words.slice(0, -length)) };
  }
  return null;
}

function restOf(words: readonly string[]): string {
  const rest = words.join(" ").toLowerCase().replace(/[()]/g, "");
  return outlooks.has(rest) ? "" : rest;
}

/** A period's length in whole months, by which quarters are told from years. */
export function monthsOf(period: PeriodCell): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(period.end) - months(period.start) + 1;
}
