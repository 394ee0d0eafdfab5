import { readYaml } from "../../src/cli/yaml";
import type { Note } from "../../src/core/note/note";
import { readNote } from "../../src/core/note/read-note";
import type { ReadingOptions } from "../../src/core/note/reading-options";
import { defaultSectionWords } from "../../src/core/note/section-words";

export const reading: ReadingOptions = { actorTag: "actor", portfolioTag: "portfolio", sectionWords: defaultSectionWords };

/** Reads a text as the app would with default settings. */
export function read(text: string, path = "Note.md"): Note {
  return readNote(path, text, reading, readYaml);
}
