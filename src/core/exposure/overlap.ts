import { nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import { amountOfEdge } from "./amounts";
import { portfolioOf, portfoliosIn } from "./portfolio";
import { edgesFrom, type ExposureSurvey } from "./survey";

/** What two portfolios or funds have in common. */
export interface Overlap {
  /** Σ of the smaller of both weights, over what both hold on the same side; null where one of them states no weights, or neither for a name that stands in both. */
  readonly common: number | null;
  /** How much of the first is in names that the second holds too, and the other way round. */
  readonly ofFirst: number | null;
  readonly ofSecond: number | null;
  /** The largest in common first. */
  readonly rows: readonly OverlapRow[];
  /** What cannot be said, in words; "" when nothing is left. */
  readonly unsaid: string;
}

export interface OverlapRow {
  readonly actor: ActorKey;
  readonly name: string;
  readonly first: number | null;
  readonly second: number | null;
  /** The smaller of both, 0 for opposite sides. */
  readonly common: number | null;
}

/** What can be compared: the portfolios, and whoever is said to hold parts of two or more others. */
export function booksIn(survey: ExposureSurvey): readonly ActorKey[] {
  const holders = [...survey.ledger.ownership.holders()].filter((holder) => edgesFrom(survey, holder).length > 1).sort();
  return [...new Set([...portfoliosIn(survey), ...holders])];
}

type Weights = ReadonlyMap<ActorKey, number | null>;

/** The overlap of two notes that hold a portfolio, or of funds by the amounts of their holdings (features.md, row 18). */
export function overlapOf(survey: ExposureSurvey, first: ActorKey, second: ActorKey): Overlap {
  const [a, b] = [weightsOf(survey, first), weightsOf(survey, second)];
  const shared = [...a.keys()].filter((actor) => b.has(actor));
  const rows = shared.map((actor) => toRow(survey, actor, a.get(actor) ?? null, b.get(actor) ?? null)).sort(byCommon);
  const states = isWeighed(a) && isWeighed(b);
  const unweighed = states ? rows.filter(({ common }) => common === null).map(({ name }) => name) : [];
  const weighed = states && (rows.length === 0 || unweighed.length < rows.length);
  const sides = rows.filter(({ common }) => common !== null && common > 0);
  const unsaid = [
    ...(isWeighed(a) ? [] : [`${nameOf(survey, first)} states no weights`]),
    ...(isWeighed(b) ? [] : [`${nameOf(survey, second)} states no weights`]),
    ...(unweighed.length > 0 ? [`Not weighed in both: ${unweighed.join(", ")}`] : []),
  ];
  return {
    common: weighed ? sum(sides, ({ common }) => common) : null,
    ofFirst: weighed ? sum(sides, ({ first: weight }) => weight) : null,
    ofSecond: weighed ? sum(sides, ({ second: weight }) => weight) : null,
    rows,
    unsaid: unsaid.join("; "),
  };
}

/** Net weights by actor: of a portfolio, else of a fund's holdings where their amounts are in one unit. */
function weightsOf(survey: ExposureSurvey, key: ActorKey): Weights {
  const portfolio = portfolioOf(survey, key);
  const weights = new Map<ActorKey, number | null>();
  for (const { actor, weight } of portfolio?.positions ?? []) {
    const before = weights.get(actor) ?? null;
    weights.set(actor, weight === null ? before : (before ?? 0) + weight);
  }
  return portfolio ? weights : weightsOfHoldings(survey, key);
}

function weightsOfHoldings(survey: ExposureSurvey, key: ActorKey): Weights {
  const edges = edgesFrom(survey, key).map((edge) => ({ actor: edge.owned, money: amountOfEdge(edge) }));
  const units = new Set(edges.flatMap(({ money }) => (money ? [money.unit] : [])));
  const total = units.size === 1 ? edges.reduce((all, { money }) => all + (money?.low ?? 0), 0) : 0;
  return new Map(edges.map(({ actor, money }) => [actor, money && total > 0 ? money.low / total : null]));
}

function isWeighed(weights: Weights): boolean {
  return [...weights.values()].some((weight) => weight !== null);
}

function toRow(survey: ExposureSurvey, actor: ActorKey, first: number | null, second: number | null): OverlapRow {
  const both = first !== null && second !== null;
  const common = both ? (Math.sign(first) === Math.sign(second) ? Math.min(Math.abs(first), Math.abs(second)) : 0) : null;
  return { actor, name: nameOf(survey, actor), first, second, common };
}

function byCommon(a: OverlapRow, b: OverlapRow): number {
  return (b.common ?? -1) - (a.common ?? -1) || (a.actor < b.actor ? -1 : 1);
}

function sum(rows: readonly OverlapRow[], part: (row: OverlapRow) => number | null): number {
  return rows.reduce((total, row) => total + Math.abs(part(row) ?? 0), 0);
}
