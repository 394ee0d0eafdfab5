import { compareText } from "../compare";
import type { Note, Target } from "../note/note";
import { placeOf } from "../sorted";
import { keysAnsweredBy, lastSegment, linkKey } from "./link-keys";
import { createNameTable } from "./name-table";
import type { VaultIndex } from "./vault-index";

/** An empty index. */
export function createVaultIndex(): VaultIndex {
  return new MutableIndex();
}

/** What all names and link paths of one key have in common. */
interface Mention {
  readonly key: string;
  /** The notes with such a link, and those that came since anybody asked: there are many, and few are ever asked for. */
  known: Set<string> | null;
  readonly come: string[];
  /** Where they lead, as of a revision of the names. */
  target: string | null;
  asOf: number;
}

class MutableIndex implements VaultIndex {
  /** The path of each put and remove, one a revision. */
  readonly #changes: string[] = [];
  /** The paths and aliases that came or went. */
  readonly #names: string[] = [];
  readonly #notes = new Map<string, Note>();
  readonly #files = createNameTable();
  readonly #aliases = createNameTable();
  /** What is or was linked to or asked for, by its key: it is small and may come again. */
  readonly #mentions = new Map<string, Mention>();
  /** The same as it was written. */
  readonly #written = new Map<string, Mention>();
  /** What each note links to, in the order of its links. */
  readonly #links = new Map<string, readonly Mention[]>();
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
    for (const key of keysAnsweredBy(name)) yield* pathsOf(this.#mentions.get(key));
  }

  resolve(name: string): string | null {
    return this.#targetOf(this.#mentionOf(name));
  }

  find(target: Target): string | null {
    return this.resolve(target.link ?? target.name);
  }

  candidates(name: string): readonly string[] {
    return this.#answering(linkKey(name));
  }

  linksFrom(path: string): readonly (string | null)[] {
    return (this.#links.get(path) ?? []).map((mention) => this.#targetOf(mention));
  }

  linkedFrom(path: string): readonly string[] {
    const note = this.#notes.get(path);
    if (!note) return [];
    const from = new Set<string>();
    for (const key of [...keysAnsweredBy(path), ...note.aliases.map(linkKey)]) {
      const mention = this.#mentions.get(key);
      if (!mention || this.#targetOf(mention) !== path) continue;
      for (const other of pathsOf(mention)) if (other !== path) from.add(other);
    }
    return [...from].sort();
  }

  put(note: Note): void {
    const { path, aliases, links } = note;
    const before = this.#notes.get(path);
    if (before === note) return;
    if (before) this.#forget(before);
    this.#notes.set(path, note);
    this.#files.add(lastSegment(linkKey(path)), path);
    for (const alias of aliases) this.#aliases.add(linkKey(alias), path);
    const mentions = links.map((link) => this.#mentionOf(link));
    for (const mention of mentions) mention.come.push(path);
    this.#links.set(path, mentions);
    this.#order = before && this.#order ? replaced(this.#order, note) : null;
    if (!before) this.#changed(path, [path, ...aliases]);
    else if (before.aliases.join("\n") === aliases.join("\n")) this.#changed(path, []);
    else this.#changed(path, [...before.aliases, ...aliases]);
  }

  remove(path: string): void {
    const note = this.#notes.get(path);
    if (!note) return;
    this.#forget(note);
    this.#notes.delete(path);
    this.#order = null;
    this.#changed(path, [path, ...note.aliases]);
  }

  #forget({ path, aliases }: Note): void {
    this.#files.remove(lastSegment(linkKey(path)), path);
    for (const alias of aliases) this.#aliases.remove(linkKey(alias), path);
    for (const mention of this.#links.get(path) ?? []) pathsOf(mention).delete(path);
    this.#links.delete(path);
  }

  #mentionOf(name: string): Mention {
    const written = this.#written.get(name);
    if (written) return written;
    const key = linkKey(name);
    const mention = this.#mentions.get(key) ?? { key, known: null, come: [], target: null, asOf: -1 };
    this.#mentions.set(key, mention);
    this.#written.set(name, mention);
    return mention;
  }

  #targetOf(mention: Mention): string | null {
    if (mention.asOf !== this.namesRevision) {
      mention.target = this.#answering(mention.key)[0] ?? null;
      mention.asOf = this.namesRevision;
    }
    return mention.target;
  }

  /** The notes that a link of this key may lead to, in the order in which they would be chosen. */
  #answering(link: string): readonly string[] {
    if (!link) return [];
    const tail = link.startsWith("/") ? link : `/${link}`;
    const exact: string[] = [];
    const rest: string[] = [];
    for (const path of this.#files.get(lastSegment(link))) {
      const key = linkKey(path);
      if (key === link) exact.push(path);
      else if (`/${key}`.endsWith(tail)) rest.push(path);
    }
    const files = [...exact, ...rest];
    return [...files, ...this.#aliases.get(link).filter((path) => !files.includes(path))];
  }

  #changed(path: string, names: readonly string[]): void {
    this.#changes.push(path);
    this.#names.push(...names);
  }
}

function pathsOf(mention: Mention | undefined): Set<string> {
  const known = new Set<string>();
  if (!mention) return known;
  mention.known ??= known;
  for (const path of mention.come.splice(0)) mention.known.add(path);
  return mention.known;
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
