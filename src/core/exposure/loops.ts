import type { ActorKey } from "./actor-key";
import type { Edge } from "./cap-table";
import { componentsOf } from "./components";
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
  const covered = new Set<ActorKey>();
  const loops: Loop[] = [];
  for (const group of circularGroups(survey)) {
    for (const actor of group) {
      const loop = loops.length >= mostLoops || covered.has(actor) ? null : loopThrough(survey, actor);
      if (!loop) continue;
      loops.push(loop);
      for (const each of loop.actors) covered.add(each);
    }
  }
  return loops;
}

/** The shortest circle of ownership through `actor`; null when none comes back to it. */
export function loopThrough(survey: ExposureSurvey, actor: ActorKey): Loop | null {
  const cameFrom = new Map<ActorKey, ActorKey>();
  const queue = [actor];
  for (const from of queue) {
    for (const { owned, share } of edgesFrom(survey, from)) {
      if (share[1] === 0) continue;
      if (owned === actor) return closeLoop(survey, actor, from, cameFrom);
      if (cameFrom.has(owned)) continue;
      cameFrom.set(owned, from);
      queue.push(owned);
    }
  }
  return null;
}

function closeLoop(survey: ExposureSurvey, start: ActorKey, last: ActorKey, cameFrom: ReadonlyMap<ActorKey, ActorKey>): Loop {
  const actors = [last];
  for (let at = last; at !== start;) {
    at = cameFrom.get(at) ?? start;
    actors.unshift(at);
  }
  const links = actors.flatMap((holder, at) => edgeBetween(survey, holder, actors[(at + 1) % actors.length] ?? start) ?? []);
  return { actors, links };
}

function circularGroups(survey: ExposureSurvey): readonly (readonly ActorKey[])[] {
  const actors = [...survey.ledger.holders()].sort();
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
  const graph = { size: actors.length, first, to: Int32Array.from(to), weight: new Float64Array(to.length) };
  const groups = componentsOf(graph).filter((component) => component.length > 1);
  return groups.map((component) => component.flatMap((at) => actors[at] ?? [])).sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
