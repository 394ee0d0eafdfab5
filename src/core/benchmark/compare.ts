import { compareText } from "../compare";
import type { BenchmarkSurvey } from "./benchmark-survey";
import type { Leaderboard } from "./leaderboard";
import type { Standing } from "./standing";

/** As many subjects as are compared at once. */
export const mostCompared = 8;

/** Someone or something with results. */
export interface Subject {
  readonly key: string;
  /** As most results write it. */
  readonly name: string;
  readonly path: string | null;
  /** In how many benchmarks it has a result. */
  readonly boards: number;
}

/** The results of several subjects in one benchmark: a row a subject, in the order asked for, each with its runs, best first. */
export interface Comparison {
  readonly board: Leaderboard;
  readonly rows: readonly (readonly Standing[])[];
  /** How many of the subjects have a result. */
  readonly stated: number;
}

/** Every subject with a ranked result: in most benchmarks first, then by name. */
export function subjectsOf({ leaderboards }: BenchmarkSurvey): readonly Subject[] {
  const found = new Map<string, { names: Map<string, number>; path: string | null; boards: Set<string> }>();
  for (const board of leaderboards) {
    for (const { subject, subjectKey, subjectPath } of board.entries) {
      const known = found.get(subjectKey) ?? { names: new Map<string, number>(), path: subjectPath, boards: new Set<string>() };
      found.set(subjectKey, known);
      known.path ??= subjectPath;
      known.boards.add(board.key);
      known.names.set(subject, (known.names.get(subject) ?? 0) + 1);
    }
  }
  const subjects = [...found].map(([key, { names, path, boards }]) => ({ key, name: mostFrequent(names), path, boards: boards.size }));
  return subjects.sort((a, b) => b.boards - a.boards || (compareText(a.name, b.name) || compareText(a.key, b.key)));
}

function mostFrequent(names: ReadonlyMap<string, number>): string {
  return [...names].sort(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** The benchmarks in which at least two of the subjects have a ranked result, most complete first. Never a sum or an average over benchmarks. */
export function compareSubjects({ leaderboards }: BenchmarkSurvey, keys: readonly string[]): readonly Comparison[] {
  const compared = leaderboards.map((board): Comparison => {
    const rows = keys.map((key) => board.standings.filter(({ rank, lead }) => rank !== null && lead.subjectKey === key));
    return { board, rows, stated: rows.filter((runs) => runs.length > 0).length };
  });
  return compared.filter(({ stated }) => stated > 1).sort((a, b) => b.stated - a.stated);
}
