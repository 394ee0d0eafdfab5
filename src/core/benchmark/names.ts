import { createNameTable } from "../index/name-table";
import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import type { Join } from "../settings/benchmark-memory";
import { foldSpelling, isFigure, joinWords, wordsOf } from "./spelling";

/** Who or what a result is about: one key for every name it goes by. */
export interface Identity {
  readonly key: string;
  /** The path of its note, or of the note of the family or maker that it belongs to; null when it has none. */
  readonly path: string | null;
}

/** Tells what a name stands for. */
export type Identify = (name: string, link: string | null) => Identity;

/**
 * Links and aliases decide first, then the spelling (reading-notes.md, section 5), then what the user said of two names.
 * A note about a family (`Claude Opus`, with the aliases `Opus 4.5` and `Opus 4.6`) keeps its versions apart.
 */
export function createIdentify(index: VaultIndex, folds: FoldedNames, joins: readonly Join[]): Identify {
  const known = new Map<string, Identity>();
  const alone = new Set<string>();
  const identify: Identify = (name, link) => {
    const asked = link === null ? name : `${name}\n${link}`;
    const found = known.get(asked) ?? lookUp(name, link, index, folds, alone);
    known.set(asked, found);
    return found;
  };
  for (const { names: [kept, parted], same } of joins) if (!same && identify(kept, null).key === identify(parted, null).key) alone.add(foldSpelling(parted));
  known.clear();
  return joined(identify, joins);
}

/** Two names that the user called the same lead to one key from then on. */
function joined(identify: Identify, joins: readonly Join[]): Identify {
  const leads = new Map<string, Identity>();
  const lead = (from: Identity): Identity => {
    let at = from;
    for (let next = leads.get(at.key); next; next = leads.get(at.key)) at = next;
    return at;
  };
  for (const { names, same } of joins) {
    if (!same) continue;
    const [a, b] = [lead(identify(names[0], null)), lead(identify(names[1], null))];
    if (a.key === b.key) continue;
    const first = leadsOver(a, b) ? a : b;
    leads.set((first === a ? b : a).key, first);
  }
  return leads.size === 0 ? identify : (name, link) => lead(identify(name, link));
}

/** A note leads over a bare name; else the key decides, so that the order of the user's words does not. */
function leadsOver(a: Identity, b: Identity): boolean {
  if ((a.path === null) !== (b.path === null)) return a.path !== null;
  return a.key < b.key;
}

function lookUp(name: string, link: string | null, index: VaultIndex, folds: FoldedNames, alone: ReadonlySet<string>): Identity {
  if (alone.has(foldSpelling(name))) return { key: `alone:${foldSpelling(name)}`, path: null };
  const find = (text: string): Note | null => index.note(index.resolve(text) ?? "") ?? folds.only(foldSpelling(text));
  const linked = link === null ? null : (index.note(index.resolve(link) ?? "") ?? null);
  if (!linked || link === null) return byName(name, find);
  const title = wordsOf(linked.title);
  const said = isPlainName(linked, link) ? [] : wordsOf(link.slice(link.lastIndexOf("/") + 1)).filter((word) => !title.includes(word));
  const rest = isPlainName(linked, name) ? [] : wordsOf(name).filter((word) => !title.includes(word));
  if (said.length > 0) return versionOf(linked, [...said, ...rest.filter((word) => !said.includes(word))]);
  const foreign = rest.length === wordsOf(name).length;
  if (!foreign || find(`${linked.title} ${name}`) === linked) return versionOf(linked, rest);
  if (!rest.some(isFigure)) return versionOf(linked, []);
  // A model's name over a link to its maker's note: the model is meant.
  const own = byName(name, find);
  return own.path === null ? { key: own.key, path: linked.path } : own;
}

function byName(name: string, find: (text: string) => Note | null): Identity {
  const named = find(name);
  if (named) return versionOf(named, isPlainName(named, name) ? [] : withoutTitle(name, named));
  const family = familyOf(name, find);
  return family ? versionOf(family, withoutTitle(name, family)) : { key: foldSpelling(name), path: null };
}

/** The note that a name with a version belongs to by the words before its first figure: `Claude Opus 4.7` to *Claude Opus*, `DeepSeek R1` to *DeepSeek-R* or *DeepSeek*. */
function familyOf(name: string, find: (text: string) => Note | null): Note | null {
  const before = /^\D*(?=\d)/.exec(name)?.[0].replace(/[\s-]+$/, "") ?? "";
  const shorter = before.replace(/[\s-]+\S*$/, "");
  return [before, shorter].filter((text) => text.length > 1).map(find).find((note) => note !== null) ?? null;
}

function withoutTitle(name: string, { title }: Note): readonly string[] {
  const words = wordsOf(title);
  return wordsOf(name).filter((word) => !words.includes(word));
}

function versionOf({ path }: Note, rest: readonly string[]): Identity {
  return { key: rest.length > 0 ? `note:${path}#${joinWords(rest)}` : `note:${path}`, path };
}

/** Whether a name means all of what the note is about: its title, or an alias that states no version which the title leaves out. */
function isPlainName({ title, aliases }: Note, name: string): boolean {
  const folded = foldSpelling(name.slice(name.lastIndexOf("/") + 1));
  if (folded === foldSpelling(title)) return true;
  const versions = /\d/.test(title);
  return aliases.some((alias) => foldSpelling(alias) === folded && (versions || !/\d/.test(alias)));
}

/** The titles and aliases of notes, folded; kept one note at a time. */
export class FoldedNames {
  readonly #notes = new Map<string, { readonly note: Note; readonly folds: readonly string[] }>();
  readonly #byFold = createNameTable();

  /** The note that goes by a folded name; null where none does, or several share it. */
  only(fold: string): Note | null {
    const [path = "", ...others] = this.#byFold.get(fold);
    return others.length === 0 ? (this.#notes.get(path)?.note ?? null) : null;
  }

  /** Puts a note in the place of the one that was at its path; undefined where it is gone. */
  replace(path: string, note: Note | undefined): void {
    for (const fold of this.#notes.get(path)?.folds ?? []) this.#byFold.remove(fold, path);
    this.#notes.delete(path);
    if (!note) return;
    const folds = [note.title, ...note.aliases].map(foldSpelling);
    this.#notes.set(path, { note, folds });
    for (const fold of folds) this.#byFold.add(fold, path);
  }
}
