import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/core/note/inline";
import {
  HAS_BRACKET, HAS_CODE, HAS_COLON, HAS_DASH, HAS_DIGIT, HAS_EMPHASIS, HAS_HASH, HAS_HYPHEN, HAS_LINK, HAS_MARKUP, HAS_MONEY, HAS_PERCENT, HAS_SEPARATOR, HAS_SHORT,
  MAY_BE_MARKED,
} from "../../../src/core/note/line-marks";
import type { Block } from "../../../src/core/note/outline";
import { readOutline } from "../../../src/core/note/read-outline";

const holders: readonly (readonly [number, RegExp])[] = [
  [HAS_DIGIT, /\d/], [HAS_LINK, /\[/], [HAS_COLON, /:/], [HAS_HASH, /#/], [HAS_PERCENT, /%/], [HAS_MONEY, /[$€£¥₩₹]/], [HAS_DASH, /[—–]/], [HAS_HYPHEN, /-/],
  [HAS_CODE, /`/], [HAS_EMPHASIS, /[*_]/], [HAS_BRACKET, /\(/], [HAS_SEPARATOR, /[,;/]/], [HAS_SHORT, /['’QHY]/],
];

const pieces = [
  "a", "The [[Note|n]]", " ", "  ", "\t", "|", "| ", " |", "\\|", "`", "`a|b`", "**b**", "_", "~~", "~", "==", "%%x%%", "5%", "2026", "Q3'26", "$4M", "€", "—", "–", " - ", "-",
  "#tag", "# ", "- ", "> ", ": ", "(x)", ", ", "<br>", "\\", "\n", "\n\n", "\n| a | b |\n|---|---|\n| ",
];
const notes = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));

const stretches = (block: Block) => (block.kind === "table" ? [block.header, ...block.rows].flatMap(({ cells }) => cells) : [block]);

describe("the marks of a line and of a cell", () => {
  it("miss no character, nor do those of its table, section and note", () => {
    fc.assert(
      fc.property(notes, (text) => {
        const outline = readOutline(text);
        for (const section of outline.sections) {
          for (const block of section.blocks) {
            for (const { from, to, marks } of stretches(block)) {
              for (const [mark, held] of holders) if (held.test(text.slice(from, to))) expect(marks & block.marks & section.marks & outline.marks & mark).toBe(mark);
            }
          }
        }
      }),
    );
  });

  it("tell where the source is plain already, a line's doubled blanks aside", () => {
    fc.assert(
      fc.property(notes, (text) => {
        for (const { from, to, marks } of readOutline(text).sections.flatMap(({ blocks }) => blocks.flatMap(stretches))) {
          if ((marks & MAY_BE_MARKED) === 0) expect(plainText(text.slice(from, to))).toBe(text.slice(from, to).replace(/ {2,}/g, " ").trim());
        }
      }),
    );
  });

  it("tell of a cell that its source is plain, doubled signs and blanks seen too", () => {
    fc.assert(
      fc.property(notes, (text) => {
        const tables = readOutline(text).sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
        for (const { from, to, marks } of tables.flatMap(stretches)) {
          if ((marks & HAS_MARKUP) === 0) expect(plainText(text.slice(from, to))).toBe(text.slice(from, to).trim());
        }
      }),
    );
  });

  it("set no bit for a character that does not stand there", () => {
    const [line] = readOutline("- plain words only").sections.flatMap(({ blocks }) => blocks);
    expect(line?.marks).toBe(0);
  });
});
