/** How many colours charts choose from. */
export const paletteSize = 8;

/** The place in the palette that a subject has in every chart, whatever stands beside it. */
export function colourIndex(subject: string): number {
  let hash = 0x811c9dc5;
  for (const char of subject.toLowerCase()) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % paletteSize;
}
