import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noBenchmarkMemory, withDirection, withJoin } from "../../../src/core/settings/benchmark-memory";
import { noFilter } from "../../../src/core/exposure/exposure";
import { emptyMemory, withCheck, withMoves, withName, withoutCheck, withWays } from "../../../src/core/settings/memory";
import { settingDefinitions, settingGroups } from "../../../src/core/settings/definitions";
import { defaultSettings } from "../../../src/core/settings/settings";
import { changeSetting, readStored, writeStored } from "../../../src/core/settings/stored";

describe("stored data", () => {
  it("nothing stored gives the defaults", () => {
    expect(readStored(null).settings).toEqual(defaultSettings);
  });
  it("a value that does not fit falls back to its default, the others stay", () => {
    const { settings } = readStored({ version: 1, settings: { staleAfterDays: "soon", actorTag: "entity", inlineCharts: "huge" } });
    expect(settings).toEqual({ ...defaultSettings, actorTag: "entity" });
  });
  it.each(["toString", "constructor", "__proto__"])("a choice is one of its options, not %s, which every object has", (inlineCharts) => {
    expect(readStored({ version: 1, settings: { inlineCharts } }).settings).toEqual(defaultSettings);
  });
  it("a renamed note keeps what the user said of it, so that it can be taken back", () => {
    const check = { path: "a.md", date: "2026-07-01", needed: false, cause: "past-limit" };
    const moved = withMoves(withCheck(emptyMemory, check), new Map([["a.md", "b.md"]]));
    expect(moved.checks).toEqual([{ ...check, path: "b.md" }]);
    expect(withoutCheck(moved, "b.md", false).checks).toEqual([]);
    expect(withMoves(moved, new Map([["b.md", null]])).checks).toEqual(moved.checks);
  });
  it("fields that this version does not know are handed back as they came", () => {
    const stored = readStored({ version: 1, settings: {}, snoozes: { "a.md": "2026-08-01" } });
    expect(writeStored(stored)).toMatchObject({ snoozes: { "a.md": "2026-08-01" } });
  });
  it("data of a newer version is used and never written over", () => {
    expect(readStored({ version: 99, settings: { actorTag: "entity" } })).toMatchObject({ readOnly: true, settings: { actorTag: "entity" } });
  });
  it("reading what was written changes nothing, whatever was stored", () => {
    fc.assert(fc.property(fc.anything(), (data) => {
      const stored = readStored(data);
      expect(readStored(writeStored(stored)).settings).toEqual(stored.settings);
    }));
  });
});

it("the defaults are those of the specification (freshness-rules.md)", () => {
  expect(defaultSettings).toMatchObject({ staleAfterDays: 90, dailyBudget: 10, exempt: ["daily", "book", "meta", "evergreen"], editorMarks: true, statusBar: true });
});

it.each([
  ["staleAfterDays", 1, true], ["staleAfterDays", 3650, true], ["staleAfterDays", 0, false], ["staleAfterDays", 3651, false], ["staleAfterDays", 1.5, false],
  ["staleAfterDays", "30", false], ["dailyBudget", 1, true], ["dailyBudget", 0, false], ["dailyBudget", 1000, true], ["dailyBudget", 1001, false], ["stampForm", " ", false], ["cadence", ["a"], true], ["cadence", ["a", 3], false], ["cadence", "a", false],
  ["statusBar", false, true], ["statusBar", "no", false], ["inlineCharts", "never", true], ["inlineCharts", 1, false], ["stampForm", "# {date}", true],
  ["staleAfterDays", NaN, false], ["staleAfterDays", 1e9, false], ["actorTag", "", false], ["actorTag", " # ", false],
] as const)("%s: %o fits: %o", (key, value, fits) => {
  const changed = changeSetting(defaultSettings, key, value);
  expect(changed).toEqual(fits ? { ...defaultSettings, [key]: value } : defaultSettings);
});

