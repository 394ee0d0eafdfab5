import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import type { Join } from "../settings/benchmark-memory";
import type { BenchmarkSurvey } from "./benchmark-survey";
import { knownDirection, saidDirection, type Directions } from "./direction";
import type { Claim } from "./entry";
import { conflictsOf, rankClaims, type Leaderboard } from "./leaderboard";
import { createIdentify, type Identify, type Identity } from "./names";

/** What the user said of benchmarks, besides the notes. */
export interface BenchmarkWords {
  readonly directions: Directions;
  readonly joins: readonly Join[];
}

/** Joins the results of all notes into leaderboards (reading-notes.md, section 5), and keeps what a change did not touch. */
export interface BenchmarkSurveyor {
  survey(index: VaultIndex, words: BenchmarkWords): BenchmarkSurvey;
}

/** A result of a note, and the benchmark that it belongs to. */
interface Placed {
  readonly identity: Identity;
  readonly claim: Claim;
}

/** The results of one benchmark, by the note that states them. */
type Group = Map<string, readonly Placed[]>;

/** How names are understood; holds until a name comes or goes, or the user says otherwise. */
interface Understanding {
  readonly index: VaultIndex;
  readonly namesRevision: number;
  readonly joins: readonly Join[];
  readonly benchmarks: Identify;
  readonly subjects: Identify;
}

export function createBenchmarkSurveyor(): BenchmarkSurveyor {
  return new KeepingSurveyor();
}

class KeepingSurveyor implements BenchmarkSurveyor {
  readonly #notes = new Map<string, { readonly note: Note; readonly placed: readonly Placed[] }>();
  readonly #groups = new Map<string, Group>();
  readonly #boards = new Map<string, Leaderboard>();
  readonly #changed = new Set<string>();
  #understanding: Understanding | null = null;
  #directions: Directions | null = null;

  survey(index: VaultIndex, { directions, joins }: BenchmarkWords): BenchmarkSurvey {
    const notes = index.notes().filter(({ results }) => results.length > 0);
    if (notes.length > 0) this.#take(notes, this.#understand(index, joins));
    for (const path of [...this.#notes.keys()]) if (!index.note(path)?.results.length) this.#replace(path, null, []);
    if (directions !== this.#directions) for (const key of this.#groups.keys()) this.#changed.add(key);
    this.#directions = directions;
    for (const key of this.#changed) this.#rank(key, index, directions);
    this.#changed.clear();
    return describe([...this.#boards.values()].sort(bySize));
  }

  #understand(index: VaultIndex, joins: readonly Join[]): Understanding {
    const before = this.#understanding;
    if (before?.index === index && before.namesRevision === index.namesRevision && before.joins === joins) return before;
    const of = (what: Join["of"]): Identify => createIdentify(index, joins.filter((join) => join.of === what));
    this.#understanding = { index, namesRevision: index.namesRevision, joins, benchmarks: of("benchmark"), subjects: of("subject") };
    return this.#understanding;
  }

  /** A note's results are placed again when it is another, or names may mean something else; a board changes only where that changed anything. */
  #take(notes: readonly Note[], understanding: Understanding): void {
    for (const note of notes) {
      const before = this.#notes.get(note.path);
      if (before?.note === note && before.placed.every((each) => holds(each, understanding))) continue;
      this.#replace(note.path, note, placeResults(note, understanding));
    }
  }

  #replace(path: string, note: Note | null, placed: readonly Placed[]): void {
    for (const { identity } of this.#notes.get(path)?.placed ?? []) {
      this.#groups.get(identity.key)?.delete(path);
      this.#changed.add(identity.key);
    }
    if (note) this.#notes.set(path, { note, placed });
    else this.#notes.delete(path);
    for (const { identity } of placed) {
      const group: Group = this.#groups.get(identity.key) ?? new Map<string, readonly Placed[]>();
      this.#groups.set(identity.key, group);
      group.set(path, placed.filter((each) => each.identity.key === identity.key));
      this.#changed.add(identity.key);
    }
  }

  #rank(key: string, index: VaultIndex, directions: Directions): void {
    const group = this.#groups.get(key);
    if (group && group.size > 0) {
      this.#boards.set(key, toLeaderboard(group, index, directions));
      return;
    }
    this.#groups.delete(key);
    this.#boards.delete(key);
  }
}

function placeResults({ path, results }: Note, { benchmarks, subjects }: Understanding): readonly Placed[] {
  return results.flatMap((result) => {
    const { cell } = result;
    if (cell.kind !== "quantity" && cell.kind !== "rank") return [];
    const subject = subjects(result.subject, result.subjectLink);
    return { identity: benchmarks(result.benchmark, result.benchmarkLink), claim: { result, cell, path, subjectKey: subject.key, subjectPath: subject.path } };
  });
}

function holds({ identity, claim: { result, subjectKey, subjectPath } }: Placed, { benchmarks, subjects }: Understanding): boolean {
  const benchmark = benchmarks(result.benchmark, result.benchmarkLink);
  const subject = subjects(result.subject, result.subjectLink);
  return benchmark.key === identity.key && benchmark.path === identity.path && subject.key === subjectKey && subject.path === subjectPath;
}

function toLeaderboard(group: Group, index: VaultIndex, directions: Directions): Leaderboard {
  const placed = [...group].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, each]) => each);
  const { key, path } = placed[0]?.identity ?? { key: "", path: null };
  const claims = placed.map(({ claim }) => claim);
  const spelled = spellingsOf(claims);
  const title = path !== null && key === `note:${path}` ? index.note(path)?.title : undefined;
  const name = title ?? spelled[0] ?? key;
  const known = knownDirection(name, claims.map(({ result }) => result.measure));
  const higherIsBetter = (saidDirection([name, ...spelled], directions) ?? known) === "higher";
  const ranking = rankClaims(claims, higherIsBetter);
  return { key, name, aliases: spelled.filter((other) => other !== name), path, higherIsBetter, known, ...ranking, conflicts: conflictsOf(name, ranking.entries) };
}

/** How notes write the benchmark's name, the most frequent spelling first. */
function spellingsOf(claims: readonly Claim[]): readonly string[] {
  const names = new Map<string, number>();
  for (const { result } of claims) names.set(result.benchmark, (names.get(result.benchmark) ?? 0) + 1);
  return [...names].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

/** The survey of these boards; which notes they concern is worked out when first asked. */
function describe(leaderboards: readonly Leaderboard[]): BenchmarkSurvey {
  let keysOf: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    leaderboards,
    byKey: new Map(leaderboards.map((board) => [board.key, board])),
    get keysOf() {
      return (keysOf ??= keysByNote(leaderboards));
    },
  };
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
