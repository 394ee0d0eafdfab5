import { colourIndex } from "../../core/chart/colour";

/** What a chart takes from the theme of the place it stands in. */
export interface Palette {
  readonly text: string;
  readonly faint: string;
  readonly grid: string;
  readonly background: string;
  readonly series: readonly string[];
  readonly font: string;
}

const seriesVariables = ["--color-blue", "--color-orange", "--color-green", "--color-purple", "--color-cyan", "--color-red", "--color-yellow", "--color-pink"];

/** Reads the theme's variables where `element` stands. */
export function paletteOf(element: HTMLElement): Palette {
  const style = element.win.getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: read("--text-muted"), faint: read("--text-faint"), grid: read("--background-modifier-border"), background: read("--background-primary"),
    series: seriesVariables.map(read), font: style.fontFamily,
  };
}

/** The colour of a subject: the same in every chart. */
export function colourOf(palette: Palette, subject: string): string {
  return palette.series[colourIndex(subject)] ?? palette.text;
}

/** The colours of series shown together: each its own first choice, or the next one free, so that no two meet while colours last. */
export function coloursOf(palette: Palette, subjects: readonly string[]): readonly string[] {
  const taken = new Set<number>();
  return subjects.map((subject) => {
    let at = colourIndex(subject);
    for (let tries = 0; taken.has(at) && tries < palette.series.length; tries++) at = (at + 1) % palette.series.length;
    taken.add(at);
    return palette.series[at] ?? palette.text;
  });
}
