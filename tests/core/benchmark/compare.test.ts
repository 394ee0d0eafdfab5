import { describe, expect, it } from "vitest";
import { compareSubjects, leaderboardMarkdown, likeness, resultsOf, resultsTable, subjectsOf } from "../../../src/core/benchmark/benchmark";
import { knownDirection } from "../../../src/core/benchmark/direction";
import { boardOf, surveyOf, table } from "./survey-of";

const exam = "Humanity's Last Exam";

describe("who can be compared", () => {
  const survey = surveyOf({
    "OpenAI.md": "",
    "A.md": table("Scores", "Benchmark | GPT-5 | o3 | Grok 4", "GPQA Diamond | 86% | 83% | 88%", "AIME 2024 | — | 91% | 94%", "MATH-500 | — | — | 99%"),
    "B.md": table(exam, "Model | Accuracy", "GPT 5 | 24%", "GPT 5 | 25%", "[[OpenAI\\|o3]] | 20%"),
  });
  const subjects = subjectsOf(survey);

  it("in most benchmarks first, then by name; each by the name that most results write, with the note that any of them leads to", () => {
    expect(subjects.map(({ name, boards, path }) => [name, boards, path])).toEqual([["Grok 4", 3, null], ["o3", 3, "OpenAI.md"], ["GPT 5", 2, null]]);
  });
  it("a name that is written as often as another is the longer, then the first in the alphabet", () => {
    const named = (...names: readonly string[]) => subjectsOf(surveyOf({ "A.md": table(exam, "Model | Accuracy", ...names.map((name, at) => `${name} | ${at + 3}%`)) })).map(({ name }) => name);
    expect(named("GPT5", "GPT-5")).toEqual(["GPT-5"]);
    expect([named("GPT 5", "GPT-5"), named("GPT-5", "GPT 5")]).toEqual([["GPT 5"], ["GPT 5"]]);
  });
  it("the benchmarks in which most of them have a result come first, and none in which only one has", () => {
    const keys = subjects.map(({ key }) => key);
    expect(compareSubjects(survey, keys).map(({ board, stated }) => [board.name, stated])).toEqual([["GPQA Diamond", 3], [exam, 2], ["AIME 2024", 2]]);
  });
});

it("two names in doubt are alike in the benchmarks in which both have the same score", () => {
  const survey = surveyOf({ "A.md": table("Scores", "Benchmark | Opus 4.5 | Claude Opus 4.5", "GPQA Diamond | 86% | 86%", "AIME 2024 | 91% | 90%", "MATH-500 | 99% | —"), "B.md": table("AIME 2024", "Model | Accuracy", "Opus 4.5 | 89%") });
  expect(likeness(survey, { of: "subject", names: ["Opus 4.5", "Claude Opus 4.5"] })).toEqual({ shared: 2, alike: 1 });
  const boards = surveyOf({ "A.md": table("Scores", "Benchmark | o1 | o3", "SWE-bench | 41% | 69%"), "B.md": table("Scores", "Benchmark | o1 | o3", "SWE-bench Verified | 41% | 71%") });
  expect(likeness(boards, { of: "benchmark", names: ["SWE-bench", "SWE-bench Verified"] })).toEqual({ shared: 2, alike: 1 });
});

describe("a leaderboard that is copied", () => {
  const notes = {
    "Labs/A.mdx notes.md": `${table("LibriSpeech benchmark", "Model | WER | Date | Source", "Whisper large | 2.7% | 2025-01 | official")}`,
    "B.md": `${table("LibriSpeech benchmark", "Model | WER", "Whisper base | <5%")}*Updated 2026-01-04*`,
    "C.md": table("LibriSpeech benchmark", "Model | WER", "Whisper tiny | 7.5%"),
  };
  const board = boardOf(surveyOf(notes), "LibriSpeech");

  it("says which way is better, where each line stands, and whether its date is its own", () => {
    expect(leaderboardMarkdown(board).split("\n").filter((line) => !line.startsWith("|---"))).toEqual([
      "LibriSpeech, lower is better:", "",
      "| Place | Subject | Score | Condition | As of | Evidence | Source | Line |",
      "| =1 | Whisper large | 2.7% |  | 2025-01-31 | official | [[Labs/A.mdx notes]] | 5 |",
      "| 1–2 | Whisper base | <5% |  | 2026-01-04 (the note's Updated) |  | [[B]] | 5 |",
      "| 3 | Whisper tiny | 7.5% |  |  |  | [[C]] | 5 |",
    ]);
  });
  it("is dated where it stays in a note", () => {
    expect(leaderboardMarkdown(board, "2026-07-01").split("\n")[0]).toBe("**LibriSpeech, lower is better, as of 2026-07-01**");
  });
  it("for a spreadsheet has bounds, unit and whether the date is stated; of a rank no bounds", () => {
    const rows = resultsTable([board]).rows.map((row) => row.slice(2));
    expect(rows[1]).toEqual(["Whisper base", "<5%", 5, "", 5, "%", "", "2026-01-04", "no", "", "B.md", 5]);
    expect(rows[0]?.slice(7)).toEqual(["2025-01-31", "yes", "official", "Labs/A.mdx notes.md", 5]);
  });
});

describe("which way is better", () => {
  it.each(["word error rate", "WER", "latency (ms)", "TTFT", "cost", "hallucination rate", "perplexity"])("the lower of a measure called %s", (measure) => {
    expect([knownDirection("Speech", [measure]), knownDirection(measure, ["score"])]).toEqual(["lower", "lower"]);
  });
  it.each(["accuracy", "score", "price (higher is better)", "lossless"])("the higher of one called %s", (measure) => {
    expect([knownDirection("Speech", [measure]), knownDirection(measure, ["score"])]).toEqual(["higher", "higher"]);
  });
  it("is told by more than half of what results call their measure", () => {
    expect([knownDirection("Speech", ["WER", "score"]), knownDirection("Speech", ["WER", "score", "wer"])]).toEqual(["higher", "lower"]);
  });
});

it("a note is about a benchmark's results where any statement of them names it, and about none of the others", () => {
  const survey = surveyOf({ "OpenAI.md": "", "A.md": table(exam, "Model | Accuracy", "o3 | 20%", "Grok 4 | 25%"), "B.md": table(exam, "Model | Accuracy", "o3 | 20%"), "C.md": table("GPQA Diamond", "Model | Accuracy", "o1 | 78%") });
  const said = (path: string) => resultsOf(survey, path).map(({ board, standings }) => [board.name, standings.map(({ lead }) => lead.subject)]);
  expect(said("B.md")).toEqual([[exam, ["o3"]]]);
  expect(said("C.md")).toEqual([["GPQA Diamond", ["o1"]]]);
  expect([survey.keysOf("C.md").length, survey.keysOf("OpenAI.md").length]).toEqual([1, 0]);
});
