import fc from "fast-check";
import { expect, it } from "vitest";
import { createDoubts, doubtfulJoins } from "../../../src/core/benchmark/benchmark";
import { runs } from "../../law";
import { surveyOf, table } from "./survey-of";

const model = fc.constantFrom("GPT-5", "GPT 5.0", "Opus 4.5", "Claude Opus 4.5", "Gemini Ultra", "Gemini Ultr", "Qwen");
const score = fc.tuple(fc.constantFrom("SWE-bench", "SWE-bench Verified", "ARC-AGI"), model, fc.integer({ min: 10, max: 12 }));
const vault = fc.array(score, { maxLength: 6 });

it("names held against each other before give the doubts that they give anew", () => {
  fc.assert(
    fc.property(fc.array(vault, { minLength: 1, maxLength: 4 }), (vaults) => {
      const kept = createDoubts();
      for (const scores of vaults) {
        const survey = surveyOf(Object.fromEntries(scores.map(([benchmark, name, value], at) => [`${at}.md`, table("Results (June 2025)", `Model | ${benchmark}`, `${name} | ${value}%`)])));
        expect(kept(survey, [])).toEqual(doubtfulJoins(survey, []));
      }
    }),
    { numRuns: runs(60) },
  );
});
