import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/core/note/note";
import { readResults } from "../../../src/core/note/read-results";
import { contextOf, tableText } from "./context-of";

function results(text: string, title = "Note", updated: string | null = null): readonly Result[] {
  return readResults(contextOf(text, title), updated);
}

/** `benchmark / subject = value`, with `#` before a rank. */
function shown(text: string, title = "Note"): string[] {
  return results(text, title).map((each) => {
    const { cell } = each;
    const value = cell.kind === "rank" ? `#${cell.value}` : cell.kind === "quantity" ? String(cell.value) : cell.kind;
    return `${each.benchmark} / ${each.subject} = ${value}`;
  });
}

describe("the three shapes of a benchmark table", () => {
  it("subjects down and one score column, with the benchmark in the heading", () => {
    const text = `## Humanity's Last Exam\n\n${tableText("Model | Accuracy", "GPT-4o | 3%", "**o1** | 9%")}`;
    expect(shown(text)).toEqual(["Humanity's Last Exam / GPT-4o = 3", "Humanity's Last Exam / o1 = 9"]);
  });

  it("subjects down and one score column, with the benchmark in the header", () => {
    expect(shown(`## Coding\n\n${tableText("Model | SWE-bench Verified", "Claude 3.5 Sonnet | 49%", "o1 | 48.9%")}`)).toEqual([
      "SWE-bench Verified / Claude 3.5 Sonnet = 49", "SWE-bench Verified / o1 = 48.9",
    ]);
  });

  it("subjects down and a benchmark a column", () => {
    expect(shown(tableText("Model | MMLU | GPQA Diamond | Price", "GPT-4o | 88.7% | 53.6% | $2.50", "Llama 3.1 405B | 88.6% | 51.1% | $3"))).toEqual([
      "MMLU / GPT-4o = 88.7", "GPQA Diamond / GPT-4o = 53.6", "MMLU / Llama 3.1 405B = 88.6", "GPQA Diamond / Llama 3.1 405B = 51.1",
    ]);
  });

  it("rows of sizes and prices among benchmarks hold no score", () => {
    expect(shown(`## Benchmarks\n\n${tableText(" | GPT-4o | o1", "MMLU | 88.7 | 91.8", "Context window | 128K | 200K", "Output price | $10 | $60")}`)).toEqual(["MMLU / GPT-4o = 88.7", "MMLU / o1 = 91.8"]);
  });

  it("benchmarks down and a subject a column", () => {
    expect(shown(tableText("Benchmark | Claude 3 Opus | GPT-4 | Notes", "MMLU | 86.8% | 86.4% | 5-shot", "GSM8K | 95.0% | 92.0% | grade school"))).toEqual([
      "MMLU / Claude 3 Opus = 86.8", "MMLU / GPT-4 = 86.4", "GSM8K / Claude 3 Opus = 95", "GSM8K / GPT-4 = 92",
    ]);
  });

  it("one column of benchmarks, one of subjects, one of scores", () => {
    expect(shown(tableText("Benchmark | Model | Score", "AIME 2024 | o1 | 74%", "Codeforces Elo | o3 | 2727"))).toEqual([
      "AIME 2024 / o1 = 74", "Codeforces / o3 = 2727",
    ]);
  });

  it("benchmarks down beside their groups, and models down beside their makers or countries", () => {
    expect(shown(tableText("Category | Benchmark | o3 | Grok 4", "Science | GPQA Diamond | 83% | 88%"))).toEqual(["GPQA Diamond / o3 = 83", "GPQA Diamond / Grok 4 = 88"]);
    expect(shown(`## LMArena\n\n${tableText("Country | Best model | Score", "US | Gemini 2.5 Pro | 1,460", "China | Qwen3 | 1,401")}`)).toEqual(["LMArena / Gemini 2.5 Pro = 1460", "LMArena / Qwen3 = 1401"]);
  });

  it("benchmarks down that nobody lists, under the note's own name", () => {
    const table = tableText("Benchmark | Orca Pro | Others", "Tidiness | 61% | n/a", "Manners | 77% | n/a");
    expect(shown(table, "Orca")).toEqual(["Tidiness / Orca Pro = 61", "Manners / Orca Pro = 77"]);
    expect(shown(table, "Walrus")).toEqual([]);
    expect(shown(`## ESG scores\n\n${tableText("Metric | Orca | Peers", "Water | 61 | 50", "Waste | 77 | 62")}`, "Orca")).toEqual([]);
  });

  it("whatever machines stand under a heading that names the benchmark", () => {
    const text = `## MLPerf Inference (May 2025)\n\n${tableText("System | Llama 2 70B (tokens/s) | Mixtral (tokens/s) | Price", "8x Ferro-2 | 91,200 | 120,400 | $300K", "8x Halden | 33,100 | 60,900 | $210K")}`;
    expect(shown(text)).toEqual([
      "MLPerf Llama 2 70B / 8x Ferro-2 = 91200", "MLPerf Mixtral / 8x Ferro-2 = 120400", "MLPerf Llama 2 70B / 8x Halden = 33100", "MLPerf Mixtral / 8x Halden = 60900",
    ]);
  });

  it("teams under such a heading where a column is called a score", () => {
    expect(shown(`## BEHAVIOR-1K challenge\n\n${tableText("Team | Success rate", "Walrus | 12%", "Narwhal | 11%")}`)).toEqual(["BEHAVIOR-1K / Walrus = 12", "BEHAVIOR-1K / Narwhal = 11"]);
  });

  it("benchmarks that nobody lists count beside known ones where the heading speaks of them; averages and sizes do not", () => {
    const text = `## Benchmarks\n\n${tableText("Model | GPQA | Tidiness | Layers | Average", "Orca 2 | 61% | 44% | 40 | 52%", "Qwen3 | 66% | 41% | 64 | 53%")}`;
    expect(shown(text)).toEqual(["GPQA / Orca 2 = 61", "Tidiness / Orca 2 = 44", "GPQA / Qwen3 = 66", "Tidiness / Qwen3 = 41"]);
  });

  it("is found on a sheet of all sorts of properties, where only the benchmarks' rows count", () => {
    const text = tableText("Metric | Llama 3 70B | Llama 3 8B", "Parameters | 70B | 8B", "MMLU | 82.0% | 68.4%", "HumanEval | 81.7% | 62.2%");
    expect(shown(text)).toEqual([
      "MMLU / Llama 3 70B = 82", "MMLU / Llama 3 8B = 68.4", "HumanEval / Llama 3 70B = 81.7", "HumanEval / Llama 3 8B = 62.2",
    ]);
  });
});

