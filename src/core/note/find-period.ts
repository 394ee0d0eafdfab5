import type { PeriodCell } from "./cell";
import { yearlyBenchmarks } from "./benchmark-names";
import { readCell } from "./read-cell";

/** Periods have at most this many words (`as of May 17 2026` holds three). */
const longest = 3;

/** The first period stated in a heading or in brackets (`Scores (Feb 2026)`); null when none is. A year in a benchmark's name is none. */
export function findPeriod(text: string): PeriodCell | null {
  if (!/\d\d/.test(text)) return null;
  const found = text.split(/[()[\]—|/]+/).map(periodIn);
  return found.find((each) => each !== null) ?? null;
}

/** The period in one part of a text: `Model 3 (Nov 2025)` states no third of November. */
function periodIn(part: string): PeriodCell | null {
  const words = part.split(/\s+/).filter((word) => word !== "");
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = periodAt(words, at, length);
      if (found) return found;
    }
  }
  return null;
}

/** A day of an unnamed year dates nothing. */
const hasYear = /(?:19|20)\d\d|['’]\d\d|FY\s?\d\d|[1-4][QH]\d\d/;

function periodAt(words: readonly string[], at: number, length: number): PeriodCell | null {
  const joined = words.slice(at, at + length).join(" ").replace(/[,;:.]$/, "");
  if (!/\d/.test(joined)) return null;
  if (length === 1 && yearlyBenchmarks.has((words[at - 1] ?? "").toLowerCase())) return null;
  if (!hasYear.test(joined)) return null;
  const cell = readCell(joined);
  return cell.kind === "period" ? cell : null;
}
