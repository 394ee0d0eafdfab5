import { type Actor, actorOf } from "./actor";
import type { WayInFilter } from "./filter";
import { type Footer, footerOfVault } from "./footer";
import { portfoliosIn } from "./portfolio";
import type { ExposureSurvey } from "./survey";
import { type Ranked, rankWaysIn } from "./ways-in";

/** A row of the ranking with the actor it is about. */
export interface RankedRow extends Omit<Ranked, "actor"> {
  readonly rank: number;
  readonly actor: Actor;
}

/** What the panel shows of the whole vault beside the charts, as plain data. */
export interface VaultView {
  /** Public ways in first, then the others; within each the largest reach first. */
  readonly ranking: readonly RankedRow[];
  readonly risks: readonly RankedRow[];
  /** Tags of actor notes with their number, the most frequent first: what filters offer. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly portfolios: readonly Actor[];
  readonly footer: Footer;
}

export function vaultView(survey: ExposureSurvey, filter: WayInFilter): VaultView {
  return {
    ranking: publicFirst(rows(survey, filter, "ways in")),
    risks: rows(survey, filter, "risk"),
    tags: actorTags(survey),
    portfolios: portfoliosIn(survey).map((path) => actorOf(survey, path)),
    footer: footerOfVault(survey),
  };
}

/** The ways in to everything under one tag, and who is at risk from it. */
export function tagView(survey: ExposureSurvey, tag: string, filter: WayInFilter): Pick<VaultView, "ranking" | "risks"> {
  const narrowed = { ...filter, all: [...filter.all, tag] };
  return { ranking: publicFirst(rows(survey, narrowed, "ways in")), risks: rows(survey, narrowed, "risk") };
}

function rows(survey: ExposureSurvey, filter: WayInFilter, of: "ways in" | "risk"): RankedRow[] {
  return rankWaysIn(survey, filter, of).map((ranked, at) => ({ ...ranked, rank: at + 1, actor: actorOf(survey, ranked.actor) }));
}

function publicFirst(ranking: readonly RankedRow[]): readonly RankedRow[] {
  const isPublic = ({ actor }: RankedRow): boolean => actor.listing === "public";
  return [...ranking.filter(isPublic), ...ranking.filter((row) => !isPublic(row))].map((row, at) => ({ ...row, rank: at + 1 }));
}

/** The tags of actor notes with their number, the most frequent first. */
export function actorTags({ index }: ExposureSurvey): VaultView["tags"] {
  const counts = new Map<string, number>();
  for (const { isActor, tags } of index.notes()) {
    if (isActor) for (const tag of new Set(tags.map((each) => each.toLowerCase()))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const tags = [...counts].map(([tag, count]) => ({ tag, count }));
  return tags.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
