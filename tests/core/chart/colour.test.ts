import fc from "fast-check";
import { expect, it } from "vitest";
import { apartIn, colourIndex, paletteSize } from "../../../src/core/chart/colour";

const palette = Array.from({ length: paletteSize }, (_, at) => `colour ${at}`);
const few = palette.map((_, at) => `system ${at % 4}`);

it("a subject alone has its own colour, however it is spelled", () => {
  fc.assert(fc.property(fc.string(), (subject) => {
    expect(apartIn(palette, [subject])).toEqual([palette[colourIndex(subject)]]);
  }));
  expect(colourIndex("GPT-5")).toBe(colourIndex("gpt 5"));
});

it("subjects shown together look apart as long as there are colours for all", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string(), { maxLength: 4 }), (subjects) => {
    expect(new Set(apartIn(palette, subjects)).size).toBe(subjects.length);
    expect(new Set(apartIn(few, subjects)).size).toBe(subjects.length);
  }));
});

it("the first keeps its own colour, whatever stands beside it", () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.string()), (subject, others) => {
    expect(apartIn(palette, [subject, ...others])[0]).toBe(palette[colourIndex(subject)]);
  }));
});
