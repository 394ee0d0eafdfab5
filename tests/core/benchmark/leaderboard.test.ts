import { describe, expect, it } from "vitest";
import { tableCsv } from "../../../src/core/copy-table";
import { compareSubjects, conflictFinding, figureText, frontier, leaderboardMarkdown, placeRule, placeText, remarkText, resultsOf, resultsTable, subjectsOf } from "../../../src/core/benchmark/benchmark";
import { knownDirection } from "../../../src/core/benchmark/direction";
import { boardOf, surveyOf, table } from "./survey-of";

const exam = "Humanity's Last Exam";

function shown(notes: Readonly<Record<string, string>>, name = exam): string[] {
  return boardOf(surveyOf(notes), name).standings.map(({ lead }) => `${placeText(lead)} ${lead.subject} ${figureText(lead.cell, "")}${remarkText(lead) ? ` (${remarkText(lead)})` : ""}`);
}

describe("places", () => {
  it("are one more than what is better beyond doubt; equal scores share one", () => {
    expect(shown({ "A.md": table(exam, "Model | Accuracy", "GPT-4o | 3%", "o1 | 9%", "o3 | 20%", "Grok 4 | 9%") })).toEqual(["1 o3 20%", "=2 o1 9%", "=2 Grok 4 9%", "4 GPT-4o 3%"]);
  });
  it("stay open where stated bounds overlap, and say so", () => {
    const notes = { "A.md": table(exam, "Model | Accuracy", "GPT-4o | 61.2 ± 1.1", "o1 | 63.4 ± 1.9", "o3 | 70.1 ± 0.5") };
    expect(shown(notes)).toEqual(["1 o3 70.1 ± 0.5", "2–3 o1 63.4 ± 1.9", "2–3 GPT-4o 61.2 ± 1.1"]);
    expect(placeRule(boardOf(surveyOf(notes), exam).entries)).toContain("63.4 ± 1.9 may be any of 2–3");
  });
  it("an open bound reaches to the end of the scale, so that it may share the first", () => {
    expect(shown({ "A.md": table(exam, "Model | Accuracy", "OpenAI | >20%", "o3 | 44%", "GPT-4o | <5%") })).toEqual(["=1 o3 44%", "1–2 OpenAI >20%", "3 GPT-4o <5%"]);
  });
  it("no rule is given where nothing is shared and nothing open", () => {
    expect(placeRule(boardOf(surveyOf({ "A.md": table(exam, "Model | Accuracy", "o1 | 9%", "o3 | 20%") }), exam).entries)).toBe("");
  });
  it("another unit is listed and not ranked", () => {
    expect(shown({ "A.md": table(exam, "Model | Accuracy", "o1 | 9%", "o3 | 20%"), "B.md": table(exam, "Model | Score", "o1 | 0.09") })).toEqual(["1 o3 20%", "2 o1 9%", "– o1 0.09"]);
  });
});

describe("bounds and units", () => {
  const board = (...rows: string[]): string[] => shown({ "A.md": table(exam, "Model | Accuracy", ...rows) });
  it("more than 20% is better than 20%, beyond doubt; 20% or more may be the same", () => {
    expect(board("A | >20%", "B | 20%", "C | <20%", "D | 19%")).toEqual(["1 A >20%", "2 B 20%", "3–4 C <20%", "=3 D 19%"]);
    expect(board("A | 20%+", "B | 20%", "C | ≤20%", "D | 19%")).toEqual(["=1 A 20%+", "=1 B 20%", "1–4 C ≤20%", "3 D 19%"]);
  });
  it("where bare numbers are as many as percentages, the percentages are ranked: 0.918 is not below 85.1", () => {
    expect(board("A | 91.8%", "B | 93%", "C | 0.918", "D | 85.1")).toEqual(["1 B 93%", "2 A 91.8%", "– C 0.918", "– D 85.1"]);
  });
});

describe("who is preferred to whom", () => {
  it("is a board for each opponent", () => {
    const text = "#product\n\n## Benchmarks\n\n| Benchmark | Sonnet 4.6 |\n|---|---|\n| MMLU | 89% (vs o1's 91%) |\n| Coding preference | 70% vs Sonnet 4.5 |\n| Coding preference | 59% vs Opus 4.5 |\n";
    const { leaderboards } = surveyOf({ "Sonnet.md": text });
    expect(leaderboards.map(({ name, standings }) => [name, ...standings.map(({ rank }) => rank)])).toEqual([["Coding preference vs Opus 4.5", 1], ["Coding preference vs Sonnet 4.5", 1], ["MMLU", 1]]);
  });
});

