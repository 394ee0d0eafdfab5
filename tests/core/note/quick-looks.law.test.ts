import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinks } from "../../../src/core/note/inline";
import { readLinks } from "../../../src/core/note/read-links";
import { readOutline } from "../../../src/core/note/read-outline";
import { hintsIn, MAY_MEAN, meaningOf, sectionTable } from "../../../src/core/note/section-meaning";
import { defaultSectionWords, sectionMeanings } from "../../../src/core/note/section-words";

const joined = (...pieces: readonly string[]) => fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));

/** Quick looks and readings in place never refuse, or read otherwise, what the general reading would. */
describe("a quick look", () => {
  const table = sectionTable({ ...defaultSectionWords, direct: ["who profits", "profiteers", ...defaultSectionWords.direct] });
  const phrases = sectionMeanings.filter((meaning) => meaning !== "other").flatMap((meaning) => defaultSectionWords[meaning].map((phrase) => phrase.replace("* ", "")));
  const headings = fc.array(fc.constantFrom(...phrases, "who profits", "Profiteers", "in 2026", "AI", "and", "/", ":", "(new)", "3.", "**", "notable"), { maxLength: 4 }).map((parts) => parts.join(" "));

  it("gives a hint for every heading that means something", () => {
    fc.assert(fc.property(headings, (heading) => meaningOf(heading, table) === null || (hintsIn(heading, 0, heading.length, table) & MAY_MEAN) !== 0));
  });

  it("finds the links of a line that the general reading finds", () => {
    fc.assert(
      fc.property(joined("[", "]", "[[", "]]", "[[A]]", "[[A b|c]]", "![[é]]", "[x](y)", "(z)", " ", "\\", "|", "#", "A", " ", "- "), (line) => {
        const text = `x ${line}`;
        const found = readOutline(text).sections.flatMap(({ blocks }) => blocks.flatMap(({ from, to }) => findLinks(text.slice(from, to))));
        const paths = found.filter(({ external, path }) => !external && path !== "").map(({ path }) => path);
        expect(readLinks(readOutline(text))).toEqual([...new Set(paths)]);
      }),
    );
  });
});
