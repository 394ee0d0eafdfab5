import { defaultSectionWords, sectionMeanings, type SectionMeaning, type SectionWords } from "./section-words";

/** A line of the settings that adds words for sections (`direct: who profits, profiteers`), read. */
export interface SectionRule {
  readonly entry: string;
  /** One clear sentence about a line that cannot be read; null when it can. */
  readonly problem: string | null;
  readonly meaning: SectionMeaning;
  /** Folded as headings are; empty where there is a problem. */
  readonly words: readonly string[];
}

/** Reads the lines: a meaning, a colon, and words with commas between them. Never throws. */
export function readSectionRules(entries: readonly string[]): readonly SectionRule[] {
  return entries.map(readRule);
}

function readRule(entry: string): SectionRule {
  const colon = entry.indexOf(":");
  const name = entry.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const meaning = sectionMeanings.find((each) => each === name);
  const words = entry.slice(colon + 1).split(",").map(foldWords).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (colon < 0) return wrong(entry, `"${entry}" has no colon; it should read like "direct: who profits".`);
  if (!meaning) return wrong(entry, `"${name}" is no meaning of a section; those are ${sectionMeanings.join(", ")}.`);
  return words.length === 0 ? wrong(entry, `"${entry}" gives no words behind its colon.`) : { entry, problem: null, meaning, words };
}

function foldWords(words: string): string {
  return words.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trim();
}

function wrong(entry: string, problem: string): SectionRule {
  return { entry, problem, meaning: "other", words: [] };
}

/** Word lists stay the same for the same lines, since what is laid out from them is kept. */
const extended = new WeakMap<readonly string[], SectionWords>();

/** The words for sections with those that the lines add; lines that cannot be read add none. */
export function sectionWordsWith(entries: readonly string[]): SectionWords {
  if (entries.length === 0) return defaultSectionWords;
  const words = extended.get(entries) ?? readSectionRules(entries).reduce(withRule, defaultSectionWords);
  extended.set(entries, words);
  return words;
}

/** What a heading is taken for by default gives way to what the user says it is. */
function withRule(words: SectionWords, { meaning, words: more }: SectionRule): SectionWords {
  if (more.length === 0) return words;
  const others: Record<SectionMeaning, readonly string[]> = { ...words };
  for (const each of sectionMeanings) others[each] = words[each].filter((word) => !more.includes(word));
  return { ...others, [meaning]: [...more, ...others[meaning]] };
}
