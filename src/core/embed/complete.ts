import { embedKinds, embedOptions, optionsOf, type EmbedKind } from "./embed";

/** What can be named in a block: all of the vault's, asked for only when needed. */
export interface EmbedNames {
  readonly notes: () => readonly string[];
  /** The headings of a note that have a table to draw. */
  readonly headings: (note: string) => readonly string[];
  readonly benchmarks: () => readonly string[];
}

/** What may be written at the cursor: `items` each take the place of the line's text from `from` on. */
export interface Completion {
  readonly from: number;
  readonly query: string;
  readonly items: readonly string[];
}

/** Completes the line `at` (0-based) of a block, whose text before the cursor is `before`: names of kinds and options before the colon, what they take after it. */
export function completeEmbed(lines: readonly string[], at: number, before: string, names: EmbedNames): Completion {
  const kind = kindOf(lines.filter((_, line) => line !== at));
  const colon = before.indexOf(":");
  const start = colon < 0 ? 0 : colon + 1;
  const query = before.slice(start).trimStart();
  const from = before.length - query.length;
  if (colon < 0) return completion(from, query, (kind ? unwritten(lines, at, kind) : embedKinds).map((name) => `${name}: `));
  const name = before.slice(0, colon).trim().toLowerCase();
  return completion(from, query, valuesOf(name, query, names));
}

function kindOf(lines: readonly string[]): EmbedKind | null {
  const written = lines.map(nameOf);
  return embedKinds.find((kind) => written.includes(kind)) ?? null;
}

function unwritten(lines: readonly string[], at: number, kind: EmbedKind): readonly string[] {
  const written = lines.filter((_, line) => line !== at).map(nameOf);
  return optionsOf(kind).filter((name) => !written.includes(name));
}

function nameOf(line: string): string {
  return line.split(":")[0]?.trim().toLowerCase() ?? "";
}

function valuesOf(name: string, query: string, names: EmbedNames): readonly string[] {
  if (name === "benchmark") return names.benchmarks();
  const hash = query.indexOf("#");
  if (name === "chart" && hash >= 0) {
    const note = query.slice(0, hash).replace(/^!?\[\[/, "");
    return names.headings(note).map((heading) => `[[${note}#${heading}]]`);
  }
  if (name === "chart" || name === "exposure") return names.notes().map((note) => `[[${note}]]`);
  return embedOptions[name]?.words ?? [];
}

function completion(from: number, query: string, items: readonly string[]): Completion {
  const wanted = query.replace(/^!?\[\[/, "").toLowerCase();
  const found = items.filter((item) => item.toLowerCase().includes(wanted) && item !== query);
  const starts = (item: string): number => (item.replace("[[", "").toLowerCase().startsWith(wanted) ? 0 : 1);
  return { from, query, items: found.sort((a, b) => starts(a) - starts(b)) };
}