describe("what several notes state", () => {
  it("alike is one result with all its sources, and counts once", () => {
    const one = table(`${exam} (Jan 2025)`, "Model | Accuracy", "o3 | 20%", "o1 | 9%");
    const [first, second] = boardOf(surveyOf({ "A.md": one, "B.md": one }), exam).standings;
    expect(first?.entries.map(({ path }) => path)).toEqual(["A.md", "B.md"]);
    expect(second?.rank).toBe(2);
  });
  it("about alike is one result too: 63% and ~63% take one place", () => {
    const said = (o3: string): string => table(`${exam} (Jan 2025)`, "Model | Accuracy", `o3 | ${o3}`, "o1 | 9%");
    expect(shown({ "A.md": said("63%"), "B.md": said("~63%") })).toEqual(["1 o3 63%", "2 o1 9%"]);
  });
  it("under other conditions or in other months stays apart", () => {
    expect(shown({ "A.md": table(exam, "Model | Accuracy | Condition", "o3 | 20% | no tools", "o3 | 20% | tools", "o3 | 24% | tools") })).toEqual(["1 o3 24% (tools)", "=2 o3 20% (no tools)", "=2 o3 20% (tools)"]);
    expect(shown({ "A.md": table(exam, "Model | Date | Accuracy", "o3 | 2025-01-31 | 20%", "o3 | 2025-04-16 | 20%") })).toHaveLength(2);
  });
  it("differently for one subject and stated period is a conflict with both lines; a further run of one's own is none", () => {
    const at = (rows: readonly string[]): string => table(`${exam} (Jan 2025)`, "Model | Accuracy", ...rows);
    const board = boardOf(surveyOf({ "A.md": at(["o1 | 9.1%", "o3 | 20%"]), "B.md": at(["o1 | 8.0%", "o3 | 20%"]) }), exam);
    expect(board.conflicts.map((statements) => conflictFinding(board, statements)).map(({ message, where }) => [message, where])).toEqual([[`${exam}, o1, 2025-01-31: 9.1% (A.md:5), 8.0% (B.md:5)`, [{ path: "A.md", line: 5 }, { path: "B.md", line: 5 }]]]);
    expect(boardOf(surveyOf({ "A.md": at(["o1 | 9.1%", "o1 | 12%"]), "B.md": at(["o1 | 9.1%", "o3 | 3%"]) }), exam).conflicts).toEqual([]);
    const under = (condition: string, score: string): string => table(`${exam} (Jan 2025)`, "Model | Accuracy | Condition", `o1 | ${score} | ${condition}`, "o3 | 3% | —");
    const said = (a: string, b: string): number => boardOf(surveyOf({ "A.md": under(a, "9.1%"), "B.md": under(b, "8.0%") }), exam).conflicts.length;
    expect([said("tools", "no tools"), said("tools", "—"), said("tools", "Tools")]).toEqual([0, 1, 1]);
    const undated = table(exam, "Model | Accuracy", "o1 | 8.0%", "o3 | 20%");
    expect(boardOf(surveyOf({ "A.md": at(["o1 | 9.1%"]), "B.md": `${undated}*Updated 2025-01-31*` }), exam).conflicts).toEqual([]);
  });
});

describe("direction", () => {
  const errors = { "A.md": table("LibriSpeech benchmark", "Model | WER", "Whisper base | 5%", "Whisper large | 2.7%") };
  it("comes from the known list, by the benchmark's name or the column's", () => {
    expect(boardOf(surveyOf(errors), "LibriSpeech").standings.map(({ lead }) => lead.subject)).toEqual(["Whisper large", "Whisper base"]);
  });
  it.each([
    ["Top-5 error", "lower"], ["Response time (s)", "lower"], ["Output price ($/M)", "lower"], ["WikiText perplexity", "lower"], ["Hallucinations", "lower"],
    ["Error detection", "higher"], ["Error bars", "higher"], ["Price performance", "higher"], ["Cost efficiency", "higher"], ["Lossless compression", "higher"], ["Latency, higher is better", "higher"],
  ])("by the known list %s wants to be %s", (name, direction) => expect(knownDirection(name, [])).toBe(direction));
  it("the user's word goes first, under any of its names", () => {
    const board = boardOf(surveyOf(errors, { directions: new Map([["librispeech", "higher"]]) }), "LibriSpeech");
    expect([board.higherIsBetter, board.known, board.standings[0]?.lead.subject]).toEqual([true, "lower", "Whisper base"]);
  });
});

describe("the running best", () => {
  const dated = (rows: readonly string[]): string => table(exam, "Model | Date | Accuracy", ...rows);
  it("has each result that beat all before it, at its own date", () => {
    const points = frontier(boardOf(surveyOf({ "A.md": dated(["o1 | 2024-12-05 | 9%", "o3 | 2025-04-16 | 20%", "GPT-4.1 | 2025-04-14 | 5%", "Grok 4 | 2025-07-09 | 25%"]) }), exam));
    expect(points.map(({ date, entry }) => `${date} ${entry.subject}`)).toEqual(["2024-12-05 o1", "2025-04-16 o3", "2025-07-09 Grok 4"]);
  });
  it("falls back to the note's Updated where a result states no date", () => {
    const [point] = frontier(boardOf(surveyOf({ "A.md": `${table(exam, "Model | Accuracy", "o1 | 9%", "o3 | 8%")}*Updated 2026-01-04*` }), exam));
    expect([point?.date, point?.entry.result.asOfStated]).toEqual(["2026-01-04", false]);
  });
});

