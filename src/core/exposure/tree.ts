import { nameOf } from "./actor";
import type { ActorKey } from "./actor-key";
import type { Edge } from "./cap-table";
import { byLargest, everything, type Interval, multiply } from "./interval";
import { capTableOf, edgesFrom, edgesInto, type ExposureSurvey } from "./survey";

/** Ownership as a tree: who owns an actor, who owns those, and so on; or what it owns. */
export interface OwnershipNode {
  /** Null for holders without a name of their own and for what nobody is said to hold. */
  readonly actor: ActorKey | null;
  readonly name: string;
  readonly edge: Edge | null;
  /** Of the actor above it. */
  readonly share: Interval;
  /** Of the actor at the root, along this branch alone. */
  readonly ofRoot: Interval;
  readonly children: readonly OwnershipNode[];
  /** True where the branch comes back to an actor above it and is not followed again, or is too deep. */
  readonly cut: boolean;
}

export type TreeDirection = "holders" | "holdings";

/** The tree of an actor's holders or holdings, `depth` links deep; of holders it includes the unnamed ones and the residual. */
export function ownershipTree(survey: ExposureSurvey, actor: ActorKey, direction: TreeDirection, depth = 4): OwnershipNode {
  const root = { actor, name: nameOf(survey, actor), edge: null, share: everything, ofRoot: everything };
  return { ...root, cut: false, children: branches(survey, actor, direction, everything, [actor], depth) };
}

function branches(
  survey: ExposureSurvey, actor: ActorKey, direction: TreeDirection, ofRoot: Interval, above: readonly ActorKey[], depth: number,
): readonly OwnershipNode[] {
  const edges = direction === "holders" ? edgesInto(survey, actor) : edgesFrom(survey, actor);
  const named = edges.map((edge): OwnershipNode => {
    const next = direction === "holders" ? edge.holder : edge.owned;
    const share = multiply(ofRoot, edge.share);
    const again = above.includes(next);
    const deeper = again || depth <= 1 ? [] : branches(survey, next, direction, share, [...above, next], depth - 1);
    const cut = again || (depth <= 1 && hasBranches(survey, next, direction));
    return { actor: next, name: nameOf(survey, next), edge, share: edge.share, ofRoot: share, children: deeper, cut };
  });
  const rest = direction === "holders" && edges.length > 0 ? restOf(survey, actor, ofRoot) : [];
  return [...named.sort((a, b) => byLargest(a.share, b.share) || (a.name < b.name ? -1 : 1)), ...rest];
}

function hasBranches(survey: ExposureSurvey, actor: ActorKey, direction: TreeDirection): boolean {
  return (direction === "holders" ? edgesInto(survey, actor) : edgesFrom(survey, actor)).length > 0;
}

function restOf(survey: ExposureSurvey, actor: ActorKey, ofRoot: Interval): readonly OwnershipNode[] {
  const { unnamed, residual } = capTableOf(survey, actor);
  const leaf = (name: string, edge: Edge | null, share: Interval): OwnershipNode =>
    ({ actor: null, name, edge, share, ofRoot: multiply(ofRoot, share), children: [], cut: false });
  const leaves = unnamed.map((edge) => leaf(edge.deciding.holderName, edge, edge.share));
  return residual[1] > 1e-9 ? [...leaves, leaf("Residual", null, residual)] : leaves;
}
