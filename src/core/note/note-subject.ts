import { tagKind } from "./tag-kinds";

/** Whom or what a note is about, as far as its tags say: nobody holds a person, and a place or a concept neither has holders nor holds anything. */
export type Subject = "person" | "place" | "concept" | "other";

/** Reads the tags (bits of `tagKind`); a note that is no actor's and has a concept's tag is about a concept. */
export function subjectOf(kinds: number, isActor: boolean): Subject {
  if (kinds & tagKind.person) return "person";
  if (kinds & tagKind.place && !(kinds & tagKind.fund)) return "place";
  return kinds & tagKind.concept && !isActor ? "concept" : "other";
}