describe("names", () => {
  it("come from the title where the headings only say that scores follow", () => {
    expect(shown(`## Current scores (May 2025)\n\n${tableText("Model | Score", "Claude Opus 4 | 43%", "o3 | #1")}`, "OSWorld")).toEqual([
      "OSWorld / Claude Opus 4 = 43", "OSWorld / o3 = #1",
    ]);
  });

  it("come from a parent heading", () => {
    const text = `## ARC-AGI-1\n\n### High compute\n\n${tableText("Model | Score", "o3 | 87.5%", "o1 | 32%")}`;
    expect(shown(text)[0]).toBe("ARC-AGI-1 / o3 = 87.5");
  });

  it("come from the paragraph just before", () => {
    const text = `## How far it got\n\nOn GPQA Diamond, the labs report:\n\n${tableText("Model | Score", "Gemini 2.5 Pro | 84%", "Grok 3 | 84.6%")}`;
    expect(shown(text)[0]).toBe("GPQA Diamond / Gemini 2.5 Pro = 84");
  });

  it("take the subject from the heading where the table has one column of scores", () => {
    const text = `### DeepSeek R1 benchmarks\n\n${tableText("Benchmark | Score", "MATH-500 | 97.3%", "AIME 2024 | 79.8%")}`;
    expect(shown(text)).toEqual(["MATH-500 / DeepSeek R1 = 97.3", "AIME 2024 / DeepSeek R1 = 79.8"]);
  });

  it("take the subject from the heading where the columns only say when", () => {
    expect(shown(`## Claude Opus 4.6\n\n${tableText("Benchmark | Before | After", "OSWorld | 60% | 70%")}`)).toEqual(["OSWorld / Claude Opus 4.6 = 70"]);
  });

  it("take the subject from the title, and from the paragraph its version", () => {
    const text = `## Arena leaderboard\n\nVeo 3 led both boards.\n\n${tableText("Category | Score", "Text-to-Video | 1,240", "Image-to-Video | 1,198")}`;
    expect(shown(text, "Veo")).toEqual(["Arena Text-to-Video / Veo 3 = 1240", "Arena Image-to-Video / Veo 3 = 1198"]);
  });

  it("take from the heading the version of the note's own subject, though no list knows it; a year is none", () => {
    const table = tableText("Benchmark | Score", "SWE-bench Verified | 61%");
    expect(shown(`## Walrus 2.5 at launch\n\n${table}`, "Walrus")).toEqual(["SWE-bench Verified / Walrus 2.5 = 61"]);
    expect(shown(`## Walrus 2025 results\n\n${table}`, "Walrus")).toEqual(["SWE-bench Verified / Walrus = 61"]);
  });

  it("keep the links inside them", () => {
    const [first] = results(tableText("Benchmark | [[DeepSeek-R\\|R1]]", "[[Humanity's Last Exam]] | 8.5%", "MMLU | 90.8%"));
    expect(first).toMatchObject({ benchmark: "Humanity's Last Exam", benchmarkLink: "Humanity's Last Exam", subject: "R1", subjectLink: "DeepSeek-R" });
  });

  it("join a link and what goes on after it", () => {
    const [first] = results(tableText("Model | MMLU", "[[Claude]] 3 Opus | 86.8%", "[[GPT]]-4 | 86.4%"));
    expect(first).toMatchObject({ subject: "Claude 3 Opus", subjectLink: "Claude" });
  });

  it("leave units and makers out, and read a benchmark in brackets behind what it tests", () => {
    expect(shown(tableText("Model | MMLU (%)", "Qwen2 (Alibaba) | 84.2", "Llama 3 70B (Meta) | 82.0"))).toEqual(["MMLU / Qwen2 = 84.2", "MMLU / Llama 3 70B = 82"]);
    expect(results(tableText("Model | MMLU (%)", "Qwen2 (Alibaba) | 84.2", "GPT-4 | 86"))[0]?.condition).toBe("");
    const text = `## GPT-4.5\n\n${tableText("Capability | Score", "Software (SWE-bench Verified) | 38%", "Science (GPQA) | 71.4%")}`;
    expect(shown(text)).toEqual(["SWE-bench Verified / GPT-4.5 = 38", "GPQA / GPT-4.5 = 71.4"]);
  });

  it("prefer the model to its maker", () => {
    expect(shown(tableText("Lab | Model | MMLU", "OpenAI | GPT-4 | 86.4%", "Google | Gemini Ultra | 90.0%"))).toEqual(["MMLU / GPT-4 = 86.4", "MMLU / Gemini Ultra = 90"]);
  });

  it("know benchmarks by the custom of the field, listed or not", () => {
    expect(shown(tableText("Model | FooBench", "Model A | 12%", "Model B | 14%"))).toEqual(["FooBench / Model A = 12", "FooBench / Model B = 14"]);
    expect(shown(tableText("Model | Harbour Bench", "Model A | 12%"))).toEqual(["Harbour Bench / Model A = 12"]);
    expect(shown(tableText("Trade | Work-bench", "Joiner | 12"))).toEqual([]);
  });

  it("keep a column that goes on with a known benchmark, and a model whose name holds a common word", () => {
    expect(shown(`## FrontierMath\n\n${tableText("Model | Tier 1-3 | Tier 4", "o3 | 25% | 4%", "Orca 2 | 12% | 2%")}`)).toContain("FrontierMath Tier 4 / o3 = 4");
    expect(shown(tableText("Benchmark | Qwen3 Max | Kimi K2", "AIME25 | 80% | 70%"))).toEqual(["AIME25 / Qwen3 Max = 80", "AIME25 / Kimi K2 = 70"]);
  });
});

