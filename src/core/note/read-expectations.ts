import type { NoteContext } from "./context";
import { isExpected } from "./expectation-judge";
import { isSource, readStatements, type Statement } from "./expectation-statements";
import { writtenOn } from "./expectation-writing";
import { quietHeading } from "./expectation-words";
import type { Expectation } from "./note";

/** What a note says is to happen by a stated time, one for each date of a statement (reading-notes.md, "Expectations"). `updated` is the note's own last update, or null. */
export function readExpectations(context: NoteContext, updated: string | null): readonly Expectation[] {
  const statements = readStatements(context);
  if (statements.length === 0) return [];
  const written = writtenOn(context, statements, updated);
  const found: Expectation[] = [];
  for (const statement of statements) if (!isSource(statement)) found.push(...expectationsOf(statement, written));
  return found;
}

function expectationsOf(statement: Statement, written: string | null): Expectation[] {
  const { text, line, span, section, dates } = statement;
  if (section.level > 0 && quietHeading.test(section.heading)) return [];
  const dues = new Set<string>();
  for (const date of dates) if (isExpected(statement, date, written)) dues.add(date.end);
  return [...dues].map((due) => ({ text, due, line, span }));
}
