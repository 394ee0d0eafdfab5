import type { CivilDate } from "../civil-date";
import { findPeriod } from "../note/find-period";
import type { Note } from "../note/note";

/** A part of a note that says of itself from when it is. */
export interface DatedPart {
  readonly date: CivilDate;
  readonly line: number;
  readonly what: string;
}

/** The oldest part of a note: of its results whose heading or table states their period, and of its tables under a heading that says *as of*; null where none does. */
export function oldestPart({ results, tables }: Note): DatedPart | null {
  let oldest: DatedPart | null = null;
  const see = (date: CivilDate | null, line: number, what: string): void => {
    if (date !== null && (!oldest || date < oldest.date)) oldest = { date, line, what };
  };
  for (const { asOf, asOfStated, benchmark, line } of results) if (asOfStated) see(asOf, line, benchmark);
  for (const { heading, line } of tables) see(asOfIn(heading), line, heading);
  return oldest;
}

/** `Cap table (as of March 2025)`; a period alone (`Results of 2019`) says what a table is about, not how old it is. */
function asOfIn(heading: string): CivilDate | null {
  const at = heading.search(/\bas of\b/i);
  return at < 0 ? null : (findPeriod(heading.slice(at + "as of".length))?.end ?? null);
}
