import { lookUp, wordTable } from "./word-table";

/* What a note's tags say it is about (reading-notes.md, section 4); each a bit, since many tags say several things. */

export const TAG_PERSON = 1;
export const TAG_PLACE = 2;
/** Invests; places' funds among them. */
export const TAG_FUND = 4;
/** No security can stand for it. */
export const TAG_NONE = 8;
/** About no actor. */
export const TAG_CONCEPT = 16;
export const TAG_PUBLIC = 32;
export const TAG_PRIVATE = 64;
/** A state, with all that belongs to it. */
export const TAG_STATE = 128;

const tags = wordTable([
  [1, "person|people|individual|talent|founder|politician|politics-person|ceo|executive|researcher|academic|economist|analyst|journalist|official|scientist|lawyer|author|columnist|investor-person|billionaire"],
  [2 + 8, "country|countries|geography|region|place|city|province|tech-hub|hub"],
  [4, "investor|fund|swf|sovereign-fund|sovereign-wealth|sovereign-wealth-fund|vc|pe|private-equity|asset-manager|finance"],
  [8, "government|geopolitics|sovereign-state|nonprofit|ngo|military|army|agency|regulator|central-bank|centralbank|cable|standards|treaty|religion|university|court|law|politics|political-party|threat-actor|militia|terrorism|think-tank|thinktank|union|igo|multilateral"],
  [8 + 128, "sovereign"],
  [8 + 16, "concept|thesis|event"],
  [16, "theme|question|daily|meta|sector|product|report|index|moc|model"],
  [32, "public"],
  [64, "private"],
]);

/** All that the tags say, as bits (tag-kinds.ts). */
export function tagKinds(of: readonly string[]): number {
  return of.reduce((bits, tag) => bits | lookUp(tags, tag, 0, tag.length), 0);
}

/** Whether two tags are the same but for case. */
export function isSameTag(tag: string, other: string): boolean {
  return tag.length === other.length && tag.toLowerCase() === other.toLowerCase();
}
