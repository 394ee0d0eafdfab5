import type { ActorKey } from "./actor-key";
import { buildCapTable, type CapTable, type Edge, type Statement } from "./cap-table";
import { createTally } from "./tally";

/** Every statement about who owns whom, by owned actor; cap tables and edges are worked out when asked and kept until a statement changes. */
export class Ownership {
  /** Owned actor → statements about its holders, by the note that makes them. */
  readonly #statements = new Map<ActorKey, Map<string, Statement[]>>();
  readonly #owns = createTally<ActorKey, ActorKey>();
  readonly #capTables = new Map<ActorKey, CapTable>();
  readonly #edgesFrom = new Map<ActorKey, readonly Edge[]>();

  add(owned: ActorKey, statement: Statement): void {
    const byPath = this.#statements.get(owned) ?? new Map<string, Statement[]>();
    const statements = byPath.get(statement.path);
    if (statements) statements.push(statement);
    else byPath.set(statement.path, [statement]);
    this.#statements.set(owned, byPath);
    this.#owns.add(statement.holder, owned);
    this.#forget(owned, statement.holder);
  }

  /** Takes back one statement of `holder`; with the last of them goes everything that the note at `path` says about `owned`. */
  remove(owned: ActorKey, holder: ActorKey, path: string): void {
    const byPath = this.#statements.get(owned);
    byPath?.delete(path);
    if (byPath?.size === 0) this.#statements.delete(owned);
    this.#owns.remove(holder, owned);
    this.#forget(owned, holder);
  }

  capTable(owned: ActorKey): CapTable {
    const known = this.#capTables.get(owned);
    if (known) return known;
    const built = buildCapTable(owned, [...(this.#statements.get(owned)?.values() ?? [])].flat());
    this.#capTables.set(owned, built);
    return built;
  }

  /** The counted edges that lead from `holder`, in the order of whom they lead to. */
  edgesFrom(holder: ActorKey): readonly Edge[] {
    const known = this.#edgesFrom.get(holder);
    if (known) return known;
    const edges = [...this.ownedBy(holder)].sort().flatMap((owned) => this.capTable(owned).byHolder.get(holder) ?? []);
    this.#edgesFrom.set(holder, edges);
    return edges;
  }

  /** Actors that someone is said to own a part of. */
  owned(): Iterable<ActorKey> {
    return this.#statements.keys();
  }

  /** Actors that `holder` is said to own, or to have owned, a part of. */
  ownedBy(holder: ActorKey): Iterable<ActorKey> {
    return this.#owns.under(holder).keys();
  }

  holders(): Iterable<ActorKey> {
    return this.#owns.keys();
  }

  /** Edges from a holder rest on the cap tables of those it owns; where no cap table was worked out, nothing rests on it. */
  #forget(owned: ActorKey, holder: ActorKey): void {
    this.#edgesFrom.delete(holder);
    for (const each of this.#capTables.get(owned)?.byHolder.keys() ?? []) this.#edgesFrom.delete(each);
    this.#capTables.delete(owned);
  }
}
