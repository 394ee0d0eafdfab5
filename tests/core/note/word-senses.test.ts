import { describe, expect, it } from "vitest";
import { readingsOf, says, senseOf, sensesIn } from "../../../src/core/note/word-senses";

const birds = senseOf("ravens?, blue[- ]tit, roost(?:s|ing)? up");
const trees = senseOf("oaks?, alder(?:wood)?, first [\\d]{1,8} ?[a-z]+");

const saidOf = (text: string) => [birds, trees].map((sense) => says(sense, sensesIn(text, 0, text.length), text));

describe("the senses of a text's words", () => {
  it.each([
    ["A raven on the OAK.", [true, true]],
    ["Blue-tit, blue tit", [true, false]],
    ["roosting up there", [true, false]],
    ["roosting in the alderwood", [false, true]],
    ["first 3 leaves", [false, true]],
    ["cravens, oaken, fake-raven", [false, false]],
    ["", [false, false]],
  ])("%s", (text, want) => expect(saidOf(text)).toEqual(want));

  it("are told beforehand for all that a pattern can read as", () => {
    for (const phrase of ["ravens?", "blue[- ]tit", "roost(?:s|ing)? up"]) {
      for (const reading of readingsOf(phrase)) expect(sensesIn(`the ${reading}, then`, 0, reading.length + 4) & birds.bit).toBe(birds.bit);
    }
  });

  it("are looked for in the stretch that is asked about only", () => {
    expect(sensesIn("raven and oak", 6, 9) & (birds.bit | trees.bit)).toBe(0);
  });
});

it.each([
  ["dues?", ["dues", "due"]],
  ["on[- ]track", ["on-track", "on track"]],
  ["phas(?:es|ing) out", ["phases out", "phasing out"]],
  ["first (?:gas|deliver(?:y|ies))", ["first gas", "first delivery", "first gas", "first deliveries"]],
])("%s reads as", (pattern, readings) => expect(readingsOf(pattern)).toEqual(readings));
