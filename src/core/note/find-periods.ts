import { matchPeriod, type FoundPeriod } from "./read-period";

/** A period inside a line, with the offset it starts at. */
export interface PlacedPeriod extends FoundPeriod {
  readonly from: number;
}

/** Whether a line may hold a period of this century at all: `2026`, `Q1'26`, `FY26`, `2H26`. */
export const mayHoldPeriod = /20[0-9]\d|[QHYqhy'’] ?['’]?[0-4]\d/;

const periodWords: ReadonlySet<string> = new Set([
  "early", "mid", "middle", "late", "end", "year", "yearend", "beginning", "start", "spring", "summer", "autumn", "fall", "winter", "fiscal", "fy", "cy",
  "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept", "september",
  "oct", "october", "nov", "november", "dec", "december",
]);

/** All periods of a line in order, none inside another. Linear. */
export function findPeriods(source: string): PlacedPeriod[] {
  const found: PlacedPeriod[] = [];
  const word = /[A-Za-z]+\d*|\d+/g;
  for (let match = word.exec(source); match; match = word.exec(source)) {
    const from = startOf(source, match[0], match.index);
    const period = from < 0 ? null : matchPeriod(source, from);
    if (!period) continue;
    found.push({ ...period, from });
    word.lastIndex = period.to;
  }
  return found;
}

/** Where a period may start in a word; -1 where none may. */
function startOf(source: string, word: string, at: number): number {
  if (at > 0 && (/[\w$€£¥,.#/&]/.test(source.charAt(at - 1)) || /\w-$/.test(source.slice(Math.max(0, at - 2), at)))) return -1;
  if (/^(?:YE|EOY)\d{4}$/.test(word)) return at + word.length - 4;
  const lower = word.toLowerCase();
  if ((lower === "start" || lower === "beginning") && !/^ of\b/.test(source.slice(at + word.length, at + word.length + 4))) return -1;
  const known = /^\d/.test(word) || periodWords.has(lower) || /^(?:[QH][1-4]|FY|CY)/.test(word);
  return known ? at : -1;
}
