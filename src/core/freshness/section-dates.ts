import type { CivilDate } from "../civil-date";
import type { Note } from "../note/note";

/** A part of a note that says of itself from when it is. */
export interface DatedPart {
  readonly date: CivilDate;
  readonly line: number;
  readonly what: string;
}

/** The oldest results whose heading or table states its period; null where none does. */
export function oldestPart({ results }: Note): DatedPart | null {
  let oldest: DatedPart | null = null;
  for (const { asOf, asOfStated, benchmark, line } of results) {
    if (asOfStated && asOf !== null && (!oldest || asOf < oldest.date)) oldest = { date: asOf, line, what: benchmark };
  }
  return oldest;
}
