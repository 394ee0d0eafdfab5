import type { Note, Target } from "../note/note";
import { foldName } from "./fold";
import { createNameTable } from "./name-table";
import type { VaultIndex } from "./vault-index";

/** An empty index. */
export function createVaultIndex(): VaultIndex {
  return new MutableIndex();
}

class MutableIndex implements VaultIndex {
  revision = 0;
  namesRevision = 0;
  readonly #notes = new Map<string, Note>();
  readonly #files = createNameTable();
  readonly #aliases = createNameTable();
  /** Folded link path → the notes that hold such a link. */
  readonly #mentions = new Map<string, Set<string>>();
  #resolved = new Map<string, string | null>();
  #order: readonly Note[] | null = [];
  #paths: readonly string[] | null = [];

  get size(): number {
    return this.#notes.size;
  }

  note(path: string): Note | undefined {
    return this.#notes.get(path);
  }

  notes(): readonly Note[] {
    this.#paths ??= [...this.#notes.keys()].sort();
    this.#order ??= this.#paths.flatMap((path) => this.#notes.get(path) ?? []);
    return this.#order;
  }

  resolve(name: string): string | null {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const found = this.candidates(name)[0] ?? null;
    this.#resolved.set(name, found);
    return found;
  }

  find(target: Target): string | null {
    return this.resolve(target.link ?? target.name);
  }

  candidates(name: string): readonly string[] {
    const link = linkKey(name);
    if (!link) return [];
    const files = this.#files.get(lastSegment(link)).filter((path) => endsWithLink(linkKey(path), link));
    const exact = files.filter((path) => linkKey(path) === link);
    const rest = files.filter((path) => linkKey(path) !== link);
    const aliased = this.#aliases.get(link).filter((path) => !files.includes(path));
    return [...exact, ...rest, ...aliased];
  }

  linkedFrom(path: string): readonly string[] {
    const note = this.#notes.get(path);
    if (!note) return [];
    const from = new Set<string>();
    for (const key of [...pathSuffixes(linkKey(path)), ...note.aliases.map(linkKey)]) {
      const mentions = this.#mentions.get(key);
      if (!mentions || this.resolve(key) !== path) continue;
      for (const mention of mentions) if (mention !== path) from.add(mention);
    }
    return [...from].sort();
  }

  put(note: Note): void {
    const before = this.#notes.get(note.path);
    if (before === note) return;
    if (before) this.#forget(before);
    else this.#paths = null;
    this.#notes.set(note.path, note);
    this.#files.add(lastSegment(linkKey(note.path)), note.path);
    for (const alias of note.aliases) this.#aliases.add(linkKey(alias), note.path);
    for (const link of note.links) addTo(this.#mentions, linkKey(link), note.path);
    this.#changed(!before || before.aliases.join("\n") !== note.aliases.join("\n"));
  }

  remove(path: string): void {
    const note = this.#notes.get(path);
    if (!note) return;
    this.#forget(note);
    this.#notes.delete(path);
    this.#paths = null;
    this.#changed(true);
  }

  #forget(note: Note): void {
    this.#files.remove(lastSegment(linkKey(note.path)), note.path);
    for (const alias of note.aliases) this.#aliases.remove(linkKey(alias), note.path);
    for (const link of note.links) removeFrom(this.#mentions, linkKey(link), note.path);
  }

  #changed(names: boolean): void {
    this.revision++;
    this.#order = null;
    if (!names) return;
    this.namesRevision++;
    this.#resolved = new Map();
  }
}

function linkKey(name: string): string {
  const folded = foldName(name);
  return folded.endsWith(".md") ? folded.slice(0, -3) : folded;
}

function lastSegment(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

function endsWithLink(path: string, link: string): boolean {
  return path === link || path.endsWith(`/${link.startsWith("/") ? link.slice(1) : link}`);
}

/** `a/b/c` → `c`, `b/c`, `a/b/c`. */
function pathSuffixes(path: string): string[] {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(segments.length - 1 - index).join("/"));
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function removeFrom(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  values?.delete(value);
  if (values?.size === 0) map.delete(key);
}
