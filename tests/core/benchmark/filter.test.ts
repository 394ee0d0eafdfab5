import { describe, expect, it } from "vitest";
import { benchmarkTags, filterStandings, surveyBenchmarks } from "../../../src/core/benchmark/benchmark";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { emptyMemory } from "../../../src/core/settings/memory";
import { read } from "../read";
import { table } from "./survey-of";

const index = createVaultIndex();
index.put(read(`#actor #AI/labs\n\n${table("GPQA Diamond", "Model | Accuracy", "o3 | 83%", "o1 | 78%")}`, "Lab.md"));
index.put(read(`#actor #chips #ai\n\n${table("GPQA Diamond", "Model | Accuracy", "Grok 4 | 88%")}`, "Maker.md"));
index.put(read(`#actor #airlines\n\n${table("GPQA Diamond", "Model | Accuracy", "Qwen3 | 71%")}`, "Carrier.md"));
const boards = surveyBenchmarks(index, emptyMemory).leaderboards;

function left(search: string, tag: string): string[] {
  return boards.flatMap((board) => filterStandings(board, { search, tag }, index).map(({ lead }) => lead.subject));
}

describe("the results that are left", () => {
  it("by a tag are those of its notes, whatever its case, and of the tags below it", () => {
    expect(left("", "ai")).toEqual(["Grok 4", "o3", "o1"]);
    expect(left("", "AI/Labs")).toEqual(["o3", "o1"]);
    expect(left("", "robots")).toEqual([]);
  });

  it("by a search speak of it, or are of the benchmark that is called so", () => {
    expect(left("grok", "")).toEqual(["Grok 4"]);
    expect(left("gpqa", "")).toHaveLength(4);
    expect(left("maker", "chips")).toEqual(["Grok 4"]);
  });

  it("can be asked for by each of their notes' tags, each once", () => {
    expect(benchmarkTags(boards, index)).toEqual(["actor", "ai", "AI/labs", "airlines", "chips"]);
  });
});
