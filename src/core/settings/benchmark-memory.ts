/** What the user said of benchmarks, besides the notes. */
export interface BenchmarkMemory {
  /** Folded name of a benchmark → which way is better, where the user said so. */
  readonly directions: ReadonlyMap<string, "higher" | "lower">;
  /** What the user said of names that nearly meet, oldest first. */
  readonly joins: readonly Join[];
}

/** The user's word on two names of benchmarks or subjects: one thing, or two. */
export interface Join {
  readonly of: "benchmark" | "subject";
  readonly names: readonly [string, string];
  readonly same: boolean;
}

export const noBenchmarkMemory: BenchmarkMemory = { directions: new Map(), joins: [] };

/** Takes what was loaded; what cannot be used is left out. */
export function readBenchmarkMemory({ directions, joins }: Readonly<Record<string, unknown>>): BenchmarkMemory {
  return {
    directions: new Map(typeof directions === "object" && directions !== null ? Object.entries(directions).flatMap(readDirection) : []),
    joins: Array.isArray(joins) ? joins.flatMap(readJoin) : [],
  };
}

/** Plain data for `readBenchmarkMemory`. */
export function writeBenchmarkMemory({ directions, joins }: BenchmarkMemory): object {
  return { directions: Object.fromEntries(directions), joins };
}

/** Which way is better in a benchmark, by its folded name; null leaves it to the known list again. */
export function withDirection<Memory extends BenchmarkMemory>(memory: Memory, benchmark: string, direction: "higher" | "lower" | null): Memory {
  const directions = new Map(memory.directions);
  if (direction === null) directions.delete(benchmark);
  else directions.set(benchmark, direction);
  return { ...memory, directions };
}

/** Takes the user's word on two names; a later word on the same two replaces it, null takes it back. */
export function withJoin<Memory extends BenchmarkMemory>(memory: Memory, { of, names }: Pick<Join, "of" | "names">, same: boolean | null): Memory {
  const others = memory.joins.filter((join) => join.of !== of || !names.every((name) => join.names.includes(name)));
  return { ...memory, joins: same === null ? others : [...others, { of, names, same }] };
}

function readDirection([name, value]: readonly [string, unknown]): (readonly [string, "higher" | "lower"])[] {
  return value === "higher" || value === "lower" ? [[name, value]] : [];
}

function readJoin(data: unknown): Join[] {
  if (typeof data !== "object" || data === null || !("of" in data) || !("names" in data) || !("same" in data)) return [];
  const { of, names, same } = data;
  if ((of !== "benchmark" && of !== "subject") || !Array.isArray(names) || typeof same !== "boolean") return [];
  const [a, b] = names.map((name: unknown) => name);
  return typeof a === "string" && typeof b === "string" ? [{ of, names: [a, b], same }] : [];
}
