import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/cli/yaml";
import { readNote } from "../../../src/core/note/read-note";
import { readSectionRules, sectionWordsWith } from "../../../src/core/note/section-rules";
import { defaultSectionWords } from "../../../src/core/note/section-words";
import { reading } from "../read";

const kinds = (text: string, ...rules: readonly string[]): readonly string[] =>
  readNote("Note.md", text, { ...reading, sectionWords: sectionWordsWith(rules) }, readYaml).exposures.map(({ kind, target }) => `${kind} ${target.name}`);

describe("words for sections from the settings", () => {
  it("are read as a meaning, a colon and words between commas", () => {
    expect(readSectionRules(["Risk :  Verlierer, Wer’s verliert "])).toEqual([{ entry: "Risk :  Verlierer, Wer’s verliert ", problem: null, meaning: "risk", words: ["verlierer", "wer's verliert"] }]);
  });

  it.each([
    ["verlierer", '"verlierer" has no colon; it should read like "direct: who profits".'],
    ["loser: x", '"loser" is no meaning of a section; those are direct, indirect, stake, holding, risk, gain, investment, related, sources, short, other.'],
    ["risk: , —", '"risk: , —" gives no words behind its colon.'],
  ])("%j says what is wrong and adds nothing", (entry, problem) => {
    expect(readSectionRules([entry])[0]?.problem).toBe(problem);
    expect(sectionWordsWith([entry])).toEqual(defaultSectionWords);
  });

  it.each([
    ["risk: Verlierer", "Verlierer", "risk Stihl"], ["risk: verlierer", "Verlierer (2026)", "risk Stihl"], ["direct: who profits", "Who profits from it", "direct Stihl"],
    ["stake: * teilhaber", "Größte private Teilhaber", "stake Stihl"], ["holding: 出資先", "出資先", "holding Stihl"], ["direct: пострадавшие", "Пострадавшие", "direct Stihl"],
    ["risk: winners", "Winners", "risk Stihl"],
  ])("%s: under %s", (rule, heading, want) => expect(kinds(`## ${heading}\n\n- [[Stihl]]`, rule)).toEqual([want]));

  it("leave all other headings as they are", () => expect(kinds("## Winners\n\n- [[Stihl]]\n\n## Risiken\n\n- [[Kärcher]]", "risk: verlierer")).toEqual(["direct Stihl"]));

  it("stay the same words for the same lines", () => {
    const rules = ["risk: verlierer"];
    expect(sectionWordsWith(rules)).toBe(sectionWordsWith(rules));
    expect(sectionWordsWith([])).toBe(defaultSectionWords);
  });
});
