import { DatasetController, Element, type ControllerDatasetOptions } from "chart.js";

/** A ribbon of a flow from an actor on the left to one on the right, as wide as its count. */
export interface FlowRibbon {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly fill: string;
}

declare module "chart.js" {
  interface ChartTypeRegistry {
    flow: {
      chartOptions: object;
      datasetOptions: ControllerDatasetOptions;
      defaultDataPoint: FlowRibbon;
      metaExtensions: object;
      parsedDataType: FlowRibbon;
      scales: never;
    };
  }
}

/** Where a ribbon leaves and arrives, and how wide it is there. */
interface Band {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

interface Node {
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

const nodeWidth = 8;
const gap = 6;

/** The part of a width that the labels of each side take. */
const labelPart = 0.3;

export class FlowElement extends Element<Band> {
  static id = "flow";

  declare left: number;
  declare right: number;
  declare from: number;
  declare to: number;
  declare width: number;

  inRange(x: number, y: number): boolean {
    if (x < this.left || x > this.right) return false;
    return Math.abs(y - this.#middleAt((x - this.left) / (this.right - this.left))) <= Math.max(2, this.width / 2);
  }

  getCenterPoint(): { x: number; y: number } {
    return { x: this.x, y: this.y };
  }

  draw(ctx: CanvasRenderingContext2D, fill: string): void {
    const middle = (this.left + this.right) / 2;
    ctx.beginPath();
    ctx.moveTo(this.left, this.from);
    ctx.bezierCurveTo(middle, this.from, middle, this.to, this.right, this.to);
    ctx.globalAlpha = this.active ? 0.9 : 0.4;
    ctx.lineWidth = Math.max(1, this.width);
    ctx.strokeStyle = fill;
    ctx.stroke();
    ctx.globalAlpha = 1;
  }

  /** The curve's own height at a part of the way, near enough for the pointer. */
  #middleAt(part: number): number {
    const eased = part * part * (3 - 2 * part);
    return this.from + (this.to - this.from) * eased;
  }
}

/** Ribbons between two columns of names (a Sankey of one step): the widest node on top, each ribbon in the order of its ends. */
export class FlowController extends DatasetController<"flow", FlowElement> {
  static id = "flow";
  static defaults = { dataElementType: "flow", datasetElementType: false, parsing: false };
  static overrides = { interaction: { mode: "nearest", intersect: true } };

  #ribbons: readonly FlowRibbon[] = [];
  #left: readonly Node[] = [];
  #right: readonly Node[] = [];

  /** There are no axes. */
  override linkScales(): void {
    return;
  }

  override parse(): void {
    this.#ribbons = this.getDataset().data.filter(isRibbon);
    this._cachedMeta._parsed = [...this.#ribbons];
  }

  override update(): void {
    const { left, right, top, bottom } = this.chart.chartArea;
    const ribbons = this.#ribbons;
    const [from, to] = [sumsOf(ribbons, "from"), sumsOf(ribbons, "to")];
    const total = ribbons.reduce((sum, { count }) => sum + count, 0);
    const scale = (bottom - top - gap * (Math.max(from.size, to.size) - 1)) / Math.max(1, total);
    this.#left = stack(from, top, bottom, scale);
    this.#right = stack(to, top, bottom, scale);
    const labels = (right - left) * labelPart;
    const [leaves, arrives] = [offsets(this.#left), offsets(this.#right)];
    for (const at of this.#order(ribbons)) {
      const ribbon = ribbons[at];
      const element = this._cachedMeta.data[at];
      if (!ribbon || !element) continue;
      const width = ribbon.count * scale;
      const band: Band = { left: left + labels + nodeWidth, right: right - labels - nodeWidth, width, from: take(leaves, ribbon.from, width), to: take(arrives, ribbon.to, width) };
      Object.assign(element, band, { x: (band.left + band.right) / 2, y: (band.from + band.to) / 2 });
    }
  }

  /** Ribbons in the order in which they leave and arrive, so that those of one node do not cross there. */
  #order(ribbons: readonly FlowRibbon[]): readonly number[] {
    const ranks = (nodes: readonly Node[]): Map<string, number> => new Map(nodes.map(({ name }, at) => [name, at]));
    const [left, right] = [ranks(this.#left), ranks(this.#right)];
    const place = (at: number): number => (right.get(ribbons[at]?.to ?? "") ?? 0) * left.size + (left.get(ribbons[at]?.from ?? "") ?? 0);
    return [...ribbons.keys()].sort((a, b) => place(a) - place(b));
  }

  override draw(): void {
    const { ctx, chartArea } = this.chart;
    const ribbons = this.#ribbons;
    ctx.save();
    for (const [at, element] of this._cachedMeta.data.entries()) element.draw(ctx, ribbons[at]?.fill ?? "");
    const labels = (chartArea.right - chartArea.left) * labelPart;
    this.#drawNodes(ctx, this.#left, chartArea.left + labels, "right", labels);
    this.#drawNodes(ctx, this.#right, chartArea.right - labels - nodeWidth, "left", labels);
    ctx.restore();
  }

  #drawNodes(ctx: CanvasRenderingContext2D, nodes: readonly Node[], x: number, side: "left" | "right", room: number): void {
    const { color, font } = this.chart.options;
    ctx.font = `11px ${font?.family ?? ""}`;
    if (typeof color === "string") ctx.fillStyle = color;
    ctx.textBaseline = "middle";
    ctx.textAlign = side;
    for (const { name, top, height } of nodes) {
      ctx.fillRect(x, top, nodeWidth, Math.max(1, height));
      ctx.fillText(shortened(ctx, name, room - 6), side === "right" ? x - 4 : x + nodeWidth + 4, top + height / 2);
    }
  }
}

function isRibbon(datum: unknown): datum is FlowRibbon {
  return typeof datum === "object" && datum !== null && "from" in datum && "to" in datum;
}

function sumsOf(ribbons: readonly FlowRibbon[], side: "from" | "to"): Map<string, number> {
  const sums = new Map<string, number>();
  for (const ribbon of ribbons) sums.set(ribbon[side], (sums.get(ribbon[side]) ?? 0) + ribbon.count);
  return sums;
}

/** The nodes of a side, the widest on top, in the middle of the height. */
function stack(sums: ReadonlyMap<string, number>, top: number, bottom: number, scale: number): readonly Node[] {
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  const used = sorted.reduce((sum, [, count]) => sum + count * scale + gap, -gap);
  let y = top + Math.max(0, (bottom - top - used) / 2);
  return sorted.map(([name, count]) => {
    const node = { name, top: y, height: count * scale };
    y += node.height + gap;
    return node;
  });
}

function offsets(nodes: readonly Node[]): Map<string, number> {
  return new Map(nodes.map(({ name, top }) => [name, top]));
}

/** The middle of the next free stretch of this width at a node. */
function take(free: Map<string, number>, name: string, width: number): number {
  const at = free.get(name) ?? 0;
  free.set(name, at + width);
  return at + width / 2;
}

function shortened(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  let length = text.length - 1;
  while (length > 1 && ctx.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return `${text.slice(0, length)}…`;
}
