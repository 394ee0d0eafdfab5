import type { NoteContext } from "./context";
import { readExposureFacts } from "./exposure-facts";
import { readLists } from "./exposure-lists";
import { type Scope, scopeReader } from "./exposure-scope";
import { readExposureTable } from "./exposure-tables";
import type { Exposure, ExposureKind, Table } from "./note";
import type { Subject } from "./note-subject";
import type { RawTable } from "./outline";
import { sectionTable } from "./section-meaning";

/** Every way, named in the note, to gain or suffer from what it is about through another actor (reading-notes.md, section 4); in the order of the text. Nobody
 * holds a person: investors in a person's note hold what the person built; a place or a concept neither has holders nor holds. */
export function readExposures(context: NoteContext, classified: readonly Pick<Table, "kind">[], subject: Subject): readonly Exposure[] {
  const words = sectionTable(context.options.sectionWords);
  const scopeOf = scopeReader(words);
  const found: Exposure[] = [];
  const reading = { text: context.outline.text, words, found, colon: -1 };
  let next = 0;
  const see = (raw: RawTable, scope: Scope): void => {
    const table = context.tables[next++];
    if (table?.raw === raw) readExposureTable(table, scope, context, found);
  };
  for (const section of context.outline.sections) readLists(section, scopeOf(section), reading, see);
  readExposureFacts(context.tables, classified, context, found);
  if (found.length === 0) return found;
  return withoutRepeats(found.filter(({ target, kind }) => !isSelf(target.name, context.title) && !cannotBe(kind, subject))).sort((a, b) => a.line - b.line);
}

function cannotBe(kind: ExposureKind, subject: Subject): boolean {
  return kind === "stake" ? subject !== "other" : kind === "holding" && (subject === "place" || subject === "concept");
}

/** A note is no way into itself. */
function isSelf(name: string, title: string): boolean {
  return name.toLowerCase() === title.toLowerCase();
}

/** One line states a thing once, however many readers find it. */
function withoutRepeats(exposures: readonly Exposure[]): Exposure[] {
  const seen = new Set<string>();
  return exposures.filter(({ line, kind, target, basis }) => {
    const key = `${line}\n${kind}\n${target.name.toLowerCase()}\n${basis}`;
    return !seen.has(key) && seen.add(key);
  });
}
