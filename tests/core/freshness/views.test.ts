import { describe, expect, it } from "vitest";
import {
  ageHistogram, dueCalendar, falseAlarms, groupEntries, loosenHint, needsLook, oldestPart, precision, reachOf, substanceOf, surveyFreshness, type FreshnessSurvey,
} from "../../../src/core/freshness/freshness";
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

const notes = vault({
  "old.md": "#actor #china\n*Updated 2026-01-04*",
  "older.md": "#actor #chips #china\n*Updated 2023-01-04*",
  "new.md": "#actor\n*Updated 2026-06-30*",
  "promise.md": "#actor #chips\nThe plant is expected to open by August 2026.\n\n*Updated 2026-06-20*",
  "undated.md": "#actor",
  "diary.md": "#daily\nA day.",
  "exempt.md": "#actor #book\nThe plant is expected to open by August 2026.\n\n*Updated 2020-06-20*",
});

describe("the ages", () => {
  it("hold each dated note once, told apart by its limit", () => {
    const bars = ageHistogram(notes.survey);
    expect(bars.map(({ label, parts }) => [label, ...parts])).toEqual([
      ["≤ 30", ["promise.md", "new.md"], []], ["60", [], []], ["90", [], []], ["180", [], ["old.md"]], ["1 y", [], []], ["2 y", [], []], ["> 2 y", [], ["older.md"]],
    ]);
    expect(bars[6]?.describe).toBe("over 730 days old: 0 within their limit, 1 past it");
  });
});

describe("the calendar", () => {
  it("tells for twelve months which notes get past their limit and which hold an expectation", () => {
    const bars = dueCalendar(notes.survey, notes.index);
    expect(bars.map(({ label }) => label).join(" ")).toBe("Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun");
    expect(bars[1]).toMatchObject({ parts: [[], ["promise.md"]], describe: "Aug 2026: 0 to get past the limit, 1 with an expectation" });
    expect(bars[2]?.parts[0]).toEqual(["promise.md", "new.md"]);
    expect(bars.flatMap(({ parts }) => parts.flat())).toHaveLength(3);
  });
});

it("a note of a month that is not over gets past its limit so many days after that month", () => {
  const { survey, index } = vault({ "july.md": "---\nreview-every: 62d\n---\n#actor\n*Updated Jul 2026*" });
  expect(dueCalendar(survey, index).filter(({ parts }) => parts[0].length > 0).map(({ label }) => label)).toEqual(["Oct"]);
});

describe("groups", () => {
  const listed = needsLook(notes.survey, emptyMemory);
  const grouped = (by: "tag" | "reason") => groupEntries(listed, by, notes.index, "actor").map(({ name, entries }) => [name, entries.map(({ path }) => path)]);

  it("by tag: a note stands once, under the tag that most of the list has", () => {
    expect(grouped("tag")).toEqual([["#china", ["older.md", "old.md"]], ["No tag", ["undated.md"]]]);
  });
  it("by reason", () => {
    expect(grouped("reason")).toEqual([["Past its limit", ["older.md", "old.md"]], ["No Updated line", ["undated.md"]]]);
  });
});

describe("the precision of the flags", () => {
  const checks = (cause: string, flagged: number, needed: number): Check[] => Array.from({ length: flagged }, (_, at) => ({ path: `${at}.md`, date: today, needed: at < needed, cause }));

  it("is the user's own judgement", () => {
    expect(precision(checks("outrun", 40, 22))).toEqual({ flagged: 40, needed: 22 });
  });
  it("names what cries wolf, the worst first, and how to loosen it", () => {
    const alarms = falseAlarms([...checks("past-limit china", 9, 3), ...checks("outrun", 12, 1), ...checks("past-limit", 20, 4), ...checks("edited-since", 7, 0), ...checks("malformed-date", 10, 9)]);
    expect(alarms.map(loosenHint)).toEqual([
      "Of 12 notes flagged as “outrun by newer notes”, 1 needed work: add outrun to “Reasons left out” in the settings.",
      "Of 20 notes flagged as “past its limit”, 4 needed work: raise “Days until stale” in the settings.",
      "Of 9 notes flagged as “past its limit” under the cadence of china, 3 needed work: give it more days in the settings.",
    ]);
  });
});

