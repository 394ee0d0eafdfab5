import { hasTag } from "../has-tag";
import { foldName } from "../index/fold";
import type { Listing } from "../note/note";
import { actorOf } from "./actor";
import type { ActorKey } from "./actor-key";
import type { Claim } from "./claims";
import type { WayInKind } from "./count-reach";
import type { ExposureSurvey } from "./survey";

/** Which ways in count. Empty lists ask for nothing; tags are without `#`, and `ai` also means `ai/labs`. */
export interface WayInFilter {
  /** Which notes' ways in count: those of actors, or those of concepts, theses and events too. */
  readonly namers: "actors" | "notes";
  /** Tags of the notes that name the way in. */
  readonly all: readonly string[];
  readonly any: readonly string[];
  readonly none: readonly string[];
  readonly kinds: readonly WayInKind[];
  /** Of the way in itself. */
  readonly listings: readonly Listing[];
  /** In the way in's name, tickers or tags. */
  readonly search: string;
}

export const noFilter: WayInFilter = { namers: "actors", all: [], any: [], none: [], kinds: [], listings: [], search: "" };

/** Whether a note with these tags passes. */
export function tagsPass(tags: readonly string[], { all, any, none }: Pick<WayInFilter, "all" | "any" | "none">): boolean {
  return all.every((tag) => hasTag(tags, tag))
    && (any.length === 0 || any.some((tag) => hasTag(tags, tag)))
    && !none.some((tag) => hasTag(tags, tag));
}

/** The notes whose ways in count: those with the right tags, of actors if no others are asked for. */
export function namersOf({ index }: ExposureSurvey, filter: WayInFilter): ReadonlySet<string> {
  return new Set(index.notes().filter(({ isActor, tags }) => (isActor || filter.namers === "notes") && tagsPass(tags, filter)).map(({ path }) => path));
}

export function kindPasses({ kinds }: WayInFilter, { kind, named, over }: Claim): boolean {
  if (!named || over || kind === "holding" || kind === "parent") return false;
  return kinds.length === 0 || kinds.includes(kind);
}

/** Whether a way in passes by its listing and the search. */
export function targetPasses(survey: ExposureSurvey, key: ActorKey, { listings, search }: WayInFilter): boolean {
  if (listings.length === 0 && search.trim() === "") return true;
  const { name, listing, tickers, tags } = actorOf(survey, key);
  if (listings.length > 0 && !listings.includes(listing)) return false;
  if (search.trim() === "") return true;
  const text = foldName([name, ...tickers, ...tags].join(" "));
  return foldName(search).split(" ").every((word) => text.includes(word));
}
