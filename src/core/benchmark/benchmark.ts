import type { CivilDate } from "../civil-date";
import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import { isHigherBetter, type Directions } from "./direction";
import type { Entry } from "./entry";
import { conflictsOf, rankClaims, type Claim, type Leaderboard } from "./leaderboard";
import { foldSpelling, identify } from "./names";

export type { Entry } from "./entry";
export type { Leaderboard } from "./leaderboard";
export type { Directions } from "./direction";
export { foldSpelling } from "./names";

/** The scores of all notes, by benchmark. */
export interface BenchmarkSurvey {
  /** By their number of results, largest first. */
  readonly leaderboards: readonly Leaderboard[];
  readonly byKey: ReadonlyMap<string, Leaderboard>;
  /** Path of a note → the keys of the benchmarks that it states results of, or that are about it. */
  readonly keysOf: ReadonlyMap<string, readonly string[]>;
}

/** A result on the running best: from this day on nobody had done better. */
export interface FrontierPoint {
  readonly date: CivilDate;
  readonly entry: Entry;
}

interface Group {
  readonly key: string;
  readonly path: string | null;
  readonly names: Map<string, number>;
  readonly claims: Claim[];
}

/** Joins the results of all notes into leaderboards (reading-notes.md, section 5). */
export function surveyBenchmarks(index: VaultIndex, directions: Directions): BenchmarkSurvey {
  const groups = new Map<string, Group>();
  for (const note of index.notes()) for (const result of note.results) addClaim(groups, note, result, index);
  const leaderboards = [...groups.values()].map((group) => toLeaderboard(group, index, directions)).sort(bySize);
  return { leaderboards, byKey: new Map(leaderboards.map((board) => [board.key, board])), keysOf: keysByNote(leaderboards) };
}

/** The running best over time: results with a date, in order of time, each better than all before it. */
export function frontier({ entries, higherIsBetter }: Leaderboard): readonly FrontierPoint[] {
  const dated = entries.filter(({ rank, result }) => rank !== null && result.asOf !== null).sort((a, b) => byDate(a, b));
  const points: FrontierPoint[] = [];
  let best = -Infinity;
  for (const entry of dated) {
    const { cell, asOf } = entry.result;
    const value = cell.kind === "quantity" ? (higherIsBetter ? cell.value : -cell.value) : cell.kind === "rank" ? -cell.value : -Infinity;
    if (asOf === null || value <= best) continue;
    best = value;
    points.push({ date: asOf, entry });
  }
  return points;
}

/** The results that a note states, or that are about its subject, each with its leaderboard. */
export function resultsOf(survey: BenchmarkSurvey, path: string): readonly { readonly board: Leaderboard; readonly entries: readonly Entry[] }[] {
  return (survey.keysOf.get(path) ?? []).flatMap((key) => {
    const board = survey.byKey.get(key);
    if (!board) return [];
    const entries = board.path === path ? board.entries : board.entries.filter((entry) => entry.path === path || entry.subjectPath === path);
    return entries.length > 0 ? [{ board, entries }] : [];
  });
}

function addClaim(groups: Map<string, Group>, note: Note, result: Note["results"][number], index: VaultIndex): void {
  const { key, path } = identify(result.benchmark, result.benchmarkLink, index);
  const group = groups.get(key) ?? { key, path, names: new Map<string, number>(), claims: [] };
  groups.set(key, group);
  group.names.set(result.benchmark, (group.names.get(result.benchmark) ?? 0) + 1);
  const subject = identify(result.subject, result.subjectLink, index);
  group.claims.push({ result, path: note.path, subjectKey: subject.key, subjectPath: subject.path });
}

function toLeaderboard({ key, path, names, claims }: Group, index: VaultIndex, directions: Directions): Leaderboard {
  const spelled = [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const name = (path === null ? undefined : index.note(path)?.title) ?? spelled[0] ?? key;
  const higherIsBetter = isHigherBetter(name, directions);
  const { unit, entries } = rankClaims(claims, higherIsBetter);
  const aliases = spelled.filter((other) => other !== name);
  return { key, name, aliases, path, higherIsBetter, unit, entries, conflicts: conflictsOf(name, entries) };
}

function keysByNote(leaderboards: readonly Leaderboard[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, Set<string>>();
  const add = (path: string | null, key: string): void => {
    if (path === null) return;
    const set = keys.get(path) ?? new Set();
    keys.set(path, set.add(key));
  };
  for (const { key, path, entries } of leaderboards) {
    add(path, key);
    for (const entry of entries) {
      add(entry.path, key);
      add(entry.subjectPath, key);
    }
  }
  return new Map([...keys].map(([path, set]) => [path, [...set]]));
}

function bySize(a: Leaderboard, b: Leaderboard): number {
  return b.entries.length - a.entries.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

function byDate(a: Entry, b: Entry): number {
  const [x, y] = [a.result.asOf ?? "", b.result.asOf ?? ""];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Pairs of benchmarks whose names nearly meet and that nobody joined: for the user to confirm, never joined in silence. */
export function doubtfulJoins({ leaderboards }: BenchmarkSurvey): readonly (readonly [Leaderboard, Leaderboard])[] {
  const byStart = new Map<string, Leaderboard[]>();
  for (const board of leaderboards) {
    const start = foldSpelling(board.name).slice(0, 6);
    byStart.set(start, [...(byStart.get(start) ?? []), board]);
  }
  return [...byStart.values()].flatMap((boards) =>
    boards.flatMap((board, at) => boards.slice(at + 1).filter((other) => isNear(board.name, other.name)).map((other) => [board, other] as const)),
  );
}

/** One name goes on where the other ends (`GPQA`, `GPQA Diamond`). */
function isNear(a: string, b: string): boolean {
  const [x, y] = [foldSpelling(a), foldSpelling(b)];
  return x.length > 3 && y.length > 3 && (x.startsWith(y) || y.startsWith(x));
}
