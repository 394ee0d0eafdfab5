import type { ActorKey } from "./actor-key";
import { componentsOf, type Graph } from "./components";
import { solveComponent } from "./solve-component";

/** A neighbour and the share that leads to it. */
export interface Arc {
  readonly to: ActorKey;
  readonly weight: number;
}

/** What is less than this is nothing: a chain of a thousand links leaves no part that anyone could own. */
const least = 1e-12;

/** What flows from one actor to another along every chain of two links or more, and along all chains together; both at most 1. */
export interface Flow {
  readonly through: number;
  readonly total: number;
  /** True where the sum over all chains is not finite. */
  readonly endless: boolean;
}

/**
 * The row of T = A + A² + A³ + … that belongs to `start` (exposure-maths.md, "Look-through"), for the actors that it reaches. Chains that come
 * back are summed by solving their component's linear system; where that has no finite sum the value is 1. Linear in the arcs that are reached,
 * apart from cross-holdings.
 */
export function propagate(start: ActorKey, arcsOf: (actor: ActorKey) => readonly Arc[]): ReadonlyMap<ActorKey, Flow> {
  const { actors, graph } = reach(start, arcsOf);
  const direct = directFrom(graph);
  const sums = solve(graph, direct);
  const flows = new Map<ActorKey, Flow>();
  for (const [node, actor] of actors.entries()) {
    const total = Math.min(1, sums[node] ?? 0);
    const through = (sums[node] ?? 0) - (direct[node] ?? 0);
    const indirect = Number.isFinite(through) ? Math.min(1, through < least ? 0 : through) : 1;
    if (total > least) flows.set(actor, { through: indirect, total, endless: through === Infinity });
  }
  return flows;
}

function reach(start: ActorKey, arcsOf: (actor: ActorKey) => readonly Arc[]): { actors: readonly ActorKey[]; graph: Graph } {
  const numbers = new Map<ActorKey, number>([[start, 0]]);
  const actors = [start];
  const first = [0];
  const to: number[] = [];
  const weight: number[] = [];
  for (let node = 0; node < actors.length; node++) {
    for (const arc of arcsOf(actors[node] ?? start)) {
      if (arc.weight <= 0) continue;
      const number = numbers.get(arc.to) ?? actors.push(arc.to) - 1;
      numbers.set(arc.to, number);
      to.push(number);
      weight.push(arc.weight);
    }
    first.push(to.length);
  }
  return { actors, graph: { size: actors.length, first: Int32Array.from(first), to: Int32Array.from(to), weight: Float64Array.from(weight) } };
}

function directFrom(graph: Graph): Float64Array {
  const direct = new Float64Array(graph.size);
  for (let at = 0; at < (graph.first[1] ?? 0); at++) add(direct, graph.to[at] ?? 0, graph.weight[at] ?? 0);
  return direct;
}

/** The uncapped sums, Infinity where they do not converge. Nobody is an arc's both ends: who is named as its own holder counts nowhere (cap-table.ts). */
function solve(graph: Graph, direct: Float64Array): Float64Array {
  const sums = direct.slice();
  for (const component of componentsOf(graph)) {
    const members = new Set(component);
    if (component.length > 1) solveComponent(graph, component, sums);
    for (const node of component) pass(graph, node, sums, members);
  }
  return sums;
}

/** Adds what `node` passes on to its neighbours outside `members`. */
function pass(graph: Graph, node: number, sums: Float64Array, members: ReadonlySet<number>): void {
  for (let at = graph.first[node] ?? 0; at < (graph.first[node + 1] ?? 0); at++) {
    const to = graph.to[at] ?? 0;
    if (sums[node] !== 0 && !members.has(to)) add(sums, to, (sums[node] ?? 0) * (graph.weight[at] ?? 0));
  }
}

function add(sums: Float64Array, node: number, amount: number): void {
  sums[node] = (sums[node] ?? 0) + amount;
}
