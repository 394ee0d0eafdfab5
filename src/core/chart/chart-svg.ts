import { clip } from "../clip";
import { apart, axisTitle, periodsOf, rangeOf, ticksOf } from "./axis";
import type { ChartModel, ChartPane, ChartPoint, ChartSeries } from "./chart-model";
import { describe, captionOf } from "./describe";
import { unitOf } from "./export";
import { formatAmount } from "../format-amount";
import { svg, type SvgNode } from "./svg-node";

/** The colours and the type of a picture. */
export interface SvgLook {
  readonly text: string;
  readonly grid: string;
  readonly background: string;
  /** Around whiskers, so that they can be told from any bar. */
  readonly rim: string;
  readonly font: string;
  readonly colourOf: (subject: string) => string;
  /** Of series shown together, told apart. */
  readonly coloursOf: (subjects: readonly string[]) => readonly string[];
}

/** A pane on the picture: where its frame is, and how a value becomes a place in it. */
interface Frame {
  readonly pane: ChartPane;
  readonly look: SvgLook;
  /** Of its series, in their order. */
  readonly colours: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** From a value to its distance from the foot of the axis. */
  readonly along: (value: number, other: boolean) => number;
  /** From a point's x to the middle of its place across the axis, and how broad the place is. */
  readonly across: (x: number) => number;
  readonly breadth: number;
}

type Nodes = readonly SvgNode[];

const lineHeight = 16;
/** A letter's width at the size used, on average, in pixels. */
const letter = 6;

/** The chart as a picture `width` pixels wide: exact, sharp at any size, for files and for print. */
export function chartSvg(model: ChartModel, look: SvgLook, width: number): SvgNode {
  const nodes: SvgNode[] = [label(look, width / 2, 16, model.title, { "text-anchor": "middle", "font-weight": 600 })];
  let y = model.title === "" ? 4 : 28;
  for (const pane of model.panes) {
    const { drawn, height } = drawPane(pane, look, width, y);
    nodes.push(...drawn);
    y += height;
  }
  for (const line of wrapped(captionOf(model), width / letter)) nodes.push(label(look, 4, (y += lineHeight) - 4, line));
  const size = { width, height: y + 4, viewBox: `0 0 ${width} ${y + 4}` };
  return svg("svg", { xmlns: "http://www.w3.org/2000/svg", ...size, role: "img", "aria-label": describe(model), "font-family": look.font, "font-size": 11 },
    svg("title", {}, describe(model)), svg("rect", { width, height: y + 4, fill: look.background }), ...nodes);
}

function drawPane(pane: ChartPane, look: SvgLook, width: number, top: number): { drawn: Nodes; height: number } {
  const frame = frameOf(pane, look, width, top);
  const legend = legendOf(frame, width, frame.top + frame.height + footOf(pane, frame.width));
  const marks = pane.series.flatMap((series, at) => (pane.form === "lines" ? lineOf(frame, series, at) : series.points.flatMap((point) => markOf(frame, series, point, at))));
  return { drawn: [...valueAxis(frame, false), ...(pane.otherUnit === null ? [] : valueAxis(frame, true)), ...labelAxis(frame), ...marks, ...legend.drawn], height: legend.bottom - top + 10 };
}

function frameOf(pane: ChartPane, look: SvgLook, width: number, top: number): Frame {
  const rows = pane.form === "rows";
  const longest = Math.max(0, ...pane.labels.map((each) => short(each).length));
  const left = rows ? longest * letter + 12 : 60;
  const inner = { left, top: top + 14, width: width - left - (pane.otherUnit !== null && !rows ? 60 : 20), height: rows ? pane.labels.length * Math.max(22, 12 * pane.series.length) : 180 };
  const [extent, breadth] = rows ? [inner.width, inner.height] : [inner.height, inner.width];
  const xs = pane.series.flatMap(({ points }) => points.map(({ x }) => x));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const across = pane.form === "lines" ? (x: number) => 10 + ((breadth - 20) * (x - from)) / (to - from || 1) : (x: number) => ((x + 0.5) * breadth) / pane.labels.length;
  const scales = [scaleOf(pane, false, extent), pane.otherUnit === null ? null : scaleOf(pane, true, extent)] as const;
  const colours = look.coloursOf(pane.series.map(({ name }) => name));
  return { pane, look, colours, ...inner, across, breadth: breadth / Math.max(1, pane.labels.length), along: (value, other) => (other ? (scales[1] ?? scales[0]) : scales[0])(value) };
}