describe("values", () => {
  it("count where a cell opens with its number; the rest is its note", () => {
    const [first] = results(tableText("Benchmark | o3", "SWE-bench Verified | 71.7% (vs o1's 48.9%)", "GPQA | 87.7%"));
    expect(first?.cell).toMatchObject({ kind: "quantity", value: 71.7 });
  });

  it("name their own subject in a column of rivals", () => {
    const text = `## Gemini 3 benchmarks\n\n${tableText("Benchmark | Gemini 3 | Best rival", "GDPval | 53.5% | GPT-5.2: 70.9%", "Video Arena | 1,300 | [[Kling]] 2.5 — 1,402")}`;
    expect(shown(text)).toEqual([
      "GDPval / Gemini 3 = 53.5", "GDPval / GPT-5.2 = 70.9", "Video Arena / Gemini 3 = 1300", "Video Arena / Kling 2.5 = 1402",
    ]);
  });

  it("name their own subject in brackets that hold a model and nothing more", () => {
    const text = `## State of the art\n\n${tableText("Benchmark | Top score", "GPQA Diamond | 88% (GPT-5 Pro)", "MMLU | 91% (no tools)", "AIME 2025 | 94% (GPT-5: 90%)")}`;
    expect(shown(text, "Orca")).toEqual(["GPQA Diamond / GPT-5 Pro = 88", "MMLU / Orca = 91", "AIME 2025 / Orca = 94"]);
  });

  it("may be so many out of so many, where the benchmark is known", () => {
    const [first, second] = results(`## Olympiad benchmarks\n\n${tableText("Model | USAMO 2026", "Gemini 3 | 35/42", "o3 | 30/42 (silver)")}`);
    expect([first?.cell, second?.cell]).toMatchObject([{ kind: "quantity", value: 35, note: "of 42" }, { kind: "quantity", value: 30 }]);
    expect(shown(`## Results\n\n${tableText("Team | Result", "Walrus | 3/1", "Narwhal | 2/2")}`)).toEqual([]);
  });

  it("may be an index, and a horizon of time", () => {
    expect(shown(`## Artificial Analysis\n\n${tableText("Model | Index", "GPT-5 | 68", "Grok 4 | 65")}`)).toEqual(["Artificial Analysis / GPT-5 = 68", "Artificial Analysis / Grok 4 = 65"]);
    expect(shown(`## METR (Aug 2025)\n\n${tableText("Model | 50% time horizon | Released", "GPT-5 | 137 min | Aug 2025", "o3 | 92 min | Apr 2025")}`)).toEqual(["METR / GPT-5 = 137", "METR / o3 = 92"]);
  });

  it("are no differences", () => {
    const text = `## Claude 4 benchmarks\n\n${tableText("Benchmark | Claude 4", "GDPval | +190 Elo vs 3.7", "Hallucinations (SimpleQA) | 80% fewer", "MMLU gap | 3%", "MMLU | 88%")}`;
    expect(shown(text)).toEqual(["MMLU / Claude 4 = 88"]);
  });

  it("join an amount and a rank for the same result", () => {
    const text = `## LMArena\n\n${tableText("Rank | Model | Score", "1 | Gemini 2.5 Pro | 1,460", "2 | o3 | 1,451")}`;
    expect(results(text).map((each) => each.cell)).toMatchObject([{ kind: "quantity", value: 1460, note: "#1" }, { kind: "quantity", value: 1451, note: "#2" }]);
  });

  it("give a rank to the note's own subject where the row also names a leader", () => {
    const text = `## Arena leaderboard\n\n${tableText("Category | Rank | Elo | Leader", "Text-to-Video | #4 | 1,244 | [[Veo]] 3 — 1,302")}`;
    expect(results(text, "Kling").map((each) => [each.subject, each.cell.kind === "quantity" && each.cell.note])).toEqual([["Kling", "#4"], ["Veo 3", ""]]);
  });

  it("may be ranks alone", () => {
    expect(shown(`## LMArena (May 2025)\n\n${tableText("Rank | Model", "1 | Gemini 2.5 Pro", "2 | o3")}`)).toEqual(["LMArena / Gemini 2.5 Pro = #1", "LMArena / o3 = #2"]);
  });

  it("read an Elo that looks like a year", () => {
    expect(shown(tableText("Benchmark | DeepSeek R1", "Codeforces | 2029", "MMLU | 90.8%"))[0]).toBe("Codeforces / DeepSeek R1 = 2029");
  });

  it("keep the same subject twice", () => {
    const text = `## AIME 2025\n\n${tableText("Model | Score", "GPT-5 (no tools) | 94.6%", "GPT-5 (python) | 99.6%")}`;
    expect(results(text).map((each) => `${each.subject}, ${each.condition}`)).toEqual(["GPT-5, no tools", "GPT-5, python"]);
  });

  it("stand where their cell stands", () => {
    const text = `## GPQA\n\n${tableText("Model | Score", "o1 | 78%")}`;
    const [first] = results(text);
    expect(text.slice(first?.span.from, first?.span.to)).toBe("78%");
    expect(first?.line).toBe(5);
  });
});

