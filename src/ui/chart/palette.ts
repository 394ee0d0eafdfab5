import { apartIn, colourIndex } from "../../core/chart/colour";

/** What a chart takes from the theme of the place it stands in. */
export interface Palette {
  readonly text: string;
  /** For what is read on a colour. */
  readonly strong: string;
  readonly faint: string;
  readonly grid: string;
  readonly background: string;
  readonly series: readonly string[];
  readonly font: string;
}

/** Reads a theme's variable, or names it. */
type Read = (variable: string) => string;

const hues = ["--color-blue", "--color-orange", "--color-green", "--color-purple", "--color-cyan", "--color-red", "--color-yellow", "--color-pink"];

/** Where the system forces its few colours on every page, these are all there are that differ. */
const systemHues = ["CanvasText", "LinkText", "GrayText", "Highlight"];

/** Reads the theme's variables where `element` stands. */
export function paletteOf(element: HTMLElement): Palette {
  const style = element.win.getComputedStyle(element);
  const asked = (query: string): boolean => element.win.matchMedia(query).matches;
  if (asked("(forced-colors: active)")) return { text: "CanvasText", strong: "CanvasText", faint: "CanvasText", grid: "GrayText", background: "Canvas", series: [0, 1, 2, 3, 4, 5].flatMap(() => systemHues), font: style.fontFamily };
  const palette = paletteFrom((name) => style.getPropertyValue(name).trim(), style.fontFamily);
  return asked("(prefers-contrast: more)") ? { ...palette, text: style.color, faint: style.color, grid: palette.faint } : palette;
}

/** The theme's variables by name, for what is styled where it will stand (a page to be printed). */
export const namedPalette: Palette = paletteFrom((name) => `var(${name})`, "inherit");

function paletteFrom(read: Read, font: string): Palette {
  const [pure, text, background] = [hues.map(read), read("--text-normal"), read("--background-primary")];
  const tone = (part: number, towards: string): readonly string[] => pure.map((hue) => `color-mix(in srgb, ${hue} ${part}%, ${towards})`);
  return { text: read("--text-muted"), strong: text, faint: read("--text-faint"), grid: read("--background-modifier-border"), background, series: [...pure, ...tone(62, text), ...tone(60, background)], font };
}

/** The colour of a subject: the same in every chart. */
export function colourOf({ series, text }: Palette, subject: string): string {
  return series[colourIndex(subject)] ?? text;
}

/** The colours of series shown together, no two the same as long as there are enough. */
export function coloursOf({ series }: Palette, subjects: readonly string[]): readonly string[] {
  return apartIn(series, subjects);
}
