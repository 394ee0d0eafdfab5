import { expect, test } from "vitest";
import { noteView, surveyExposure, twoSided } from "../../../src/core/exposure/exposure";
import { buildVault, type Sketch } from "./build-vault";

function pairs(name: string, notes: Record<string, Sketch>): unknown[] {
  const view = noteView(surveyExposure(buildVault(notes)), `${name}.md`);
  return twoSided(view).map(({ actor, itOnThis, thisOnIt }) => [actor.name, itOnThis.map(({ kind, reason }) => `${kind} ${reason}`), thisOnIt.map(({ kind, reason }) => `${kind} ${reason}`)]);
}

const notes: Record<string, Sketch> = {
  Lab: { direct: { Chips: { note: "buys its chips: 12% of its sales" } }, indirect: { Cloud: { note: "rents its halls" } } },
  Chips: { risk: { Lab: { note: "would stand still without them" } } },
  Cloud: {},
};

test("both directions are shown where both are stated, each by its own lines", () => {
  expect(pairs("Lab", notes)).toEqual([["Chips", ["direct buys its chips: 12% of its sales"], ["risk would stand still without them"]]]);
  expect(pairs("Chips", notes)).toEqual([["Lab", ["risk would stand still without them"], ["direct buys its chips: 12% of its sales"]]]);
});

test("one direction is never taken for the other", () => {
  expect(pairs("Cloud", notes)).toEqual([]);
});

test("a stake that both notes state is one direction; two that own each other are two", () => {
  expect(pairs("A", { A: { stakes: { B: "10%" } }, B: { holdings: { A: "10%" } } })).toEqual([]);
  expect(pairs("A", { A: { stakes: { B: "10%" }, holdings: { B: "5%" } }, B: {} })).toEqual([["B", ["stake "], ["holding "]]]);
});

test("what is over counts nowhere", () => {
  expect(pairs("A", { A: { stakes: { B: { share: "10%", over: true } } }, B: { stakes: { A: "5%" } } })).toEqual([]);
});
