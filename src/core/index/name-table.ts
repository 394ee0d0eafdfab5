import { compareText } from "../compare";
/** Which paths go by a name, in the order in which the app chooses among them: the shortest path first, then by the alphabet. */
export interface NameTable {
  get(name: string): readonly string[];
  add(name: string, path: string): void;
  remove(name: string, path: string): void;
}

export function createNameTable(): NameTable {
  const paths = new Map<string, readonly string[]>();
  return {
    get: (name) => paths.get(name) ?? [],
    add(name, path) {
      const known = paths.get(name);
      paths.set(name, known ? [...known.filter((other) => other !== path), path].sort(byChoice) : [path]);
    },
    remove(name, path) {
      const others = (paths.get(name) ?? []).filter((other) => other !== path);
      if (others.length > 0) paths.set(name, others);
      else paths.delete(name);
    },
  };
}

function byChoice(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}
