import { describe, expect, it } from "vitest";
import { doubtfulJoins, foldSpelling } from "../../../src/core/benchmark/benchmark";
import { boardOf, surveyOf, table } from "./survey-of";

function boards(notes: Readonly<Record<string, string>>, memory: Parameters<typeof surveyOf>[1] = {}): string[] {
  return surveyOf(notes, memory).leaderboards.map(({ name, entries }) => `${name}: ${entries.length}`);
}

function subjects(notes: Readonly<Record<string, string>>): number {
  return new Set(surveyOf(notes).leaderboards.flatMap(({ entries }) => entries.map(({ subjectKey }) => subjectKey))).size;
}

const hle = (model: string, score = "9%"): string => table("Humanity's Last Exam", "Model | Accuracy", `${model} | ${score}`, "GPT-4o | 3%");

describe("one benchmark, many names", () => {
  it("links and aliases lead to its note", () => {
    const note = "---\naliases: [HLE]\n---\n";
    expect(boards({ "Humanity's Last Exam.md": note, "A.md": table("Scores", "Benchmark | o1", "HLE | 9%"), "B.md": table("Scores", "Benchmark | o1", "[[Humanity's Last Exam]] | 8%") })).toEqual(["Humanity's Last Exam: 2"]);
  });
  it("spellings meet, also with the note's own name", () => {
    const scores = (name: string): string => table("Scores", "Benchmark | o1", `${name} | 49%`);
    expect(boards({ "A.md": scores("SWE-bench Verified"), "B.md": scores("SWE Bench verified"), "C.md": scores("SWE-bench Verified") })).toEqual(["SWE-bench Verified: 3"]);
    expect(boards({ "SWE-bench Verified.md": "", "A.md": scores("SWE Bench verified") })).toEqual(["SWE-bench Verified: 1"]);
  });
  it("versions of a family stay apart, though its note has them as aliases", () => {
    const note = "---\naliases: [ARC-AGI-1, ARC-AGI-2]\n---\n";
    const scores = (name: string): string => table("Scores", "Benchmark | o3", `${name} | 49%`);
    expect(boards({ "ARC-AGI.md": note, "A.md": scores("ARC-AGI-1"), "B.md": scores("ARC-AGI-2") })).toEqual(["ARC-AGI-1: 1", "ARC-AGI-2: 1"]);
  });
  it("a figure's point counts: 2.5 is not 25", () => {
    expect(foldSpelling("Gemini 2.5")).not.toBe(foldSpelling("Gemini 25"));
    expect(foldSpelling("AIME 2024 1")).not.toBe(foldSpelling("AIME 20241"));
  });
});

describe("one subject, many names", () => {
  it("a linked family with its version, an alias and the plain name meet", () => {
    const family = "---\naliases: [Opus 4.5, Opus 4.6]\n---\n";
    const notes = { "Claude Opus.md": family, "A.md": hle("[[Claude Opus]] 4.6"), "B.md": hle("Opus 4.6"), "C.md": hle("Claude Opus 4.6") };
    expect(subjects(notes)).toBe(2);
  });
  it("two versions of a family are two", () => {
    expect(subjects({ "Claude Opus.md": "---\naliases: [Opus 4.5, Opus 4.6]\n---\n", "A.md": hle("Opus 4.6"), "B.md": hle("Opus 4.5") })).toBe(3);
  });
  it("DeepSeek R1 and [[DeepSeek-R|R1]] are one, by link or by alias", () => {
    expect(subjects({ "DeepSeek-R.md": "", "A.md": hle("DeepSeek R1"), "B.md": hle("[[DeepSeek-R\\|R1]]") })).toBe(2);
    expect(subjects({ "DeepSeek.md": "---\naliases: DeepSeek R1\n---\n", "A.md": hle("[[DeepSeek R1]]"), "B.md": hle("[[DeepSeek\\|R1]]") })).toBe(2);
  });
  it("a model's name over a link to its maker means the model, and is shown with the maker's note", () => {
    const survey = surveyOf({ "OpenAI.md": "", "A.md": hle("[[OpenAI\\|o1]]", "8%"), "B.md": hle("o1") });
    const { entries } = boardOf(survey, "Humanity's Last Exam");
    expect(new Set(entries.filter(({ subject }) => subject === "o1").map(({ subjectKey }) => subjectKey)).size).toBe(1);
    expect(entries.find(({ path, subject }) => path === "A.md" && subject === "o1")?.subjectPath).toBe("OpenAI.md");
  });
});

describe("doubtful joins", () => {
  const doubts = (...models: readonly string[]): string[] =>
    doubtfulJoins(surveyOf(Object.fromEntries(models.map((model, at) => [`${at}.md`, hle(model)]))), []).map(({ names }) => names.join(" / "));

  it("figures that mean the same, words in front, a letter astray", () => {
    expect(doubts("GPT-5", "GPT 5.0")).toEqual(["GPT 5.0 / GPT-5"]);
    expect(doubts("Opus 4.5", "Claude Opus 4.5")).toEqual(["Claude Opus 4.5 / Opus 4.5"]);
    expect(doubts("Claude Opus 4.5", "Claude Opus4.5", "Claud Opus 4.5")).toEqual(["Claud Opus 4.5 / Claude Opus 4.5"]);
  });
  it("no other version and no other member of the family", () => {
    expect(doubts("Grok 4", "Grok 4 Heavy", "Grok 3", "GPT-4", "GPT-4o", "Claude Opus 4", "Claude Opus 4.1", "o1", "o3", "o3-mini")).toEqual([]);
  });
  it("of benchmarks, also words behind", () => {
    const notes = { "A.md": table("Scores", "Benchmark | o1", "SWE-bench | 40%", "AIME 2024 | 74%"), "B.md": table("Scores", "Benchmark | o3", "SWE-bench Verified | 41%", "AIME 2025 | 90%") };
    const survey = surveyOf(notes);
    expect(doubtfulJoins(survey, [])).toEqual([{ of: "benchmark", names: ["SWE-bench", "SWE-bench Verified"] }]);
    expect(survey.leaderboards.length).toBe(4);
  });
  it("confirmed they are one, refused they are not asked again, taken back they are in doubt again", () => {
    const notes = { "A.md": table("Scores", "Benchmark | o1", "SWE-bench | 40%"), "B.md": table("Scores", "Benchmark | o3", "SWE-bench Verified | 41%") };
    const names = ["SWE-bench", "SWE-bench Verified"] as const;
    const same = [{ of: "benchmark" as const, names, same: true }];
    expect(boards(notes, { joins: same })).toEqual(["SWE-bench: 2"]);
    const apart = [{ of: "benchmark" as const, names, same: false }];
    expect(boards(notes, { joins: apart })).toEqual(["SWE-bench: 1", "SWE-bench Verified: 1"]);
    expect(doubtfulJoins(surveyOf(notes, { joins: apart }), apart)).toEqual([]);
    expect(doubtfulJoins(surveyOf(notes), [])).toHaveLength(1);
  });
  it("what an alias joined can be parted", () => {
    const notes = {
      "SWE-bench.md": "---\naliases: [SWE-bench Verified, SWE-bench Multilingual]\n---\n",
      "A.md": table("Scores", "Benchmark | o1", "SWE-bench Verified | 49%", "SWE-bench Multilingual | 30%"),
    };
    expect(boards(notes)).toEqual(["SWE-bench: 2"]);
    expect(boards(notes, { joins: [{ of: "benchmark", names: ["SWE-bench Verified", "SWE-bench Multilingual"], same: false }] })).toEqual(["SWE-bench: 1", "SWE-bench Multilingual: 1"]);
  });
});