describe("what an edit must touch", () => {
  const text = "#actor\n\nRevenue is $4B.\n\n*Updated 2026-01-04*\n";
  it.each(["#actor #china\n\nRevenue is $4B.\n\n*Updated 2026-01-04*\n", "#actor\nRevenue  is $4B.\n*Last updated 2026-07-02*", " #actor\r\n\r\nRevenue is $4B.\r\n",
    `---\nreview-every: 30d\n---\n${text}`, `${text}\n<!-- dossier:exposure -->\n**Exposure of A**\n<!-- /dossier:exposure -->\n`])("is not in %j", (edited) => {
    expect(substanceOf(edited)).toBe(substanceOf(text));
  });
  it.each(["#actor\n\nRevenue is $5B.\n\n*Updated 2026-01-04*\n", `${text}\nUpdated guidance: 9.`.replace("Updated", "New"), `${text}\nReview of 2026: 9.`])("is in %j", (edited) => {
    expect(substanceOf(edited)).not.toBe(substanceOf(text));
  });
});

describe("the lines of a setting", () => {
  const reach = (key: "actorTag" | "portfolioTag" | "cadence" | "exempt" | "quietRules" | "stampForm", value: unknown) => reachOf(key, { ...defaultSettings, [key]: value }, notes.index).map(({ entry, says, isProblem }) => `${entry} → ${says}${isProblem ? " !" : ""}`);

  it("say what they touch, and what is wrong with them", () => {
    expect(reach("cadence", ["#china: 30", "Nowhere/: 8w", "china 30"])).toEqual([
      "#china: 30 → 2 notes", "Nowhere/: 8w → touches no note !", 'china 30 → Cadence "china 30" is not of the form "#tag: 30" or "Folder/: 8w". !',
    ]);
    expect(reach("exempt", ["book", "daily", "meta"])).toEqual(["book → 1 note", "daily → 1 note", "meta → touches no note"]);
    expect(reach("quietRules", ["outrun", "outrunn"])).toHaveLength(1);
    expect([reach("actorTag", "China"), reach("portfolioTag", "no such tag")]).toEqual([["China → 2 notes"], ["no such tag → touches no note"]]);
    expect(reach("stampForm", "*Updated {date}*")).toEqual([]);
    expect(reach("stampForm", "Checked {date}")).toHaveLength(1);
  });
});

it("the oldest dated part of a note is the oldest period that a heading of its results states", () => {
  const scores = (period: string, value: number) => `## Scores (${period})\n\n| Model | Humanity's Last Exam |\n|---|---|\n| o1 | ${value}% |\n| R1 | ${value + 1}% |\n\n`;
  expect(oldestPart(read(`#actor\n\n${scores("March 2026", 9)}${scores("June 2025", 5)}*Updated 2026-06-01*`))).toMatchObject({ date: "2025-06-30", what: "Humanity's Last Exam" });
  expect(oldestPart(read("#actor\n*Updated 2026-06-01*"))).toBeNull();
});

it("or the oldest that the heading of another table says it is as of", () => {
  const owners = (heading: string) => read(`#actor\n\n## ${heading}\n\n| Owner | Share |\n|---|---|\n| Founder | 40% |\n| Staff | 12% |\n\n*Updated 2026-06-01*`);
  expect(oldestPart(owners("Cap table (as of March 2025)"))).toEqual({ date: "2025-03-31", line: 5, what: "Cap table (as of March 2025)" });
  expect(oldestPart(owners("Shareholders of 2019"))).toBeNull();
});
