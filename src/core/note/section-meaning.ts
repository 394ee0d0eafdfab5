import { plainText } from "./inline";
import type { Outline } from "./outline";
import { sectionMeanings, type SectionMeaning, type SectionWords } from "./section-words";
import { bitsWithin, hintTable, holdsWord, lookUp, type WordTable, wordTable } from "./word-table";

/** `## 3. Key **investors** (2025):` → `key investors`. */
export function foldHeading(heading: string): string {
  if (isFoldedButForCase.test(heading)) return heading.toLowerCase();
  const lower = plainText(heading).toLowerCase().replace(/^[\d.)\s]+/, "");
  const folded = lower.includes("(") ? lower.replace(/\([^()]*\)/g, " ").replace(/\s+/g, " ") : lower;
  return folded.replaceAll("’", "'").replace(/[:?*\s]+$/, "").trimStart();
}

/** Letters and single blanks, as in most headings. */
const isFoldedButForCase = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Folds what is plain text already, as `foldHeading` does but for numbering. */
export function foldPlain(text: string): string {
  const lower = text.toLowerCase();
  return !unfolded.test(lower) ? lower : lower.replace(/\([^()]*\)/g, " ").replace(/’/g, "'").replace(/:\s*$/, "").replace(/\s+/g, " ").trim();
}

