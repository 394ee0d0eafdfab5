import type { VaultIndex } from "../index/vault-index";
import type { ActorKey } from "./actor-key";
import type { Claim } from "./claims";
import type { Resolved } from "./ledger";

/** How many other actors name an actor as a way in, and as one at risk; each once (exposure-maths.md, "The vault"). */
export interface Reach {
  readonly reach: number;
  readonly risk: number;
}

export function countReach(index: VaultIndex, naming: ReadonlyMap<string, readonly Resolved[]>, actor: ActorKey): Reach {
  let reach = 0;
  let risk = 0;
  for (const [path, claims] of naming) {
    if (path === actor || index.note(path)?.isActor !== true) continue;
    if (claims.some(({ claim }) => isWayIn(claim))) reach++;
    if (claims.some(({ claim }) => isRisk(claim))) risk++;
  }
  return { reach, risk };
}

/** A direct or indirect way in, or a stake that is not over; not a mere description. */
export function isWayIn({ kind, named, over }: Claim): boolean {
  return named && !over && (kind === "direct" || kind === "indirect" || kind === "stake");
}

export function isRisk({ kind, named }: Claim): boolean {
  return named && kind === "risk";
}
