import { conceptTags, fundTags, personTags, placeTags } from "./listing-words";

/** Whom or what a note is about, as far as its tags say: nobody holds a person, and a place or a concept neither has holders nor holds anything. */
export type Subject = "person" | "place" | "concept" | "other";

/** Reads the tags; a note that is no actor's and has a concept's tag is about a concept. */
export function subjectOf(tags: readonly string[], isActor: boolean): Subject {
  const folded = tags.map((tag) => tag.toLowerCase());
  const has = (words: ReadonlySet<string>): boolean => folded.some((tag) => words.has(tag));
  if (has(personTags)) return "person";
  if (has(placeTags) && !has(fundTags)) return "place";
  return has(conceptTags) && !isActor ? "concept" : "other";
}
