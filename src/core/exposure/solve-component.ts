import type { Graph } from "./components";

const largestDense = 200;
/** Arcs followed in all before a sum that still has not faded counts as one that never does: some 10 ms. */
const mostSteps = 2e6;

/**
 * Replaces what flows into each node of a component by the sum over all chains inside it: x = b + xA. Small components are solved by elimination,
 * large ones by repeated sweeps. Where the sum does not converge, or what flows in is infinite, every node of the component becomes Infinity.
 */
export function solveComponent(graph: Graph, component: readonly number[], sums: Float64Array): void {
  const inflow = component.map((node) => sums[node] ?? 0);
  if (inflow.every((value) => value === 0)) return;
  const finite = inflow.every((value) => Number.isFinite(value));
  const solved = finite ? (component.length <= largestDense ? eliminate : sweep)(innerArcs(graph, component), inflow) : null;
  for (const [at, node] of component.entries()) sums[node] = solved?.[at] ?? Infinity;
}

interface InnerArc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

function innerArcs(graph: Graph, component: readonly number[]): readonly InnerArc[] {
  const place = new Map(component.map((node, at) => [node, at]));
  const arcs: InnerArc[] = [];
  for (const [from, node] of component.entries()) {
    for (let at = graph.first[node] ?? 0; at < (graph.first[node + 1] ?? 0); at++) {
      const to = place.get(graph.to[at] ?? -1);
      if (to !== undefined) arcs.push({ from, to, weight: graph.weight[at] ?? 0 });
    }
  }
  return arcs;
}

/** Gauss-Jordan on (I − Aᵀ)x = b; null when there is no solution without a negative part, which for a component means that the sum diverges. */
function eliminate(arcs: readonly InnerArc[], inflow: readonly number[]): readonly number[] | null {
  const rows = inflow.map((value, row) => [...inflow.map((_, column) => (row === column ? 1 : 0)), value]);
  for (const { from, to, weight } of arcs) {
    const row = rows[to];
    if (row) row[from] = (row[from] ?? 0) - weight;
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

/**
 * Passes on, actor after actor in the order in which they were reached, what came in since it was last that actor's turn, until what is still to come is below
 * 1e-12: one pass goes a whole way down every chain. Null when what is to come does not fade.
 */
function sweep(arcs: readonly InnerArc[], inflow: readonly number[]): readonly number[] | null {
  const sums = new Float64Array(inflow.length);
  const coming = Float64Array.from(inflow);
  for (let steps = 0; steps < mostSteps; steps += arcs.length) {
    passOn(arcs, coming, sums);
    const left = coming.reduce((sum, value) => sum + value, 0);
    if (left < 1e-12) return [...sums];
    if (left > 1e6) return null;
  }
  return null;
}

/** One pass; the arcs stand in the order of whom they leave. */
function passOn(arcs: readonly InnerArc[], coming: Float64Array, sums: Float64Array): void {
  let at = 0;
  for (let node = 0; node < sums.length; node++) {
    const amount = coming[node] ?? 0;
    coming[node] = 0;
    sums[node] = (sums[node] ?? 0) + amount;
    for (let arc = arcs[at]; arc?.from === node; arc = arcs[++at]) coming[arc.to] = (coming[arc.to] ?? 0) + amount * arc.weight;
  }
}
