import type { ActorKey } from "./actor-key";
import type { Claim } from "./claims";
import { countNamers, type Reach } from "./count-reach";
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

/** How many other actors (or notes) name an actor, as a way in or, in the ranking of risks, as one at risk: `reach` is what it is ranked by. */
export interface Ranked extends Reach {
  readonly actor: ActorKey;
}

/** The ways in (or, of risks, those at risk) by their reach under a filter, the largest first (exposure-maths.md, "The vault"). */
export function rankWaysIn(survey: ExposureSurvey, filter: WayInFilter, of: "ways in" | "risk"): readonly Ranked[] {
  const count = counter(survey, filter);
  const rows: Ranked[] = [];
  for (const actor of survey.ledger.named()) {
    const { reach: all, direct, indirect, stake, risk } = count(actor);
    const reach = of === "risk" ? risk : all;
    if (reach > 0 && isNamed(survey, actor) && targetPasses(survey, actor, filter)) rows.push({ actor, reach, direct, indirect, stake, risk });
  }
  return rows.sort((a, b) => b.reach - a.reach || b.direct - a.direct || (a.actor < b.actor ? -1 : 1));
}

/** Without tags and kinds to filter by, the counts are those that the survey remembers. */
function counter(survey: ExposureSurvey, filter: WayInFilter): (actor: ActorKey) => Reach {
  const { namers: whose, all, any, none, kinds } = filter;
  if (whose === "actors" && all.length + any.length + none.length + kinds.length === 0) return survey.reach;
  const namers = namersOf(survey, filter);
  return (actor) => countNamers(survey.ledger.naming(actor), actor, (path) => namers.has(path), (claim) => kindPasses(filter, claim));
}

/** The lines that a row of the ranking stands for, by their places. */
export function linesOf(survey: ExposureSurvey, actor: ActorKey, filter: WayInFilter, of: "ways in" | "risk"): readonly Resolved[] {
  const namers = namersOf(survey, filter);
  const naming = survey.ledger.naming(actor);
  const paths = [...naming.keys()].filter((path) => path !== actor && namers.has(path)).sort();
  return paths.flatMap((path) => (naming.get(path) ?? []).filter(({ claim }) => counts(claim, filter, of)));
}

/** Whether a claim is one of those that a ranking counts. */
export function counts(claim: Claim, filter: WayInFilter, of: "ways in" | "risk"): boolean {
  return kindPasses(filter, claim) && (claim.kind === "risk") === (of === "risk");
}
