/** Spellings of magnitudes, in lower case. */
const words: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mm: 1e6, mio: 1e6, mil: 1e6, mln: 1e6, million: 1e6, millions: 1e6, b: 1e9, bn: 1e9, bln: 1e9, billion: 1e9, billions: 1e9,
  t: 1e12, tn: 1e12, trn: 1e12, trillion: 1e12, trillions: 1e12, lakh: 1e5, crore: 1e7,
};

/** A magnitude at `at`, and where it ends. */
export interface FoundMagnitude {
  readonly factor: number;
  readonly to: number;
}

/** The magnitude that stands at `at`; null where a longer word or a unit begins there (`Mbps`, `kg`, `m/s`). */
export function magnitudeAt(text: string, at: number): FoundMagnitude | null {
  let to = at;
  while (to < text.length && to - at < 10 && isLetter(text.charCodeAt(to))) to++;
  if (to === at) return null;
  const written = text.slice(at, to);
  const factor = words[written.toLowerCase()];
  if (factor === undefined || isLetter(text.charCodeAt(to))) return null;
  const next = text.charAt(to);
  if (written === "t" || next === "²" || next === "³") return null;
  return { factor, to };
}

/** Whether a magnitude may be a unit when it stands apart from its amount (`5 m`, `20 T`, `8 b`). */
export function mayBeUnit(written: string): boolean {
  return written === "m" || written === "T" || written === "b" || written === "k";
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
