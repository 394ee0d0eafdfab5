import { describe, expect, it } from "vitest";
import { createCadence, readCadence } from "../../../src/core/freshness/cadence";
import { needsLook, surveyFreshness } from "../../../src/core/freshness/freshness";
import { judge } from "../../../src/core/freshness/verdict";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { emptyMemory } from "../../../src/core/settings/memory";
import { defaultSettings } from "../../../src/core/settings/settings";
import { read } from "../read";

const today = "2026-07-01";
const verdict = (text: string, settings = {}, path = "Note.md") =>
  judge(read(text, path), { today, cadence: createCadence({ ...defaultSettings, ...settings }), named: [], editedOn: null });

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
  const index = createVaultIndex();
  const texts: Record<string, string> = {
    "old.md": "#actor\n*Updated 2026-01-01*",
    "linked.md": "#actor\n*Updated 2026-03-01*",
    "a.md": "#actor [[linked]]\n*Updated 2026-06-30*",
    "b.md": "#actor [[linked]] [[undated]]\n*Updated 2026-06-30*",
    "c.md": "#actor [[linked]]\n*Updated 2026-06-30*",
    "undated.md": "#actor",
    "bad.md": "#actor\n*Updated 2026-13-40*",
    "due.md": "#actor\n*Updated 2026-04-10*",
  };
  for (const [path, text] of Object.entries(texts)) index.put(read(text, path));
  const survey = surveyFreshness(index, today, defaultSettings, emptyMemory);

  it("dates to mend first, then stale by age and by how many notes link there, then undated, then due", () => {
    expect(needsLook(survey, emptyMemory).map(({ path }) => path)).toEqual(["bad.md", "linked.md", "old.md", "undated.md", "due.md"]);
  });
  it("a snoozed note is left out until its day", () => {
    const memory = { ...emptyMemory, snoozes: new Map([["old.md", "2026-07-02"], ["linked.md", "2026-07-01"]]) };
    expect(needsLook(survey, memory).map(({ path }) => path)).toEqual(["bad.md", "linked.md", "undated.md", "due.md"]);
  });
});
