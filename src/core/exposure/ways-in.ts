import type { ActorKey } from "./actor-key";
import type { Claim } from "./claims";
import { kindPasses, namersOf, targetPasses, type WayInFilter } from "./filter";
import type { Resolved } from "./ledger";
import { type ExposureSurvey, isNamed } from "./survey";

/** Claims by what they say, each in the order of its place. */
export type ClaimsByKind = Readonly<Record<Claim["kind"], readonly Resolved[]>>;

/** What an actor's own note says of others. */
export function waysInOf(survey: ExposureSurvey, actor: ActorKey): ClaimsByKind {
  return byKind(survey.ledger.claims(actor));
}

/** What all other notes say of this actor: each note that names it as a way in, a stake, a holding, a parent or at risk. */
export function namedBy(survey: ExposureSurvey, actor: ActorKey): ClaimsByKind {
  const naming = survey.ledger.naming(actor);
  const paths = [...naming.keys()].filter((path) => path !== actor).sort();
  return byKind(paths.flatMap((path) => naming.get(path) ?? []));
}

function byKind(claims: readonly Resolved[]): ClaimsByKind {
  const of = (kind: Claim["kind"]): readonly Resolved[] => claims.filter(({ claim }) => claim.kind === kind);
  return { direct: of("direct"), indirect: of("indirect"), stake: of("stake"), holding: of("holding"), risk: of("risk"), parent: of("parent") };
}

/** How often an actor is named as a way in, and by how many others; `lines` opens them all. */
export interface Ranked {
  readonly actor: ActorKey;
  /** Other actors that name it, each once. */
  readonly reach: number;
  readonly direct: number;
  readonly indirect: number;
  readonly stake: number;
  readonly risk: number;
}

/** The ways in (or, of risks, those at risk) by their reach under a filter, the largest first (exposure-maths.md, "The vault"). */
export function rankWaysIn(survey: ExposureSurvey, filter: WayInFilter, of: "ways in" | "risk"): readonly Ranked[] {
  const namers = namersOf(survey, filter);
  const rows: Ranked[] = [];
  for (const actor of survey.ledger.named()) {
    if (!isNamed(survey, actor)) continue;
    const row = rank(survey, actor, namers, filter, of);
    if (row.reach > 0 && targetPasses(survey, actor, filter)) rows.push(row);
  }
  return rows.sort((a, b) => b.reach - a.reach || b.direct - a.direct || (a.actor < b.actor ? -1 : 1));
}

/** The lines that a row of the ranking stands for, by their places. */
export function linesOf(survey: ExposureSurvey, actor: ActorKey, filter: WayInFilter, of: "ways in" | "risk"): readonly Resolved[] {
  const namers = namersOf(survey, filter);
  const naming = survey.ledger.naming(actor);
  const paths = [...naming.keys()].filter((path) => path !== actor && namers.has(path)).sort();
  return paths.flatMap((path) => (naming.get(path) ?? []).filter(({ claim }) => counts(claim, filter, of)));
}

function rank(survey: ExposureSurvey, actor: ActorKey, namers: ReadonlySet<string>, filter: WayInFilter, of: "ways in" | "risk"): Ranked {
  const row = { actor, reach: 0, direct: 0, indirect: 0, stake: 0, risk: 0 };
  for (const [path, claims] of survey.ledger.naming(actor)) {
    if (path === actor || !namers.has(path)) continue;
    const kinds = new Set(claims.filter(({ claim }) => counts(claim, filter, of)).map(({ claim }) => claim.kind));
    if (kinds.size > 0) row.reach++;
    for (const kind of kinds) if (kind === "direct" || kind === "indirect" || kind === "stake" || kind === "risk") row[kind]++;
  }
  return row;
}

function counts(claim: Claim, filter: WayInFilter, of: "ways in" | "risk"): boolean {
  return kindPasses(filter, claim) && (claim.kind === "risk") === (of === "risk");
}
