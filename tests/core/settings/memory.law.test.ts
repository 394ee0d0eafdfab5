import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withJoin } from "../../../src/core/settings/benchmark-memory";
import { choiceWords, noChoice } from "../../../src/core/settings/chart-choice";
import {
  emptyMemory, noChart, withChart, withCheck, withEdit, withMoves, withName, withSnooze, withTurnedSection, type Memory,
} from "../../../src/core/settings/memory";
import { createMoveList } from "../../../src/core/settings/moves";
import { readStored, writeStored } from "../../../src/core/settings/stored";

const key = fc.string({ minLength: 1, maxLength: 5 });
const day = fc.constantFrom("2026-02-28", "2024-02-29", "2026-12-31");
const words = fc.array(key, { maxLength: 3 });
const either = <Value extends string>(...values: readonly Value[]) => fc.option(fc.constantFrom(...values));
const mapOf = <Value>(value: fc.Arbitrary<Value>) => fc.array(fc.tuple(key, value), { maxLength: 3 }).map((entries) => new Map(entries));

const chart = fc.record({
  open: fc.option(fc.boolean()),
  choice: fc.record({
    type: either(...choiceWords.type), columns: fc.option(words), sort: either("value", "name", "written"),
    scale: either("linear", "log"), top: fc.option(fc.integer({ min: 1, max: 50 })), axes: either("apart", "together"),
  }),
});

const memory: fc.Arbitrary<Memory> = fc.record({
  directions: mapOf(fc.constantFrom("higher", "lower")),
  joins: fc.array(fc.record({ of: fc.constantFrom("benchmark", "subject"), names: fc.tuple(key, key), same: fc.boolean() }), { maxLength: 3 }),
  edits: mapOf(day), snoozes: mapOf(day), names: mapOf(key), charts: mapOf(chart), turnedSections: words.map((all) => new Set(all)),
  checks: fc.array(fc.record({ path: key, date: day, needed: fc.boolean(), cause: key }), { maxLength: 3 }),
  ways: fc.record({ namers: fc.constantFrom("actors", "notes"), all: words, any: words, none: words, kinds: words, listings: words }),
});

const reread = (kept: Memory): Memory => readStored(JSON.parse(JSON.stringify(writeStored({ ...readStored(null), memory: kept })))).memory;

it("all that the user said is there again after a restart", () => {
  fc.assert(fc.property(memory, (kept) => void expect(reread(kept)).toEqual(kept)));
});

it("what cannot have been chosen for a chart is left to the chart", () => {
  const said = { type: "pie", columns: ["a", 3], sort: "size", scale: 10, top: 0, axes: "none", open: "yes" };
  const { charts } = readStored({ memory: { charts: { "a.md": said, "b.md": { ...said, columns: "a", top: 1.5 } } } }).memory;
  expect(charts.get("a.md")).toEqual({ open: null, choice: { ...noChoice, columns: ["a"] } });
  expect(charts.get("b.md")).toEqual(noChart);
});

it("a day that is none, or no text, is no snooze and no edit", () => {
  const { snoozes, edits } = readStored({ memory: { snoozes: { "a.md": "2026-02-30", "b.md": 3, "c.md": "2026-02-03" }, edits: ["x"] } }).memory;
  expect([[...snoozes], [...edits]]).toEqual([[["c.md", "2026-02-03"]], []]);
});

