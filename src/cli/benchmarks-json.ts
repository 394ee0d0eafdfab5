import { foldSpelling, type BenchmarkSurvey, type Leaderboard } from "../core/benchmark/benchmark";

/** The leaderboards as `benchmarks --json` prints them (scan-json.md); only those that go by `name` where one is given. */
export function benchmarksJson(survey: BenchmarkSurvey, name: string | null): object {
  return { schema: 1, benchmarks: chosen(survey, name).map(boardJson) };
}

/** The same in words: each benchmark with its results, best first. */
export function benchmarksSummary(survey: BenchmarkSurvey, name: string | null): string {
  const boards = chosen(survey, name);
  if (boards.length === 0) return name === null ? "No note states benchmark results." : `No benchmark is called ${name}.`;
  return boards.map(boardSummary).join("\n\n");
}

function chosen({ leaderboards }: BenchmarkSurvey, name: string | null): readonly Leaderboard[] {
  if (name === null) return leaderboards;
  const wanted = foldSpelling(name);
  return leaderboards.filter((board) => [board.name, ...board.aliases].some((each) => foldSpelling(each) === wanted));
}

function boardJson({ name, aliases, higherIsBetter, unit, entries, conflicts }: Leaderboard): object {
  const results = entries.map(({ result: { cell, condition, asOf, asOfStated, line }, subject, rank, path }) => ({ subject, cell, condition, asOf, asOfStated, rank, path, line }));
  return { name, aliases, higherIsBetter, unit, results, conflicts };
}

function boardSummary({ name, higherIsBetter, entries, conflicts }: Leaderboard): string {
  const rows = entries.map(({ result, subject, rank, tied, path }) => {
    const place = rank === null ? "-" : `${tied ? "=" : ""}${rank}`;
    return `${place.padStart(5)}  ${subject}: ${result.cell.text}${result.condition ? ` (${result.condition})` : ""}, ${result.asOf ?? "undated"}${result.asOfStated ? "" : "*"}, ${path}:${result.line}`;
  });
  return [`${name}: ${entries.length} results, ${higherIsBetter ? "higher" : "lower"} is better`, ...rows, ...conflicts.map(({ message }) => `    !  ${message}`)].join("\n");
}
