import type { Place } from "../finding";
import { placeOf } from "../sorted";
import type { ActorKey } from "./actor-key";
import type { Edge } from "./cap-table";
import { byLargest, everything, type Interval, multiply, sameInterval } from "./interval";

/** One way of ownership from a holder to an actor, link by link. */
export interface Chain {
  readonly actors: readonly ActorKey[];
  readonly links: readonly Edge[];
  readonly share: Interval;
  /** True when every link states its share. */
  readonly stated: boolean;
  /** Where each link stands: one place a link. */
  readonly places: readonly Place[];
  /** The earliest `updated` of the notes that state its links; null when none is dated. */
  readonly oldest: string | null;
}

/** How far chains are followed. */
export interface ChainLimits {
  /** Chains listed for one pair. */
  readonly chains: number;
  /** Links of one chain. */
  readonly depth: number;
  /** Steps of the whole search. */
  readonly steps: number;
}

export interface FoundChains {
  /** By the actor at the far end, largest first. */
  readonly byEnd: ReadonlyMap<ActorKey, readonly Chain[]>;
  /** What was left out, in a sentence; null when nothing was. */
  readonly cut: string | null;
}

interface Walk {
  readonly end: ActorKey;
  readonly last: Edge | null;
  readonly before: Walk | null;
  readonly share: Interval;
  readonly length: number;
}

/**
 * The chains from `start`, largest first, no actor twice in one (what goes round in a circle is in the totals, not in the list). `arcs` gives
 * the edges that leave an actor and `farEnd` the actor that an edge leads to.
 */
export function findChains(
  start: ActorKey,
  arcs: (actor: ActorKey) => readonly Edge[],
  farEnd: (edge: Edge) => ActorKey,
  limits: ChainLimits,
): FoundChains {
  const found = new Map<ActorKey, Chain[]>();
  const cuts = new Set<string>();
  const queue: Walk[] = [{ end: start, last: null, before: null, share: everything, length: 0 }];
  for (let steps = 0, walk = queue.pop(); walk; walk = queue.pop(), steps++) {
    if (steps >= limits.steps) cuts.add(`the search stopped after ${limits.steps} steps`);
    if (steps >= limits.steps) break;
    if (walk.last && !keep(found, walk, farEnd, limits, cuts)) continue;
    for (const edge of arcs(walk.end)) {
      const end = farEnd(edge);
      if (passes(walk, end) || (walk.last && edge.share[1] === 0)) continue;
      if (walk.length >= limits.depth) cuts.add(`chains of more than ${limits.depth} links are not listed`);
      else enqueue(queue, { end, last: edge, before: walk, share: multiply(walk.share, edge.share), length: walk.length + 1 });
    }
  }
  return { byEnd: found, cut: cuts.size > 0 ? sentence([...cuts].sort()) : null };
}

/** Lists the chain; false when its far end has its full list already. */
function keep(found: Map<ActorKey, Chain[]>, walk: Walk, farEnd: (edge: Edge) => ActorKey, limits: ChainLimits, cuts: Set<string>): boolean {
  const chains = found.get(walk.end) ?? [];
  if (chains.length >= limits.chains) {
    cuts.add(`only the ${limits.chains} largest chains to an actor are listed`);
    return false;
  }
  chains.push(toChain(walk, farEnd));
  found.set(walk.end, chains);
  return true;
}

function passes(walk: Walk, actor: ActorKey): boolean {
  for (let at: Walk | null = walk; at; at = at.before) if (at.end === actor) return true;
  return false;
}

/** The walk as a chain that reads from holder to owned, whichever way it was walked. */
function toChain(walk: Walk, farEnd: (edge: Edge) => ActorKey): Chain {
  const walked: Edge[] = [];
  for (let at: Walk | null = walk; at?.last; at = at.before) walked.push(at.last);
  const links = walk.last && farEnd(walk.last) === walk.last.owned ? walked.reverse() : walked;
  const [first] = links;
  return {
    actors: first ? [first.holder, ...links.map((edge) => edge.owned)] : [],
    links,
    share: walk.share,
    stated: links.every((edge) => edge.stated),
    places: links.map(({ deciding: { path, line } }) => ({ path, line })),
    oldest: earliest(links.flatMap(datesOf)),
  };
}

/** When the notes that state a link were updated; a share that a later note put another in the place of dates nothing. */
function datesOf({ statements, share: counted, stated }: Edge): readonly (string | null)[] {
  return statements.flatMap(({ over, share, updated }) => (over || (stated && share && !sameInterval(share, counted)) ? [] : updated));
}

export function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce((oldest, date) => (date !== null && (oldest === null || date < oldest) ? date : oldest), null);
}

function sentence(cuts: readonly string[]): string {
  const text = cuts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}; the totals count them all.`;
}

/** Puts a walk into its place in the queue, at whose end the next one stands: the largest share first; among equals the shorter, then by its actors. */
function enqueue(queue: Walk[], walk: Walk): void {
  queue.splice(placeOf(walk, queue, (a, b) => compareWalks(b, a)), 0, walk);
}

function compareWalks(a: Walk, b: Walk): number {
  return byLargest(a.share, b.share) || a.length - b.length || comparePaths(a, b);
}

function comparePaths(a: Walk, b: Walk): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.before && b.before ? comparePaths(a.before, b.before) : 0;
}
