import type { NoteContext } from "./context";
import { readExposureFacts } from "./exposure-facts";
import { readLists } from "./exposure-lists";
import { type Scope, sectionScopes } from "./exposure-scope";
import { readExposureTable } from "./exposure-tables";
import type { Exposure, ExposureKind, Table } from "./note";
import type { Subject } from "./note-subject";
import type { RawTable } from "./outline";

/** Every way, named in the note, to gain or suffer from what it is about through another actor (reading-notes.md, section 4); in the order of the text. Nobody
 * holds a person: investors in a person's note hold what the person built; a place or a concept neither has holders nor holds. */
export function readExposures(context: NoteContext, classified: readonly Pick<Table, "kind">[], subject: Subject): readonly Exposure[] {
  const { outline, words } = context;
  const scopes = sectionScopes(context);
  const found: Exposure[] = [];
  const reading = { text: outline.text, words, found, label: null };
  let next = 0;
  const see = (raw: RawTable, scope: Scope): void => {
    const table = context.tables[next++];
    if (table?.raw === raw) readExposureTable(table, scope, context, found);
  };
  outline.sections.forEach((section, at) => {
    const scope = scopes[at];
    if (scope) readLists(section, scope, reading, see);
  });
  readExposureFacts(context.tables, classified, context, found);
  if (found.length === 0) return found;
  const own = context.title.toLowerCase();
  return withoutRepeats(found.filter(({ target, kind }) => !isSame(target.name, own) && !cannotBe(kind, subject)).sort((a, b) => a.line - b.line));
}

/** A note is no way into itself. */
function isSame(name: string, folded: string): boolean {
  return name.length === folded.length && name.toLowerCase() === folded;
}

function cannotBe(kind: ExposureKind, subject: Subject): boolean {
  return kind === "stake" ? subject !== "other" : kind === "holding" && (subject === "place" || subject === "concept");
}

/** One line states a thing once, however many readers find it. */
function withoutRepeats(exposures: readonly Exposure[]): Exposure[] {
  return exposures.filter((each, at) => {
    for (let before = at - 1; exposures[before]?.line === each.line; before--) if (repeats(each, exposures[before])) return false;
    return true;
  });
}

function repeats(one: Exposure, other: Exposure | undefined): boolean {
  return one.kind === other?.kind && one.basis === other.basis && isSame(one.target.name, other.target.name.toLowerCase());
}
