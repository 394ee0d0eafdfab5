/** The words of a name for comparing: letters and figures apart, figures with their dots, the rest left out (`GPT-4o` → gpt, 4, o). */
export function wordsOf(name: string): readonly string[] {
  return name.normalize("NFKC").toLowerCase().match(/\d+(?:\.\d+)*|[\p{L}\p{M}]+|\+/gu) ?? [];
}

/** Folds spellings of one name together: case, blanks, hyphens and quotes (`SWE-bench Verified`, `SWE Bench verified`). Figures stay apart: `3.5` is not `35`. */
export function foldSpelling(name: string): string {
  const words = wordsOf(name);
  return words.length > 0 ? joinWords(words) : name.trim().toLowerCase();
}

/** Words as one, with a point between figures that would run together. */
export function joinWords(words: readonly string[]): string {
  return words.reduce((joined, word) => joined + (isFigure(word) && /\d$/.test(joined) ? "·" : "") + word, "");
}

export function isFigure(word: string): boolean {
  return /^\d/.test(word);
}
