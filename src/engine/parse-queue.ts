/** A path to read, and the ticket that tells whether it was asked for again since. */
export interface Job {
  readonly path: string;
  readonly ticket: number;
}

/** Paths waiting to be read. A path asked for again while it is read is read once more; the older answer is then out of date. */
export interface ParseQueue {
  /** How many paths wait to be taken. */
  readonly waiting: number;
  /** How many paths wait or are being read. */
  readonly outstanding: number;
  /** True while a path waits or is being read. */
  wants(path: string): boolean;
  /** All paths that wait or are being read. */
  paths(): Iterable<string>;
  request(path: string): void;
  /** Whoever is reading this path now reads in vain. */
  forget(path: string): void;
  take(limit: number): readonly Job[];
  /** True exactly once for each job whose answer is still wanted. */
  settle(job: Job): boolean;
}

export function createParseQueue(): ParseQueue {
  const tickets = new Map<string, number>();
  const waiting = new Set<string>();
  let last = 0;
  return {
    get waiting() {
      return waiting.size;
    },
    get outstanding() {
      return tickets.size;
    },
    wants: (path) => tickets.has(path),
    paths: () => tickets.keys(),
    request(path) {
      tickets.set(path, ++last);
      waiting.add(path);
    },
    forget(path) {
      tickets.delete(path);
      waiting.delete(path);
    },
    take(limit) {
      const jobs: Job[] = [];
      for (const path of waiting) {
        if (jobs.length >= limit) break;
        waiting.delete(path);
        jobs.push({ path, ticket: tickets.get(path) ?? 0 });
      }
      return jobs;
    },
    settle({ path, ticket }) {
      const wanted = tickets.get(path) === ticket;
      if (wanted) tickets.delete(path);
      return wanted;
    },
  };
}
