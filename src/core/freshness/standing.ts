import { keysAnsweredBy, linkKey } from "../index/link-keys";
import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import type { Steps } from "../steps";
import { limitFor, type Cadence, type Limit } from "./cadence";
import type { Dates, Face, Standpoint } from "./rule";
import { problemRules, timelessRules } from "./rules/all";
import { datesOf } from "./rules/expectation";

/** What of a note's freshness rests on the vault and the settings, and stays as it is when a new day begins. */
export interface Standing extends Standpoint {
  /** Null for a note that is left alone. */
  readonly limit: Limit | null;
  readonly rests: Rests;
  /** Whether a rule that no day changes flags it. */
  readonly flagged: boolean;
  /** Whether one of these says that a date cannot be trusted. */
  readonly problem: boolean;
}

/** How much rests on a note. */
export interface Rests {
  /** How many other notes link to it. */
  readonly links: number;
  /** How many other notes name it as exposure. */
  readonly exposures: number;
  /** In how many benchmarks it states results. */
  readonly benchmarks: number;
}

/** One object a note, changed in place, so that one can point to others. */
interface Kept extends Standing {
  own: Dates;
  face: Face;
  /** What all below was worked out from. */
  settled: Dates | null;
  cadence: Cadence | null;
  limit: Limit | null;
  linked: readonly Kept[];
  namedKept: readonly Kept[];
  /** The notes that name this one as exposure. */
  readonly namers: Set<Kept>;
  /** The names of its exposures that are no links, as keys. */
  spoken: readonly string[];
  named: readonly Face[];
  links: number;
  rests: Rests;
  flagged: boolean;
  problem: boolean;
  /** When it was last looked up: tells a note that is named twice. */
  turn: number;
}

/** So many notes are looked at in a step: asking for the time after each would cost as much as some of them do. */
const together = 8;

const nothing: Rests = { links: 0, exposures: 0, benchmarks: 0 };

/** The standing of every note, kept from one revision of the index to the next: only what changed, and what names it, is worked out anew. */
export class Standings {
  readonly #index: VaultIndex;
  readonly #kept = new Map<string, Kept>();
  /** Name without a link → the notes whose exposures it stands in. */
  readonly #speakers = new Map<string, Set<Kept>>();
  readonly #renamed: string[] = [];
  readonly #unread = new Set<string>();
  readonly #unsettled = new Set<Kept>();
  #revision = 0;
  #names = 0;
  #turn = 0;
  #cadence: Cadence | null = null;
  /** The paths whose standing is another, or gone, since whoever judges them last took them from here. */
  readonly changed = new Set<string>();

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  of(path: string): Standing | undefined {
    return this.#kept.get(path);
  }

