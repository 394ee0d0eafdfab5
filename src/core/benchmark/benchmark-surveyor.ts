import { compareText } from "../compare";
import { byFrequency, countsOf } from "../groups";
import type { VaultIndex } from "../index/vault-index";
import type { Note, Result } from "../note/note";
import { remember } from "../remember";
import type { Join } from "../settings/benchmark-memory";
import type { Steps } from "../steps";
import type { BenchmarkSurvey } from "./benchmark-survey";
import { knownDirection, saidDirection, type Directions } from "./direction";
import type { Claim, Score } from "./entry";
import { conflictsOf, rankClaims, type Leaderboard } from "./leaderboard";
import { createIdentify, FoldedNames, type Identify, type Identity } from "./names";

/** What the user said of benchmarks, besides the notes. */
export interface BenchmarkWords {
  readonly directions: Directions;
  readonly joins: readonly Join[];
}

/** Joins the results of all notes into leaderboards (reading-notes.md, section 5), and keeps what a change did not touch; a note or a leaderboard a step. */
export interface BenchmarkSurveyor {
  survey(index: VaultIndex, words: BenchmarkWords): Steps<BenchmarkSurvey>;
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
  readonly namesRevision: number;
  readonly joins: readonly Join[];
  readonly benchmarks: Identify;
  readonly subjects: Identify;
}

export function createBenchmarkSurveyor(): BenchmarkSurveyor {
  let joining: { readonly index: VaultIndex; readonly of: Joining } | null = null;
  return {
    survey(index, words) {
      if (joining?.index !== index) joining = { index, of: new Joining(index) };
      return joining.of.survey(words);
    },
  };
}

