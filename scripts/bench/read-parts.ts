import { readYaml } from "../../src/cli/yaml";
import { classifyTable } from "../../src/core/note/classify-table";
import { subjectOf } from "../../src/core/note/note-subject";
import { readExpectations } from "../../src/core/note/read-expectations";
import { readExposures } from "../../src/core/note/read-exposures";
import { readFacts } from "../../src/core/note/read-facts";
import { readFrontMatter } from "../../src/core/note/read-front-matter";
import { readLinks } from "../../src/core/note/read-links";
import { readListing } from "../../src/core/note/read-listing";
import { openNote } from "../../src/core/note/read-note";
import { readOutline } from "../../src/core/note/read-outline";
import { readPositions } from "../../src/core/note/read-positions";
import { readRelated } from "../../src/core/note/read-related";
import { readResults } from "../../src/core/note/read-results";
import { readRounds } from "../../src/core/note/read-rounds";
import { readStamps } from "../../src/core/note/read-stamps";
import { readSummary } from "../../src/core/note/read-summary";
import { readTables } from "../../src/core/note/read-tables";
import { readTags } from "../../src/core/note/read-tags";
import { tagKinds } from "../../src/core/note/tag-kinds";
import type { ReadingOptions } from "../../src/core/note/reading-options";

/** A pass over all notes with one reader alone, over what the readers before it gave. */
export type Passes = Readonly<Record<string, () => number>>;

/** One pass for each reader of a part of a note. */
export function passesByReader(texts: readonly string[], options: ReadingOptions): Passes {
  const notes = texts.map((text) => {
    const context = openNote("note.md", text, options, readYaml);
    const tags = readTags(context.outline, context.frontMatter);
    const tables = context.tables.map(classifyTable);
    return { context, tags, kinds: tagKinds(tags), tables, related: readRelated(context), summary: readSummary(context.outline), isActor: tags.includes(options.actorTag), updated: readStamps(context).updated?.date ?? null };
  });
  const each = (read: (note: (typeof notes)[number]) => object | string): (() => number) => () => notes.reduce((sum, note) => sum + (typeof read(note) === "object" ? 1 : 2), 0);
  return {
    outline: each(({ context }) => readOutline(context.outline.text)),
    "front matter": each(({ context }) => readFrontMatter(context.outline, context.path, readYaml)),
    cells: each(({ context }) => readTables(context.outline)),
    "table kinds": each(({ context }) => context.tables.map(classifyTable)),
    tags: each(({ context }) => readTags(context.outline, context.frontMatter)),
    stamps: each(({ context }) => readStamps(context)),
    summary: each(({ context }) => readSummary(context.outline)),
    listing: each(({ context, kinds, tables, summary, isActor, related }) => readListing(context, { kinds, tables, summary, isActor, related })),
    facts: each(({ context, tables }) => readFacts(context.tables, tables)),
    rounds: each(({ context, tables }) => readRounds(context.tables, tables)),
    related: each(({ context }) => readRelated(context)),
    links: each(({ context }) => readLinks(context.outline)),
    exposures: each(({ context, tables, kinds, isActor }) => readExposures(context, tables, subjectOf(kinds, isActor))),
    expectations: each(({ context, updated }) => readExpectations(context, updated)),
    results: each(({ context, updated }) => readResults(context, updated)),
    positions: each(({ context, tags }) => readPositions(context, tags)),
  };
}
