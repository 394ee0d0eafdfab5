import fc from "fast-check";
import { expect, it } from "vitest";
import { createVaultIndex } from "../../src/core/index/create-index";
import { decodeNotes, encodeNotes } from "../../src/core/note/codec";
import type { Note } from "../../src/core/note/note";
import { createSurveyor } from "../../src/core/survey";
import { runs } from "../law";
import { everything, surveyOf } from "./everything";
import { names, noteText } from "./random-vault";
import { read } from "./read";

const path = fc.constantFrom(...names).map((name) => `${name}.md`);
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ path, text: noteText }) },
  { weight: 1, arbitrary: fc.record({ gone: path }) },
  { weight: 1, arbitrary: fc.record({ from: path, to: path }) },
);

it("after any sequence of events the survey equals that of a fresh index over the same texts", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.boolean()), { maxLength: 14 }), (events) => {
      const index = createVaultIndex();
      const surveyor = createSurveyor();
      const texts = new Map<string, string>();
      const put = (at: string, text: string): void => {
        texts.set(at, text);
        for (const note of decodeNotes(encodeNotes([read(text, at)]))) index.put(note);
      };
      const drop = (at: string): void => {
        texts.delete(at);
        index.remove(at);
      };
      for (const [each, look] of events) {
        if ("text" in each) put(each.path, each.text);
        else if ("gone" in each) drop(each.gone);
        else {
          const text = texts.get(each.from);
          drop(each.from);
          if (text !== undefined) put(each.to, text);
        }
        if (look) everything(surveyOf(surveyor, index));
      }
      const fresh = createVaultIndex();
      const notes: Note[] = [...texts].reverse().map(([at, text]) => read(text, at));
      for (const note of notes) fresh.put(note);
      expect(everything(surveyOf(surveyor, index))).toEqual(everything(surveyOf(createSurveyor(), fresh)));
    }),
    { numRuns: runs(200) },
  );
});
