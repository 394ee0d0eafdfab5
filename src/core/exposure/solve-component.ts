import type { Graph } from "./components";

/** Arcs followed in all before a sum that still has not faded counts as one that never does: some 10 ms. */
const mostSteps = 2e6;

/** What a pass takes besides, in arcs. */
const passCost = 100;

const faded = 1e-12;

/**
 * Replaces what flows into each node of a component by the sum over all chains inside it: x = b + xA. Node after node, in the order in which they were reached, passes
 * on what came in since it was last its turn, until less than 1e-12 is still to come: one pass goes a whole way down every chain. Where the sum does not fade, or what
 * flows in is infinite, every node of the component becomes Infinity.
 */
export function solveComponent(graph: Graph, component: ReadonlySet<number>, sums: Float64Array): void {
  const coming = new Float64Array(graph.size);
  for (const node of component) {
    coming[node] = sums[node] ?? 0;
    sums[node] = 0;
  }
  const toCome = (): number => [...component].reduce((sum, node) => sum + (coming[node] ?? 0), 0);
  let left = toCome();
  for (let steps = 0; left >= faded && left < 1e6 && steps < mostSteps; steps += graph.to.length + passCost) {
    for (const node of component) passOn(graph, node, component, coming, sums);
    left = toCome();
  }
  for (const node of component) sums[node] = left < faded ? (sums[node] ?? 0) + (coming[node] ?? 0) : Infinity;
}

function passOn({ first, to, weight }: Graph, node: number, component: ReadonlySet<number>, coming: Float64Array, sums: Float64Array): void {
  const amount = coming[node] ?? 0;
  coming[node] = 0;
  sums[node] = (sums[node] ?? 0) + amount;
  for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
    const next = to[at] ?? 0;
    if (amount > 0 && component.has(next)) coming[next] = (coming[next] ?? 0) + amount * (weight[at] ?? 0);
  }
}
