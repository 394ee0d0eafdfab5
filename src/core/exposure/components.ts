/** A directed graph of `size` nodes as arrays: the arcs of node n are `first[n]` to `first[n + 1]` (exclusive). */
export interface Graph {
  readonly size: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Strongly connected components (Tarjan, without recursion): in an order in which every arc leads to the same or a later component. */
export function componentsOf(graph: Graph): readonly (readonly number[])[] {
  const found: number[][] = [];
  const state = new Search(graph, found);
  for (let node = 0; node < graph.size; node++) state.visit(node);
  return found.reverse();
}

class Search {
  readonly #graph: Graph;
  readonly #found: number[][];
  readonly #order: Int32Array;
  readonly #low: Int32Array;
  readonly #next: Int32Array;
  readonly #waiting: number[] = [];
  readonly #isWaiting: Uint8Array;
  #count = 0;

  constructor(graph: Graph, found: number[][]) {
    this.#graph = graph;
    this.#found = found;
    this.#order = new Int32Array(graph.size).fill(-1);
    this.#low = new Int32Array(graph.size);
    this.#next = graph.first.slice(0, graph.size);
    this.#isWaiting = new Uint8Array(graph.size);
  }

  visit(root: number): void {
    if (this.#order[root] !== -1) return;
    const path = [root];
    this.#open(root);
    for (let node = path[path.length - 1]; node !== undefined; node = path[path.length - 1]) {
      const child = this.#nextChild(node);
      if (child === -1) {
        path.pop();
        this.#close(node, path[path.length - 1]);
      } else if (this.#order[child] === -1) {
        this.#open(child);
        path.push(child);
      } else if (this.#isWaiting[child] === 1) {
        this.#lower(node, this.#order[child] ?? 0);
      }
    }
  }

  #open(node: number): void {
    this.#order[node] = this.#low[node] = this.#count++;
    this.#waiting.push(node);
    this.#isWaiting[node] = 1;
  }

  #nextChild(node: number): number {
    const at = this.#next[node] ?? 0;
    if (at >= (this.#graph.first[node + 1] ?? 0)) return -1;
    this.#next[node] = at + 1;
    return this.#graph.to[at] ?? -1;
  }

  #close(node: number, parent: number | undefined): void {
    if (parent !== undefined) this.#lower(parent, this.#low[node] ?? 0);
    if (this.#low[node] !== this.#order[node]) return;
    const component: number[] = [];
    for (let member = this.#waiting.pop(); member !== undefined; member = this.#waiting.pop()) {
      this.#isWaiting[member] = 0;
      component.push(member);
      if (member === node) break;
    }
    this.#found.push(component.sort((a, b) => a - b));
  }

  #lower(node: number, value: number): void {
    if (value < (this.#low[node] ?? 0)) this.#low[node] = value;
  }
}
