import { plainText } from "./inline";

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
    .replace(/[:*]+\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
