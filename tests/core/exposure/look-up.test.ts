import { expect, test } from "vitest";
import { actorEntries, isKnown, surveyExposure } from "../../../src/core/exposure/exposure";
import { buildVault } from "./build-vault";

const vault = buildVault({
  Siemens: { tickers: ["SIE.DE"], said: { aliases: ["Siemens AG"] }, stakes: { "Thrive Capital": { share: "3%", plain: true }, Staff: { share: "9%", named: false } } },
  Bosch: { indirect: { Siemens: {}, "Some Body": { plain: true, ticker: "SOME" } } },
});

test("an actor is found by its name, its tickers and its aliases; one without a note says so; a mere description is nobody", () => {
  expect(actorEntries(surveyExposure(vault)).map(({ text }) => text)).toEqual([
    "Bosch", "Siemens · SIE.DE · Siemens AG", "Some Body · SOME · no note", "Thrive Capital · no note",
  ]);
});

test("an actor is known as long as it has a note, or a note names it", () => {
  const survey = surveyExposure(vault);
  for (const { key } of actorEntries(survey)) expect(isKnown(survey, key)).toBe(true);
  expect(isKnown(survey, "Gone.md")).toBe(false);
  expect(isKnown(survey, "name:nobody")).toBe(false);
});
