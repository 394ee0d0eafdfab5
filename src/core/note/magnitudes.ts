import { isBlankLike, isLatin } from "./chars";

/** Spellings of magnitudes, in lower case. */
const words: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mm: 1e6, mio: 1e6, mil: 1e6, mln: 1e6, million: 1e6, millions: 1e6, b: 1e9, bn: 1e9, bln: 1e9, bil: 1e9, mrd: 1e9,
  billion: 1e9, billions: 1e9, t: 1e12, tn: 1e12, trn: 1e12, trillion: 1e12, trillions: 1e12, lakh: 1e5, crore: 1e7,
};

/** A magnitude, and where it ends. */
export interface FoundMagnitude {
  readonly factor: number;
  readonly to: number;
}

/** The magnitude that stands at `at`; null where a longer word or a unit begins there (`Mbps`, `kg`, `m²`). */
export function magnitudeAt(text: string, at: number): FoundMagnitude | null {
  const to = wordEnd(text, at);
  if (to === at) return null;
  const written = text.slice(at, to);
  const factor = words[written.toLowerCase()];
  const next = text.charAt(to);
  if (factor === undefined || written === "t" || next === "²" || next === "³") return null;
  return written.toLowerCase() === "lakh" && text.slice(to, to + 6).toLowerCase() === " crore" ? { factor: 1e12, to: to + 6 } : { factor, to };
}

/**
 * The magnitude behind a number that ends at `at`, glued to it or apart. `money` says that a currency stood before (then it is no unit: `£12m`, `$5 T`),
 * `grouped` that the number has thousands of its own (`5,180m` is a depth).
 */
export function magnitudeAfter(text: string, at: number, money: boolean, grouped: boolean): FoundMagnitude | null {
  if (at >= text.length) return null;
  const dashed = text.charAt(at) === "-";
  const apart = dashed || isBlankLike(text.charCodeAt(at));
  const from = apart ? at + 1 : at;
  const found = magnitudeAt(text, from) ?? (money ? trillionAt(text, from) : null);
  if (!found || (dashed && found.to - from < 5)) return null;
  return !money && isUnitRather(text, from, found.to, apart, grouped) ? null : found;
}

/** `£1.2t`: without a currency, `t` is a tonne. */
function trillionAt(text: string, at: number): FoundMagnitude | null {
  return text.charAt(at) === "t" && wordEnd(text, at) === at + 1 ? { factor: 1e12, to: at + 1 } : null;
}

/** `300mm` and `20 T` measure; `12m users` counts, `5,180m` and `5 m` measure. */
function isUnitRather(text: string, from: number, to: number, apart: boolean, grouped: boolean): boolean {
  const written = text.slice(from, to);
  if (written === "mm") return true;
  if (apart) return written === "m" || written === "T" || written === "b" || written === "k";
  return written === "m" && (grouped || /^ (?:deep|long|tall|wide|high|depth|water|above|below)\b/.test(text.slice(to, to + 8)));
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < 10 && isLatin(text.charCodeAt(to))) to++;
  return isLatin(text.charCodeAt(to)) ? at : to;
}
