import { findLinks } from "./inline";
import { HAS_LINK } from "./line-marks";
import { linesOf, type Outline } from "./outline";

/** The link paths that the note's own text holds, each once as first written; code and comments hold none. */
export function readLinks({ text, sections, marks }: Outline): readonly string[] {
  const paths = new Set<string>();
  if ((marks & HAS_LINK) === 0) return [];
  for (const section of sections) {
    if ((section.marks & HAS_LINK) === 0) continue;
    if (section.heading.includes("[")) addLinks(section.heading, paths);
    for (const block of section.blocks) {
      if ((block.marks & HAS_LINK) === 0) continue;
      if (block.kind !== "table") addLinks(text.slice(block.from, block.to), paths);
      else for (const row of linesOf(block)) if ((row.marks & HAS_LINK) !== 0) addLinks(text.slice(row.from, row.to), paths);
    }
  }
  return [...paths];
}

function addLinks(source: string, paths: Set<string>): void {
  for (const { path, external } of findLinks(source)) if (!external && path !== "") paths.add(path);
}
