import { describe, expect, it } from "vitest";
import { reportNote } from "../../../src/core/note/report-note";
import { readYaml } from "../../../src/cli/yaml";
import { reading } from "../read";

const report = (text: string) => reportNote("Note.md", text, reading, readYaml);
const passedOver = (text: string) => report(text).passedOver.map(({ message, where }) => `${where[0]?.line} ${message}`);

describe("what was read", () => {
  it("stands part by part, each entry with its line", () => {
    const { read } = report("---\naliases: [DS]\n---\n#actor #china\n\n**DeepSeek** — a private lab.\n\nThe R2 model is expected by June 2026.\n\n**Indirect exposure:**\n- [[Microsoft]] — sells R1\n\n## Results\n\n| Model | Humanity's Last Exam |\n|---|---|\n| R1 | 14% |\n| o1 | 9.1% |\n\n*Updated 2026-01-04*\n");
    expect(read.map(({ name, entries }) => [name, entries.length])).toEqual([["The note", 4], ["Dates", 1], ["Tables", 1], ["Exposures", 1], ["Benchmark results", 2], ["Expectations", 1]]);
    expect(read.flatMap(({ entries }) => entries)).toContainEqual({ text: "Humanity's Last Exam, R1: 14%", line: 17 });
    expect(read.flatMap(({ entries }) => entries)).toContainEqual({ text: "Comparison: 2 rows of Model | Humanity's Last Exam; numbers under “Humanity's Last Exam”", line: 15 });
  });
  it("is nothing in an empty note, without a throw", () => {
    expect(report("").read).toEqual([{ name: "The note", entries: [{ text: "No actor note", line: 1 }] }]);
  });
});

describe("what was passed over, and why", () => {
  it("counts the cells of a table and lists each with its reason", () => {
    expect(passedOver("#actor\n\n| Price | Chip | Made |\n|---|---|---|\n| $15 / $75 | H100 | 4N |\n| $4 | GPT-4 | – |\n")).toEqual([
      "3 2 of 6 cells not read: several amounts, an identifier.", "5 “$15 / $75” under “Price”: several amounts.", "5 “4N” under “Made”: an identifier.",
    ]);
  });
  it("does not miss a value in what names a row, but a date that it cannot place", () => {
    expect(passedOver("#actor\n\n| Metric | Value |\n|---|---|\n| 2026 capex | $52B |\n| 2nm yields | 75% |\n| Top 10% of users | 4 |\n")).toEqual([]);
    expect(passedOver("#actor\n\n| Date | Price |\n|---|---|\n| Feb 11 | $4 |\n")).toEqual(["3 1 of 2 cells not read: a day without its year.", "5 “Feb 11” under “Date”: a day without its year."]);
  });
  it("names code, comments and what Dossier itself wrote, with their lines", () => {
    const text = "#actor\n\n```\n| a | 1 |\n\n```\n\n<!-- a remark -->\n\n<!-- dossier:stale -->\n\n| Note |\n|---|\n\n<!-- /dossier:stale -->\n\nText.\n\n---\n";
    expect(passedOver(text)).toEqual(["3 Lines 3 to 6: code.", "8 Line 8: a comment.", "10 Lines 10 to 15: written by Dossier from other notes."]);
  });
  it("names dates that are not used, ways in without a name, and a note that is about no actor", () => {
    expect(passedOver("*Updated 2026-13-40*\n\n*Updated 2026-01-04*\n\n*Updated 2026-02-04*\n\n**Indirect exposure:**\n- Construction firms\n")).toEqual([
      "1 No actor note: it has neither the tag #actor nor the property type: actor.",
      "1 “2026-13-40” is no date.",
      "3 Updated 2026-01-04: the latest statement counts (2026-02-04).",
      "8 “Construction firms” describes a way in and names no actor.",
    ]);
  });
  it("names front matter that cannot be read, with its line", () => {
    expect(passedOver("---\ntags: [actor\naliases: x: y\n---\n#actor\n")[0]).toMatch(/^\d+ .*Note\.md/);
  });
  it("says nothing of a note that is read whole", () => {
    expect(passedOver("#actor\n\n# Title\n\nText\ngoes on.\n\n- item\n  - more\n\n> [!note] Callout\n> inside\n\n| a | b |\n|---|---|\n| x | 1 |\n^block\n")).toEqual([]);
  });
});
