import { findLinks } from "./inline";
import type { Outline } from "./outline";

/** The link paths that the note's own text holds, each once as first written; code and comments hold none. */
export function readLinks({ text, sections }: Outline): readonly string[] {
  const paths = new Set<string>();
  let next = text.indexOf("[");
  for (const { blocks, heading } of sections) {
    if (heading.includes("[")) addLinks(heading, paths);
    for (const { from, to } of blocks) {
      if (next >= 0 && next < from) next = text.indexOf("[", from);
      if (next < 0) return [...paths];
      if (next < to) addLinks(text.slice(from, to), paths);
    }
  }
  return [...paths];
}

function addLinks(source: string, paths: Set<string>): void {
  for (const { path, external } of findLinks(source)) if (!external && path !== "") paths.add(path);
}