describe("as of", () => {
  const table = tableText("Model | Score", "o1 | 78%", "GPT-4o (Nov 2024) | 46%");

  it("is the period in the heading, unless the row states its own", () => {
    expect(results(`## GPQA (Jan 2025)\n\n${table}`).map((each) => [each.asOf, each.asOfStated])).toEqual([["2025-01-31", true], ["2024-11-30", true]]);
  });

  it("takes no number of the name before for its day", () => {
    const text = `## Polaris 3 (Nov 2025)\n\n${tableText("Benchmark | Polaris 3 | GPT-4o", "MMLU | 88% | 87%")}`;
    expect(results(text)[0]).toMatchObject({ benchmark: "MMLU", asOf: "2025-11-30", asOfStated: true });
  });

  it("is the period of a parent heading", () => {
    expect(results(`# State of play, March 2025\n\n## GPQA\n\n${table}`)[0]).toMatchObject({ asOf: "2025-03-31", asOfStated: true });
  });

  it("is the table's date column", () => {
    const text = `## GPQA\n\n${tableText("Date | Model | Score", "2024-12-05 | o1 | 78%")}`;
    expect(results(text)[0]).toMatchObject({ asOf: "2024-12-05", subject: "o1" });
  });

  it("is the row's period where periods stand down", () => {
    const scores = tableText("Quarter | GPQA Diamond | AIME 2025 | Revenue", "Q1 2026 | 71% | 80% | $4B", "Q3 2026 | 84% | — | $6B");
    expect(results(scores, "Claude").map((each) => [each.benchmark, each.subject, each.asOf])).toEqual([
      ["GPQA Diamond", "Claude", "2026-03-31"], ["AIME 2025", "Claude", "2026-03-31"], ["GPQA Diamond", "Claude", "2026-09-30"],
    ]);
    const history = `## GPQA over time\n\n${tableText("Month | Score", "Mar 2026 | 61%", "Jun 2026 | 70%")}`;
    expect(results(history, "OpenAI").map((each) => [each.subject, each.asOf])).toEqual([["OpenAI", "2026-03-31"], ["OpenAI", "2026-06-30"]]);
    const ranked = `## LMArena rank\n\n${tableText("Month | Rank | Elo", "Oct 2026 | #9 | 1,441", "Dec 2026 | #5 | 1,466")}`;
    expect(results(ranked, "Mistral AI").map(({ cell, asOf }) => [cell.kind === "quantity" && `${cell.value} ${cell.note}`, asOf])).toEqual([["1441 #9", "2026-10-31"], ["1466 #5", "2026-12-31"]]);
    expect([shown(scores, "The race"), shown(history, "The race")]).toEqual([[], []]);
    expect(shown(`## App store\n\n${tableText("Month | Score", "Mar 2026 | 4.1", "Jun 2026 | 4.4")}`, "Claude")).toEqual([]);
  });

  it("falls back to the note's own date, and says so", () => {
    expect(results(`## GPQA\n\n${table}`, "Note", "2025-02-01")[0]).toMatchObject({ asOf: "2025-02-01", asOfStated: false });
    expect(results(`## GPQA\n\n${table}`)[0]).toMatchObject({ asOf: null, asOfStated: false });
  });

  it("is not the year in a benchmark's name", () => {
    expect(results(`## AIME 2024\n\n${table}`)[0]).toMatchObject({ benchmark: "AIME 2024", asOf: null });
  });
});

