import type { ChartPane } from "./chart-model";
import { pointsOf } from "./panes";

/** The values between which an axis runs: from zero, unless it is cut or logarithmic. All bounds lie within. */
export function rangeOf(pane: ChartPane, other: boolean): readonly [number, number] {
  const values = pointsOf({ ...pane, series: pane.series.filter((each) => each.other === other) }).flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const positive = pane.log ? values.filter((value) => value > 0) : values;
  const [low, high] = [Math.min(...positive), Math.max(...positive)];
  if (pane.log) return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high * 1.0001))];
  if (pane.cut) return [low - (high - low) * 0.1, high + (high - low) * 0.1];
  return low === high && low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
}

/** Round values within a range, some five of them; powers of ten on a logarithmic axis. */
export function ticksOf([from, to]: readonly [number, number], log: boolean): readonly number[] {
  if (log) {
    const orders = Math.round(Math.log10(to / from));
    return Array.from({ length: orders + 1 }, (_, at) => from * 10 ** at).filter((_, at) => at % Math.ceil(orders / 6) === 0);
  }
  const order = 10 ** Math.floor(Math.log10((to - from) / 4));
  const step = [1, 2, 5, 10].map((factor) => factor * order).find((each) => (to - from) / each <= 6) ?? to - from;
  return Array.from({ length: 8 }, (_, at) => (Math.ceil(from / step) + at) * step).filter((tick) => tick <= to);
}

/** The periods of a pane of lines by their places in time, as the note names them, in order. */
export function periodsOf({ series }: ChartPane): ReadonlyMap<number, string> {
  const names = series.flatMap(({ points }) => points.map(({ x, label }) => [x, label] as const));
  return new Map(names.sort(([a], [b]) => a - b));
}

/** Those of the periods whose names do not touch where `letters` of them fit across the whole width; the last always. */
export function apart(periods: ReadonlyMap<number, string>, letters: number): readonly number[] {
  const places = [...periods.keys()];
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const half = (place: number): number => (periods.get(place) ?? "").length / 2 + 1;
  const shown: number[] = [];
  const isFree = (place: number): boolean => shown.slice(-1).every((before) => ((place - before) * letters) / (last - first) >= half(before) + half(place));
  for (const place of places) if (isFree(place)) shown.push(place);
  if (shown.at(-1) === last) return shown;
  while (!isFree(last)) shown.pop();
  return [...shown, last];
}

/** What is measured, where no legend says it, and that the axis is no plain one. */
export function axisTitle({ cut, log, series, otherUnit, measure }: ChartPane, other: boolean): string {
  const own = series.filter((each) => each.other === other);
  const name = otherUnit !== null || series.length === 1 ? own.map((each) => each.name).join(", ") : measure;
  return [name, log ? "logarithmic" : "", cut ? "cut above zero" : ""].filter(Boolean).join(", ");
}
