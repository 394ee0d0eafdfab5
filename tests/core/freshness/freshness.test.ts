import { describe, expect, it } from "vitest";
import { createCadence, readCadence } from "../../../src/core/freshness/cadence";
import { needsLook, surveyFreshness, todaysList, type FreshnessSurvey, type Verdict } from "../../../src/core/freshness/freshness";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { emptyMemory, type Memory } from "../../../src/core/settings/memory";
import { defaultSettings } from "../../../src/core/settings/settings";
import { read } from "../read";

const today = "2026-07-01";

function surveyOf(texts: Readonly<Record<string, string>>, settings = {}, memory: Memory = emptyMemory): FreshnessSurvey {
  const index = createVaultIndex();
  for (const [path, text] of Object.entries(texts)) index.put(read(text, path));
  return surveyFreshness(index, today, { ...defaultSettings, ...settings }, memory);
}

function verdict(text: string, settings = {}, path = "Note.md"): Verdict {
  const [only] = surveyOf({ [path]: text }, settings).ranked;
  if (!only) throw new Error("no verdict");
  return only;
}

describe("cadence", () => {
  it.each([["30d", 30], ["30", 30], ["8w", 56], ["3m", 90], ["1y", 365], ["2 weeks", 14], ["soonish", null], ["0d", null], ["-3d", null], ["", null]])(
    "%s is %s days", (text, days) => expect(readCadence(text)).toBe(days),
  );
  it("the note's own review-every beats the rules, and a typo falls through to them", () => {
    const cadence = ["#china: 30"];
    expect(verdict("---\nreview-every: 1y\n---\n#actor #china\n*Updated 2026-01-01*", { cadence }).limitDays).toBe(365);
    expect(verdict("---\nreview-every: soonish\n---\n#actor #china\n*Updated 2026-01-01*", { cadence }).limitDays).toBe(30);
  });
  it("of several rules the shortest holds, nested tags and folders included", () => {
    expect(verdict("#actor #china/ai\n*Updated 2026-06-01*", { cadence: ["#china: 30", "Labs/: 20", "#actor: 60"] }, "Labs/Note.md").limitDays).toBe(20);
  });
  it("an entry that cannot be read is a finding and touches nothing", () => {
    const cadence = createCadence({ ...defaultSettings, cadence: ["china 30", "#china: soon"] });
    expect(cadence.rules).toEqual([]);
    expect(cadence.findings.map(({ message }) => message)).toEqual([
      'Cadence "china 30" is not of the form "#tag: 30" or "Folder/: 8w".',
      'Cadence "#china: soon" is not of the form "#tag: 30" or "Folder/: 8w".',
    ]);
  });
});

describe("states", () => {
  it.each([
    ["#actor\n*Updated 2026-06-30*", "fresh", 1],
    ["#actor\n*Updated 2026-04-25*", "fresh", 67],
    ["#actor\n*Updated 2026-04-20*", "due", 72],
    ["#actor\n*Updated 2026-04-02*", "due", 90],
    ["#actor\n*Updated 2026-04-01*", "stale", 91],
    ["#actor", "undated", null],
    ["no tag", "exempt", null],
    ["#thesis\n*Updated 2026-01-01*", "stale", 181],
    ["#actor #book\n*Updated 2020-01-01*", "exempt", null],
    ["---\nreview: never\n---\n#actor\n*Updated 2020-01-01*", "exempt", null],
    ["#actor\n*Updated 2026-09-01*", "due", -62],
    ["#actor\n*Updated Jul 2026*", "fresh", 0],
  ])("%j is %s", (text, state, ageDays) => expect(verdict(text)).toMatchObject({ state, ageDays }));
});