function scaleOf(pane: ChartPane, other: boolean, extent: number): (value: number) => number {
  const [from, to] = rangeOf(pane, other);
  const size = (value: number): number => (pane.log ? Math.log10(Math.max(value, from)) : value);
  return (value) => (extent * (size(value) - size(from))) / (size(to) - size(from));
}

/** A place of the frame on the picture. */
function at({ pane, left, top, height }: Frame, along: number, across: number): readonly [number, number] {
  return pane.form === "rows" ? [left + along, top + across] : [left + across, top + height - along];
}

function valueAxis(frame: Frame, other: boolean): Nodes {
  const { pane, look, width, height } = frame;
  const rows = pane.form === "rows";
  const ticks = ticksOf(rangeOf(pane, other), pane.log).flatMap((tick) => {
    const along = frame.along(tick, other);
    const [x, y] = at(frame, along, other ? (rows ? 0 : width) : rows ? height : 0);
    const text = rows ? label(look, x, other ? y - 4 : y + 13, formatAmount(tick, unitOf(pane, other)), { "text-anchor": "middle" }) : label(look, other ? x + 5 : x - 5, y + 4, formatAmount(tick, unitOf(pane, other)), { "text-anchor": other ? "start" : "end" });
    return other ? [text] : [path(frame, [[along, 0], [along, rows ? height : width]], look.grid, 1), text];
  });
  const cut = pane.cut ? [6, 11].map((up) => path(frame, [[up - 2, -5], [up + 2, 5]], look.text, 1.5)) : [];
  const said = axisTitle(pane, other);
  return [...ticks, ...cut, ...(said ? [other ? label(look, frame.left + width, frame.top - 5, said, { "text-anchor": "end" }) : label(look, frame.left, frame.top - 5, said)] : [])];
}

function labelAxis(frame: Frame): Nodes {
  const { pane, look } = frame;
  if (pane.form === "lines") {
    const names = periodsOf(pane);
    return apart(names, (frame.width - 20) / letter).map((x) => label(look, frame.left + frame.across(x), frame.top + frame.height + 15, names.get(x) ?? "", { "text-anchor": "middle" }));
  }
  const slanted = isSlanted(pane, frame.width);
  return pane.labels.map((name, place) => {
    const [x, y] = at(frame, pane.form === "rows" ? -6 : -15, frame.across(place));
    if (pane.form === "rows") return label(look, x, y + 4, short(name), { "text-anchor": "end" });
    return label(look, x, y, short(name), slanted ? { "text-anchor": "end", transform: `rotate(-30 ${round(x)} ${round(y)})` } : { "text-anchor": "middle" });
  });
}

function isSlanted({ labels, form }: ChartPane, width: number): boolean {
  return form !== "rows" && labels.some((name) => short(name).length * letter > width / labels.length);
}

/** How much room the labels under a frame take. */
function footOf(pane: ChartPane, width: number): number {
  return isSlanted(pane, width) ? 26 + Math.max(...pane.labels.map((name) => short(name).length)) * letter * 0.5 : 26;
}

/** A bar from zero, or a dot; with its whisker. */
function markOf(frame: Frame, series: ChartSeries, point: ChartPoint, place: number): Nodes {
  const { pane, look } = frame;
  const colour = pane.series.length === 1 ? look.colourOf(point.label) : (frame.colours[place] ?? look.text);
  const fill = { fill: colour, "fill-opacity": point.bound === "approx" ? 0.35 : 1, stroke: colour };
  const end = frame.along(point.value, series.other);
  if (pane.form === "dots") {
    const [x, y] = at(frame, end, frame.across(point.x));
    return [shape(x, y, place, 5, fill), ...whisker(frame, series, point, frame.across(point.x))];
  }
  const foot = frame.along(pane.log ? 0 : Math.max(0, rangeOf(pane, series.other)[0]), series.other);
  const thick = Math.min(26, (frame.breadth * 0.8) / pane.series.length);
  const across = frame.across(point.x) + thick * (place - (pane.series.length - 1) / 2);
  const [[x1, y1], [x2, y2]] = [at(frame, foot, across - thick / 2), at(frame, end, across + thick / 2)];
  const rect = svg("rect", { x: round(Math.min(x1, x2)), y: round(Math.min(y1, y2)), width: round(Math.abs(x2 - x1)), height: round(Math.abs(y2 - y1)), ...fill }, title(point));
  return [rect, ...whisker(frame, series, point, across)];
}