/** What folding changes but for case: brackets, a colon, a curly apostrophe or a double blank. */
export const unfolded = /[(:’]| {2}/;

/* What the words of a heading or label may make of it, as bits: a quick look that most fail. */

/** It may mean something for the lines below it (`meaningOf`). */
export const MAY_MEAN = 1;
/** It may be one of those that stand by themselves (`markOf`). */
export const MAY_MARK = 2;
/** It speaks of investing. */
export const OF_INVESTING = 4;

/** The word of a phrase that fewest other headings hold, and any other word of it: together they may mean something. */
const TELLS = 8;
const JOINS = 16;

/** The hints that `text.slice(from, to)` gives, as bits (section-meaning.ts). */
export function hintsIn(text: string, from: number, to: number, { hints }: SectionTable): number {
  const bits = bitsWithin(hints, text, from, to);
  return (bits & (TELLS | JOINS)) === (TELLS | JOINS) ? bits | MAY_MEAN : bits;
}

/** The hints that each heading of a note gives. */
export function headingHints({ sections }: Outline, table: SectionTable): readonly number[] {
  return sections.map(({ heading }) => (heading.length > longest ? 0 : hintsIn(heading, 0, heading.length, table)));
}

/** What a heading or label announces about the lines under it; null for nothing of ours. It is asked of those that `MAY_MEAN` is given for. */
export function meaningOf(heading: string, table: SectionTable): SectionMeaning | null {
  if (heading.length > longest) return null;
  const whole = wholeMeaning(heading, table);
  if (whole) return whole === "other" ? null : whole;
  const folded = foldHeading(heading);
  const known = wholeMeaning(folded, table);
  if (known) return known === "other" ? null : known;
  return meaningWithin(folded, folded.split(" "), table);
}

/** What a heading means that is nothing but one of the phrases. */
function wholeMeaning(heading: string, { whole }: SectionTable): SectionMeaning | undefined {
  return sectionMeanings[lookUp(whole, heading, 0, heading.length) - 1];
}

/** Longer headings are sentences. */
const longest = 120;

/** Whether a label or sub-heading speaks of something else than the list it stands in; most only group the names (`Operating nuclear:`). */
export function endsList(heading: string, { ends }: SectionTable): boolean {
  return holdsWord(ends, heading, 0, heading.length);
}

/** Headings that stand by themselves, whatever their case, numbering, brackets and colon. */
export type SectionMark = "related" | "sources" | "short";

/** Which of these a heading is; null for any other. It is asked of those that `MAY_MARK` is given for. */
export function markOf(heading: string, { marks }: SectionTable): SectionMark | null {
  return marks.get(foldHeading(heading)) ?? null;
}

/** The words of the settings, laid out for being looked up. */
export interface SectionTable {
  /** Every phrase as a whole heading: the place of its meaning among all, plus 1. */
  readonly whole: WordTable;
  /** The words of the phrases, with such bits. */
  readonly hints: WordTable;
  /** The single words among `other`. */
  readonly ends: WordTable;
  /** Phrases of ways in by their longest word. */
  readonly waysIn: ReadonlyMap<string, readonly WayInPhrase[]>;
  /** Phrases before which up to three words may stand, by their last word. */
  readonly endings: ReadonlyMap<string, readonly { readonly phrase: string; readonly meaning: SectionMeaning }[]>;
  readonly other: readonly string[];
  readonly marks: ReadonlyMap<string, SectionMark>;
}

/** A phrase between blanks, so that it is found as whole words. */
interface WayInPhrase {
  readonly padded: string;
  readonly meaning: SectionMeaning;
  /** The lower, the more telling. */
  readonly rank: number;
}

const tables = new WeakMap<SectionWords, SectionTable>();

/** Lays out the words; once for all notes that are read with them. */
export function sectionTable(words: SectionWords): SectionTable {
  const table = tables.get(words) ?? buildTable(words);
  tables.set(words, table);
  return table;
}

/** Meanings of the lines below a heading, the more telling first. */
const order = ["indirect", "direct", "risk", "stake", "holding", "gain", "investment"] as const;

const anywhere: ReadonlySet<SectionMeaning> = new Set(["indirect", "direct", "risk", "gain", "investment"]);

const marked = ["related", "sources", "short"] as const;

function buildTable(words: SectionWords): SectionTable {
  const whole = new Map<string, SectionMeaning>(words.other.map((phrase) => [phrase, "other"]));
  const single: string[] = ["playable"];
  const telling: string[] = [];
  const joining: string[] = [];
  const endings = new Map<string, { phrase: string; meaning: SectionMeaning }[]>();
  const waysIn = new Map<string, WayInPhrase[]>();
  let rank = 0;
  for (const meaning of order) {
    for (const entry of words[meaning]) {
      const phrase = entry.startsWith("* ") ? entry.slice(2) : entry;
      const parts = wordsOf(phrase);
      (parts.length > 1 ? telling : single).push(tellingOf(parts));
      joining.push(...parts.filter((part) => part !== tellingOf(parts)));
      if (!whole.has(phrase)) whole.set(phrase, meaning);
      if (anywhere.has(meaning)) listUnder(waysIn, longestOf(phrase.split(" ")), { padded: ` ${phrase} `, meaning, rank: rank++ });
      else if (entry !== phrase) listUnder(endings, phrase.slice(phrase.lastIndexOf(" ") + 1), { phrase, meaning });
    }
  }
  const marks = new Map<string, SectionMark>(marked.flatMap((mark) => words[mark].map((phrase): [string, SectionMark] => [phrase, mark])));
  const hints = wordTable([
    [MAY_MEAN, single.join("|")],
    [TELLS, telling.join("|")],
    [JOINS, joining.join("|")],
    [MAY_MARK, [...marks.keys()].map((phrase) => tellingOf(wordsOf(phrase))).join("|")],
    [OF_INVESTING, "invest|investing|investor|investors|investment|investments|investable|investability|financial|financials|ownership|cap|listing|listings|stock|stocks"],
  ]);
  return { whole: wordTable([...whole].map(([phrase, meaning]) => [sectionMeanings.indexOf(meaning) + 1, phrase] as const)), hints, ends: hintTable(words.other.filter((phrase) => !phrase.includes(" ")).join("|")), waysIn, endings, other: words.other, marks };
}

function listUnder<Entry>(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** The words of a phrase, each once. */
function wordsOf(phrase: string): readonly string[] {
  return [...new Set(phrase.split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== "");
}

/** Of the words of a phrase the one that fewest other headings hold: its last, unless that is short; then its longest. */
function tellingOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return last.length > 3 ? last : longestOf(words);
}

function longestOf(words: readonly string[]): string {
  return words.reduce((longest, word) => (word.length >= longest.length ? word : longest), "");
}

/** Words that make a heading a question or an address: no list of holders follows it. */
const notLists = new Set(["for", "why", "what", "how", "vs", "to", "than", "from", "by"]);

function meaningWithin(folded: string, parts: readonly string[], table: SectionTable): SectionMeaning | null {
  if (folded.includes("n't ")) return null;
  const bare = folded.replaceAll(",", "");
  const wayIn = wayInWithin(` ${bare} `, bare.split(" "), table);
  if (wayIn !== undefined) return wayIn;
  if (parts.length > 1 && (folded.includes("/") || folded.includes("&") || folded.includes(",") || parts.includes("and"))) {
    for (const part of folded.split(/ ?[/&,] ?| and /)) {
      const meaning = wholeMeaning(part, table);
      if (meaning === "stake" || meaning === "holding") return meaning;
    }
  }
  const ending = table.endings.get(parts.at(-1) ?? "")?.find(({ phrase }) => folded.endsWith(` ${phrase}`) && wordsBefore(folded, phrase) <= 3);
  const isAnother = !ending || parts.some((part) => notLists.has(part)) || table.other.some((phrase) => folded.endsWith(` ${phrase}`));
  return isAnother ? null : ending.meaning;
}

/** The most telling way in that a heading speaks of; null where it speaks of gain and loss, undefined where it speaks of none. */
function wayInWithin(padded: string, parts: readonly string[], { waysIn }: SectionTable): SectionMeaning | null | undefined {
  let best: WayInPhrase | undefined;
  let isRisk = false;
  let isGain = false;
  for (const part of parts) {
    for (const entry of waysIn.get(part) ?? none) {
      if (!stands(padded, entry)) continue;
      if (entry.meaning === "risk") isRisk = true;
      else if (entry.meaning !== "investment") isGain = true;
      if (!best || entry.rank < best.rank) best = entry;
    }
  }
  return isRisk && isGain ? null : best?.meaning;
}

const none: readonly never[] = [];

/** A phrase of several words stands anywhere, a single word first or last; one about investing only first or last. */
function stands(padded: string, { padded: phrase, meaning }: WayInPhrase): boolean {
  if (meaning !== "investment" && phrase.indexOf(" ", 1) < phrase.length - 1) return padded.includes(phrase);
  return padded.startsWith(phrase) || padded.endsWith(phrase);
}

function wordsBefore(folded: string, phrase: string): number {
  return folded.slice(0, -phrase.length).trim().split(" ").length;
}
