import { counted } from "../core/counted";
import { conflictFinding, figureText, placeText, remarkText, type Leaderboard } from "../core/benchmark/benchmark";

/** Leaderboards as `benchmarks --json` prints them (scan-json.md). */
export function benchmarksJson(boards: readonly Leaderboard[]): object {
  return { schema: 1, benchmarks: boards.map(boardJson) };
}

/** The same in words: each benchmark with its results, best first. */
export function benchmarksSummary(boards: readonly Leaderboard[]): string {
  return boards.length === 0 ? "No note states benchmark results." : boards.map(boardSummary).join("\n\n");
}

function boardJson(board: Leaderboard): object {
  const { name, aliases, higherIsBetter, unit, entries } = board;
  const results = entries.map(({ result: { cell, condition, asOf, asOfStated, line }, subject, rank, path }) => ({ subject, cell, condition, asOf, asOfStated, rank, path, line }));
  return { name, aliases, higherIsBetter, unit, results, conflicts: board.conflicts.map((statements) => conflictFinding(board, statements)) };
}

function boardSummary(board: Leaderboard): string {
  const { name, higherIsBetter, standings, unit, conflicts } = board;
  const rows = standings.map((standing) => {
    const [lead, ...others] = standing.entries.map(({ result, path }) => `${result.asOf ?? "undated"}${result.asOfStated ? "" : "*"}, ${path}:${result.line}`);
    const { subject, cell } = standing.lead;
    const remark = remarkText(standing.lead);
    const also = others.length > 0 ? ` (also ${others.join("; ")})` : "";
    return `${placeText(standing.lead).padStart(7)}  ${subject}: ${figureText(cell, "")}${remark ? ` (${remark})` : ""}, ${lead ?? ""}${also}`;
  });
  const head = `${name}: ${counted(standings.length, "result")}, ${higherIsBetter ? "higher" : "lower"} is better${unit ? `, ${unit}` : ""}`;
  return [head, ...rows, ...conflicts.map((statements) => `      !  ${conflictFinding(board, statements).message}`)].join("\n");
}
