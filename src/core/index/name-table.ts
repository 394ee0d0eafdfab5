import { compareText } from "../compare";
import { placeOf } from "../sorted";

/** Which paths go by a name, in the order in which the app chooses among them: the shortest path first, then by the alphabet. */
export interface NameTable {
  /** As they are now: whoever keeps them copies them. */
  get(name: string): readonly string[];
  add(name: string, path: string): void;
  remove(name: string, path: string): void;
}

export function createNameTable(): NameTable {
  const paths = new Map<string, string[]>();
  return {
    get: (name) => paths.get(name) ?? [],
    add(name, path) {
      const known = paths.get(name);
      if (!known) paths.set(name, [path]);
      else if (known[placeOf(path, known, byChoice)] !== path) known.splice(placeOf(path, known, byChoice), 0, path);
    },
    remove(name, path) {
      const known = paths.get(name) ?? [];
      const at = placeOf(path, known, byChoice);
      if (known[at] === path) known.splice(at, 1);
      if (known.length === 0) paths.delete(name);
    },
  };
}

function byChoice(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}
