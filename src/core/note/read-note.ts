import { classifyTable } from "./classify-table";
import type { NoteContext } from "./context";
import type { Note } from "./note";
import { subjectOf } from "./note-subject";
import { readExpectations } from "./read-expectations";
import { readExposures } from "./read-exposures";
import { readFacts } from "./read-facts";
import { readFrontMatter } from "./read-front-matter";
import { readLinks } from "./read-links";
import { readListing } from "./read-listing";
import { readOutline } from "./read-outline";
import { readPositions } from "./read-positions";
import { readRelated } from "./read-related";
import { readResults } from "./read-results";
import { readRounds } from "./read-rounds";
import { readStamps } from "./read-stamps";
import { readSummary } from "./read-summary";
import { readTables } from "./read-tables";
import { readTags } from "./read-tags";
import { isSameTag, tagKinds } from "./tag-kinds";
import type { ReadYaml } from "./read-yaml";
import type { ReadingOptions } from "./reading-options";
import { headingHints, sectionTable } from "./section-meaning";

/** Reads all that a note says (reading-notes.md). Takes any text, never throws, linear in its length; what could not be read is in `findings`.
 * `yaml` reads front matter that is not plain; without it such a note bears the finding `needs-yaml`. */
export function readNote(path: string, text: string, options: ReadingOptions, yaml: ReadYaml | null): Note {
  const context = openNote(path, text, options, yaml);
  const { outline, frontMatter, tables: read } = context;
  const tables = read.map(classifyTable);
  const tags = readTags(outline, frontMatter);
  const { updated, created, stamps, malformed } = readStamps(context);
  const facts = readFacts(read, tables);
  const summary = readSummary(outline);
  const isActor = isActorNote(tags, context);
  const kinds = tagKinds(tags);
  const related = readRelated(context);
  return {
    path, title: context.title, isActor, tags, aliases: frontMatter.aliases, summary,
    updated, created, stamps, malformedDates: malformed,
    ...readListing(context, { kinds, tables, summary, isActor, related }),
    facts,
    rounds: readRounds(read, tables),
    related,
    links: readLinks(outline),
    exposures: readExposures(context, tables, subjectOf(kinds, isActor)),
    expectations: readExpectations(context, updated?.date ?? null),
    results: readResults(context, updated?.date ?? null),
    tables,
    positions: readPositions(context, tags),
    properties: frontMatter.properties,
    findings: frontMatter.findings,
  };
}

/** Cuts a note up once, for all its readers. */
export function openNote(path: string, text: string, options: ReadingOptions, yaml: ReadYaml | null): NoteContext {
  const outline = readOutline(text);
  const title = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  const words = sectionTable(options.sectionWords);
  return { path, title, outline, frontMatter: readFrontMatter(outline, path, yaml), tables: readTables(outline), options, words, hints: headingHints(outline, words) };
}

function isActorNote(tags: readonly string[], { frontMatter, options }: NoteContext): boolean {
  return tags.some((tag) => isSameTag(tag, options.actorTag)) || frontMatter.values.get("type")?.text.toLowerCase() === "actor";
}
