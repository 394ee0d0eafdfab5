import { boardsNamed, leaderboardMarkdown, resultsTable, type Leaderboard } from "../core/benchmark/benchmark";
import { tableCsv, tableMarkdown, tableRecords, tableTsv, type CopyTable } from "../core/copy-table";
import { claimsTable, findActors, type ActorKey } from "../core/exposure/exposure";
import { needsLook, staleReport, staleTable } from "../core/freshness/freshness";
import type { Memory } from "../core/settings/memory";
import type { Survey } from "../core/survey";

/** How a table is written; on the app's command line and on ours. */
export const formats = ["json", "tsv", "csv", "md"] as const;

export type Format = (typeof formats)[number];

/** The notes that need another look, what to refresh first on top. */
export function answerStale(survey: Survey, memory: Memory, format: Format): string {
  const listed = needsLook(survey.freshness, memory);
  return format === "md" ? staleReport(survey.today, listed) : written(staleTable(listed), format);
}

/** Who names whom and who owns whom, of one actor or of all. Throws the sentence that says why nobody is meant. */
export function answerExposure(survey: Survey, of: string | null, format: Format): string {
  return written(claimsTable(survey.exposure, actorCalled(survey, of)), format);
}

/** The leaderboards that go by a name, or all; results best first. Throws the sentence that says that none does. */
export function answerBenchmarks(survey: Survey, name: string | null, format: Format): string {
  const boards = boardsCalled(survey, name);
  return format === "md" ? boards.map((board) => leaderboardMarkdown(board)).join("\n\n") : written(resultsTable(boards), format);
}

/** Whom a question is about, by a note's path or a name; undefined for everybody. */
export function actorCalled({ exposure }: Survey, of: string | null): ActorKey | undefined {
  const found = of === null ? [] : findActors(exposure, of);
  if (of !== null && found.length !== 1) throw new Error(`${of} ${found.length === 0 ? "is no note or actor of this vault" : `could be any of ${found.join(", ")}`}`);
  return found[0];
}

/** The leaderboards that a question is about. */
export function boardsCalled({ benchmarks }: Survey, name: string | null): readonly Leaderboard[] {
  const boards = boardsNamed(benchmarks, name);
  if (name !== null && boards.length === 0) throw new Error(`no benchmark is called ${name}`);
  return boards;
}

function written(table: CopyTable, format: Format): string {
  switch (format) {
    case "json": return JSON.stringify(tableRecords(table));
    case "tsv": return tableTsv(table);
    case "csv": return tableCsv(table);
    case "md": return tableMarkdown(table);
  }
}
