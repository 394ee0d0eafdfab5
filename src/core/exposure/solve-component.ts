import type { Graph } from "./components";

/** Components of at most so many actors are solved by elimination, which is exact however slowly their chains fade. */
const mostEliminated = 200;

/** Arcs followed in all in a larger component before a sum that still has not faded counts as one that never does: some 50 ms. */
const mostSteps = 1e7;

const faded = 1e-12;

/** The arcs that stay inside a component, with the places of their ends in it. */
interface Inside {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Replaces what flows into each node of a component by the sum over all chains inside it: x = b + xA. Small components are solved by elimination, larger ones by
 * following chain after chain. Where the sum is not finite, or what flows in is infinite, every node of the component becomes Infinity.
 */
export function solveComponent(graph: Graph, component: readonly number[], sums: Float64Array): void {
  const inflow = Float64Array.from(component, (node) => sums[node] ?? 0);
  if (inflow.every((value) => value === 0)) return;
  const inside = arcsInside(graph, component);
  const solved = !inflow.every(Number.isFinite) ? null : component.length <= mostEliminated ? eliminate(inside, inflow) : follow(inside, inflow);
  for (const [at, node] of component.entries()) sums[node] = solved?.[at] ?? Infinity;
}

function arcsInside({ first, to, weight }: Graph, component: readonly number[]): Inside {
  const place = new Map(component.map((node, at) => [node, at]));
  const arcs = component.flatMap((node, from) => {
    const own: (readonly [number, number, number])[] = [];
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const end = place.get(to[at] ?? -1);
      if (end !== undefined) own.push([from, end, weight[at] ?? 0]);
    }
    return own;
  });
  return { from: Int32Array.from(arcs, ([from]) => from), to: Int32Array.from(arcs, ([, end]) => end), weight: Float64Array.from(arcs, ([, , share]) => share) };
}

/** Gauss-Jordan on (I − Aᵀ)x = b; null when there is no solution without a negative part, which for a component means that the sum is not finite. */
function eliminate({ from, to, weight }: Inside, inflow: Float64Array): readonly number[] | null {
  const rows = Array.from(inflow, (value, row) => [...Array.from(inflow, (_, column) => (row === column ? 1 : 0)), value]);
  for (const [at, end] of to.entries()) {
    const row = rows[end];
    if (row) row[from[at] ?? 0] = (row[from[at] ?? 0] ?? 0) - (weight[at] ?? 0);
  }
  for (let column = 0; column < rows.length; column++) if (!reduce(rows, column)) return null;
  const solution = rows.map((row) => row[rows.length] ?? NaN);
  return solution.every((value) => Number.isFinite(value) && value >= 0) ? solution : null;
}

function reduce(rows: number[][], column: number): boolean {
  const pivotRow = rows.slice(column).reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best));
  const pivot = pivotRow[column] ?? 0;
  if (Math.abs(pivot) < 1e-13) return false;
  rows.splice(rows.indexOf(pivotRow), 1);
  rows.splice(column, 0, pivotRow);
  for (let at = column; at < pivotRow.length; at++) pivotRow[at] = (pivotRow[at] ?? 0) / pivot;
  for (const row of rows) {
    const factor = row[column] ?? 0;
    if (row === pivotRow || factor === 0) continue;
    for (let at = column; at < row.length; at++) row[at] = (row[at] ?? 0) - factor * (pivotRow[at] ?? 0);
  }
  return true;
}

/** Node after node, in the order in which they were reached, passes on what came in since it was last its turn: one pass goes a whole way down most chains. Null when
 * what is still to come grows, or has not faded in time. */
function follow({ from, to, weight }: Inside, inflow: Float64Array): Float64Array | null {
  const coming = inflow.slice();
  const sums = new Float64Array(inflow.length);
  for (let steps = 0; steps < mostSteps; steps += from.length + inflow.length) {
    for (let at = 0; at < from.length; ) at = passOn(from, to, weight, at, coming, sums);
    const left = coming.reduce((sum, value) => sum + value, 0);
    if (left < faded) return sums.map((sum, node) => sum + (coming[node] ?? 0));
    if (left > 1e6) return null;
  }
  return null;
}

/** Passes on what came into the node whose arcs begin at `at`; gives where the next node's begin. */
function passOn(from: Int32Array, to: Int32Array, weight: Float64Array, at: number, coming: Float64Array, sums: Float64Array): number {
  const node = from[at] ?? 0;
  const amount = coming[node] ?? 0;
  coming[node] = 0;
  sums[node] = (sums[node] ?? 0) + amount;
  let next = at;
  for (; next < from.length && from[next] === node; next++) coming[to[next] ?? 0] = (coming[to[next] ?? 0] ?? 0) + amount * (weight[next] ?? 0);
  return next;
}
