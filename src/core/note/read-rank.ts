import type { RankCell } from "./cell";
import { codeAt, HASH, isDigit } from "./chars";

/** Reads a position in an order (`#1`, `No. 2`, `Top 3`, `1st in China`); null for anything else. */
export function readRank(text: string): RankCell | null {
  if (!mayBeRank(text)) return null;
  const match = prefixed.exec(text.slice(0, 20)) ?? ordinal.exec(text.slice(0, 32));
  return match?.[1] ? { text, kind: "rank", value: Number(match[1]) } : null;
}

const prefixed = /^(?:[Rr]ank(?:ed)? ?)?(?:#|[Nn]o\. ?|[Tt]op[ -]|[Nn]umber |[Rr]ank(?:ed)? )(\d{1,4})(?![\d.,]*\d)(?![A-Za-z%]|\+ )/;

/** An ordinal stands alone or with what it is first of: `3rd-gen reactor` and `21st Century Fox` are names. */
const ordinal =
  /^(?:[Tt]ied (?:for )?)?(\d{1,4})(?:st|nd|rd|th)(?=$|[,;)]| ?[(—–]| (?:place|overall|globally|worldwide|nationally|in|of|among|after|behind|largest|biggest|highest|most|rank|position|by|on|out)(?![A-Za-z]))/;

/** `#`, the first letter of `rank`, `number` or `top`, or digits with letters right behind them. */
function mayBeRank(text: string): boolean {
  let at = 0;
  while (isDigit(codeAt(text, at))) at++;
  const code = codeAt(text, at);
  const next = code | 32;
  return (at === 0 ? code === HASH : next === 115) || next === 110 || next === 114 || next === 116;
}
