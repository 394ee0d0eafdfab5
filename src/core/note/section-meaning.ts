import { plainText } from "./inline";
import type { SectionMeaning, SectionWords } from "./section-words";

/** Whether a heading or label is one of `words`, whatever its case, its numbering and what it adds in brackets or behind a colon. */
export function means(heading: string, words: readonly string[]): boolean {
  return words.includes(foldHeading(heading));
}

/** `## 3. Key **investors** (2025):` → `key investors`. */
export function foldHeading(heading: string): string {
  return plainText(heading)
    .toLowerCase()
    .replace(/^[\d.)\s]+/, "")
    .replace(/\([^()]*\)/g, " ")
    .replace(/’/g, "'")
    .replace(/[:*]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Folds what is plain text already, as `foldHeading` does but for numbering. */
export function foldPlain(text: string): string {
  const lower = text.toLowerCase();
  return /[(:’]|\s\s/.test(lower) ? lower.replace(/\([^()]*\)/g, " ").replace(/’/g, "'").replace(/:\s*$/, "").replace(/\s+/g, " ").trim() : lower;
}

/** A quick look that most headings and labels fail: whether they hold any word that marks a section. */
export function mayMean(heading: string, words: SectionWords): boolean {
  return tableOf(words).hint.test(heading);
}

/** What a heading or label announces about the lines under it; null for nothing of ours. */
export function meaningOf(heading: string, words: SectionWords): SectionMeaning | null {
  const table = tableOf(words);
  if (heading.length > 120 || !table.hint.test(heading)) return null;
  const before = table.known.get(heading);
  if (before !== undefined) return before;
  const meaning = readMeaning(heading, table);
  if (table.known.size >= mostKnown) table.known.clear();
  table.known.set(heading, meaning);
  return meaning;
}

/** Whether a label or sub-heading speaks of something else than the list it stands in; most only group the names (`Operating nuclear:`). */
export function endsList(heading: string, words: SectionWords): boolean {
  const { breaks } = tableOf(words);
  return heading.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => breaks.has(word));
}

/** Headings repeat from note to note: so many are remembered. */
const mostKnown = 2000;

function readMeaning(heading: string, table: MeaningTable): SectionMeaning | null {
  const folded = foldHeading(heading);
  const whole = table.whole.get(folded);
  if (whole) return whole === "other" ? null : whole;
  return meaningWithin(folded, folded.split(" "), table);
}

interface MeaningTable {
  /** Every phrase as a whole heading. */
  readonly whole: ReadonlyMap<string, SectionMeaning>;
  /** The longest words of all phrases: a heading without one of them means nothing of ours. */
  readonly hint: RegExp;
  readonly waysIn: readonly WayInPhrase[];
  /** Phrases before which up to three words may stand, by their last word. */
  readonly endings: ReadonlyMap<string, readonly { readonly phrase: string; readonly meaning: SectionMeaning }[]>;
  readonly other: readonly string[];
  /** The single words among `other`. */
  readonly breaks: ReadonlySet<string>;
  readonly known: Map<string, SectionMeaning | null>;
}

/** A phrase between blanks, so that it is found as whole words. */
interface WayInPhrase {
  readonly padded: string;
  readonly meaning: SectionMeaning;
}

const tables = new WeakMap<SectionWords, MeaningTable>();

function tableOf(words: SectionWords): MeaningTable {
  const known = tables.get(words);
  if (known) return known;
  const table = buildTable(words);
  tables.set(words, table);
  return table;
}

/** Meanings of the lines below a heading, the more telling first. */
const order = ["indirect", "direct", "risk", "stake", "holding", "gain", "investment"] as const;

const anywhere: ReadonlySet<SectionMeaning> = new Set(["indirect", "direct", "risk", "gain", "investment"]);

function buildTable(words: SectionWords): MeaningTable {
  const whole = new Map<string, SectionMeaning>(words.other.map((phrase) => [phrase, "other"]));
  const hints = new Set<string>();
  const endings = new Map<string, { phrase: string; meaning: SectionMeaning }[]>();
  const waysIn: WayInPhrase[] = [];
  for (const meaning of order) {
    for (const entry of words[meaning]) {
      const phrase = entry.startsWith("* ") ? entry.slice(2) : entry;
      const last = phrase.slice(phrase.lastIndexOf(" ") + 1);
      hints.add(tellingWord(phrase));
      if (!whole.has(phrase)) whole.set(phrase, meaning);
      if (anywhere.has(meaning)) waysIn.push({ padded: ` ${phrase} `, meaning });
      else if (entry !== phrase) endings.set(last, [...(endings.get(last) ?? []), { phrase, meaning }]);
    }
  }
  const hint = new RegExp([...hints].map((word) => word.replace(/[^\p{L}\p{N}\s]/gu, "\\$&").replace(/'/g, "['’]")).join("|"), "i");
  return { whole, hint, waysIn, endings, other: words.other, breaks: new Set(words.other.filter((phrase) => !phrase.includes(" "))), known: new Map() };
}

function tellingWord(phrase: string): string {
  return phrase.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** Words that make a heading a question or an address: no list of holders follows it. */
const notLists = new Set(["for", "why", "what", "how", "vs", "to", "than", "from", "by"]);

function meaningWithin(folded: string, parts: readonly string[], table: MeaningTable): SectionMeaning | null {
  const padded = ` ${folded} `;
  const found = table.waysIn.filter((entry) => stands(padded, entry)).map(({ meaning }) => meaning);
  const [first] = found;
  if (first) return first !== "risk" && found.includes("risk") ? null : first;
  for (const part of folded.split(/ ?[/&,] ?| and /)) {
    const meaning = table.whole.get(part);
    if (meaning === "stake" || meaning === "holding") return meaning;
  }
  if (parts.some((part) => notLists.has(part)) || table.other.some((phrase) => folded.endsWith(` ${phrase}`))) return null;
  const ending = table.endings.get(parts.at(-1) ?? "")?.find(({ phrase }) => folded.endsWith(` ${phrase}`) && wordsBefore(folded, phrase) <= 3);
  return ending?.meaning ?? null;
}

/** A phrase of several words stands anywhere, a single word first or last; one about investing only first or last. */
function stands(padded: string, { padded: phrase, meaning }: WayInPhrase): boolean {
  if (meaning !== "investment" && phrase.indexOf(" ", 1) < phrase.length - 1) return padded.includes(phrase);
  return padded.startsWith(phrase) || padded.endsWith(phrase);
}

function wordsBefore(folded: string, phrase: string): number {
  return folded.slice(0, -phrase.length).trim().split(" ").length;
}
