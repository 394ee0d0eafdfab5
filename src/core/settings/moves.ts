/** Notes by the path that they had, with the one that they go by now; null for those that are gone. */
export type Moves = ReadonlyMap<string, string | null>;

/** Gathers what happened to notes, so that a folder of them is one move. */
export interface MoveList {
  /** A note was renamed or, where `to` is null, deleted. */
  add(from: string, to: string | null): void;
  /** All since it was last asked. */
  take(): Moves;
}

export function createMoveList(): MoveList {
  let moves = new Map<string, string | null>();
  /** The path that a note had at first, by the one that it goes by now. */
  let firstOf = new Map<string, string>();
  return {
    add(from, to) {
      const first = firstOf.get(from);
      // A new note that took the place of one that moved away.
      if (first === undefined && moves.has(from)) return;
      firstOf.delete(from);
      moves.set(first ?? from, to);
      if (to !== null) firstOf.set(to, first ?? from);
    },
    take() {
      const taken = moves;
      moves = new Map<string, string | null>();
      firstOf = new Map<string, string>();
      return taken;
    },
  };
}
