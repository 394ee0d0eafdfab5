import { h, type VNode } from "preact";
import type { SvgLook } from "../../core/chart/chart-svg";
import type { SvgNode } from "../../core/chart/svg-node";
import { colourOf, coloursOf, paletteOf, type Palette } from "./palette";

/** The look of a picture in a palette's colours. */
export function lookOf(palette: Palette): SvgLook {
  const { text, grid, background, font } = palette;
  return { text, grid, background, rim: background, font, colourOf: (subject) => colourOf(palette, subject), coloursOf: (subjects) => coloursOf(palette, subjects) };
}

/** A theme's colours where `place` stands, written so that any program that opens the file knows them. */
export function filePalette(place: HTMLElement): Palette {
  const palette = paletteOf(place);
  const plain = plainColours();
  return { ...palette, text: plain(palette.text), faint: plain(palette.faint), grid: plain(palette.grid), background: plain(palette.background), series: palette.series.map(plain) };
}

/** What turns any colour the browser knows into `#rrggbb`. */
function plainColours(): (colour: string) => string {
  const context = createEl("canvas").getContext("2d", { willReadFrequently: true });
  return (colour) => {
    if (!context) return colour;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
}

/** A picture as part of a page. */
export function drawSvg({ tag, attributes, children }: SvgNode): VNode {
  return h(tag, attributes, ...children.map((child) => (typeof child === "string" ? child : drawSvg(child))));
}