  /** Takes over the index as it is, some notes a step; what comes meanwhile too. */
  *follow(cadence: Cadence): Steps<void> {
    if (cadence !== this.#cadence) for (const each of this.#kept.values()) this.#unsettled.add(each);
    this.#cadence = cadence;
    for (let left = true; left; left = this.#revision !== this.#index.revision) {
      this.#pull();
      for (let name = this.#renamed.pop(); name !== undefined; name = this.#renamed.pop()) {
        this.#redirect(name);
        yield;
      }
      for (const path of this.#unread) {
        this.#unread.delete(path);
        this.#read(path);
        if (this.#unread.size % together === 0) yield;
      }
      for (const each of this.#unsettled) {
        this.#unsettled.delete(each);
        if (settle(each, this.#cadence)) this.changed.add(each.own.path);
        if (this.#unsettled.size % together === 0) yield;
      }
    }
  }

  /** Names are nobody's concern before the first note is known. */
  #pull(): void {
    const { revision, namesRevision } = this.#index;
    if (this.#kept.size > 0) for (const name of this.#index.namesSince(this.#names)) this.#renamed.push(name);
    for (const path of this.#index.changesSince(this.#revision)) this.#unread.add(path);
    [this.#revision, this.#names] = [revision, namesRevision];
  }

  #redirect(name: string): void {
    for (const path of this.#index.mentioning(name)) this.#unread.add(path);
    for (const key of keysAnsweredBy(name)) for (const { own } of this.#speakers.get(key) ?? []) this.#unread.add(own.path);
  }

  #read(path: string): void {
    const note = this.#index.note(path);
    const before = this.#kept.get(path);
    if (!note) {
      if (before) this.#drop(before);
      return;
    }
    const each = before ?? this.#begin(note);
    if (each.own.note !== note) this.#take(each, note);
    const { exposures } = note;
    this.#link(each, this.#others(each, this.#index.linksFrom(path)));
    this.#name(each, this.#others(each, exposures.map(({ target }) => this.#index.find(target))));
    this.#speak(each, exposures.flatMap(({ target }) => (target.link === null ? linkKey(target.name) : [])));
  }

  #begin(note: Note): Kept {
    const own = datesOf(note);
    const each: Kept = { own, face: faceOf(own), settled: null, cadence: null, limit: null, linked: [], namedKept: [], namers: new Set(), spoken: [], named: [], links: 0, rests: nothing, flagged: false, problem: false, turn: 0 };
    this.#kept.set(own.path, each);
    this.#unsettled.add(each);
    return each;
  }

  #take(each: Kept, note: Note): void {
    each.own = datesOf(note);
    this.#unsettled.add(each);
    if (Object.is(each.face.updatedDay, each.own.updatedDay)) return;
    each.face = faceOf(each.own);
    for (const namer of each.namers) this.#unsettled.add(namer);
  }

  #drop(each: Kept): void {
    const { path } = each.own;
    this.#link(each, []);
    this.#name(each, []);
    this.#speak(each, []);
    this.#kept.delete(path);
    this.#unsettled.delete(each);
    this.changed.add(path);
  }

  #link(each: Kept, linked: readonly Kept[]): void {
    if (sameItems(each.linked, linked)) return;
    for (const other of each.linked) this.#count(other, -1);
    for (const other of linked) this.#count(other, 1);
    each.linked = linked;
  }

  #count(other: Kept, by: number): void {
    other.links += by;
    this.#unsettled.add(other);
  }

  #name(each: Kept, named: readonly Kept[]): void {
    if (sameItems(each.namedKept, named)) return;
    for (const other of each.namedKept) if (other.namers.delete(each)) this.#unsettled.add(other);
    for (const other of named) this.#unsettled.add(other).add(each) && other.namers.add(each);
    each.namedKept = named;
    this.#unsettled.add(each);
  }

  #speak(each: Kept, spoken: readonly string[]): void {
    if (sameItems(each.spoken, spoken)) return;
    for (const key of each.spoken) this.#speakers.get(key)?.delete(each);
    for (const key of spoken) this.#speakers.set(key, (this.#speakers.get(key) ?? new Set()).add(each));
    each.spoken = spoken;
  }

  /** A name that leads nowhere, and one that leads back to the note, count for nothing. A note that was not looked at yet is begun. */
  #others(self: Kept, found: readonly (string | null)[]): readonly Kept[] {
    const others: Kept[] = [];
    const turn = ++this.#turn;
    for (const path of found) {
      const other = path === null ? null : this.#known(path);
      if (!other || other === self || other.turn === turn) continue;
      other.turn = turn;
      others.push(other);
    }
    return others.slice();
  }

  #known(path: string): Kept | null {
    const known = this.#kept.get(path);
    if (known) return known;
    const note = this.#index.note(path);
    return note ? this.#begin(note) : null;
  }
}

function faceOf({ path, updatedDay }: Dates): Face {
  return { path, updatedDay };
}

/** True when the standing is another. Earlier surveys hold the old objects, so new ones are made where something changed. */
function settle(each: Kept, cadence: Cadence | null): boolean {
  const { links, own, rests, namedKept, namers } = each;
  const sameNote = each.settled === own;
  const sameCadence = each.cadence === cadence;
  const sameNamed = each.named.length === namedKept.length && namedKept.every((other, at) => other.face === each.named[at]);
  const benchmarks = sameNote ? rests.benchmarks : benchmarksIn(own.note);
  const sameRests = rests.links === links && rests.exposures === namers.size && rests.benchmarks === benchmarks;
  if (!sameRests) each.rests = { links, exposures: namers.size, benchmarks };
  if (!sameNamed) each.named = namedKept.map((other) => other.face);
  if (cadence && (!sameNote || !sameCadence)) each.limit = limitFor(own.note, cadence);
  if (cadence && (!sameNote || !sameCadence || !sameNamed)) flag(each, cadence);
  each.settled = own;
  each.cadence = cadence;
  return !sameNote || !sameCadence || !sameNamed || !sameRests;
}

function benchmarksIn({ results }: Note): number {
  return results.length === 0 ? 0 : new Set(results.map(({ benchmark }) => benchmark)).size;
}

function flag(each: Kept, { quiet }: Cadence): void {
  const flags = each.limit ? timelessRules.filter((rule) => rule.applies(each) && !quiet.has(rule.id)) : [];
  each.flagged = flags.length > 0;
  each.problem = flags.some(({ id }) => problemRules.has(id));
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