describe("evidence", () => {
  const evidence = (text: string): (string | null)[] => boardOf(surveyOf({ "A.md": text }), exam).entries.map(({ result }) => result.evidence);
  it("is taken from a source column, else from what stands above the table, else it is not said", () => {
    expect(evidence(table(exam, "Model | Accuracy | Source", "o3 | 20% | vendor-reported", "o1 | 9% | official", "Grok 4 | 8% | leaked", "GPT-4o | 3% | independent run"))).toEqual(["vendor", "official", "unverified", "community"]);
    expect(evidence(table(`${exam}\n\nVendor-reported at launch:`, "Model | Accuracy | Source", "o3 | 20% | paper", "o1 | 9% | official"))).toEqual(["vendor", "official"]);
    expect(evidence(table(exam, "Model | Accuracy", "o3 | 20%", "o1 | 9%"))).toEqual([null, null]);
    expect(evidence(table(exam, "Model | Accuracy | Verified", "o3 | 20% | ✓", "o1 | 9% | ✗"))).toEqual(["official", "unverified"]);
  });
});

describe("a note's results", () => {
  it("are those it states and those about it; all of them where it is the benchmark's own", () => {
    const survey = surveyOf({ "Humanity's Last Exam.md": "", "OpenAI.md": "", "A.md": table(exam, "Model | Accuracy", "[[OpenAI]] | 20%", "Qwen | 11%"), "B.md": table(exam, "Model | Accuracy", "Qwen | 12%", "Grok 4 | 25%") });
    const count = (path: string): number => resultsOf(survey, path).flatMap(({ standings }) => standings).length;
    expect(["OpenAI.md", "A.md", "B.md", "Humanity's Last Exam.md", "C.md"].map(count)).toEqual([1, 2, 2, 4, 0]);
  });
});

describe("comparing", () => {
  it("shows each benchmark that two share, with all runs; nothing is averaged over benchmarks", () => {
    const survey = surveyOf({ "A.md": table("Scores", "Benchmark | o1 | o3 | GPT-4o", "GPQA Diamond | 75% | 83% | 53%", "AIME 2024 | 79% | — | —", "MATH-500 | 96% | — | 76%") });
    const keys = subjectsOf(survey).filter(({ name }) => name === "o1" || name === "o3").map(({ key }) => key);
    expect(compareSubjects(survey, keys).map(({ board, rows, stated }) => [board.name, rows.map((runs) => runs.map(({ lead }) => lead.cell.text)), stated])).toEqual([["GPQA Diamond", [["75%"], ["83%"]], 2]]);
  });
});

describe("copying", () => {
  const board = boardOf(surveyOf({ "A.md": table(exam, "Model | Accuracy", "=HYPERLINK(\"x\") 4 | >20%", "o1 < o3 \\| two | 9%") }), exam);
  it("as CSV, with nothing that a spreadsheet would run", () => {
    const csv = tableCsv(resultsTable([board])).split("\n");
    expect(csv[0]).toBe("benchmark,place,subject,score,value,low,high,unit,condition,as of,date stated,evidence,note,line");
    expect(csv[1]).toBe("Humanity's Last Exam,1,\"'=HYPERLINK(\"\"x\"\") 4\",>20%,20,20,,%,,,no,,A.md,5");
  });
  it("as Markdown, with nothing that breaks the table or runs as HTML", () => {
    const lines = leaderboardMarkdown(board).split("\n");
    expect(lines.slice(0, 4)).toEqual([`${exam}, higher is better:`, "", "| Place | Subject | Score | Condition | As of | Evidence | Source | Line |", "|---|---|---|---|---|---|---|---|"]);
    expect(lines.at(-1)).toContain("| o1 < o3 \\| two |");
  });
});

it("ten thousand results, all equal, of one benchmark share one place", () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `Model ${at} | 50%`);
  const board = boardOf(surveyOf({ "A.md": table(exam, "Model | Accuracy", ...rows) }), exam);
  expect([board.standings.length, new Set(board.standings.map(({ rank }) => rank)).size]).toEqual([10_000, 1]);
});

it("what is no number is no result, and what is huge is one", () => {
  expect(shown({ "A.md": table(exam, "Model | Score", "o1 | NaN", "o3 | Infinity", "Grok 4 | 1e300", "GPT-4o | —", "Qwen | 5") }).filter((line) => /NaN|Infinity|—/.test(line))).toEqual([]);
});