describe("each thing said changes itself and nothing else", () => {
  it("a snooze is set, and taken back", () => {
    const snoozed = withSnooze(withSnooze(emptyMemory, "a.md", "2026-08-01"), "b.md", "2026-09-01");
    expect([...snoozed.snoozes]).toEqual([["a.md", "2026-08-01"], ["b.md", "2026-09-01"]]);
    expect([...withSnooze(snoozed, "a.md", null).snoozes.keys()]).toEqual(["b.md"]);
  });
  it("of what was said of flagged notes the last 200 are kept", () => {
    let said = emptyMemory;
    for (let at = 0; at <= 200; at++) said = withCheck(said, { path: `${at}.md`, date: "2026-07-01", needed: true, cause: "" });
    expect([said.checks.length, said.checks[0]?.path, said.checks.at(-1)?.path]).toEqual([200, "1.md", "200.md"]);
  });
  it("a second edit on the same day is no change", () => {
    const edited = withEdit(emptyMemory, "a.md", "2026-07-01");
    expect(withEdit(edited, "a.md", "2026-07-01")).toBe(edited);
    expect([...withEdit(edited, "a.md", "2026-07-02").edits]).toEqual([["a.md", "2026-07-02"]]);
  });
  it("a section is folded, and unfolded again", () => {
    const folded = withTurnedSection(withTurnedSection(emptyMemory, "risk", true), "gain", true);
    expect([...withTurnedSection(folded, "risk", false).turnedSections]).toEqual(["gain"]);
  });
  it("a chart of which nothing is chosen any more is forgotten", () => {
    const chosen = withChart(withChart(emptyMemory, "a", { open: true }), "a", { choice: { ...noChoice, top: 3 } });
    expect(chosen.charts.get("a")).toEqual({ open: true, choice: { ...noChoice, top: 3 } });
    expect(withChart(chosen, "a", { open: null }).charts.size).toBe(1);
    expect(withChart(chosen, "a", noChart).charts.size).toBe(0);
  });
  it("a word on two names of benchmarks leaves that on the same two of subjects, and on others, as they are", () => {
    const names = ["A", "B"] as const;
    const said = withJoin(withJoin(withJoin(emptyMemory, { of: "subject", names }, true), { of: "subject", names: ["A", "C"] }, true), { of: "benchmark", names }, false);
    expect(said.joins).toHaveLength(3);
    expect(withJoin(said, { of: "benchmark", names }, null).joins).toEqual(said.joins.slice(0, 2));
  });
});

it("a renamed note keeps its snooze, its edit and its charts; of one that is gone they are forgotten, of others never", () => {
  const said = ["a.md", "a.md2"].reduce((all, path) => withChart(withEdit(withSnooze(all, path, "2026-08-01"), path, "2026-07-01"), `${path}\nResults\nModel`, { open: true }), emptyMemory);
  const keys = ({ snoozes, edits, charts }: Memory) => [snoozes, edits, charts].map((each) => [...each.keys()]);
  expect(keys(withMoves(said, new Map([["a.md", "b.md"]])))).toEqual([["b.md", "a.md2"], ["b.md", "a.md2"], ["b.md\nResults\nModel", "a.md2\nResults\nModel"]]);
  expect(keys(withMoves(said, new Map([["a.md", null]])))).toEqual([["a.md2"], ["a.md2"], ["a.md2\nResults\nModel"]]);
  expect(withMoves(said, new Map([["x.md", "y.md"]]))).toBe(said);
});

it("many moves together are what they are one after the other: names that are swapped, taken by new notes, and gone", () => {
  const path = fc.constantFrom("a.md", "b.md", "c.md", "d.md");
  fc.assert(fc.property(fc.array(fc.tuple(path, fc.option(path))), (asked) => {
    const all = createMoveList();
    let there = new Map([["a.md", "A"], ["b.md", "B"]]);
    let oneByOne = [...there.keys()].reduce((memory, each) => withName(withSnooze(memory, each, "2026-08-01"), each, each), emptyMemory);
    const before = oneByOne;
    for (const [from, to] of asked) {
      // As in a vault: what is not there is first made, and nothing is renamed onto another note.
      if (to !== null && (there.has(to) || to === from)) continue;
      there = new Map([...there].filter(([each]) => each !== from));
      if (to !== null) there.set(to, "");
      all.add(from, to);
      const one = createMoveList();
      one.add(from, to);
      oneByOne = withMoves(oneByOne, one.take());
    }
    const together = withMoves(before, all.take());
    expect([...together.snoozes.keys()].sort()).toEqual([...oneByOne.snoozes.keys()].sort());
    expect([...together.names]).toEqual([...oneByOne.names]);
    expect(all.take().size).toBe(0);
  }));
});