it("a tag is kept without its #, which is no sign within it", () => {
  expect(changeSetting(defaultSettings, "actorTag", "#a#b").actorTag).toBe("a#b");
  expect(changeSetting(defaultSettings, "actorTag", "a#b").actorTag).toBe("a#b");
});

it("settings, or a file of data, that are a list are none", () => {
  expect(readStored([3]).rest).toEqual({});
  expect(readStored({ version: 1, settings: ["x"] })).toMatchObject({ settings: defaultSettings, readOnly: false });
});

it("every setting has one definition, and its default fits it", () => {
  expect([...new Set(settingDefinitions.map(({ group }) => group))]).toEqual(settingGroups);
  expect(settingDefinitions.map(({ key }) => key).sort()).toEqual(Object.keys(defaultSettings).sort());
  expect(changeSetting(defaultSettings, "actorTag", " #company ").actorTag).toBe("company");
  for (const { key } of settingDefinitions) expect(changeSetting({ ...defaultSettings }, key, defaultSettings[key])).toEqual(defaultSettings);
});

it("the user's word on a name follows its note to another path, goes with it, and can be taken back", () => {
  const said = withName(withName(emptyMemory, "apollo", "a/Apollo.md"), "apollo fund", "a/Apollo.md");
  expect(readStored(writeStored({ ...readStored(null), memory: said })).memory.names).toEqual(said.names);
  expect([...withMoves(said, new Map([["a/Apollo.md", "b/Apollo.md"]])).names.values()]).toEqual(["b/Apollo.md", "b/Apollo.md"]);
  expect(withMoves(said, new Map([["a/Apollo.md", null]])).names.size).toBe(0);
  expect([...withName(said, "apollo", null).names.keys()]).toEqual(["apollo fund"]);
  expect(readStored({ version: 1, memory: { names: { apollo: 3 } } }).memory.names.size).toBe(0);
});

it("the filter of the vault's ways in is kept, without what was searched for; what is no filter is left out", () => {
  const stored = readStored({ version: 1, memory: { ways: { all: ["ai", 3], any: "x", kinds: ["direct"], search: "gi" } } });
  expect(stored.memory.ways).toEqual({ namers: "actors", all: ["ai"], any: [], none: [], kinds: ["direct"], listings: [] });
  const filter = { ...noFilter, namers: "notes" as const, none: ["fund"], search: "gi" };
  const changed = { ...stored, memory: withWays(stored.memory, filter) };
  expect(readStored(writeStored(changed)).memory.ways).toEqual({ namers: "notes", all: [], any: [], none: ["fund"], kinds: [], listings: [] });
});

describe("what the user said of benchmarks", () => {
  const join = { of: "subject", names: ["GPT-5", "GPT 5.0"], same: true };
  it("is kept, and what cannot be used is left out", () => {
    const { memory } = readStored({ version: 1, memory: { directions: { wer: "lower", hle: "sideways" }, joins: [join, { ...join, of: "planet" }, { ...join, names: ["one"] }, "x", null] } });
    expect([[...memory.directions], memory.joins]).toEqual([[["wer", "lower"]], [join]]);
    expect(readStored(writeStored(readStored({ version: 1, memory: { directions: { wer: "lower" }, joins: [join] } }))).memory).toEqual(memory);
  });
  it("is replaced by a later word on the same two names, whichever stands first, and taken back", () => {
    const doubt = { of: "subject" as const, names: ["GPT-5", "GPT 5.0"] as const };
    const said = withJoin(noBenchmarkMemory, doubt, true);
    expect(withJoin(said, { of: "subject", names: ["GPT 5.0", "GPT-5"] }, false).joins).toEqual([{ of: "subject", names: ["GPT 5.0", "GPT-5"], same: false }]);
    expect(withJoin(said, doubt, null)).toEqual(noBenchmarkMemory);
    const higher = withDirection(noBenchmarkMemory, "wer", "higher");
    expect([[...higher.directions], withDirection(higher, "wer", null)]).toEqual([[["wer", "higher"]], noBenchmarkMemory]);
  });
});
