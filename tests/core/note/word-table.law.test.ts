import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitsWithin, holdsWord, lookUp, wordTable } from "../../../src/core/note/word-table";

const table = wordTable([[1, "ash|oak|first oak"], [2, "oak|elm"], [4, "überholz|7th"]]);
const bits = new Map([["ash", 1], ["oak", 3], ["elm", 2], ["first oak", 1], ["überholz", 4], ["7th", 4]]);

const texts = fc.array(fc.constantFrom("ash", "Oak", "ELM", "elms", "Überholz", "7th", "first", " ", "-", "_", ".", "é", "木", "'"), { maxLength: 12 }).map((parts) => parts.join(""));

describe("words looked up where they stand", () => {
  it("are found as the whole of a stretch, in any case", () => {
    fc.assert(fc.property(texts, texts, (before, text) => lookUp(table, before + text, before.length, before.length + text.length) === (bits.get(text.toLowerCase()) ?? 0)));
  });

  it("are found within a stretch as whole words of letters and digits", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
        const want = words.reduce((sum, word) => sum | (bits.get(word) ?? 0), 0);
        expect(bitsWithin(table, text, 0, text.length)).toBe(want);
        expect(holdsWord(table, text, 0, text.length)).toBe(want !== 0);
      }),
    );
  });

  it("end with the stretch", () => expect(bitsWithin(table, "ash oaken", 0, 7)).toBe(3));
});