describe("what is no benchmark", () => {
  const quiet: readonly (readonly [string, string])[] = [
    ["prices that commodities are measured by", `## Price benchmarks\n\n${tableText("Benchmark | Region | Current", "Brent | Europe | ~$70/bbl", "WTI | US | ~$66/bbl")}`],
    ["funds to compare with", tableText("Benchmark | Correlation", "[[SPY]] (US) | 0.41", "[[EWJ]] (Japan) | 0.62")],
    ["returns against an index", `## Benchmark comparison\n\n${tableText("Benchmark | 1Y | Beta", "S&P 500 | 12% | 1.1", "Nasdaq 100 | 18% | 1.3")}`],
    ["the parts of a benchmark, and who pays for it", `## SWE-bench\n\n${tableText("Variant | Instances", "Full | 2,294", "Lite | 300")}\n\n${tableText("Company | Stake", "Acme | 11%", "Bolt | 9%")}`],
    ["bets on a benchmark", `## Who tops LMArena in June?\n\n${tableText("Company | Odds | Volume", "Google | 52% | $2M", "xAI | 31% | $1M")}`],
    ["companies ranked by revenue", `## Leaderboard\n\n${tableText("Rank | Company | Revenue", "1 | Acme | $4B", "2 | Bolt | $3B")}`],
    ["shares of a market", `## Chatbot scores a win\n\n${tableText("Product | Share", "ChatGPT | 60%", "Gemini | 15%")}`],
    ["people ranked", `## Chess\n\n${tableText("Player | Elo", "M. Carlsen | 2,830", "H. Nakamura | 2,800")}`],
    ["prices of models", `## Model pricing\n\n${tableText("Model | Input | Output", "GPT-4o | $2.50 | $10", "Claude 3.5 Sonnet | $3 | $15")}`],
    ["valuations of labs", tableText("Lab | Valuation | Employees", "OpenAI | $300B | 4,000", "Anthropic | $61.5B | 1,000")],
    ["guidance and its result", `## Q2 guidance\n\n${tableText("Metric | Q2 guide | Street | Result", "EPS | $1.25 | $1.30 | $1.28", "Sales | $10B | $9B | $9.5B")}`],
    ["a sheet about a chip", `## Benchmarks\n\n${tableText("Spec | Value", "Cores | 32", "Clock | 3 GHz", "Power | 300 W")}`],
    ["a development", `## Development\n\n${tableText("Development | Details", "Paper | 12 pages", "Authors | 19")}`],
    ["a fund called so", `${tableText("Company | Stake | Value", "Uber | 11% | $7B", "Snap | 12% | $2B")}`],
    ["trading strategies", `## Backtest results\n\n${tableText("Strategy | Win rate | Return", "Momentum | 54% | 12%", "Carry | 61% | 8%")}`],
    ["sizes of models", `## Llama evaluation\n\n${tableText("Model | Parameters | Context", "Llama 3 8B | 8B | 8K", "Llama 3 70B | 70B | 8K")}`],
  ];

  it.each(quiet)("%s", (_, text) => {
    expect(shown(text, "Benchmark")).toEqual([]);
  });
});
