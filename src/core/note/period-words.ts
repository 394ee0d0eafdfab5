import { lookUp, wordTable } from "./word-table";

/** A vague part of a period. */
export type Part = "early" | "mid" | "late" | "end";

/** What a word in a period means: 1 to 12 a month, then the seasons, the parts, and the ordinals of quarters and halves. */
const SEASONS = 16;
const PARTS = 32;
const ORDINALS = 48;

const seasons: readonly (readonly [number, number])[] = [[3, 5], [6, 8], [9, 11], [12, 12]];
const parts: readonly Part[] = ["early", "mid", "late", "end", "end"];

/** With what the name of each month begins, as a pattern. */
export const monthPattern = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

const months = "jan|january,feb|february,mar|march,apr|april,may,jun|june,jul|july,aug|august,sep|sept|september,oct|october,nov|november,dec|december".split(",");

const words = wordTable([
  ...months.map((names, at) => [at + 1, names] as const),
  ...["spring", "summer", "autumn|fall", "winter"].map((names, at) => [SEASONS + at, names] as const),
  ...["early|beginning|start", "mid|middle", "late", "end|year-end|yearend", "ye|eoy"].map((names, at) => [PARTS + at, names] as const),
  ...["first", "second", "third", "fourth"].map((names, at) => [ORDINALS + at, names] as const),
]);

/** The word that stands in `from..to` of a text, as a number for the functions below; 0 for any other. */
export function periodWord(text: string, from: number, to: number): number {
  return lookUp(words, text, from, to);
}

/** 1 to 12, or 0 where a word is no month. */
export function monthOf(word: number): number {
  return word <= 12 ? word : 0;
}

/** First and last month of a season of the northern year. */
export function seasonOf(word: number): readonly [first: number, last: number] | null {
  return word >= SEASONS && word < PARTS ? (seasons[word - SEASONS] ?? null) : null;
}

export function partOf(word: number): Part | null {
  return word >= PARTS ? (parts[word - PARTS] ?? null) : null;
}

/** 1 to 4 for `first` to `fourth`, else 0. */
export function ordinalOf(word: number): number {
  return word >= ORDINALS ? word - ORDINALS + 1 : 0;
}

/** Whether a part's year may follow without a blank (`YE2026`). */
export function isJoined(word: number): boolean {
  return word === PARTS + 4;
}

/** The words, in lower case, that may lead to a period which is a whole cell. */
export const leads: readonly string[] =
  "by the end of |as of |week of |now to |now – |now–|now-|now - |by |since |from |until |till |through |before |after |circa |ca. |c. |around |about |approx. |in |pre-|post-|ltm |ttm |ntm |ytd |~|≈".split("|");

/** The first words, in lower case, with which a cell that is a period can open. */
export const periodWords: readonly string[] = [...words.words, "year", "q", "h", "fy", "cy", "fiscal", "calendar", ...leads.flatMap((lead) => /^[a-z]+/.exec(lead)?.[0] ?? [])];
