import type { ActorKey } from "./actor-key";
import type { Edge } from "./cap-table";
import type { Interest } from "./interests";
import { type Money, portion } from "./money";
import { type Arc, propagate } from "./propagate";
import { edgesFrom, edgesInto, type ExposureSurvey } from "./survey";

/** What an actor is said to have of another, in amounts: what it holds itself beside its part of what others hold, never added up. */
export interface Amounts {
  readonly direct: Money | null;
  readonly through: readonly AmountThrough[];
}

export interface AmountThrough {
  readonly via: ActorKey;
  /** The holder's part of what `via` holds. */
  readonly money: Money;
}

/** The amounts of an interest; null where no note states one (exposure-maths.md, last worked case). */
export function amountsOf(survey: ExposureSurvey, { holder, owned, edge }: Pick<Interest, "holder" | "owned" | "edge">): Amounts | null {
  const holdings = edgesInto(survey, owned).flatMap((each) => {
    const money = each.holder === holder ? null : amountOfEdge(each);
    return money ? [{ via: each.holder, money }] : [];
  });
  const direct = edge ? amountOfEdge(edge) : null;
  const through = holdings.length > 0 ? partsOf(survey, holder, holdings) : [];
  return direct || through.length > 0 ? { direct, through } : null;
}

/** The amount that the newest of the edge's statements gives, if any. */
export function amountOfEdge({ deciding, statements }: Edge): Money | null {
  if (deciding.amount) return deciding.amount;
  const stated = statements.filter(({ amount, over }) => amount !== null && !over);
  return stated.reduce((newest, next) => ((next.updated ?? "") > (newest?.updated ?? "") ? next : newest), stated[0])?.amount ?? null;
}

function partsOf(survey: ExposureSurvey, holder: ActorKey, holdings: readonly AmountThrough[]): readonly AmountThrough[] {
  const flow = (side: 0 | 1): ReturnType<typeof propagate> =>
    propagate(holder, (actor) => edgesFrom(survey, actor).map((edge): Arc => ({ to: edge.owned, weight: edge.share[side] })));
  const lows = flow(0);
  const highs = flow(1);
  return holdings.flatMap(({ via, money }): AmountThrough[] => {
    const high = highs.get(via)?.total ?? 0;
    return high > 0 ? [{ via, money: portion(money, lows.get(via)?.total ?? 0, high) }] : [];
  });
}
