import type { VaultIndex } from "../index/vault-index";
import type { ActorKey } from "./actor-key";
import type { Claim } from "./claims";
import type { Resolved } from "./ledger";

export type WayInKind = "direct" | "indirect" | "stake" | "risk";

/** How many other actors name an actor as a way in, and as one at risk; each once (exposure-maths.md, "The vault"). */
export interface Reach {
  readonly reach: number;
  readonly direct: number;
  readonly indirect: number;
  readonly stake: number;
  readonly risk: number;
}

export function countReach(index: VaultIndex, naming: ReadonlyMap<string, readonly Resolved[]>, actor: ActorKey): Reach {
  const isNamer = (path: string): boolean => index.note(path)?.isActor === true;
  return countNamers(naming, actor, isNamer, (claim) => isWayIn(claim) || isRisk(claim));
}

/** Counts the notes other than the actor's own that pass and make a claim that counts, by kind; a note once for each kind it states. */
export function countNamers(
  naming: ReadonlyMap<string, readonly Resolved[]>, actor: ActorKey, isNamer: (path: string) => boolean, counts: (claim: Claim) => boolean,
): Reach {
  const reach = { reach: 0, direct: 0, indirect: 0, stake: 0, risk: 0 };
  for (const [path, claims] of naming) {
    if (path === actor || !isNamer(path)) continue;
    const has = (kind: WayInKind): number => Number(claims.some(({ claim }) => claim.kind === kind && counts(claim)));
    const said = { direct: has("direct"), indirect: has("indirect"), stake: has("stake"), risk: has("risk") };
    reach.direct += said.direct;
    reach.indirect += said.indirect;
    reach.stake += said.stake;
    reach.risk += said.risk;
    reach.reach += Math.max(said.direct, said.indirect, said.stake);
  }
  return reach;
}

/** A direct or indirect way in, or a stake that is not over; not a mere description. */
export function isWayIn({ kind, named, over }: Claim): boolean {
  return named && !over && (kind === "direct" || kind === "indirect" || kind === "stake");
}

export function isRisk({ kind, named }: Claim): boolean {
  return named && kind === "risk";
}
