import { formatAmount } from "../format-amount";
import type { Interval } from "./interval";
import type { Money } from "./money";

/** `12.3%`: a part of one, with at most two decimals, and never 0% for what is more than nothing. */
export function percentText(part: number): string {
  if (part > 0 && part < 0.00005) return "<0.01%";
  return `${trimmed(part * 100, 2)}%`;
}

/** `27%`, `5–8%`, `up to 10.8%` where nothing is certain, `at least 26%` where nothing bounds it. */
export function shareText([low, high]: Interval): string {
  if (high - low < 1e-9) return percentText(low);
  if (low === 0) return `up to ${percentText(high)}`;
  if (high === 1) return `at least ${percentText(low)}`;
  return `${percentText(low).slice(0, -1)}–${percentText(high)}`;
}

/** An interest in short: `unstated` where it may be any. */
export function interestShare([low, high]: Interval): string {
  return low === 0 && high === 1 ? "unstated" : shareText([low, high]);
}

/** A share as far as it is stated: `5–8%`, `unstated (up to 40%)` where the other holders leave less than all of it, else `unstated`. */
export function statedText(share: Interval, stated: boolean): string {
  return stated ? shareText(share) : share[1] < 1 ? `unstated (${shareText(share)})` : "unstated";
}

/** An interest in words: what is certain first (exposure-maths.md: “at least 3.9%, plus an unstated part through X”). */
export function interestText(total: Interval, unstatedThrough: readonly string[], stated: boolean): string {
  const through = unstatedThrough.length > 0 ? ` ${stated ? "" : "directly and "}through ${unstatedThrough.join(", ")}` : "";
  if (stated && !through) return shareText(total);
  if (total[0] === 0) return `an unstated part${through}${total[1] <= 0 ? ", though the others leave none" : total[1] < 1 ? `, ${shareText(total)}` : ""}`;
  return `at least ${percentText(total[0])}, plus an unstated part${through} (at most ${percentText(total[1])})`;
}

/** A part of a whole that may be more than the whole, or open above: `4.5%`, `3–5%`, `at least 12%`. */
export function partText([low, high]: readonly [low: number, high: number | null]): string {
  if (high === null) return low > 0 ? `at least ${percentText(low)}` : "an open part";
  return shareText([low, high]);
}

/** `$1.35B`, `$91B–$93B`, `at least $8B` where the note leaves the high open. */
export function moneyText({ low, high, unit }: Money): string {
  const lowest = formatAmount(low, unit);
  if (high === null) return low > 0 ? `at least ${lowest}` : `an open amount${unit === "" ? "" : ` of ${unit}`}`;
  if (Math.abs(high - low) <= Math.abs(high) * 1e-9) return lowest;
  const highest = formatAmount(high, unit);
  return low === 0 ? `up to ${highest}` : `${lowest}–${highest}`;
}

/** A signed part: shorts stand with a real minus. */
export function signedText(part: number): string {
  return `${part < 0 ? "−" : ""}${percentText(Math.abs(part))}`;
}

/** A signed interval: `−4%`, `1.2% to 3%`. */
export function signedRangeText([low, high]: Interval): string {
  return signedText(low) === signedText(high) ? signedText(low) : `${signedText(low)} to ${signedText(high)}`;
}

function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
