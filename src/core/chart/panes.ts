import { countsOf, groupBy } from "../groups";
import type { ChartChoice, ChartForm } from "../settings/chart-choice";
import type { ChartPane, ChartPoint, ChartSeries, NotDrawn } from "./chart-model";
import { toPoint, withOthers, type Slot } from "./others";
import type { Sample, Samples } from "./samples";

/** How a table's samples are to be drawn. */
interface Drawing {
  readonly choice: ChartChoice;
  /** Samples have a period each. */
  readonly timed: boolean;
  /** Best first means the lowest first. */
  readonly lowerIsBetter: boolean;
}

/** The order of the first pane's labels by their slot, which the others follow. */
interface Ordered extends Drawing {
  readonly ranks: ReadonlyMap<number, number>;
}

/** Panes, and the cells that choosing the top left out of them. */
export interface Panes {
  readonly panes: readonly ChartPane[];
  readonly left: readonly NotDrawn[];
}

/** A value so many times the smallest makes bars of one scale unreadable. */
const wideRange = 1000;

/** One pane a unit, the most frequent first; the first two in one where the user wants them together. */
export function toPanes(taken: Samples, drawing: Drawing): Panes {
  const units = unitsOf(taken.samples);
  const groups = drawing.choice.axes === "together" && units.length > 1 ? [units.slice(0, 2), ...units.slice(2).map((unit) => [unit])] : units.map((unit) => [unit]);
  const first = ranksOf(taken, groups[0] ?? [], drawing);
  const made = groups.map((group) => toPane(taken, group, { ...drawing, ranks: first }));
  return { panes: made.map(({ pane }) => pane), left: made.flatMap(({ left }) => left) };
}

function unitsOf(samples: readonly Sample[]): readonly string[] {
  return [...countsOf(samples.map(({ cell }) => cell.unit))].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}

function toPane(taken: Samples, [unit = "", otherUnit = null]: readonly (string | null)[], drawing: Ordered): { pane: ChartPane; left: readonly NotDrawn[] } {
  const samples = taken.samples.filter(({ cell }) => cell.unit === unit || cell.unit === otherUnit);
  const { type, scale } = drawing.choice;
  const asked = type === "lines" && !drawing.timed ? null : type;
  const narrow = otherUnit === null && isNarrow(samples);
  const log = (scale === null ? isWide(samples) : scale === "log") && samples.every(({ cell }) => cell.value > 0);
  const lines = drawing.timed && (asked === null || asked === "lines");
  const { series, labels, left } = lines ? timeSeries(taken, samples, drawing) : placedSeries(taken, samples, drawing);
  const form = lines ? "lines" : (asked ?? formOf(labels, narrow));
  const drawn = series.map((each) => ({ ...each, other: otherUnit !== null && each.points.length > 0 && unitOf(samples, each.at) === otherUnit }));
  return { pane: { form, unit: unit ?? "", otherUnit, measure: taken.measure, series: drawn.map(({ name, other, points, gaps }) => ({ name, other, points, gaps })), labels, log, cut: !log && (form === "dots" || form === "lines") && narrow, timed: drawing.timed }, left };
}

function unitOf(samples: readonly Sample[], series: number): string | undefined {
  return samples.find((sample) => sample.series === series)?.cell.unit;
}

interface Shaped {
  readonly series: readonly (Omit<ChartSeries, "other"> & { readonly at: number })[];
  readonly labels: readonly string[];
  readonly left: readonly NotDrawn[];
}

/** Each series along time, with its gaps; the top ones are those that end highest (or lowest). */
function timeSeries({ names, gaps }: Samples, samples: readonly Sample[], { choice, lowerIsBetter }: Drawing): Shaped {
  const bySeries = bySeriesOf(samples);
  const ends = [...bySeries].map(([at, own]) => ({ at, end: own.reduce((last, sample) => (sample.x >= last.x ? sample : last)).cell.value }));
  const kept = choice.top === null ? null : new Set(ends.sort((a, b) => (lowerIsBetter ? a.end - b.end : b.end - a.end)).slice(0, choice.top).map(({ at }) => at));
  const left = kept ? samples.filter(({ series }) => !kept.has(series)).map(({ cell, line }) => ({ text: cell.text, line, reason: `not among the top ${kept.size}` })) : [];
  const series = [...bySeries].flatMap(([at, own]) => {
    if (kept && !kept.has(at)) return [];
    const points = own.map((sample) => toPoint(sample, sample.x)).sort((a, b) => a.x - b.x);
    return [{ at, name: names[at] ?? "", points, gaps: gaps.flatMap((gap) => (gap.series === at ? [gap.x] : [])) }];
  });
  return { series, labels: [], left };
}

