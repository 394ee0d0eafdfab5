import { compareText } from "../compare";
import type { Note, Target } from "../note/note";
import { placeOf } from "../sorted";
import { keysAnsweredBy, linkKey } from "./link-keys";
import { createNameTable } from "./name-table";
import type { VaultIndex } from "./vault-index";

/** An empty index. */
export function createVaultIndex(): VaultIndex {
  return new MutableIndex();
}

class MutableIndex implements VaultIndex {
  /** The path of each put and remove, one a revision. */
  readonly #changes: string[] = [];
  /** The paths and aliases that came or went. */
  readonly #names: string[] = [];
  readonly #notes = new Map<string, Note>();
  readonly #files = createNameTable();
  readonly #aliases = createNameTable();
  /** Folded link path → the notes that hold such a link. */
  readonly #mentions = new Map<string, Set<string>>();
  #resolved = new Map<string, string | null>();
  #order: readonly Note[] | null = [];

  get revision(): number {
    return this.#changes.length;
  }

  get namesRevision(): number {
    return this.#names.length;
  }

  get size(): number {
    return this.#notes.size;
  }

  note(path: string): Note | undefined {
    return this.#notes.get(path);
  }

  notes(): readonly Note[] {
    return (this.#order ??= [...this.#notes.keys()].sort().flatMap((path) => this.#notes.get(path) ?? []));
  }

  changesSince(revision: number): readonly string[] {
    return this.#changes.slice(revision);
  }

  namesSince(namesRevision: number): readonly string[] {
    return this.#names.slice(namesRevision);
  }

  *mentioning(name: string): Iterable<string> {
    for (const key of keysAnsweredBy(name)) yield* this.#mentions.get(key) ?? [];
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
    for (const key of [...keysAnsweredBy(path), ...note.aliases.map(linkKey)]) {
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
    this.#notes.set(note.path, note);
    this.#files.add(lastSegment(linkKey(note.path)), note.path);
    for (const alias of note.aliases) this.#aliases.add(linkKey(alias), note.path);
    for (const link of note.links) addTo(this.#mentions, linkKey(link), note.path);
    this.#order = before && this.#order ? replaced(this.#order, note) : null;
    if (!before) this.#changed(note.path, [note.path, ...note.aliases]);
    else if (before.aliases.join("\n") === note.aliases.join("\n")) this.#changed(note.path, []);
    else this.#changed(note.path, [...before.aliases, ...note.aliases]);
  }

  remove(path: string): void {
    const note = this.#notes.get(path);
    if (!note) return;
    this.#forget(note);
    this.#notes.delete(path);
    this.#order = null;
    this.#changed(path, [path, ...note.aliases]);
  }

  #forget(note: Note): void {
    this.#files.remove(lastSegment(linkKey(note.path)), note.path);
    for (const alias of note.aliases) this.#aliases.remove(linkKey(alias), note.path);
    for (const link of note.links) removeFrom(this.#mentions, linkKey(link), note.path);
  }

  #changed(path: string, names: readonly string[]): void {
    this.#changes.push(path);
    this.#names.push(...names);
    if (names.length > 0) this.#resolved = new Map();
  }
}

function lastSegment(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

function endsWithLink(path: string, link: string): boolean {
  return path === link || path.endsWith(`/${link.startsWith("/") ? link.slice(1) : link}`);
}

/** The same list with another note in the place of the one at its path. */
function replaced(order: readonly Note[], note: Note): readonly Note[] {
  const others = order.slice();
  others[placeOf(note, order, byPath)] = note;
  return others;
}

function byPath(a: Note, b: Note): number {
  return compareText(a.path, b.path);
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
