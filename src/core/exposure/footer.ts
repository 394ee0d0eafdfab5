import { counted } from "../counted";
import type { ActorKey } from "./actor-key";
import type { CapTable, Edge } from "./cap-table";
import { isOwnership } from "./claims";
import type { Resolved } from "./ledger";
import { capTableOf, edgesFrom, type ExposureSurvey } from "./survey";

/**
 * What one actor's view rests on, in a sentence or two: how many edges are used, what was passed over and why, and how old it is. Counted are the edges into it
 * and from it, and the lines of its note.
 */
export function footerOf(survey: ExposureSurvey, actor: ActorKey): string {
  const table = capTableOf(survey, actor);
  const count = startCount();
  for (const edge of [...table.edges, ...edgesFrom(survey, actor)]) countEdge(count, edge);
  countPassed(count, table);
  for (const owned of survey.ledger.ownership.ownedBy(actor)) {
    count.over += capTableOf(survey, owned).exited.filter(({ holder }) => holder === actor).length;
  }
  countLines(count, survey.ledger.claims(actor));
  return footerText(count);
}

/** The same of the whole vault. */
export function footerOfVault(survey: ExposureSurvey): string {
  const { ledger } = survey;
  const count = startCount();
  for (const owned of ledger.ownership.owned()) {
    const table = ledger.ownership.capTable(owned);
    for (const edge of table.edges) countEdge(count, edge);
    countPassed(count, table);
  }
  for (const path of ledger.paths()) countLines(count, ledger.claims(path));
  return footerText(count);
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
    if (candidates.length > 1 && !candidates.includes(target) && !isOwnership(claim.kind)) count.ambiguous++;
  }
}

function footerText({ used, over, unnamedHolders, self, descriptions, ambiguous, oldest, newest }: Count): string {
  const reasons = ([
    [over, "exited, sold or former"],
    [unnamedHolders, "held by no one in particular"],
    [descriptions, "merely described"],
    [self, "named as its own holder"],
    [ambiguous, "under a name that several notes go by"],
  ] as const).filter(([count]) => count > 0);
  const passed = reasons.reduce((sum, [count]) => sum + count, 0);
  const why = passed > 0 ? ` (${reasons.map((reason) => reason.join(" ")).join("; ")})` : "";
  const asOf = oldest === null || newest === null ? "" : `As of ${oldest === newest ? oldest : `${oldest} to ${newest}`}. `;
  const counts = used + passed > 0 ? `${counted(used, "stake")} counted, ${passed} passed over${why}. ` : "";
  return `${counts}${asOf}Not investment advice.`;
}
