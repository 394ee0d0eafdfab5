import type { VaultIndex } from "../index/vault-index";
import type { Note, Target } from "../note/note";
import type { Steps } from "../steps";
import type { ActorKey } from "./actor-key";
import type { Statement } from "./cap-table";
import { type Claim, claimsOf, isOwnership, wordsOf } from "./claims";
import { NameBook, type NamesSaid, type Resolution } from "./name-book";
import { Ownership } from "./ownership";
import { createTally } from "./tally";

/** A claim with the actor it means. */
export interface Resolved {
  readonly claim: Claim;
  readonly target: ActorKey;
  /** The notes it could mean; more than one where the name is ambiguous. */
  readonly candidates: readonly string[];
  /** Why one of them is taken (NameBook); "" where none is. */
  readonly why: string;
}

/**
 * Everything that notes claim about each other, by whom it is about: kept one note at a time. A changed note's claims are taken out and put in
 * again, and so are those of the notes that mention a name or ticker which came or went. What follows from them is worked out when asked.
 */
export class Ledger {
  readonly #index: VaultIndex;
  readonly #book = new NameBook();
  readonly #notes = new Map<string, Note>();
  readonly #claims = new Map<string, readonly Resolved[]>();
  /** Actor → claims that name it, by the note that makes them. */
  readonly #naming = new Map<ActorKey, Map<string, Resolved[]>>();
  readonly ownership = new Ownership();
  readonly #spellings = createTally<ActorKey, string>();
  readonly #derived: Map<ActorKey, unknown>[] = [];
  readonly #ambiguous = new Set<string>();
  /** The notes that changed, and those whose claims are to be put in again. */
  readonly #unseen = new Set<string>();
  readonly #again = new Set<string>();
  #revision = 0;

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /**
   * Brings the ledger up to the index's revision, a note a step; what comes meanwhile is taken too. The work is proportional to the notes that changed and
   * what names them.
   */
  *catchUp(): Steps<void> {
    while (this.#revision !== this.#index.revision || this.#unseen.size + this.#again.size > 0) {
      for (const path of this.#index.changesSince(this.#revision)) this.#unseen.add(path);
      this.#revision = this.#index.revision;
      for (const path of this.#unseen) {
        this.#unseen.delete(path);
        this.#see(path);
        yield;
      }
      for (const path of this.#again) {
        this.#again.delete(path);
        this.#drop(path);
        this.#put(path);
        yield;
      }
    }
  }

  /** Takes the user's word on names; what it changes is put in again by `catchUp`. True where it changes anything. */
  say(said: NamesSaid): boolean {
    const changed = this.#book.say(said);
    for (const path of this.#book.mentioning(changed)) this.#again.add(path);
    return changed.length > 0;
  }

  /** Whom a target means now. */
  resolve(target: Target): Resolution {
    return this.#book.resolve(target, this.#index);
  }

  /** The claims that a note makes, in the order of its lines. */
  claims(path: string): readonly Resolved[] {
    return this.#claims.get(path) ?? [];
  }

  /** The notes that claim anything. */
  paths(): Iterable<string> {
    return this.#claims.keys();
  }

  /** Every claim that names `actor`, by the note that makes it. */
  naming(actor: ActorKey): ReadonlyMap<string, readonly Resolved[]> {
    return this.#naming.get(actor) ?? new Map<string, Resolved[]>();
  }

  /** Whoever is named by a claim, mere descriptions included. */
  named(): Iterable<ActorKey> {
    return this.#naming.keys();
  }

  /** `work`, remembered for each actor until a claim that names that actor changes. */
  derive<Value>(work: (actor: ActorKey) => Value): (actor: ActorKey) => Value {
    const known = new Map<ActorKey, { readonly value: Value }>();
    this.#derived.push(known);
    return (actor) => {
      const before = known.get(actor);
      if (before) return before.value;
      const value = work(actor);
      known.set(actor, { value });
      return value;
    };
  }

  /** How notes write the name of an actor, with how often. */
  spellings(actor: ActorKey): ReadonlyMap<string, number> {
    return this.#spellings.under(actor);
  }

  /** Notes with a claim whose target could be several actors. */
  ambiguous(): Iterable<string> {
    return this.#ambiguous;
  }

  #see(path: string): void {
    const [before, after] = [this.#notes.get(path), this.#index.note(path)];
    if (before === after) return;
    if (after) this.#notes.set(path, after);
    else this.#notes.delete(path);
    for (const mentioning of this.#book.mentioning(this.#book.replace(before, after))) this.#again.add(mentioning);
    this.#again.add(path);
  }

  #put(path: string): void {
    const note = this.#notes.get(path);
    if (!note) return;
    const resolved = claimsOf(note).map((claim): Resolved => {
      const { key, candidates, why } = claim.named ? this.#book.resolve(claim.target, this.#index) : unnamed(claim);
      return { claim, target: key, candidates, why };
    });
    if (resolved.length === 0) return;
    this.#claims.set(path, resolved);
    if (resolved.some(({ candidates }) => candidates.length > 1)) this.#ambiguous.add(path);
    for (const each of resolved) this.#enter(path, each);
  }

  #drop(path: string): void {
    for (const { claim, target } of this.claims(path)) {
      this.#naming.get(target)?.delete(path);
      if (this.#naming.get(target)?.size === 0) this.#naming.delete(target);
      this.#spellings.remove(target, claim.target.name);
      this.#touch(target);
      if (!isStatement(claim)) continue;
      const { holder, owned } = sides(claim, target);
      this.ownership.remove(owned, holder, path);
    }
    this.#claims.delete(path);
    this.#ambiguous.delete(path);
  }

  #enter(path: string, resolved: Resolved): void {
    const { claim, target } = resolved;
    push(this.#naming, target, path, resolved);
    this.#spellings.add(target, claim.target.name);
    this.#touch(target);
    if (!isStatement(claim)) return;
    const { holder, owned } = sides(claim, target);
    this.ownership.add(owned, statementOf(claim, holder));
  }

  #touch(actor: ActorKey): void {
    for (const known of this.#derived) known.delete(actor);
  }
}

/** A mere description belongs to the note that gives it: `Employees` of one actor are not those of another. */
function unnamed(claim: Claim): Resolution {
  return { key: `name:${claim.path}/${claim.target.name.trim().toLowerCase()}`, candidates: [], why: "" };
}

/** Of what an actor owns, a mere description is nobody who could have a cap table. */
function isStatement(claim: Claim): boolean {
  return isOwnership(claim.kind) && (claim.named || claim.kind !== "holding");
}

function sides(claim: Claim, target: ActorKey): { holder: ActorKey; owned: ActorKey } {
  return claim.kind === "holding" ? { holder: claim.path, owned: target } : { holder: target, owned: claim.path };
}

function statementOf(claim: Claim, holder: ActorKey): Statement {
  const { path, line, named, share, problem, basis, over, amount, updated } = claim;
  const holderName = claim.kind === "holding" ? "" : claim.target.name;
  return { path, line, holder, holderName, named, text: wordsOf(claim), share, problem, basis, over, control: claim.kind === "parent", amount, updated };
}

function push<Item>(map: Map<ActorKey, Map<string, Item[]>>, key: ActorKey, path: string, item: Item): void {
  const byPath = map.get(key) ?? new Map<string, Item[]>();
  const items = byPath.get(path);
  if (items) items.push(item);
  else byPath.set(path, [item]);
  map.set(key, byPath);
}
