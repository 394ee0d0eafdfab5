import fc from "fast-check";
import { expect, it } from "vitest";
import { createVaultIndex } from "../../src/core/index/create-index";
import { emptyMemory, withEdit } from "../../src/core/settings/memory";
import { defaultSettings } from "../../src/core/settings/settings";
import { finish, type Steps } from "../../src/core/steps";
import { createSurveyor, type Surveyor } from "../../src/core/survey";
import { runs } from "../law";
import { everything, surveyOf } from "./everything";
import { names, noteText } from "./random-vault";
import { read } from "./read";

const path = fc.constantFrom(...names).map((name) => `${name}.md`);
const part = fc.constantFrom("exposure" as const, "benchmarks" as const, "freshness" as const);
const memory = fc.constantFrom(emptyMemory, withEdit(emptyMemory, "Ada.md", "2026-06-30"));
const today = fc.constantFrom("2026-02-01", "2026-07-01");

/** What may happen between two slices: a change of the vault, another survey begun (on another day, after an edit), or some steps of one that was begun before. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ path, text: noteText }) },
  { weight: 1, arbitrary: fc.record({ gone: path }) },
  { weight: 3, arbitrary: fc.record({ begin: part, today, memory }) },
  { weight: 4, arbitrary: fc.record({ which: fc.nat(5), steps: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.constant({ whole: true as const }) },
);

it("wherever surveys are cut, superseded and gone on with, and whatever changes meanwhile, they end as those of a fresh index", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const index = createVaultIndex();
      const surveyor: Surveyor = createSurveyor();
      const texts = new Map<string, string>();
      const begun: Steps<unknown>[] = [];
      for (const each of events) {
        if ("text" in each) {
          texts.set(each.path, each.text);
          index.put(read(each.text, each.path));
        } else if ("gone" in each) {
          texts.delete(each.gone);
          index.remove(each.gone);
        } else if ("begin" in each) begun.push(surveyor.prepare(each.begin, index, each.today, defaultSettings, each.memory));
        else if ("which" in each) for (let step = 0; step < each.steps; step++) begun[each.which % Math.max(1, begun.length)]?.next();
        else everything(surveyOf(surveyor, index));
      }
      const fresh = createVaultIndex();
      for (const [at, text] of texts) fresh.put(read(text, at));
      const expected = everything(surveyOf(createSurveyor(), fresh));
      expect(everything(surveyOf(surveyor, index))).toEqual(expected);
      for (const each of begun) finish(each);
      expect(everything(surveyOf(surveyor, index))).toEqual(expected);
    }),
    { numRuns: runs(200) },
  );
});
