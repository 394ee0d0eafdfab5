import type { NoteContext, ReadTable } from "../../../src/core/note/context";
import { readOutline } from "../../../src/core/note/read-outline";
import { readTables } from "../../../src/core/note/read-tables";
import { headingHints, sectionTable } from "../../../src/core/note/section-meaning";
import { defaultSectionWords } from "../../../src/core/note/section-words";

/** The context of a note that is nothing but `text`, under a title. */
export function contextOf(text: string, title = "Note"): NoteContext {
  const outline = readOutline(text);
  const words = sectionTable(defaultSectionWords);
  return {
    path: `${title}.md`, title, outline,
    frontMatter: { tags: [], aliases: [], values: new Map(), properties: { review: null, reviewEvery: null, charts: null }, findings: [] },
    tables: readTables(outline),
    options: { actorTag: "actor", portfolioTag: "portfolio", sectionWords: defaultSectionWords },
    words, hints: headingHints(outline, words),
  };
}

/** The first table of a text. */
export function firstTable(text: string): ReadTable {
  const [table] = readTables(readOutline(text));
  if (!table) throw new Error("the text holds no table");
  return table;
}

/** A table from rows of cells: `table("Model | Score", "A | 1")`. */
export function tableText(header: string, ...rows: readonly string[]): string {
  const dashes = header.replaceAll("\\|", "").split("|").map(() => "---").join(" | ");
  return [header, dashes, ...rows].map((row) => `| ${row} |`).join("\n");
}