/** What the leaderboards of one index rest on, and the leaderboards. */
class Joining {
  readonly #index: VaultIndex;
  readonly #notes = new Map<string, { readonly note: Note; readonly placed: readonly Placed[] }>();
  readonly #groups = new Map<string, Group>();
  readonly #boards = new Map<string, Leaderboard>();
  readonly #folds = new FoldedNames();
  /** The notes that changed and were not looked at, those whose names are not folded, those whose results are to be placed, and the benchmarks to be ranked. */
  readonly #unseen = new Set<string>();
  readonly #unfolded = new Set<string>();
  readonly #unplaced = new Set<string>();
  readonly #unranked = new Set<string>();
  #revision = 0;
  #understanding: Understanding | null = null;
  #directions: Directions = new Map();
  #last: BenchmarkSurvey | null = null;

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  *survey({ directions, joins }: BenchmarkWords): Steps<BenchmarkSurvey> {
    do yield* this.#follow(joins);
    while (this.#revision !== this.#index.revision);
    if (directions !== this.#directions) for (const key of this.#groups.keys()) this.#unranked.add(key);
    this.#directions = directions;
    for (const key of this.#unranked) {
      this.#rank(key);
      yield;
    }
    return (this.#last ??= describe([...this.#boards.values()].sort(bySize)));
  }

  /** Names are folded only where there are results that they could mean. */
  *#follow(joins: readonly Join[]): Steps<void> {
    for (const path of this.#index.changesSince(this.#revision)) this.#unseen.add(path);
    this.#revision = this.#index.revision;
    for (const path of this.#unseen) {
      this.#unseen.delete(path);
      this.#unfolded.add(path);
      if (this.#notes.has(path) || this.#index.note(path)?.results.length) this.#unplaced.add(path);
      yield;
    }
    if (this.#notes.size + this.#unplaced.size === 0) return;
    for (const path of this.#unfolded) {
      this.#unfolded.delete(path);
      this.#folds.replace(path, this.#index.note(path));
      yield;
    }
    if (this.#understanding?.namesRevision !== this.#index.namesRevision || this.#understanding.joins !== joins) this.#understand(joins);
    for (const path of this.#unplaced) {
      this.#unplaced.delete(path);
      this.#place(path);
      yield;
    }
  }

  #understand(joins: readonly Join[]): void {
    const of = (what: Join["of"]): Identify => createIdentify(this.#index, this.#folds, joins.filter((join) => join.of === what));
    this.#understanding = { namesRevision: this.#index.namesRevision, joins, benchmarks: of("benchmark"), subjects: of("subject") };
    for (const path of this.#notes.keys()) this.#unplaced.add(path);
  }

  /** A note's results are placed again when they are others, or names may mean something else; a board changes only where that changed anything. */
  #place(path: string): void {
    const [before, note, understanding] = [this.#notes.get(path), this.#index.note(path), this.#understanding];
    if (!understanding) return;
    if (!note || note.results.length === 0) return this.#replace(path, null, []);
    const same = before && (before.note === note || JSON.stringify(before.note.results) === JSON.stringify(note.results));
    if (same && before.placed.every((each) => holds(each, understanding))) this.#notes.set(path, { note, placed: before.placed });
    else this.#replace(path, note, placeResults(note, understanding));
  }

  #replace(path: string, note: Note | null, placed: readonly Placed[]): void {
    for (const { identity } of this.#notes.get(path)?.placed ?? []) {
      this.#groups.get(identity.key)?.delete(path);
      this.#unranked.add(identity.key);
    }
    if (note) this.#notes.set(path, { note, placed });
    else this.#notes.delete(path);
    for (const { identity } of placed) {
      const group: Group = this.#groups.get(identity.key) ?? new Map<string, readonly Placed[]>();
      this.#groups.set(identity.key, group);
      group.set(path, placed.filter((each) => each.identity.key === identity.key));
      this.#unranked.add(identity.key);
    }
  }

  #rank(key: string): void {
    this.#unranked.delete(key);
    this.#last = null;
    const group = this.#groups.get(key);
    if (group && group.size > 0) {
      this.#boards.set(key, toLeaderboard(group, this.#index, this.#directions));
      return;
    }
    this.#groups.delete(key);
    this.#boards.delete(key);
  }
}

function placeResults({ path, results }: Note, { benchmarks, subjects }: Understanding): readonly Placed[] {
  return results.flatMap((stated) => {
    const { cell } = stated;
    if (cell.kind !== "quantity" && cell.kind !== "rank") return [];
    const opponent = opponentIn(stated, cell);
    const result = opponent === "" ? stated : { ...stated, benchmark: stated.benchmark + opponent };
    const subject = subjects(result.subject, result.subjectLink);
    return { identity: benchmarks(result.benchmark, result.benchmarkLink), claim: { result, cell, path, subjectKey: subject.key, subjectPath: subject.path } };
  });
}

/** ` vs Opus 4.5`: who was preferred to whom is a benchmark for each opponent, and no places are shared among them; "" for all else. */
function opponentIn({ benchmark, measure }: Result, cell: Score): string {
  const [, opponent] = (cell.kind === "quantity" && /\b(?:preference|preferred|win[ -]rate)/i.test(`${benchmark} ${measure}`) && /^\(?(?:vs\.?|against|over) ([^(),;]+)/.exec(cell.note)) || [];
  return opponent ? ` vs ${opponent.trim()}` : "";
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
  return { key, name, aliases: spelled.filter((other) => other !== name), path, higherIsBetter, known, ...ranking, conflicts: conflictsOf(ranking.entries) };
}

/** How notes write the benchmark's name, the most frequent spelling first. */
function spellingsOf(claims: readonly Claim[]): readonly string[] {
  return byFrequency(countsOf(claims.map(({ result }) => result.benchmark))).map(([name]) => name);
}

function describe(leaderboards: readonly Leaderboard[]): BenchmarkSurvey {
  const keysOf = (path: string): readonly string[] => leaderboards.flatMap((board) => (concernedBy(board).has(path) ? board.key : []));
  return { leaderboards, byKey: new Map(leaderboards.map((board) => [board.key, board])), keysOf };
}

/** The notes that a board concerns: its own, those that state its results, and their subjects; worked out when first asked. */
const concernedBy = remember(
  ({ path: own, entries }: Leaderboard): ReadonlySet<string> => new Set([own, ...entries.flatMap(({ path, subjectPath }) => [path, subjectPath])].filter((path) => path !== null)),
);

function bySize(a: Leaderboard, b: Leaderboard): number {
  return b.entries.length - a.entries.length || compareText(a.name, b.name) || compareText(a.key, b.key);
}
