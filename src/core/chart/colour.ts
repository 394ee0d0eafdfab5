import { foldSpelling } from "../benchmark/spelling";

/** How many colours charts choose from: eight hues in three tones. */
export const paletteSize = 24;

/**
 * The colours of subjects that are shown together, out of a palette: each its own as in every chart, but where two would look the same the later one
 * takes the next that is free (there are four in all where the system forces its own).
 */
export function apartIn(palette: readonly string[], subjects: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return subjects.map((subject) => {
    const own = colourIndex(subject);
    const order = palette.map((_, step) => palette[(own + step) % palette.length] ?? "");
    const colour = order.find((each) => !taken.has(each)) ?? order[0] ?? "";
    taken.add(colour);
    return colour;
  });
}

/** The place in the palette that a subject has in every chart, however it is spelled and whatever stands beside it. */
export function colourIndex(subject: string): number {
  let hash = 0x811c9dc5;
  for (const char of foldSpelling(subject)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % paletteSize;
}
