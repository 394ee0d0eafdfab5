import type { SearchMatches, SearchResult } from "obsidian";

/** Looks for every word of the query, in any order. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const starts = words.map((word) => lower.indexOf(word));
    if (starts.includes(-1)) return null;
    const matches: SearchMatches = words.map((word, at): [number, number] => [starts[at] ?? 0, (starts[at] ?? 0) + word.length]);
    return { score: 0, matches: matches.sort(([a], [b]) => a - b) };
  };
}

/** Looks for every word, else for every letter in order; the fewer gaps, the better. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const simple = prepareSimpleSearch(query);
  const letters = query.toLowerCase().replace(/\s+/g, "");
  return (text) => {
    const found = simple(text);
    return found ? { score: -text.length / 10_000, matches: found.matches } : matchLetters(letters, text.toLowerCase());
  };
}

function matchLetters(letters: string, text: string): SearchResult | null {
  const matches: SearchMatches = [];
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return null;
    const last = matches.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else matches.push([at, at + 1]);
    from = at + 1;
  }
  return { score: -matches.length, matches };
}

/** Best first. */
export function sortSearchResults<T extends { readonly match: SearchResult }>(results: T[]): T[] {
  return results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes a text with its matches marked. */
export function renderMatches(element: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
  let done = 0;
  for (const [from, to] of matches ?? []) {
    const [start, end] = [Math.max(done, from + offset), to + offset];
    if (end <= done) continue;
    element.appendText(text.slice(done, start));
    element.createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) });
    done = end;
  }
  element.appendText(text.slice(done));
}

export function renderResults(element: HTMLElement, text: string, result: SearchResult, offset?: number): void {
  renderMatches(element, text, result.matches, offset);
}
