import { DatasetController, Element, type ControllerDatasetOptions } from "chart.js";

/** A cell of a heat map: its column and row, what stands in it and its colour. */
export interface HeatCell {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
}

declare module "chart.js" {
  interface ChartTypeRegistry {
    heat: {
      chartOptions: object;
      datasetOptions: ControllerDatasetOptions;
      defaultDataPoint: HeatCell;
      metaExtensions: object;
      parsedDataType: HeatCell;
      scales: "category";
    };
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Hit by the pointer where it is drawn. */
export class HeatElement extends Element<Box> {
  static id = "heat";

  inRange(x: number, y: number): boolean {
    return this.inXRange(x) && this.inYRange(y);
  }

  inXRange(x: number): boolean {
    return Math.abs(x - this.x) <= this.width / 2;
  }

  inYRange(y: number): boolean {
    return Math.abs(y - this.y) <= this.height / 2;
  }

  getCenterPoint(): { x: number; y: number } {
    return { x: this.x, y: this.y };
  }

  declare width: number;
  declare height: number;
}

/** From these sizes on, in pixels, a cell has room for its number. */
const roomForText = { width: 18, height: 14 };

/**
 * A heat map of 80,000 cells in one pass: each cell's colour comes with it, so that no options are worked out for each
 * (`chartjs-chart-matrix` does, and takes 640 ms and more for as many; docs/dependencies.md).
 */
export class HeatController extends DatasetController<"heat", HeatElement> {
  static id = "heat";
  static defaults = { dataElementType: "heat", datasetElementType: false, parsing: false };
  static overrides = { interaction: { mode: "nearest", intersect: true } };

  override update(): void {
    const { data, xScale, yScale } = this._cachedMeta;
    if (!xScale || !yScale) return;
    const width = xScale.width / Math.max(1, xScale.getLabels().length);
    const height = yScale.height / Math.max(1, yScale.getLabels().length);
    for (const [at, element] of data.entries()) {
      const { x, y } = this.#cell(at);
      element.x = xScale.left + (x + 0.5) * width;
      element.y = yScale.top + (y + 0.5) * height;
      element.width = width;
      element.height = height;
    }
  }

  override draw(): void {
    const { ctx } = this.chart;
    const { data } = this._cachedMeta;
    const [first] = data;
    if (!first) return;
    const [width, height] = [Math.max(1, first.width - 1), Math.max(1, first.height - 1)];
    ctx.save();
    let colour = "";
    for (const [at, { x, y, active }] of data.entries()) {
      const { fill } = this.#cell(at);
      if (fill !== colour) ctx.fillStyle = colour = fill;
      ctx.fillRect(x - width / 2, y - height / 2, width, height);
      if (active) ctx.strokeRect(x - width / 2, y - height / 2, width, height);
    }
    if (width >= roomForText.width && height >= roomForText.height) this.#drawTexts(ctx, data);
    ctx.restore();
  }

  #drawTexts(ctx: CanvasRenderingContext2D, data: readonly HeatElement[]): void {
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    for (const [at, { x, y }] of data.entries()) {
      const { text, ink } = this.#cell(at);
      ctx.fillStyle = ink;
      ctx.fillText(text, x, y);
    }
  }

  #cell(at: number): HeatCell {
    return this.getParsed(at);
  }
}
