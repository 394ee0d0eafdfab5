import type { ChartType } from "chart.js";
import type { ChartLibrary, ChartMaker } from "./canvas-chart";
import { drawUnseen } from "./draw-unseen";
import { paletteOf } from "./palette";

/** A chart of a picture, and how high it is in pixels. */
export interface PicturePart<Kind extends ChartType, Data, Label> {
  readonly config: ChartMaker<Kind, Data, Label>;
  readonly height: number;
}

/** So many pixels of the picture stand for one of the screen. */
const sharpness = 2;

const margin = 12;

/** Draws charts one below the other, under a title, as a PNG on the theme's background as it is where `place` stands. Nothing on the page changes. */
export async function chartPicture<Kind extends ChartType, Data, Label>(place: HTMLElement, title: string, parts: readonly PicturePart<Kind, Data, Label>[], width: number, load: ChartLibrary): Promise<Blob> {
  const { Chart } = await load();
  const palette = paletteOf(place);
  const top = title === "" ? margin : 40;
  const whole = sizedCanvas(width + 2 * margin, parts.reduce((sum, { height }) => sum + height + margin, top), sharpness);
  const context = whole.getContext("2d");
  if (!context) throw new Error("this window gives no canvas to draw on");
  context.fillStyle = palette.background;
  context.fillRect(0, 0, whole.width, whole.height);
  context.scale(sharpness, sharpness);
  context.fillStyle = palette.text;
  context.font = `600 15px ${palette.font}`;
  context.fillText(title, margin, 26, width);
  let y = top;
  for (const { config, height } of parts) {
    const canvas = sizedCanvas(width, height, 1);
    const chart = drawUnseen(Chart, canvas, config(palette), sharpness);
    context.drawImage(canvas, margin, y, width, height);
    chart.destroy();
    y += height + margin;
  }
  return toBlob(whole);
}

function sizedCanvas(width: number, height: number, factor: number): HTMLCanvasElement {
  const canvas = createEl("canvas");
  canvas.width = width * factor;
  canvas.height = height * factor;
  return canvas;
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large to be drawn"))), "image/png");
  });
}
