import type { NoteContext } from "./context";
import type { StatedDate } from "./expectation-dates";
import { isExpected } from "./expectation-judge";
import { isHinted, isQuiet, readDatedLines } from "./expectation-lines";
import { isSource, readStatements, type Statement } from "./expectation-statements";
import { statedDay, tellsWhen, writtenOn } from "./expectation-writing";
import type { Expectation } from "./note";

/**
 * What a note says is to happen by a stated time, one for each date of a statement (reading-notes.md, "Expectations"). `updated` is the day of
 * the note's own last update, null when it states none. Spans count from the start of the note's text.
 */
export function readExpectations(context: NoteContext, updated: string | null): readonly Expectation[] {
  const stated = statedDay(context, updated);
  const lines = readDatedLines(context, stated.day);
  if (!lines.some((line) => isHinted(line) && !isQuiet(line.section))) return [];
  const { text, sections } = context.outline;
  const statements = lines.filter((line) => isHinted(line) || tellsWhen(text, line, stated)).flatMap((line) => readStatements(text, line));
  const written = writtenOn(stated, sections, statements);
  const found: Expectation[] = [];
  for (const statement of statements) if (!isSource(statement)) found.push(...expectationsOf(statement, written(statement.section)));
  return found;
}

function expectationsOf(statement: Statement, written: string | null): Expectation[] {
  const { text, line, span, section, dates } = statement;
  if (isQuiet(section)) return [];
  const dues = new Set<string>();
  let last: StatedDate | null = null;
  for (const date of dates) {
    if (!isExpected(statement, date, written) && !(last && isListed(date, last))) continue;
    dues.add(date.end);
    last = date;
  }
  return [...dues].map((due) => ({ text, due, line, span }));
}

/** `Austin in June 2026, Dallas by the end of 2026`: what is said of one date holds for those listed behind it. */
function isListed({ before, column, start }: StatedDate, last: StatedDate): boolean {
  return column === last.column && start > last.start && /^(?:,|;| and) [^.;()%$€£~+]{0,32}$/.test(before);
}
