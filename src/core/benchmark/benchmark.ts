import type { VaultIndex } from "../index/vault-index";
import type { Note, Result } from "../note/note";
import type { Join } from "../settings/benchmark-memory";
import type { BenchmarkSurvey } from "./benchmark-survey";
import { knownDirection, saidDirection, type Directions } from "./direction";
import type { Claim, Entry } from "./entry";
import { conflictsOf, rankClaims, type Leaderboard } from "./leaderboard";
import { createIdentify, type Identify, type Identity } from "./names";
import type { Standing } from "./standing";

export type { BenchmarkSurvey } from "./benchmark-survey";
export type { Entry } from "./entry";
export type { Leaderboard } from "./leaderboard";
export type { Standing } from "./standing";
export type { Direction, Directions } from "./direction";
export { doubtfulJoins, likeness, type Doubt } from "./doubts";
export { benchmarkTags, filterStandings, type BenchmarkFilter } from "./filter";
export { frontier, timeline, type TimePoint } from "./frontier";
export { compareSubjects, mostCompared, subjectsOf, type Comparison, type Subject } from "./compare";
export { leaderboardCsv, leaderboardMarkdown } from "./copy-leaderboard";
export { figureText, placeRule, placeText, remarkText } from "./figure";
export { foldSpelling } from "./spelling";

/** What the user said of benchmarks, besides the notes. */
export interface BenchmarkWords {
  readonly directions: Directions;
  readonly joins: readonly Join[];
}

interface Group {
  readonly identity: Identity;
  readonly names: Map<string, number>;
  readonly claims: Claim[];
}

/** Joins the results of all notes into leaderboards (reading-notes.md, section 5). */
export function surveyBenchmarks(index: VaultIndex, { directions, joins }: BenchmarkWords): BenchmarkSurvey {
  const notes = index.notes().filter(({ results }) => results.length > 0);
  if (notes.length === 0) return { leaderboards: [], byKey: new Map(), keysOf: new Map() };
  const benchmarks = createIdentify(index, joins.filter(({ of }) => of === "benchmark"));
  const subjects = createIdentify(index, joins.filter(({ of }) => of === "subject"));
  const groups = new Map<string, Group>();
  for (const note of notes) for (const result of note.results) addClaim(groups, note, result, benchmarks, subjects);
  const leaderboards = [...groups.values()].map((group) => toLeaderboard(group, index, directions)).sort(bySize);
  return { leaderboards, byKey: new Map(leaderboards.map((board) => [board.key, board])), keysOf: keysByNote(leaderboards) };
}

/** The results that a note states, or that are about its subject, each with its leaderboard; all of them where the note is the benchmark's own. */
export function resultsOf(survey: BenchmarkSurvey, path: string): readonly { readonly board: Leaderboard; readonly standings: readonly Standing[] }[] {
  return (survey.keysOf.get(path) ?? []).flatMap((key) => {
    const board = survey.byKey.get(key);
    if (!board) return [];
    const standings = board.path === path ? board.standings : board.standings.filter(({ entries }) => entries.some((entry) => concerns(entry, path)));
    return standings.length > 0 ? [{ board, standings }] : [];
  });
}

function concerns(entry: Entry, path: string): boolean {
  return entry.path === path || entry.subjectPath === path;
}

function addClaim(groups: Map<string, Group>, note: Note, result: Result, benchmarks: Identify, subjects: Identify): void {
  const { cell } = result;
  if (cell.kind !== "quantity" && cell.kind !== "rank") return;
  const identity = benchmarks(result.benchmark, result.benchmarkLink);
  const group = groups.get(identity.key) ?? { identity, names: new Map<string, number>(), claims: [] };
  groups.set(identity.key, group);
  group.names.set(result.benchmark, (group.names.get(result.benchmark) ?? 0) + 1);
  const subject = subjects(result.subject, result.subjectLink);
  group.claims.push({ result, cell, path: note.path, subjectKey: subject.key, subjectPath: subject.path });
}

function toLeaderboard({ identity: { key, path }, names, claims }: Group, index: VaultIndex, directions: Directions): Leaderboard {
  const spelled = [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const title = path !== null && key === `note:${path}` ? index.note(path)?.title : undefined;
  const name = title ?? spelled[0] ?? key;
  const known = knownDirection(name, claims.map(({ result }) => result.measure));
  const higherIsBetter = (saidDirection([name, ...spelled], directions) ?? known) === "higher";
  const ranking = rankClaims(claims, higherIsBetter);
  return { key, name, aliases: spelled.filter((other) => other !== name), path, higherIsBetter, known, ...ranking, conflicts: conflictsOf(name, ranking.entries) };
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
  return b.entries.length - a.entries.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1);
}
