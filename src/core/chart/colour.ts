import { foldSpelling } from "../benchmark/spelling";

/** How many colours charts choose from: eight hues in three tones. */
export const paletteSize = 24;

/** The place in the palette that a subject has in every chart, however it is spelled and whatever stands beside it. */
export function colourIndex(subject: string): number {
  let hash = 0x811c9dc5;
  for (const char of foldSpelling(subject)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % paletteSize;
}
