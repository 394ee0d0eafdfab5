import { compareText } from "../compare";
import type { ActorKey } from "./actor-key";
import type { Edge } from "./cap-table";
import { type Chain, type ChainLimits, earliest, findChains } from "./chains";
import { byLargest, type Interval, nothing } from "./interval";
import { type Arc, type Flow, propagate } from "./propagate";
import { edgeBetween, edgesFrom, edgesInto, type ExposureSurvey } from "./survey";

/** What one actor owns of another, through every chain of owners (exposure-maths.md, "Look-through"). */
export interface Interest {
  readonly holder: ActorKey;
  readonly owned: ActorKey;
  /** The direct edge; null when there is none. */
  readonly edge: Edge | null;
  readonly direct: Interval;
  /** All longer chains. */
  readonly through: Interval;
  readonly total: Interval;
  /** Through whom a part passes that no note states. */
  readonly unstatedThrough: readonly ActorKey[];
  /** The largest first. */
  readonly chains: readonly Chain[];
  /** The earliest date on its chains: an interest is as old as its weakest link. */
  readonly oldest: string | null;
}

export interface Interests {
  /** The largest first. */
  readonly interests: readonly Interest[];
  /** Which chains are not listed, in a sentence; null when all are. */
  readonly cut: string | null;
}

/** For a list of interests: enough for every chain of an ordinary vault, and quick in one where everybody owns everybody. */
export const listLimits: ChainLimits = { chains: 10, depth: 12, steps: 4000 };

/** For one interest that is opened. */
export const openLimits: ChainLimits = { chains: 100, depth: 12, steps: 50_000 };

/** Who owns a part of `actor`, directly or through others. */
export function interestsOf(survey: ExposureSurvey, actor: ActorKey, limits: ChainLimits = listLimits): Interests {
  return gather(actor, limits, {
    arcs: (owned) => edgesInto(survey, owned),
    farEnd: (edge) => edge.holder,
    pair: (holder) => ({ holder, owned: actor, edge: edgeBetween(survey, holder, actor) }),
  });
}

/** What `actor` owns a part of, directly or through others. */
export function interestsBy(survey: ExposureSurvey, actor: ActorKey, limits: ChainLimits = listLimits): Interests {
  return gather(actor, limits, {
    arcs: (holder) => edgesFrom(survey, holder),
    farEnd: (edge) => edge.owned,
    pair: (owned) => ({ holder: actor, owned, edge: edgeBetween(survey, actor, owned) }),
  });
}

/** The interest of one actor in another with its chains: one, or none where no chain leads from one to the other. */
export function interestBetween(survey: ExposureSurvey, holder: ActorKey, owned: ActorKey, limits: ChainLimits = openLimits): Interests {
  const leads = ancestorsOf(survey, owned);
  return gather(holder, limits, {
    arcs: (each) => edgesFrom(survey, each).filter((edge) => leads.has(edge.owned)),
    farEnd: (edge) => edge.owned,
    pair: (end) => (end === owned ? { holder, owned, edge: edgeBetween(survey, holder, owned) } : null),
  });
}

interface Direction {
  readonly arcs: (actor: ActorKey) => readonly Edge[];
  readonly farEnd: (edge: Edge) => ActorKey;
  readonly pair: (end: ActorKey) => { readonly holder: ActorKey; readonly owned: ActorKey; readonly edge: Edge | null } | null;
}

function gather(start: ActorKey, limits: ChainLimits, { arcs, farEnd, pair }: Direction): Interests {
  const flow = (side: 0 | 1): ReadonlyMap<ActorKey, Flow> =>
    propagate(start, (actor) => arcs(actor).map((edge): Arc => ({ to: farEnd(edge), weight: edge.share[side] })));
  const lows = flow(0);
  const highs = flow(1);
  const { byEnd, cut } = findChains(start, arcs, farEnd, limits);
  const ends = new Set([...highs.keys(), ...arcs(start).map(farEnd)]);
  ends.delete(start);
  const interests = [...ends].flatMap((end): Interest[] => {
    const ofPair = pair(end);
    const chains = byEnd.get(end) ?? [];
    return ofPair ? [{ ...ofPair, ...measure(ofPair.edge, lows.get(end), highs.get(end), chains), ...describe(chains, start) }] : [];
  });
  return { interests: interests.sort(bySize), cut };
}

/** Where the lows have no finite sum, as in a circle that keeps all of itself, no more is certain than what its chains carry without going round. */
function measure(edge: Edge | null, low: Flow | undefined, high: Flow | undefined, chains: readonly Chain[]): Pick<Interest, "direct" | "through" | "total"> {
  const carried = (those: readonly Chain[]): number => Math.min(1, those.reduce((sum, { share }) => sum + share[0], 0));
  const straight = { through: carried(chains.filter(({ links }) => links.length > 1)), total: carried(chains) };
  const lowest = low?.endless ? straight : (low ?? { through: 0, total: 0 });
  const highest = high ?? lowest;
  return {
    direct: edge?.share ?? nothing,
    through: [lowest.through, Math.max(lowest.through, highest.through)],
    total: [lowest.total, Math.max(lowest.total, highest.total)],
  };
}

function describe(chains: readonly Chain[], start: ActorKey): Pick<Interest, "chains" | "oldest" | "unstatedThrough"> {
  const through = new Set(chains.flatMap((chain) => unstatedOn(chain)));
  through.delete(start);
  return { chains, oldest: earliest(chains.map(({ oldest }) => oldest)), unstatedThrough: [...through].sort() };
}

/** The actor between the ends of a chain at which an unstated link begins; for the first link, at which it arrives. */
function unstatedOn({ actors, links }: Chain): ActorKey[] {
  if (links.length < 2) return [];
  return links.flatMap((edge, at) => (edge.stated ? [] : (actors[Math.max(1, at)] ?? [])));
}

function ancestorsOf(survey: ExposureSurvey, actor: ActorKey): ReadonlySet<ActorKey> {
  const found = new Set([actor]);
  for (const each of found) for (const edge of edgesInto(survey, each)) found.add(edge.holder);
  return found;
}

function bySize(a: Interest, b: Interest): number {
  return byLargest(a.total, b.total) || compareText(a.holder, b.holder) || compareText(a.owned, b.owned);
}
