import { lastSegment, linkKey } from "../index/link-keys";
import type { VaultIndex } from "../index/vault-index";
import type { Note, Target } from "../note/note";
import { foldTicker, looksLikeTicker, nameKey, spokenName, tickerKey, tickerOf, type ActorKey } from "./actor-key";
import { type Claim, claimsOf } from "./claims";
import { createTally } from "./tally";

/** Whom a target means. `candidates` are the notes it could mean; more than one is reported, and decides nothing that a link would not decide. */
export interface Resolution {
  readonly key: ActorKey;
  readonly candidates: readonly string[];
  /** Why one of several candidates is taken, to stand behind its name: `as you said`; "" where none is. */
  readonly why: string;
}

/** The user's word on names that several notes go by: folded name → the path of the note that is meant. */
export type NamesSaid = ReadonlyMap<string, string>;

/** What resolving needs beside the index: tickers of notes, tickers said beside names, and who mentions what. Kept one note at a time. */
export class NameBook {
  /** Symbol → notes that state it as their own. */
  readonly #owners = createTally<string, string>();
  /** Name without link → tickers said beside it, and the other way round. */
  readonly #tickersOf = createTally<string, string>();
  readonly #namesOf = createTally<string, string>();
  /** Name or ticker key → notes with a claim that could mean it. */
  readonly #mentions = createTally<ActorKey, string>();
  #said: NamesSaid = new Map();

  /** Takes the user's word on names; gives the names that may now mean something else. */
  say(said: NamesSaid): readonly ActorKey[] {
    const before = this.#said;
    this.#said = said;
    return said === before ? [] : [...new Set([...before.keys(), ...said.keys()])].filter((name) => before.get(name) !== said.get(name)).map(nameKey);
  }

  /** Puts `after` in the place of `before` (either may be missing); gives the names and tickers that may now mean something else. */
  replace(before: Note | undefined, after: Note | undefined): Set<ActorKey> {
    const gone = before ? this.#remove(before) : new Set<string>();
    const come = after ? this.#add(after) : new Set<string>();
    const changed = new Set<ActorKey>();
    for (const mark of gone) if (!come.has(mark)) for (const key of keysOfMark(mark)) changed.add(key);
    for (const mark of come) if (!gone.has(mark)) for (const key of keysOfMark(mark)) changed.add(key);
    return changed;
  }

  /** The notes whose claims name any of `keys`. */
  mentioning(keys: Iterable<ActorKey>): Set<string> {
    const paths = new Set<string>();
    for (const key of keys) {
      for (const path of this.#mentions.under(key).keys()) paths.add(path);
      for (const name of this.#namesOf.under(tickerOf(key)).keys()) {
        for (const path of this.#mentions.under(nameKey(name)).keys()) paths.add(path);
      }
    }
    return paths;
  }

  /** The note of a target, by link or name, then by ticker; without one, its name or ticker. Never a guess among several, unless the user said which. */
  resolve(target: Target, index: VaultIndex): Resolution {
    const found = this.#look(target, index);
    const said = found.candidates.length > 1 ? this.#said.get(spokenName(target)) : undefined;
    return said !== undefined && found.candidates.includes(said) ? { ...found, key: said, why: "as you said" } : found;
  }

  #look(target: Target, index: VaultIndex): Resolution {
    const named = index.candidates(target.link ?? target.name);
    if (named.length > 0) return chooseNamed(target, named);
    const symbol = this.#symbolOf(target);
    if (symbol === "") return { key: nameKey(spokenName(target)), candidates: [], why: "" };
    const owners = [...this.#owners.under(symbol).keys()].sort();
    const [only] = owners;
    return { key: owners.length === 1 && only !== undefined ? only : tickerKey(symbol), candidates: owners, why: "" };
  }

  #add(note: Note): Set<string> {
    const marks = ownMarks(note);
    for (const { symbol } of note.tickers) this.#owners.add(foldTicker(symbol), note.path);
    for (const { target } of namedClaims(note)) {
      for (const key of mentionKeys(target)) this.#mentions.add(key, note.path);
      if (target.ticker && this.#say(target)) marks.add(spokenMark(target));
    }
    return marks;
  }

  #remove(note: Note): Set<string> {
    const marks = ownMarks(note);
    for (const { symbol } of note.tickers) this.#owners.remove(foldTicker(symbol), note.path);
    for (const { target } of namedClaims(note)) {
      for (const key of mentionKeys(target)) this.#mentions.remove(key, note.path);
      if (target.ticker && this.#unsay(target)) marks.add(spokenMark(target));
    }
    return marks;
  }

  /** The ticker said with a target, or elsewhere with the same name, or the name itself where it is a known ticker; "" for none. */
  #symbolOf(target: Target): string {
    if (target.ticker) return foldTicker(target.ticker);
    const elsewhere = [...this.#tickersOf.under(spokenName(target)).keys()];
    if (elsewhere.length === 1) return elsewhere[0] ?? "";
    const symbol = target.name.trim();
    if (target.link !== null || !looksLikeTicker(symbol)) return "";
    return this.#owners.under(symbol).size > 0 || this.#namesOf.under(symbol).size > 0 ? symbol : "";
  }

  #say(target: Target): boolean {
    this.#namesOf.add(foldTicker(target.ticker), spokenName(target));
    return this.#tickersOf.add(spokenName(target), foldTicker(target.ticker));
  }

  #unsay(target: Target): boolean {
    this.#namesOf.remove(foldTicker(target.ticker), spokenName(target));
    return this.#tickersOf.remove(spokenName(target), foldTicker(target.ticker));
  }
}

/** The app knows only file names in links; a plain name could be a file's or an alias. One file of that name is meant, of several a link's first. */
function chooseNamed(target: Target, candidates: readonly string[]): Resolution {
  const asked = linkKey(target.link ?? target.name);
  const files = candidates.filter((path) => lastSegment(linkKey(path)) === lastSegment(asked));
  const isLink = target.link !== null;
  const [first] = files.length > 0 ? files : candidates;
  const exact = isLink && first !== undefined && linkKey(first) === asked;
  const decided = files.length > 0 ? isLink || files.length === 1 : candidates.length === 1;
  return {
    key: decided && first !== undefined ? first : nameKey(spokenName(target)),
    why: decided ? (isLink ? "as the app opens the link" : "whose file bears the name") : "",
    candidates: exact ? [first] : isLink && files.length > 0 ? files : candidates,
  };
}

/** What a note brings into the vault's names: its own names and tickers, and the tickers that it alone says beside a name. */
function ownMarks(note: Note): Set<string> {
  const names = [note.title, linkKey(note.path), ...note.aliases].map((name) => nameKey(lastSegment(linkKey(name))));
  return new Set([...names, ...note.tickers.map(({ symbol }) => tickerKey(foldTicker(symbol)))]);
}

function spokenMark(target: Target): string {
  return `${tickerKey(foldTicker(target.ticker))}\n${nameKey(spokenName(target))}`;
}

function keysOfMark(mark: string): readonly ActorKey[] {
  return mark.split("\n");
}

function namedClaims(note: Note): readonly Claim[] {
  return claimsOf(note).filter(({ named }) => named);
}

function mentionKeys(target: Target): ActorKey[] {
  const keys = [nameKey(spokenName(target))];
  if (target.ticker) keys.push(tickerKey(foldTicker(target.ticker)));
  if (target.link === null && looksLikeTicker(target.name.trim())) keys.push(tickerKey(target.name.trim()));
  return keys;
}
