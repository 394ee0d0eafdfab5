import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/civil-date";
import { readCadence } from "../../../src/core/freshness/cadence";
import { ageHistogram, falseAlarms, groupEntries, surveyFreshness, type FreshnessSurvey } from "../../../src/core/freshness/freshness";
import { byUrgency, tierOf, urgencyOf } from "../../../src/core/freshness/order";
import { createVaultIndex } from "../../../src/core/index/create-index";
import type { VaultIndex } from "../../../src/core/index/vault-index";
import { emptyMemory, type Check } from "../../../src/core/settings/memory";
import { defaultSettings } from "../../../src/core/settings/settings";
import { read } from "../read";

const today = "2026-07-02";

function vault(texts: Readonly<Record<string, string>>): { readonly index: VaultIndex; readonly survey: FreshnessSurvey } {
  const index = createVaultIndex();
  for (const [path, text] of Object.entries(texts)) index.put(read(text, path));
  return { index, survey: surveyFreshness(index, today, defaultSettings, emptyMemory) };
}

describe("what to refresh first (freshness-rules.md, Order)", () => {
  it("is as urgent as its age in limits, more so the more notes link to it", () => {
    expect([urgencyOf(180, 90, 0), urgencyOf(180, 90, 3), urgencyOf(45, 90, 1)]).toEqual([2, 6, 1]);
    expect([urgencyOf(null, 90, 1), urgencyOf(null, null, 3), urgencyOf(-20, 90, 3)]).toEqual([2, 3, 0]);
  });
  it("comes by state: dates to mend, stale, due for a reason, undated, due, fresh, exempt", () => {
    const tiers = [tierOf("fresh", false, true), tierOf("stale", false, false), tierOf("due", true, false), tierOf("undated", false, false), tierOf("due", false, false), tierOf("fresh", false, false), tierOf("exempt", false, false)];
    expect(tiers).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
  it("among equals is what has an overdue expectation, then goes by path", () => {
    const placed = (path: string, urgency: number, isOverdue = false, tier = 1) => ({ path, tier, urgency, isOverdue });
    const sorted = [placed("b", 1), placed("a", 1), placed("z", 1, true), placed("y", 9), placed("x", 1, false, 0)].sort(byUrgency);
    expect(sorted.map(({ path }) => path)).toEqual(["x", "y", "z", "a", "b"]);
  });
});

it("a bar of ages holds its last day, and the next one the day after", () => {
  const aged = (days: number) => ({ [`${days}.md`]: `#actor\n*Updated ${addDays(today, -days)}*` });
  const { survey } = vault(Object.assign({}, ...[0, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366, 730, 731].map(aged)));
  expect(ageHistogram(survey).map(({ parts }) => parts.flat().map((path) => Number.parseInt(path)).sort((a, b) => a - b))).toEqual([[0, 30], [31, 60], [61, 90], [91, 180], [181, 365], [366, 730], [731]]);
});

describe("groups", () => {
  const { survey, index } = vault({
    "both.md": "#Actor #beta #alpha\n*Updated 2024-01-04*", "beta.md": "#actor #Beta\n*Updated 2024-02-04*", "alpha.md": "#actor #alpha\n*Updated 2024-03-04*", "none.md": "#actor\n*Updated 2026-06-30*",
  });
  const grouped = (by: "none" | "tag" | "reason") => groupEntries(survey.ranked, by, index, "ACTOR").map(({ name, entries }) => [name, entries.map(({ path }) => path)]);

  it("none is the list as it is", () => expect(grouped("none")).toEqual([["", ["both.md", "beta.md", "alpha.md", "none.md"]]]));
  it("of two tags that as many bear the first in the alphabet leads; case tells no tags apart, and the actor's tag none", () => {
    expect(grouped("tag")).toEqual([["#alpha", ["both.md", "alpha.md"]], ["#beta", ["beta.md"]], ["No tag", ["none.md"]]]);
  });
  it("by reason say in full what it means; what nothing flags goes by its state", () => {
    expect(groupEntries(survey.ranked, "reason", index, "actor").map(({ name, describe: said }) => [name, said !== ""])).toEqual([["Past its limit", true], ["Fresh", false]]);
  });
});

it("a false alarm is eight flags of one cause with fewer than half of them needed, the worst first, then by its name", () => {
  const checks = (cause: string, flagged: number, needed: number): Check[] => Array.from({ length: flagged }, (_, at) => ({ path: `${at}.md`, date: today, needed: at < needed, cause }));
  const alarms = (...all: readonly Check[][]) => falseAlarms(all.flat()).map(({ cause }) => cause);
  expect([alarms(checks("outrun", 8, 3)), alarms(checks("outrun", 8, 4)), alarms(checks("outrun", 7, 0)), alarms(checks("", 9, 0))]).toEqual([["outrun"], [], [], []]);
  expect(alarms(checks("outrun", 8, 2), checks("edited-since", 8, 2), checks("past-limit", 10, 1))).toEqual(["past-limit", "edited-since", "outrun"]);
});

it.each([["30", 30], ["30d", 30], ["8 weeks", 56], [" 3M ", 90], ["1y", 365], ["0d", null], ["8w 2d", null], ["3q", null], ["-3", null], ["123456", null]])("a cadence of %j is %o days", (text, days) => expect(readCadence(text)).toBe(days));
