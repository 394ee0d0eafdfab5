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

/** Meanings of the lines below a heading, the more telling first. */
const order: readonly SectionMeaning[] = ["indirect", "direct", "risk", "stake", "holding", "gain", "investment"];

/** Headings that only look like lists of holders or holdings. */
const notLists = /^(?:for |why |what |how it |investor |product |robot |power |streaming |satellite |drug |brand )/;

/** What a heading or label announces about the lines under it; null for nothing of ours. */
export function meaningOf(heading: string, words: SectionWords): SectionMeaning | null {
  const folded = foldHeading(heading);
  if (folded === "" || folded.length > 80) return null;
  for (const meaning of order) if (words[meaning].includes(folded)) return meaning;
  if (notLists.test(folded)) return null;
  return order.find((meaning) => words[meaning].some((phrase) => holds(folded, phrase, meaning))) ?? null;
}

/** Of a stake or holding only the whole heading, a part between slashes or the end counts (`Cap table / Investors`); of a way in any place. */
function holds(folded: string, phrase: string, meaning: SectionMeaning): boolean {
  if (meaning === "holding" || meaning === "stake") return folded.split(/ ?[/&] ?/).includes(phrase);
  if (meaning === "investment") return folded.startsWith(`${phrase} `) || folded.endsWith(` ${phrase}`);
  if (phrase.includes(" ")) return ` ${folded} `.includes(` ${phrase} `);
  return folded.startsWith(`${phrase} `) || folded.endsWith(` ${phrase}`);
}
