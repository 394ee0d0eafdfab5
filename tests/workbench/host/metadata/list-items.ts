import type { ListItemCache } from "obsidian";
import { isListItem } from "./blocks";
import type { NoteLines } from "./note-lines";

const indent = (line: string): number => (/^\s*/.exec(line)?.[0] ?? "").replace(/\t/g, "    ").length;

/** The items of a list. `parent` is the line of the item above in the tree; for those at the root, minus the line the list starts at (-1
 * at the note's start). */
export function listItemsOf(lines: NoteLines, first: number, last: number): ListItemCache[] {
  const open: { readonly depth: number; readonly line: number }[] = [];
  const items: ListItemCache[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = lines.at(line);
    if (!isListItem(text)) continue;
    const depth = indent(text);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const task = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[(.)\]\s/.exec(text)?.[1];
    const id = blockIdOf(text);
    items.push({
      position: lines.position(line, text.length - text.trimStart().length, line, text.length),
      parent: open.at(-1)?.line ?? (first === 0 ? -1 : -first),
      ...(task === undefined ? {} : { task }),
      ...(id === undefined ? {} : { id }),
    });
    open.push({ depth, line });
  }
  return items;
}

/** The block id at the end of a line (`^like-this`), if it has one. */
export function blockIdOf(line: string): string | undefined {
  return /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/.exec(line)?.[1];
}
