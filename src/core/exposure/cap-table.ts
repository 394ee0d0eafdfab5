import { compareText } from "../compare";
import type { Place } from "../finding";
import { groupBy } from "../groups";
import type { Basis } from "../note/note";
import type { ActorKey } from "./actor-key";
import { type Interval, sameInterval, type ShareProblem } from "./interval";
import type { Money } from "./money";

/** One line of one note that says who owns a part of whom. */
export interface Statement extends Place {
  readonly holder: ActorKey;
  /** The holder's name as this line writes it. */
  readonly holderName: string;
  readonly named: boolean;
  readonly text: string;
  readonly share: Interval | null;
  readonly problem: ShareProblem | null;
  readonly basis: Basis;
  readonly over: boolean;
  readonly control: boolean;
  readonly amount: Money | null;
  readonly updated: string | null;
}

/** The ownership of a part of `owned` by `holder`, from every statement about it (exposure-maths.md, "Edges"). */
export interface Edge {
  readonly holder: ActorKey;
  readonly owned: ActorKey;
  readonly share: Interval;
  /** False when no note states a share: then `share` is [0, what the other holders leave]. */
  readonly stated: boolean;
  readonly control: boolean;
  readonly conflict: boolean;
  readonly named: boolean;
  /** The statement that decided the share, or the newest one where none is stated. */
  readonly deciding: Statement;
  readonly statements: readonly Statement[];
}

/** All that notes say about who owns one actor. */
export interface CapTable {
  readonly owned: ActorKey;
  /** The economic edges, counted. */
  readonly edges: readonly Edge[];
  readonly byHolder: ReadonlyMap<ActorKey, Edge>;
  /** Edges to holders without a name of their own (`Employees`): they take up shares, but lead to nobody. */
  readonly unnamed: readonly Edge[];
  /** Over, by the newest note that says anything about it: kept, not counted. */
  readonly exited: readonly Edge[];
  /** Lines that make an actor its own holder: kept, not counted. */
  readonly self: readonly Statement[];
  /** Edges by each basis that notes state, each set for itself. */
  readonly bases: ReadonlyMap<Exclude<Basis, "">, readonly Edge[]>;
  /** How much of the owned actor's shares is stated at all, and what is left; at most 1 each. */
  readonly coverage: Interval;
  readonly residual: Interval;
  /** The sum of the stated lows: above 1 it is a finding. */
  readonly sum: number;
}

/** Works out the edges into one actor from every statement about it; the order of the statements does not matter. */
export function buildCapTable(owned: ActorKey, statements: readonly Statement[]): CapTable {
  const foreign = statements.filter((statement) => statement.holder !== owned);
  const economic = foreign.filter((statement) => statement.basis !== "voting");
  const votesOnly = holdersOnlyIn(foreign, economic).map((statement) => ({ ...statement, share: null }));
  const decided = decideAll(owned, [...economic, ...votesOnly]);
  const counted = decided.filter(({ exited }) => !exited).map(({ edge }) => edge);
  const edges = withRemainder(counted);
  const named = edges.filter((edge) => edge.named);
  const sum = sumOfLows(edges);
  const highs = edges.reduce((total, edge) => total + (edge.stated ? edge.share[1] : 0), 0);
  return {
    owned,
    edges: named,
    byHolder: new Map(named.map((edge) => [edge.holder, edge])),
    unnamed: edges.filter((edge) => !edge.named),
    exited: decided.filter(({ exited }) => exited).map(({ edge }) => edge),
    self: statements.filter((statement) => statement.holder === owned).sort(byPlace),
    bases: edgesByBasis(owned, foreign),
    coverage: [Math.min(1, sum), Math.min(1, highs)],
    residual: [Math.max(0, 1 - highs), Math.max(0, 1 - sum)],
    sum,
  };
}

interface Decided {
  readonly edge: Edge;
  readonly exited: boolean;
}

/** Votes say nothing about the economic part, but whoever votes shares holds some: an economic edge without a stated share. */
function holdersOnlyIn(all: readonly Statement[], economic: readonly Statement[]): readonly Statement[] {
  const holders = new Set(economic.map((statement) => statement.holder));
  return all.filter((statement) => !holders.has(statement.holder));
}

function decideAll(owned: ActorKey, statements: readonly Statement[]): Decided[] {
  const groups = groupBy(statements, (statement) => statement.holder);
  return [...groups.keys()].sort().flatMap((holder) => decide(owned, holder, groups.get(holder) ?? []));
}

