import type { ActorKey } from "./actor-key";
import type { Edge } from "./cap-table";
import { componentsOf, type Graph } from "./components";
import { edgeBetween, edgesFrom, type ExposureSurvey } from "./survey";

/** Actors that own each other in a circle: each link's edge, from the first actor back to it. */
export interface Loop {
  readonly actors: readonly ActorKey[];
  readonly links: readonly Edge[];
}

/** More circles than anyone reads: in a vault that holds so many, the first ones show what is the matter. */
const mostLoops = 100;

/** Circles of ownership: for every actor in one the shortest circle through it, each circle once, in the order of its first actor's key; at most 100. */
export function loopsIn(survey: ExposureSurvey): readonly Loop[] {
  const actors = [...survey.ledger.ownership.holders()].sort();
  const graph = graphOf(survey, actors);
  const circular = componentsOf(graph).filter((component) => component.length > 1).flat().sort((a, b) => a - b);
  const covered = new Set<number>();
  const loops: Loop[] = [];
  for (const start of circular) {
    if (covered.has(start) || loops.length >= mostLoops) continue;
    const nodes = shortestLoop(start, (node) => graph.to.subarray(graph.first[node], graph.first[node + 1]));
    for (const node of nodes) covered.add(node);
    loops.push(toLoop(survey, nodes.flatMap((node) => actors[node] ?? [])));
  }
  return loops;
}

/** The shortest circle of ownership through `actor`; null when none comes back to it. */
export function loopThrough(survey: ExposureSurvey, actor: ActorKey): Loop | null {
  const actors = shortestLoop(actor, (from) => edgesFrom(survey, from).filter(({ share }) => share[1] > 0).map(({ owned }) => owned));
  return actors.length > 0 ? toLoop(survey, actors) : null;
}

/** From `start` by the fewest steps back to it; empty when there is no way back. */
function shortestLoop<Node>(start: Node, next: (node: Node) => Iterable<Node>): readonly Node[] {
  const cameFrom = new Map<Node, Node>();
  const queue = [start];
  for (const from of queue) {
    for (const to of next(from)) {
      if (to === start) return wayTo(from, start, cameFrom);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, from);
      queue.push(to);
    }
  }
  return [];
}

function wayTo<Node>(end: Node, start: Node, cameFrom: ReadonlyMap<Node, Node>): readonly Node[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}

function toLoop(survey: ExposureSurvey, actors: readonly ActorKey[]): Loop {
  const links = actors.flatMap((holder, at) => edgeBetween(survey, holder, actors[(at + 1) % actors.length] ?? holder) ?? []);
  return { actors, links };
}

function graphOf(survey: ExposureSurvey, actors: readonly ActorKey[]): Graph {
  const numbers = new Map(actors.map((actor, at) => [actor, at]));
  const first = new Int32Array(actors.length + 1);
  const to: number[] = [];
  for (const [at, actor] of actors.entries()) {
    for (const { owned, share } of edgesFrom(survey, actor)) {
      const number = share[1] > 0 ? numbers.get(owned) : undefined;
      if (number !== undefined) to.push(number);
    }
    first[at + 1] = to.length;
  }
  return { size: actors.length, first, to: Int32Array.from(to), weight: new Float64Array(to.length) };
}
