import { DatasetController, Element, Interaction, type ControllerDatasetOptions, type InteractionModeFunction } from "chart.js";

/** What a heat map is drawn from: the cells in which something stands, each with a shade by its count. */
export interface Heat {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly count: number }[];
  /** Which of the shades a count has. */
  readonly shadeOf: (count: number) => number;
  /** By shade: the colour of the cell, and that of the number in it. */
  readonly fills: readonly string[];
  readonly inks: readonly string[];
}

declare module "chart.js" {
  interface ChartTypeRegistry {
    heat: {
      chartOptions: object;
      datasetOptions: ControllerDatasetOptions;
      defaultDataPoint: Heat;
      metaExtensions: object;
      parsedDataType: Heat["cells"][number];
      scales: "category";
    };
  }
  interface InteractionModeMap {
    cell: InteractionModeFunction;
  }
}

/** Stands for whichever cell is chosen: at its middle. */
export class HeatElement extends Element {
  static id = "heat";
}

/** From these sizes on, in pixels, a cell has room for its number. */
const roomForText = { width: 18, height: 14 };

const noHeat: Heat = { columns: 0, rows: 0, cells: [], shadeOf: () => 0, fills: [], inks: [] };

/**
 * A heat map as one drawing: a picture of one pixel a cell, stretched, with lines between its columns and rows. Chart.js makes no element and parses nothing
 * for any of its cells; the cell under the pointer is found by arithmetic (docs/performance.md; `chartjs-chart-matrix` is in docs/dependencies.md).
 */
export class HeatController extends DatasetController<"heat", HeatElement> {
  static id = "heat";
  static defaults = { dataElementType: "heat", datasetElementType: false, parsing: false };
  static overrides = { interaction: { mode: "cell", intersect: true } };

  #heat = noHeat;
  #picture: HTMLCanvasElement | null = null;
  /** By row and column: the place of the cell that stands there plus one, or 0. */
  #places = new Int32Array(0);
  #chosen = new HeatElement();

  override buildOrUpdateElements(): void {
    const heat = this.getDataset().data.find(isHeat) ?? noHeat;
    if (heat === this.#heat) return;
    this.#heat = heat;
    this.#places = placesOf(heat);
    this.#picture = pictureOf(heat);
    this._cachedMeta._parsed = [...heat.cells];
    this._cachedMeta.data = new Array<HeatElement>(heat.cells.length).fill(this.#chosen);
  }

  override setHoverStyle(element: HeatElement, _: number, at: number): void {
    this.choose(at);
    element.active = true;
  }

  override removeHoverStyle(element: HeatElement): void {
    element.active = false;
  }

  /** The cell at a point of the canvas; null where nothing stands. */
  cellAt(x: number, y: number): number | null {
    const { columns, rows } = this.#heat;
    const { left, top, width, height } = this.#sizes();
    const [column, row] = [Math.floor((x - left) / width), Math.floor((y - top) / height)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return null;
    const place = this.#places[row * columns + column] ?? 0;
    return place === 0 ? null : place - 1;
  }

  /** Moves the element that stands for the chosen cell to this one. */
  choose(at: number): HeatElement {
    const { left, top, width, height } = this.#sizes();
    const { row = 0, column = 0 } = this.#heat.cells[at] ?? {};
    return Object.assign(this.#chosen, { x: left + (column + 0.5) * width, y: top + (row + 0.5) * height });
  }

  override draw(): void {
    const { ctx, options, currentDevicePixelRatio: ratio } = this.chart;
    const { columns, rows } = this.#heat;
    const { left, top, width, height } = this.#sizes();
    if (!this.#picture) return;
    const whole = (length: number): number => Math.round(length * ratio) / ratio;
    ctx.save();
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(this.#picture, left, top, columns * width, rows * height);
    for (let column = 1; column < columns; column++) ctx.clearRect(whole(left + column * width), top, 1, rows * height);
    for (let row = 1; row < rows; row++) ctx.clearRect(left, whole(top + row * height), columns * width, 1);
    if (width > roomForText.width && height > roomForText.height) this.#drawTexts(ctx);
    const { x, y, active } = this.#chosen;
    if (typeof options.borderColor === "string") ctx.strokeStyle = options.borderColor;
    ctx.lineWidth = 2;
    if (active) ctx.strokeRect(x - width / 2, y - height / 2, width, height);
    ctx.restore();
  }

  #drawTexts(ctx: CanvasRenderingContext2D): void {
    const { cells, shadeOf, inks } = this.#heat;
    const { left, top, width, height } = this.#sizes();
    ctx.font = `11px ${this.chart.options.font?.family ?? ""}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    for (const { row, column, count } of cells) {
      ctx.fillStyle = inks[shadeOf(count)] ?? "";
      ctx.fillText(String(count), left + (column + 0.5) * width, top + (row + 0.5) * height);
    }
  }

  /** Where the cells begin, and the size of one, in pixels. */
  #sizes(): { left: number; top: number; width: number; height: number } {
    const { xScale, yScale } = this._cachedMeta;
    const { columns, rows } = this.#heat;
    return { left: xScale?.left ?? 0, top: yScale?.top ?? 0, width: (xScale?.width ?? 0) / Math.max(1, columns), height: (yScale?.height ?? 0) / Math.max(1, rows) };
  }
}

/** Chart.js asks what is under the pointer: one cell or none. */
Interaction.modes.cell = (chart, { x, y }) => {
  const { controller } = chart.getDatasetMeta(0);
  const index = controller instanceof HeatController ? controller.cellAt(x ?? -1, y ?? -1) : null;
  return index === null || !(controller instanceof HeatController) ? [] : [{ datasetIndex: 0, index, element: controller.choose(index) }];
};

function isHeat(datum: unknown): datum is Heat {
  return typeof datum === "object" && datum !== null && "shadeOf" in datum;
}

function placesOf({ columns, rows, cells }: Heat): Int32Array<ArrayBuffer> {
  const places = new Int32Array(columns * rows);
  for (const [at, { row, column }] of cells.entries()) places[row * columns + column] = at + 1;
  return places;
}

/** One pixel a cell; null where there is nothing to draw. */
function pictureOf({ columns, rows, cells, shadeOf, fills }: Heat): HTMLCanvasElement | null {
  const [context, shades] = [contextOf(columns, rows), pixelsOf(fills)];
  if (!context || cells.length === 0) return null;
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  for (const { row, column, count } of cells) pixels[row * columns + column] = shades[shadeOf(count)] ?? 0;
  context.putImageData(image, 0, 0);
  return context.canvas;
}

/** Colours of the theme, in whichever way it writes them, as pixels. */
function pixelsOf(fills: readonly string[]): Uint32Array {
  const context = contextOf(fills.length, 1);
  if (!context) return new Uint32Array(0);
  for (const [at, fill] of fills.entries()) {
    context.fillStyle = fill;
    context.fillRect(at, 0, 1, 1);
  }
  return new Uint32Array(context.getImageData(0, 0, fills.length, 1).data.buffer);
}

function contextOf(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = createEl("canvas");
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return canvas.getContext("2d", { willReadFrequently: true });
}
