import { byFrequency, countsOf } from "../groups";
import type { Note } from "../note/note";
import { remember } from "../remember";
import { type Actor, actorOf } from "./actor";
import type { WayInFilter } from "./filter";
import { footerOfVault } from "./footer";
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
  readonly footer: string;
}

export function vaultView(survey: ExposureSurvey, filter: WayInFilter): VaultView {
  return {
    ranking: rows(survey, filter, "ways in"),
    risks: rows(survey, filter, "risk"),
    tags: actorTags(survey),
    portfolios: portfoliosIn(survey).map((path) => actorOf(survey, path)),
    footer: footerOfVault(survey),
  };
}

/** The ways in to everything under one tag, and who is at risk from it. */
export function tagView(survey: ExposureSurvey, tag: string, filter: WayInFilter): Pick<VaultView, "ranking" | "risks"> {
  const narrowed = { ...filter, all: [...filter.all, tag] };
  return { ranking: rows(survey, narrowed, "ways in"), risks: rows(survey, narrowed, "risk") };
}

/** Ways in that are public come first. */
function rows(survey: ExposureSurvey, filter: WayInFilter, of: "ways in" | "risk"): RankedRow[] {
  const ranked = rankWaysIn(survey, filter, of).map((row) => ({ row, actor: actorOf(survey, row.actor) }));
  const isFirst = ({ actor }: { readonly actor: Actor }): boolean => of === "risk" || actor.listing === "public";
  return [...ranked.filter(isFirst), ...ranked.filter((each) => !isFirst(each))].map(({ row: { reach, direct, indirect, stake, risk }, actor }, at) =>
    ({ rank: at + 1, actor, reach, direct, indirect, stake, risk }));
}

const tagsOfActor = remember(({ isActor, tags }: Note): readonly string[] => (isActor ? [...new Set(tags.map((tag) => tag.toLowerCase()))] : []));

/** The tags of actor notes with their number, the most frequent first. */
export function actorTags({ index }: ExposureSurvey): VaultView["tags"] {
  return byFrequency(countsOf(index.notes().flatMap(tagsOfActor))).map(([tag, count]) => ({ tag, count }));
}