/** A line with its points, broken where a period has no value. */
function lineOf(frame: Frame, series: ChartSeries, place: number): Nodes {
  const colour = frame.colours[place] ?? frame.look.text;
  const runs: ChartPoint[][] = [[]];
  const gaps = [...series.gaps].sort((a, b) => a - b);
  for (const point of series.points) {
    const before = runs.at(-1)?.at(-1);
    if (before && gaps.some((gap) => gap > before.x && gap < point.x)) runs.push([]);
    runs.at(-1)?.push(point);
  }
  const lines = runs.filter((run) => run.length > 1).map((run) => path(frame, run.map(({ x, value }) => [frame.along(value, series.other), frame.across(x)] as const), colour, 2));
  const dots = series.points.flatMap((point) => {
    const [x, y] = at(frame, frame.along(point.value, series.other), frame.across(point.x));
    return [shape(x, y, place, 3.5, { fill: point.bound === "approx" ? frame.look.background : colour, stroke: colour }, title(point)), ...whisker(frame, series, point, frame.across(point.x))];
  });
  return [...lines, ...dots];
}

/** The bounds: a cap where one is stated, an arrow's head where a side is open. */
function whisker(frame: Frame, { other }: ChartSeries, { bound, value, low, high }: ChartPoint, across: number): Nodes {
  if (bound === "exact" || bound === "approx") return [];
  const middle = frame.along(value, other);
  const ends = [{ to: low === null ? middle - 14 : frame.along(low, other), open: low === null, way: -1 }, { to: high === null ? middle + 14 : frame.along(high, other), open: high === null, way: 1 }];
  const { text } = frame.look;
  const strokes = [ends.map(({ to }) => [to, across] as const), ...ends.map(({ to, open, way }) => (open ? [[to - way * 5, across - 4], [to, across], [to - way * 5, across + 4]] as const : [[to, across - 4], [to, across + 4]] as const))];
  return [[frame.look.rim, 4] as const, [text, 1.5] as const].flatMap(([colour, width]) => strokes.map((stroke) => path(frame, stroke, colour, width)));
}

/** What tells series apart beside colour, in the order of the chart's own shapes. */
function shape(x: number, y: number, place: number, r: number, look: SvgNode["attributes"], ...children: Nodes): SvgNode {
  const square = { x: round(x - r), y: round(y - r), width: 2 * r, height: 2 * r };
  switch (place % 5) {
    case 1: return svg("rect", { ...square, ...look }, ...children);
    case 2: return svg("path", { d: `M${round(x)} ${round(y - r)}L${round(x + r)} ${round(y + r)}H${round(x - r)}Z`, ...look }, ...children);
    case 3: return svg("rect", { ...square, transform: `rotate(45 ${round(x)} ${round(y)})`, ...look }, ...children);
    case 4: return svg("rect", { ...square, rx: 2, ...look }, ...children);
    default: return svg("circle", { cx: round(x), cy: round(y), r, ...look }, ...children);
  }
}

function legendOf({ pane, look, colours }: Frame, width: number, top: number): { drawn: Nodes; bottom: number } {
  if (pane.series.length < 2) return { drawn: [], bottom: top };
  let [x, y] = [8, top + 6];
  const drawn = pane.series.flatMap(({ name }, place) => {
    const text = short(name);
    if (x + text.length * letter + 26 > width) [x, y] = [8, y + lineHeight];
    const colour = colours[place] ?? look.text;
    const nodes = [shape(x + 5, y - 4, pane.form === "lines" || pane.form === "dots" ? place : 1, 4, { fill: colour, stroke: colour }), label(look, x + 14, y, text)];
    x += text.length * letter + 30;
    return nodes;
  });
  return { drawn, bottom: y + 6 };
}

/** A stroke through places of the frame: along the value axis first, across it second. */
function path(frame: Frame, places: readonly (readonly [number, number])[], colour: string, width: number): SvgNode {
  const points = places.map(([along, across]) => at(frame, along, across).map(round).join(","));
  return svg("polyline", { points: points.join(" "), fill: "none", stroke: colour, "stroke-width": width });
}

function label({ text }: SvgLook, x: number, y: number, said: string, more: SvgNode["attributes"] = {}): SvgNode {
  return svg("text", { x: round(x), y: round(y), fill: text, ...more }, said);
}

function title({ label: name, text }: ChartPoint): SvgNode {
  return svg("title", {}, `${name}: ${text}`);
}

/** A label as it is drawn. */
function short(text: string): string {
  return clip(text, 26);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > letters) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
