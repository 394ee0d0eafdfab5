import { surveyBenchmarks, type BenchmarkSurvey, type Leaderboard } from "../../../src/core/benchmark/benchmark";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { emptyMemory, type Memory } from "../../../src/core/settings/memory";
import { read } from "../read";

/** The survey of a vault of notes by path. */
export function surveyOf(notes: Readonly<Record<string, string>>, memory: Partial<Memory> = {}): BenchmarkSurvey {
  const index = createVaultIndex();
  for (const [path, text] of Object.entries(notes)) index.put(read(text, path));
  return surveyBenchmarks(index, { ...emptyMemory, ...memory });
}

/** A table below a heading. */
export function table(heading: string, head: string, ...rows: readonly string[]): string {
  const rule = head.split("|").map(() => "---").join("|");
  return `## ${heading}\n\n| ${head} |\n|${rule}|\n${rows.map((row) => `| ${row} |\n`).join("")}\n`;
}

/** The leaderboard of that name. Throws where there is none. */
export function boardOf(survey: BenchmarkSurvey, name: string): Leaderboard {
  const found = survey.leaderboards.find((board) => board.name === name);
  if (!found) throw new Error(`no ${name} among ${survey.leaderboards.map((board) => board.name).join(", ")}`);
  return found;
}