/** The newest note that says anything of the edge says whether it is over; the newest that states a share says which. */
function decide(owned: ActorKey, holder: ActorKey, statements: readonly Statement[]): Decided[] {
  const used = withoutOutstanding(statements);
  const perNote = [...groupBy(used, ({ path }) => path).values()].flatMap(preferred).sort(byNewest(owned));
  const [newest] = perNote;
  if (!newest) return [];
  const deciding = newest.over ? newest : (perNote.find(({ share, over }) => share !== null && !over) ?? newest);
  const share = deciding.over ? null : deciding.share;
  return [{
    exited: deciding.over,
    edge: {
      holder, owned, deciding, share: share ?? [0, 0],
      stated: share !== null,
      control: statements.some((statement) => statement.control),
      conflict: disagree(used, perNote),
      named: statements.some((statement) => statement.named),
      statements: [...statements].sort(byPlace),
    },
  }];
}

/** Fully diluted comes before outstanding: where a share is stated on both, only the diluted one is economic. */
function withoutOutstanding(statements: readonly Statement[]): readonly Statement[] {
  const diluted = statements.some(({ basis, share }) => basis === "diluted" && share !== null);
  return diluted ? statements.filter(({ basis }) => basis !== "outstanding") : statements;
}

/** What one note says in the end: a stated share before an unstated one, and what holds before what is over. */
function preferred(ofOneNote: readonly Statement[]): readonly Statement[] {
  return [...ofOneNote].sort(compareSay).slice(0, 1);
}

function compareSay(a: Statement, b: Statement): number {
  return weightOf(a) - weightOf(b) || a.line - b.line || compareText(a.text, b.text);
}

function weightOf({ over, share, basis }: Statement): number {
  if (over) return 4;
  if (!share) return 3;
  return basis === "diluted" ? 0 : basis === "" ? 1 : 2;
}

/**
 * Two notes, or two lines of one note on the same basis, that state different shares; or one that says it is over where another states a share, or a newer
 * one still names the holder.
 */
function disagree(used: readonly Statement[], perNote: readonly Statement[]): boolean {
  const stated = perNote.filter(({ share, over }) => share !== null && !over);
  const over = perNote.some((statement) => statement.over);
  const differ = differing(stated) || perNote.some((say) => differing(used.filter((other) => sameBasisAndNote(say, other))));
  return differ || (over && (stated.length > 0 || perNote[0]?.over === false));
}

function sameBasisAndNote(a: Statement, b: Statement): boolean {
  return a.path === b.path && a.basis === b.basis && !a.over && !b.over;
}

function differing(statements: readonly Statement[]): boolean {
  const shares = statements.flatMap(({ share }) => (share ? [share] : []));
  return shares.some((share) => shares[0] !== undefined && !sameInterval(share, shares[0]));
}

/** Gives every edge without a stated share what the other holders' known lows leave: never zero, never guessed. */
function withRemainder(edges: readonly Edge[]): readonly Edge[] {
  const rest = Math.max(0, 1 - sumOfLows(edges));
  return edges.map((edge) => (edge.stated ? edge : { ...edge, share: [0, rest] }));
}

function sumOfLows(edges: readonly Edge[]): number {
  return edges.reduce((sum, edge) => sum + (edge.stated ? edge.share[0] : 0), 0);
}

function edgesByBasis(owned: ActorKey, statements: readonly Statement[]): ReadonlyMap<Exclude<Basis, "">, readonly Edge[]> {
  const sets = new Map<Exclude<Basis, "">, readonly Edge[]>();
  for (const basis of ["diluted", "outstanding", "voting"] as const) {
    const decided = decideAll(owned, statements.filter((statement) => statement.basis === basis));
    const counted = decided.filter(({ exited }) => !exited).map(({ edge }) => edge);
    if (counted.length > 0) sets.set(basis, withRemainder(counted));
  }
  return sets;
}

/** The latest `updated` first; among equals the owned actor's own note, then by path. */
function byNewest(owned: ActorKey): (a: Statement, b: Statement) => number {
  return (a, b) => compareText(b.updated ?? "", a.updated ?? "")
    || Number(b.path === owned) - Number(a.path === owned)
    || compareText(a.path, b.path);
}

export function byPlace(a: Place, b: Place): number {
  return compareText(a.path, b.path) || a.line - b.line;
}