describe("order", () => {
  const survey = surveyOf({
    "old.md": "#actor\n*Updated 2026-01-01*",
    "linked.md": "#actor\n*Updated 2026-03-01*",
    "a.md": "#actor [[linked]]\n*Updated 2026-06-30*",
    "b.md": "#actor [[linked]] [[undated]]\n*Updated 2026-06-30*",
    "c.md": "#actor [[linked]]\n*Updated 2026-06-30*",
    "undated.md": "#actor",
    "bad.md": "#actor\n*Updated 2026-13-40*",
    "due.md": "#actor\n*Updated 2026-04-10*",
    "promise.md": "#actor\nThe plant is expected to open by June 2026.\n\n*Updated 2026-06-20*",
  });

  it("dates to mend first, then stale by age and by how many notes link there, then what an expectation makes due, then undated, then due", () => {
    expect(needsLook(survey, emptyMemory).map(({ path }) => path)).toEqual(["bad.md", "linked.md", "old.md", "promise.md", "undated.md", "due.md"]);
  });
  it("a snoozed note is left out until its day", () => {
    const memory = { ...emptyMemory, snoozes: new Map([["old.md", "2026-07-02"], ["linked.md", "2026-07-01"]]) };
    expect(needsLook(survey, memory).map(({ path }) => path)).toEqual(["bad.md", "linked.md", "promise.md", "undated.md", "due.md"]);
  });
  it("the list of the day holds what has a reason, at most the budget, less what was done today", () => {
    const day = todaysList(survey, emptyMemory, 2);
    expect({ paths: day.entries.map(({ path }) => path), waiting: day.waiting }).toEqual({ paths: ["bad.md", "linked.md"], waiting: 2 });
    const check = { path: "x.md", date: today, needed: true, cause: "past-limit" };
    expect(todaysList(survey, { ...emptyMemory, checks: [check] }, 2)).toMatchObject({ waiting: 3, done: 1 });
  });
  it("notes written on one day do not all come on one day", () => {
    const texts = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`Note ${at}.md`, "#actor\n*Updated 2026-04-01*"]));
    const onFirstDay = todaysList(surveyOf(texts), emptyMemory, 1000).entries.length;
    expect(onFirstDay).toBeGreaterThan(0);
    expect(onFirstDay).toBeLessThan(15);
    const later = Object.fromEntries(Object.keys(texts).map((path) => [path, "#actor\n*Updated 2026-03-20*"]));
    expect(todaysList(surveyOf(later), emptyMemory, 1000).entries).toHaveLength(60);
  });
});

describe("what the user turned off", () => {
  const text = "#actor\nThe plant is expected to open by June 2026.\n\n*Updated 2026-06-20*";
  it("flags nothing", () => {
    expect(verdict(text).state).toBe("due");
    expect(verdict(text, { quietRules: ["overdue-expectation"] })).toMatchObject({ state: "fresh", reasons: [], isOverdue: false });
  });
  it("and a word that turns nothing off is told", () => {
    expect(surveyOf({}, { quietRules: ["malformed-date", "outrunn"] }).findings.map(({ code }) => code)).toEqual(["unread-setting", "unread-setting"]);
  });
});

describe("a vault without any date", () => {
  it("of 8,000 notes is 8,000 undated notes, and a day without work", () => {
    const survey = surveyOf(Object.fromEntries(Array.from({ length: 8000 }, (_, at) => [`Note ${at}.md`, "#actor"])));
    expect(needsLook(survey, emptyMemory)).toHaveLength(8000);
    expect(todaysList(survey, emptyMemory, 10)).toEqual({ entries: [], waiting: 0, done: 0 });
  });
});

describe("dates of the year 20 and of the year 9999", () => {
  it.each([
    ["#actor\n*Updated 0020-01-04*", "undated", 'Malformed date "0020-01-04"'],
    ["#actor\n*Updated 9999-12-31*", "due", "Updated in the future: 9999-12-31"],
    ["#actor\n*Updated 9999-13-31*", "undated", 'Malformed date "9999-13-31"'],
  ])("%j is told first and is never fresh", (text, state, reason) => {
    expect(verdict(text)).toMatchObject({ state, problem: true, tier: 0, reasons: [{ text: reason }] });
  });
  it("a date in code is no date", () => {
    expect(verdict("#actor\n\n```\n*Updated 2026-06-30*\n```\n\n`*Updated 2026-06-30*`")).toMatchObject({ state: "undated", reasons: [] });
  });
  it("of five Updated lines the latest counts, and the disagreement is told", () => {
    const lines = [1, 5, 2, 4, 3].map((month) => `*Updated 2026-0${month}-01*`);
    expect(verdict(`#actor\n\n${lines.join("\n\n")}`)).toMatchObject({ ageDays: 61, reasons: [{ rule: "updated-disagree" }] });
  });
});
