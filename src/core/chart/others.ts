import type { ChartPoint } from "./chart-model";
import type { Sample } from "./samples";

/** More labels than this are drawn in part, unless the user says how many. */
const mostLabels = 40;
const shownOfMany = 25;

/** A place on the axis of labels. */
export interface Slot {
  readonly slot: number;
  readonly label: string;
}

interface Placing {
  readonly shown: readonly Slot[];
  /** The slots that are not shown one by one. */
  readonly rest: ReadonlySet<number>;
  /** Puts a series' samples in their places, in order; those of the rest become one point at the end. */
  readonly place: (samples: readonly Sample[]) => readonly ChartPoint[];
}

/** Keeps the first slots; the others share one place, drawn as the span of their values, never as a sum. */
export function withOthers(slots: readonly Slot[], top: number | null): Placing {
  const count = top ?? (slots.length > mostLabels ? shownOfMany : slots.length);
  const shown = slots.length > count + 1 ? slots.slice(0, count) : slots;
  const rest = new Set(slots.slice(shown.length).map(({ slot }) => slot));
  const places = new Map(shown.map(({ slot }, at) => [slot, at]));
  const place = (samples: readonly Sample[]): readonly ChartPoint[] => {
    const own = samples.flatMap((sample) => {
      const at = places.get(sample.slot);
      return at === undefined ? [] : [toPoint(sample, at)];
    });
    const others = samples.filter(({ slot }) => rest.has(slot)).sort((a, b) => a.cell.value - b.cell.value);
    return [...own.sort((a, b) => a.x - b.x), ...spanOf(others, shown.length)];
  };
  return { shown, rest, place };
}

/** The middle one of some samples, from the lowest to the highest. */
function spanOf(sorted: readonly Sample[], x: number): readonly ChartPoint[] {
  const [low, middle, high] = [sorted[0], sorted[(sorted.length - 1) >> 1], sorted.at(-1)];
  if (!low || !middle || !high) return [];
  const text = `${low.cell.text} to ${high.cell.text}, half of them up to ${middle.cell.text}`;
  return [{ label: `${sorted.length} others`, x, value: middle.cell.value, low: low.cell.value, high: high.cell.value, bound: "range", text, aside: "", evidence: null, line: middle.line, others: sorted.length }];
}

/** A sample as it is drawn. */
export function toPoint({ label, cell, aside, evidence, line }: Sample, x: number): ChartPoint {
  return { label, x, value: cell.value, low: cell.low, high: cell.high, bound: cell.bound, text: cell.text, aside, evidence, line, others: 0 };
}
