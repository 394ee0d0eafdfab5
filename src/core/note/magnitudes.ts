import { codeAt, DASH, isBlankLike, isLatin } from "./chars";
import { tens } from "./read-number";
import { lookUp, wordTable } from "./word-table";

/** Spellings of magnitudes, each by the power of ten that it means. */
const words = wordTable([
  [3, "k|thousand|thousands"], [6, "m|mn|mm|mio|mi|mil|mln|million|millions"], [9, "b|bn|bi|bln|bil|mrd|billion|billions"], [12, "t|tn|tri|trn|trillion|trillions"], [5, "lakh"], [7, "cr|crore"],
]);

/** The same of Chinese and Japanese, which stand glued to their number. */
const signs: ReadonlyMap<string, number> = new Map([["万亿", 1e12], ["万", 1e4], ["萬", 1e4], ["亿", 1e8], ["億", 1e8], ["兆", 1e12]]);

/** A magnitude, and where it ends. */
export interface FoundMagnitude {
  readonly factor: number;
  readonly to: number;
}

/** The magnitude that stands at `at`; null where a longer word or a unit begins there (`Mbps`, `kg`, `m²`). */
export function magnitudeAt(text: string, at: number): FoundMagnitude | null {
  const to = wordEnd(text, at);
  const power = to === at ? 0 : lookUp(words, text, at, to);
  if (power === 0 || (power === 12 && to === at + 1 && codeAt(text, at) === TONNE)) return null;
  const next = codeAt(text, to);
  if (next === 0xb2 || next === 0xb3) return null;
  return power === 5 && text.slice(to, to + 6).toLowerCase() === " crore" ? { factor: 1e12, to: to + 6 } : { factor: tens[power] ?? 1, to };
}

/** The letter `t`, which is a tonne unless money stands before it. */
const TONNE = 116;

/**
 * The magnitude behind a number that ends at `at`, glued to it or apart. `currency` is what stood before, if one did (then it is no unit: `£12m`, `$5 T`),
 * `grouped` that the number has thousands of its own (`5,180m` is a depth).
 */
export function magnitudeAfter(text: string, at: number, currency: string, grouped: boolean): FoundMagnitude | null {
  const next = codeAt(text, at);
  if (next > 0x4e00) return signAt(text, at);
  const money = currency !== "";
  const dashed = next === DASH;
  const apart = dashed || isBlankLike(next);
  const from = apart ? at + 1 : at;
  if (!isLatin(codeAt(text, from))) return null;
  const found = magnitudeAt(text, from) ?? (money ? trillionAt(text, from) : null);
  if (!found || (dashed && found.to - from < 5)) return null;
  if (!money) return isUnitRather(text, from, found.to, apart, grouped) ? null : found;
  return thousandIsMil.includes(currency) && text.startsWith("mil", from) && found.to === from + 3 ? { factor: 1e3, to: found.to } : found;
}

/** Where `mil` is a thousand, as in Portuguese and Spanish. */
const thousandIsMil = "BRL MXN ARS COP CLP PEN UYU";

function signAt(text: string, at: number): FoundMagnitude | null {
  const two = signs.has(text.slice(at, at + 2)) ? 2 : 1;
  const factor = signs.get(text.slice(at, at + two));
  return factor === undefined ? null : { factor, to: at + two };
}

/** `£1.2t`. */
function trillionAt(text: string, at: number): FoundMagnitude | null {
  return codeAt(text, at) === TONNE && wordEnd(text, at) === at + 1 ? { factor: 1e12, to: at + 1 } : null;
}

/** `300mm` and `20 T` measure, `bi`, `mi`, `tri` and `cr` multiply money only; `12m users` counts, `5,180m` and `5 m` measure. */
function isUnitRather(text: string, from: number, to: number, apart: boolean, grouped: boolean): boolean {
  if (to > from + 2) return text.startsWith("tri", from) && to === from + 3;
  if (to === from + 2) return /^(?:mm|bi|mi|cr)/i.test(text.slice(from, to)) && !text.startsWith("MM", from);
  const written = text.charAt(from);
  if (apart) return written === "m" || written === "T" || written === "b" || written === "k";
  return written === "m" && (grouped || /^ (?:deep|long|tall|wide|high|depth|water|above|below)\b/.test(text.slice(to, to + 8)));
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to - at < 10 && isLatin(codeAt(text, to))) to++;
  return isLatin(codeAt(text, to)) ? at : to;
}