/** Each series over the labels, in order; what is beyond the top is one more place. */
function placedSeries({ names }: Samples, samples: readonly Sample[], { ranks, choice }: Ordered): Shaped {
  const bySeries = bySeriesOf(samples);
  const rankOf = ({ slot }: Slot): number => ranks.get(slot) ?? ranks.size + slot;
  const { shown, place, rest } = withOthers(slotsOf(samples).sort((a, b) => rankOf(a) - rankOf(b)), choice.top);
  const labels = rest.size > 0 ? [...shown.map(({ label }) => label), `${rest.size} others`] : shown.map(({ label }) => label);
  const series = [...bySeries].map(([at, own]) => ({ at, name: names[at] ?? "", points: place(own), gaps: [] as number[] }));
  const left = samples.filter(({ slot }) => rest.has(slot)).map(({ cell, line }) => ({ text: cell.text, line, reason: `one of the ${rest.size} others` }));
  return { series, labels, left };
}

function slotsOf(samples: readonly Sample[]): Sample[] {
  return [...new Map(samples.map((sample) => [sample.slot, sample] as const)).values()];
}

function ranksOf({ samples }: Samples, units: readonly (string | null)[], drawing: Drawing): ReadonlyMap<number, number> {
  const own = samples.filter(({ cell }) => units.includes(cell.unit));
  return new Map(ordered(own, drawing).map(({ slot }, at) => [slot, at]));
}

/** The slots in the order chosen; by the values of the first series where by value. */
function ordered(samples: readonly Sample[], { choice, timed, lowerIsBetter }: Drawing): readonly Sample[] {
  const slots = slotsOf(samples);
  const first = samples[0]?.series ?? 0;
  const series = new Set(samples.map((sample) => sample.series)).size;
  if (timed && choice.sort === null) return slots.sort((a, b) => a.x - b.x);
  const sort = choice.sort ?? (series === 1 ? "value" : "written");
  if (sort === "written") return slots.sort((a, b) => a.slot - b.slot);
  if (sort === "name") return slots.sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  const values = new Map(samples.flatMap((sample) => (sample.series === first ? [[sample.slot, sample.cell.value] as const] : [])));
  const worst = lowerIsBetter ? Infinity : -Infinity;
  const by = (slot: number): number => values.get(slot) ?? worst;
  return slots.sort((a, b) => (by(a.slot) === by(b.slot) ? a.slot - b.slot : lowerIsBetter ? by(a.slot) - by(b.slot) : by(b.slot) - by(a.slot)));
}

function bySeriesOf(samples: readonly Sample[]): ReadonlyMap<number, readonly Sample[]> {
  return new Map([...groupBy(samples, ({ series }) => series)].sort(([a], [b]) => a - b));
}

/** A narrow range far from zero wants dots, whose axis may be cut; long names want rows. */
function formOf(labels: readonly string[], narrow: boolean): ChartForm {
  if (narrow) return "dots";
  return labels.length > 8 || labels.some((label) => label.length > 12) ? "rows" : "bars";
}

function isNarrow(samples: readonly Sample[]): boolean {
  const [low, high] = rangeOf(samples);
  return samples.length > 2 && low > 0 && high > low && (high - low) / high < 0.1;
}

function isWide(samples: readonly Sample[]): boolean {
  const [low, high] = rangeOf(samples);
  return low > 0 && high > wideRange * low;
}

function rangeOf(samples: readonly Sample[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { cell } of samples) {
    low = Math.min(low, cell.value);
    high = Math.max(high, cell.value);
  }
  return [low, high];
}

/** Whether a pane shows enough to be a picture. */
export function isWorthDrawing({ series }: ChartPane): boolean {
  return series.length > 1 || series.some(({ points }) => points.length > 1);
}

/** Every point of a pane. */
export function pointsOf({ series }: ChartPane): readonly ChartPoint[] {
  return series.flatMap(({ points }) => points);
}
