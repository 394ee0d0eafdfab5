import type { VaultIndex } from "../index/vault-index";
import type { Note } from "../note/note";
import { limitFor, type Cadence, type Limit } from "./cadence";
import type { Dates, Standpoint } from "./rule";
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

/** The standing of every note, kept from one revision to the next: only what changed is worked out anew. */
export interface Standings {
  /** Takes over the index as it is now. */
  follow(index: VaultIndex, cadence: Cadence): Followed;
}

export interface Followed {
  /** In the order of the paths; good until the next call, what it points to for ever. */
  readonly all: readonly Standing[];
  /** Where in `all` a path stands. */
  readonly places: ReadonlyMap<string, number>;
}

/** One object a note, changed in place, so that one can point to others. */
interface Kept extends Standing {
  own: Dates;
  /** What all below was worked out from. */
  settled: Dates | null;
  limit: Limit | null;
  linkedKept: readonly Kept[];
  namedKept: readonly Kept[];
  named: readonly Dates[];
  links: number;
  exposures: number;
  rests: Rests;
  flagged: boolean;
  problem: boolean;
}

interface Known {
  readonly index: VaultIndex;
  readonly revision: number;
  readonly names: number;
  readonly cadence: Cadence;
}

export function createStandings(): Standings {
  let kin: Kin = { all: [], places: new Map() };
  let before: Known | null = null;
  return {
    follow(index, cadence) {
      const { revision, namesRevision: names } = index;
      const isNew = before?.index !== index || before.names !== names;
      if (isNew) kin = readAll(index);
      else if (before?.revision !== revision) readChanged(index, kin);
      const sameCadence = !isNew && before?.cadence === cadence;
      if (!sameCadence || before?.revision !== revision) for (const each of kin.all) settle(each, cadence, sameCadence);
      before = { index, revision, names, cadence };
      return kin;
    },
  };
}

interface Kin extends Followed {
  readonly all: readonly Kept[];
}

const nothing: Rests = { links: 0, exposures: 0, benchmarks: 0 };

function readAll(index: VaultIndex): Kin {
  const all = index.notes().map(unread);
  const kin: Kin = { all, places: new Map(all.map(({ own: { path } }, at) => [path, at])) };
  for (const each of all) connect(each, index, kin);
  return kin;
}

function unread(note: Note): Kept {
  return { own: datesOf(note), settled: null, limit: null, linkedKept: [], namedKept: [], named: [], links: 0, exposures: 0, rests: nothing, flagged: false, problem: false };
}

/** No name came or went, so the notes are the same ones in the same order, and links lead where they led. */
function readChanged(index: VaultIndex, kin: Kin): void {
  for (const [at, note] of index.notes().entries()) {
    const each = kin.all[at];
    if (!each || each.own.note === note) continue;
    count(each, -1);
    each.own = datesOf(note);
    connect(each, index, kin);
  }
}

function connect(each: Kept, index: VaultIndex, kin: Kin): void {
  const { note } = each.own;
  each.linkedKept = others(each, note.links.map((link) => index.resolve(link)), kin);
  each.namedKept = others(each, note.exposures.map(({ target }) => index.find(target)), kin);
  count(each, 1);
}

function count({ linkedKept, namedKept }: Kept, by: number): void {
  for (const other of linkedKept) other.links += by;
  for (const other of namedKept) other.exposures += by;
}

/** Earlier surveys hold the old objects, so new ones are made where something changed. */
function settle(each: Kept, cadence: Cadence, sameCadence: boolean): void {
  const { links, exposures, own, rests, namedKept } = each;
  const sameNote = each.settled === own;
  const sameNamed = each.named.length === namedKept.length && namedKept.every((other, at) => other.own === each.named[at]);
  const benchmarks = sameNote ? rests.benchmarks : new Set(own.note.results.map(({ benchmark }) => benchmark)).size;
  if (rests.links !== links || rests.exposures !== exposures || rests.benchmarks !== benchmarks) each.rests = { links, exposures, benchmarks };
  if (!sameNamed) each.named = namedKept.map((other) => other.own);
  if (!sameNote || !sameCadence) each.limit = limitFor(own.note, cadence);
  if (!sameNote || !sameCadence || !sameNamed) flag(each, cadence);
  each.settled = own;
}

function flag(each: Kept, { quiet }: Cadence): void {
  const flags = each.limit ? timelessRules.filter((rule) => rule.applies(each) && !quiet.has(rule.id)) : [];
  each.flagged = flags.length > 0;
  each.problem = flags.some(({ id }) => problemRules.has(id));
}

/** A name that leads nowhere, and one that leads back to the note, count for nothing. */
function others(self: Kept, found: readonly (string | null)[], { all, places }: Kin): readonly Kept[] {
  const kept = new Set<Kept>();
  for (const path of found) {
    const at = path === null ? undefined : places.get(path);
    const other = at === undefined ? undefined : all[at];
    if (other && other !== self) kept.add(other);
  }
  return [...kept];
}
