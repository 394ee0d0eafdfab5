import { TAG_PERSON, TAG_PLACE, TAG_FUND, TAG_CONCEPT } from "./tag-kinds";

/** Whom or what a note is about, as far as its tags say: nobody holds a person, and a place or a concept neither has holders nor holds anything. */
export type Subject = "person" | "place" | "concept" | "other";

/** Reads the tags (bits of tag-kinds.ts); a note that is no actor's and has a concept's tag is about a concept. */
export function subjectOf(kinds: number, isActor: boolean): Subject {
  if (kinds & TAG_PERSON) return "person";
  if (kinds & TAG_PLACE && !(kinds & TAG_FUND)) return "place";
  return kinds & TAG_CONCEPT && !isActor ? "concept" : "other";
}
