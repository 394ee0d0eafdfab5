/** Does `work` once and gives what it gave with the milliseconds of processor time that this process took: the wall clock would count its neighbours too. */
export function timed<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

/** What the heap and its buffers hold after collection, in bytes; needs `--expose-gc`. */
export function heldBytes(): number {
  const collect = globalThis.gc;
  if (!collect) throw new Error("run node with --expose-gc");
  for (let turn = 0; turn < 3; turn++) void collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The value below which a share of all values lies (0.5 is the median). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
