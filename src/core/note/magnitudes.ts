import { codeAt, DASH, isBlankLike, isLatin } from "./chars";

/** Spellings of magnitudes, in lower case. */
const words: ReadonlyMap<string, number> = new Map(
  ([[1e3, "k thousand"], [1e6, "m mn mm mio mil mln million millions"], [1e9, "b bn bln bil mrd billion billions"], [1e12, "t tn trn trillion trillions"], [1e5, "lakh"], [1e7, "crore"]] as const)
    .flatMap(([factor, spellings]) => spellings.split(" ").map((word) => [word, factor] as const)),
);

/** A magnitude, and where it ends. */
export interface FoundMagnitude {
  readonly factor: number;
  readonly to: number;
}

/** The magnitude that stands at `at`; null where a longer word or a unit begins there (`Mbps`, `kg`, `m²`). */
export function magnitudeAt(text: string, at: number): FoundMagnitude | null {
  if (!initials.has(codeAt(text, at) | 32)) return null;
  const to = wordEnd(text, at);
  if (to === at) return null;
  const written = text.slice(at, to);
  const word = written.toLowerCase();
  const factor = words.get(word);
  if (factor === undefined || written === "t") return null;
  const next = codeAt(text, to);
  if (next === 0xb2 || next === 0xb3) return null;
  return word === "lakh" && text.slice(to, to + 6).toLowerCase() === " crore" ? { factor: 1e12, to: to + 6 } : { factor, to };
}

const initials: ReadonlySet<number> = new Set([...words.keys()].map((word) => word.charCodeAt(0)));

/**
 * The magnitude behind a number that ends at `at`, glued to it or apart. `money` says that a currency stood before (then it is no unit: `£12m`, `$5 T`),
 * `grouped` that the number has thousands of its own (`5,180m` is a depth).
 */
export function magnitudeAfter(text: string, at: number, money: boolean, grouped: boolean): FoundMagnitude | null {
  const next = codeAt(text, at);
  const dashed = next === DASH;
  const apart = dashed || isBlankLike(next);
  const from = apart ? at + 1 : at;
  if (!isLatin(codeAt(text, from))) return null;
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
  if (to > from + 2) return false;
  const written = text.slice(from, to);
  if (written === "mm") return true;
  if (apart) return written === "m" || written === "T" || written === "b" || written === "k";
  return written === "m" && (grouped || /^ (?:deep|long|tall|wide|high|depth|water|above|below)\b/.test(text.slice(to, to + 8)));
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to - at < 10 && isLatin(codeAt(text, to))) to++;
  return isLatin(codeAt(text, to)) ? at : to;
}
