import type { VaultIndex } from "../index/vault-index";
import type { Note, Target } from "../note/note";
import { foldTicker, lastPart, lookupName, nameKey, spokenName, tickerKey, type ActorKey } from "./actor-key";
import { claimsOf } from "./claims";
import { createTally } from "./tally";

/** Whom a target means. `candidates` are the notes it could mean; more than one is reported, and decides nothing that a link would not decide. */
export interface Resolution {
  readonly key: ActorKey;
  readonly candidates: readonly string[];
}

/** What resolving needs beside the index: tickers of notes, tickers said beside names, and who mentions what. Kept one note at a time. */
export class NameBook {
  /** Symbol → notes that state it as their own. */
  readonly #owners = createTally<string, string>();
  /** Name without link → tickers said beside it, and the other way round. */
  readonly #tickersOf = createTally<string, string>();
  readonly #namesOf = createTally<string, string>();
  /** Name or ticker key → notes with a claim that could mean it. */
  readonly #mentions = createTally<ActorKey, string>();

  /** Takes a note in; gives the names and tickers that may now mean something else. */
  add(note: Note): Set<ActorKey> {
    const changed = ownNames(note);
    for (const { symbol } of note.tickers) this.#owners.add(foldTicker(symbol), note.path);
    for (const { target } of claimsOf(note)) {
      for (const key of mentionKeys(target)) this.#mentions.add(key, note.path);
      if (target.ticker && this.#say(target)) markSpoken(changed, target);
    }
    return changed;
  }

  /** Takes a note out; gives the names and tickers that may now mean something else. */
  remove(note: Note): Set<ActorKey> {
    const changed = ownNames(note);
    for (const { symbol } of note.tickers) this.#owners.remove(foldTicker(symbol), note.path);
    for (const { target } of claimsOf(note)) {
      for (const key of mentionKeys(target)) this.#mentions.remove(key, note.path);
      if (target.ticker && this.#unsay(target)) markSpoken(changed, target);
    }
    return changed;
  }

  /** The notes whose claims name any of `keys`. */
  mentioning(keys: Iterable<ActorKey>): Set<string> {
    const paths = new Set<string>();
    for (const key of keys) {
      for (const path of this.#mentions.under(key).keys()) paths.add(path);
      if (!key.startsWith("ticker:")) continue;
      for (const name of this.#namesOf.under(key.slice("ticker:".length)).keys()) {
        for (const path of this.#mentions.under(nameKey(name)).keys()) paths.add(path);
      }
    }
    return paths;
  }

  /** The note of a target, by link or name, then by ticker; without one, its name or ticker. Never a guess among several. */
  resolve(target: Target, index: VaultIndex): Resolution {
    const named = index.candidates(target.link ?? target.name);
    if (named.length > 0) return chooseNamed(target, named);
    const symbol = this.#symbolOf(target);
    if (symbol === "") return { key: nameKey(spokenName(target)), candidates: [] };
    const owners = [...this.#owners.under(symbol).keys()].sort();
    const [only] = owners;
    return owners.length === 1 && only !== undefined ? { key: only, candidates: owners } : { key: tickerKey(symbol), candidates: owners };
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

function chooseNamed(target: Target, candidates: readonly string[]): Resolution {
  const asked = lookupName(target.link ?? target.name);
  const files = candidates.filter((path) => lastPart(lookupName(path)) === lastPart(asked));
  const [first] = files.length > 0 ? files : candidates;
  const rivals = target.link !== null && first !== undefined && lookupName(first) === asked ? [first] : candidates;
  const decided = files.length > 0 ? target.link !== null || files.length === 1 : candidates.length === 1;
  return { key: decided && first !== undefined ? first : nameKey(spokenName(target)), candidates: rivals };
}

function ownNames(note: Note): Set<ActorKey> {
  const names = [note.title, lookupName(note.path), ...note.aliases].map((name) => nameKey(lastPart(lookupName(name))));
  return new Set([...names, ...note.tickers.map(({ symbol }) => tickerKey(foldTicker(symbol)))]);
}

function mentionKeys(target: Target): ActorKey[] {
  const keys = [nameKey(spokenName(target))];
  if (target.ticker) keys.push(tickerKey(foldTicker(target.ticker)));
  if (target.link === null && looksLikeTicker(target.name.trim())) keys.push(tickerKey(target.name.trim()));
  return keys;
}

function markSpoken(changed: Set<ActorKey>, target: Target): void {
  changed.add(nameKey(spokenName(target)));
  changed.add(tickerKey(foldTicker(target.ticker)));
}

/** `MSFT`, `9988.HK`, but not `AI` or `US`: short words are too often words. */
function looksLikeTicker(name: string): boolean {
  return /^(?:[A-Z]{3,5}|[A-Z0-9]{1,6}\.[A-Z]{1,3})$/.test(name);
}
