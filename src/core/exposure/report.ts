import { compareText } from "../compare";
import type { Place } from "../finding";
import { nameOf } from "./actor";
import { type ActorKey, hasNote } from "./actor-key";
import type { Edge as CountedEdge } from "./cap-table";
import type { Chain } from "./chains";
import { allInterests } from "./claims-table";
import { exposureFindings, findingsAbout } from "./findings";
import { type Interest as CountedInterest, interestsBy, interestsOf } from "./interests";
import type { Interval } from "./interval";
import { capTableOf, type ExposureSurvey, isNamed } from "./survey";

/** What `exposure --json` prints (scan-json.md). */
export interface ExposureReport {
  readonly schema: 1;
  readonly edges: readonly ReportEdge[];
  readonly interests: readonly ReportInterest[];
  /** The largest first. */
  readonly reach: readonly { readonly actor: ReportTarget; readonly reach: number; readonly risk: number }[];
  readonly findings: readonly { readonly code: string; readonly message: string; readonly where: readonly Place[] }[];
}

export interface ReportTarget {
  readonly name: string;
  readonly path: string | null;
}

export interface ReportEdge {
  readonly holder: ReportTarget;
  readonly owned: ReportTarget;
  readonly share: Interval;
  readonly stated: boolean;
  readonly control: boolean;
  readonly conflict: boolean;
  readonly statements: readonly (Place & { readonly text: string })[];
}

export interface ReportInterest {
  readonly holder: ReportTarget;
  readonly target: ReportTarget;
  readonly direct: Interval;
  readonly through: Interval;
  readonly total: Interval;
  readonly unstatedThrough: readonly ReportTarget[];
  readonly chains: readonly {
    readonly actors: readonly ReportTarget[];
    readonly share: Interval;
    readonly stated: boolean;
    readonly places: readonly Place[];
  }[];
  readonly oldest: string | null;
}

/** The report on one actor (the edges that its interests rest on, and who owns it or is owned by it), or on all of them. */
export function reportExposure(survey: ExposureSurvey, of?: ActorKey): ExposureReport {
  const interests = of === undefined ? allInterests(survey) : [...interestsOf(survey, of).interests, ...interestsBy(survey, of).interests];
  const edges = of === undefined ? allEdges(survey) : edgesAbout(survey, of, interests);
  const findings = of === undefined ? exposureFindings(survey) : findingsAbout(survey, of);
  return {
    schema: 1,
    edges: edges.map((edge) => reportEdge(survey, edge)),
    interests: interests.map((interest) => reportInterest(survey, interest)),
    reach: reachOf(survey, of),
    findings: findings.map(({ code, message, where }) => ({ code, message, where })),
  };
}

function allEdges(survey: ExposureSurvey): readonly CountedEdge[] {
  return [...survey.ledger.ownership.owned()].sort().flatMap((owned) => capTableOf(survey, owned).edges);
}

function edgesAbout(survey: ExposureSurvey, actor: ActorKey, interests: readonly CountedInterest[]): readonly CountedEdge[] {
  const used = new Set([...capTableOf(survey, actor).edges, ...interests.flatMap(({ chains }) => chains.flatMap(({ links }) => links))]);
  return [...used].sort((a, b) => compareText(a.owned, b.owned) || compareText(a.holder, b.holder));
}

function reachOf(survey: ExposureSurvey, of: ActorKey | undefined): ExposureReport["reach"] {
  const actors = of === undefined ? [...survey.ledger.named()].filter((actor) => isNamed(survey, actor)) : [of];
  const counted = actors.map((actor) => ({ actor, ...survey.reach(actor) })).filter(({ reach, risk }) => of !== undefined || reach + risk > 0);
  const sorted = counted.sort((a, b) => b.reach - a.reach || b.risk - a.risk || compareText(a.actor, b.actor));
  return sorted.map(({ actor, reach, risk }) => ({ actor: targetOf(survey, actor), reach, risk }));
}

function reportEdge(survey: ExposureSurvey, { holder, owned, share, stated, control, conflict, statements }: CountedEdge): ReportEdge {
  return {
    holder: targetOf(survey, holder), owned: targetOf(survey, owned), share, stated, control, conflict,
    statements: statements.map(({ path, line, text }) => ({ path, line, text })),
  };
}

function reportInterest(survey: ExposureSurvey, interest: CountedInterest): ReportInterest {
  const { holder, owned, direct, through, total, unstatedThrough, chains, oldest } = interest;
  const target = (key: ActorKey): ReportTarget => targetOf(survey, key);
  const reportChain = ({ actors, share, stated, places }: Chain): ReportInterest["chains"][number] =>
    ({ actors: actors.map(target), share, stated, places });
  return {
    holder: target(holder), target: target(owned), direct, through, total, unstatedThrough: unstatedThrough.map(target),
    chains: chains.map(reportChain), oldest,
  };
}

function targetOf(survey: ExposureSurvey, key: ActorKey): ReportTarget {
  return hasNote(key) ? { name: nameOf(survey, key), path: key } : { name: nameOf(survey, key), path: null };
}
