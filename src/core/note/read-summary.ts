import { plainText } from "./inline";
import { isTagLine } from "./read-outline";
import type { Outline, TextLine } from "./outline";

/** The first paragraph after the tags, in plain text; "" when there is none (reading-notes.md, section 3). */
export function readSummary({ text, sections }: Outline): string {
  for (const { blocks } of sections) {
    for (const [at, block] of blocks.entries()) {
      if (block.kind !== "text" || !block.opens || block.quote > 0 || isAside(text.slice(block.from, block.to))) continue;
      const lines: TextLine[] = [block];
      for (let next = at + 1; next < blocks.length; next++) {
        const more = blocks[next];
        if (more?.kind !== "text" || more.opens) break;
        lines.push(more);
      }
      return lines.map(({ from, to }) => plainText(text.slice(from, to))).join(" ");
    }
  }
  return "";
}

/** A line of tags, an embed, or a statement about the note itself (`*Updated …*`). */
function isAside(line: string): boolean {
  return isTagLine(line, 0, line.length) || /^!\[/.test(line) || /^[*_]{1,2}(?:Last )?(?:Updated|Created|Revised|Refreshed)\b/i.test(line);
}
