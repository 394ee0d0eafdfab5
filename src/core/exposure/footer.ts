import { counted } from "../counted";
import type { ActorKey } from "./actor-key";
import type { CapTable, Edge } from "./cap-table";
import type { Resolved } from "./ledger";
import { capTableOf, edgesFrom, type ExposureSurvey } from "./survey";

/** What a view rests on: how many edges are used, what was passed over and why, and how old it is. */
export interface Footer {
  readonly used: number;
  readonly passedOver: readonly { readonly reason: string; readonly count: number }[];
  /** The earliest and the latest `updated` of the notes behind it. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** All of it in a sentence or two. */
  readonly text: string;
}

/** The footer of one actor's view: the edges into it and from it, and the lines of its note. */
export function footerOf(survey: ExposureSurvey, actor: ActorKey): Footer {
  const table = capTableOf(survey, actor);
  const count = startCount();
  for (const edge of [...table.edges, ...edgesFrom(survey, actor)]) countEdge(count, edge);
  countPassed(count, table);
  for (const owned of survey.ledger.ownership.ownedBy(actor)) {
    count.over += capTableOf(survey, owned).exited.filter(({ holder }) => holder === actor).length;
  }
  countLines(count, survey.ledger.claims(actor));
  return toFooter(count);
}

/** The footer of the whole vault. */
export function footerOfVault(survey: ExposureSurvey): Footer {
  const { ledger } = survey;
  const count = startCount();
  for (const owned of ledger.ownership.owned()) {
    const table = ledger.ownership.capTable(owned);
    for (const edge of table.edges) countEdge(count, edge);
    countPassed(count, table);
  }
  for (const path of ledger.paths()) countLines(count, ledger.claims(path));
  return toFooter(count);
}

interface Count {
  used: number;
  over: number;
  unnamedHolders: number;
  self: number;
  descriptions: number;
  ambiguous: number;
  oldest: string | null;
  newest: string | null;
}

function startCount(): Count {
  return { used: 0, over: 0, unnamedHolders: 0, self: 0, descriptions: 0, ambiguous: 0, oldest: null, newest: null };
}

function countEdge(count: Count, { deciding: { updated } }: Edge): void {
  count.used++;
  if (updated === null) return;
  if (count.oldest === null || updated < count.oldest) count.oldest = updated;
  if (count.newest === null || updated > count.newest) count.newest = updated;
}

function countPassed(count: Count, { exited, unnamed, self }: CapTable): void {
  count.over += exited.length;
  count.unnamedHolders += unnamed.length;
  count.self += self.length;
}

function countLines(count: Count, claims: readonly Resolved[]): void {
  for (const { claim, target, candidates } of claims) {
    if (!claim.named && claim.kind !== "stake") count.descriptions++;
    if (candidates.length > 1 && !candidates.includes(target)) count.ambiguous++;
  }
}

function toFooter({ used, over, unnamedHolders, self, descriptions, ambiguous, oldest, newest }: Count): Footer {
  const passedOver = [
    { reason: "exited, sold or former", count: over },
    { reason: "held by no one in particular", count: unnamedHolders },
    { reason: "merely described", count: descriptions },
    { reason: "named as its own holder", count: self },
    { reason: "under a name that several notes go by", count: ambiguous },
  ].filter(({ count }) => count > 0);
  return { used, passedOver, oldest, newest, text: footerText(used, passedOver, oldest, newest) };
}

function footerText(used: number, passedOver: Footer["passedOver"], oldest: string | null, newest: string | null): string {
  const passed = passedOver.reduce((sum, { count }) => sum + count, 0);
  const why = passed > 0 ? ` (${passedOver.map(({ reason, count }) => `${count} ${reason}`).join("; ")})` : "";
  const asOf = oldest === null || newest === null ? "" : oldest === newest ? `As of ${oldest}. ` : `As of ${oldest} to ${newest}. `;
  const counts = used + passed > 0 ? `${counted(used, "stake")} counted, ${passed} passed over${why}. ` : "";
  return `${counts}${asOf}Not investment advice.`;
}
