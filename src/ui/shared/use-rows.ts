import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { rowsBetween, sumUp, type RowWindow } from "./row-window";
import { watchSize } from "./watch-size";

/** Shorter lists are drawn whole. */
const fewRows = 60;

/** Rows are drawn this far beyond what shows, in pixels. */
const margin = 600;

/** The window moves in steps of this size, in pixels. */
const step = 200;

interface Sight {
  readonly top: number;
  readonly bottom: number;
}

interface Heights {
  /** Of the rows that were once drawn, by their keys. */
  readonly measured: Map<string, number>;
  /** The mean of the first rows drawn: a better guess for all others than the one given. */
  usual: number;
  width: number;
  /** The list that the two below are of: all heights, and where each row begins. */
  keys: readonly string[] | null;
  all: number[];
  readonly tops: number[];
}

/** The part of a long list that is drawn. */
export interface Rows extends RowWindow {
  /** True for a short list, which is drawn whole. */
  readonly whole: boolean;
  /** Takes the list's element, which holds one element above the rows and one below them. */
  readonly attach: (element: HTMLElement | null) => void;
  /** Gives the focus to a row, drawing it first where need be. */
  readonly focus: (at: number) => void;
}

/** Follows what scrolls around a list, measures its rows as they are drawn, and says which to draw. */
export function useRows(keys: readonly string[], guess: number): Rows {
  const list = useRef<HTMLElement | null>(null);
  const wanted = useRef<number | null>(null);
  const heights = useRef<Heights>({ measured: new Map(), usual: 0, width: 0, keys: null, all: [], tops: [] }).current;
  const [sight, setSight] = useState<Sight>({ top: 0, bottom: 2 * margin });
  const whole = keys.length <= fewRows;
  if (!whole && heights.keys !== keys) {
    heights.keys = keys;
    heights.all = keys.map((key) => heights.measured.get(key) ?? (heights.usual || guess));
    sumUp(heights.tops, heights.all, 0);
  }
  const shown = whole ? { first: 0, end: keys.length, before: 0, after: 0 } : rowsBetween(heights.tops, sight.top, sight.bottom);

  useLayoutEffect(() => {
    const rows = list.current ? rowsIn(list.current, whole) : [];
    if (!whole && measure(heights, rows, shown.first)) {
      const { first, end } = rowsBetween(heights.tops, sight.top, sight.bottom);
      if (!heights.keys || first < shown.first || end > shown.end) setSight((same) => ({ ...same }));
    }
    const row = wanted.current === null ? null : rows[wanted.current - shown.first];
    if (row) wanted.current = null;
    row?.focus();
  });
  useLayoutEffect(() => (whole || !list.current ? undefined : follow(list.current, heights, setSight)), [whole]);

  const attach = useCallback((element: HTMLElement | null) => {
    list.current = element;
  }, []);
  const focus = (at: number): void => {
    wanted.current = at;
    const above = heights.tops[at] ?? 0;
    setSight((same) => (at >= shown.first && at < shown.end ? { ...same } : { top: above - margin, bottom: above + margin }));
  };
  return { ...shown, whole, attach, focus };
}

/** The elements of the rows drawn: all children, but for the rooms above and below in a long list. */
export function rowsIn(list: HTMLElement, whole: boolean): HTMLElement[] {
  const children = Array.from(list.children).filter((child) => child.instanceOf(HTMLElement));
  return whole ? children : children.slice(1, -1);
}

/** True when a row is not as high as it was taken for; its neighbours below then begin elsewhere. */
function measure(heights: Heights, rows: readonly HTMLElement[], first: number): boolean {
  let sum = 0;
  let lowest = Infinity;
  rows.forEach((row, from) => {
    const at = first + from;
    const height = row.getBoundingClientRect().height;
    sum += height;
    if (height === 0 || Math.abs((heights.all[at] ?? 0) - height) < 1) return;
    heights.measured.set(heights.keys?.[at] ?? "", height);
    heights.all[at] = height;
    lowest = Math.min(lowest, at);
  });
  sumUp(heights.tops, heights.all, lowest);
  if (heights.usual === 0 && sum > 0) {
    heights.usual = sum / rows.length;
    heights.keys = null;
  }
  return lowest < Infinity || !heights.keys;
}

/** Looks again whenever the list's surroundings scroll or any size changes; returns what ends it. Rows of another width have other heights. */
function follow(list: HTMLElement, heights: Heights, setSight: (change: (before: Sight) => Sight) => void): () => void {
  const scroller = scrollerOf(list);
  const look = (): void => setSight((before) => sightOf(list, scroller, before));
  let frame = 0;
  // In a later frame: rows drawn while sizes are being told would change sizes again.
  const resized = (): void => {
    if (list.clientWidth !== heights.width) {
      heights.width = list.clientWidth;
      heights.measured.clear();
      heights.keys = null;
    }
    frame = list.win.requestAnimationFrame(look);
  };
  const unwatch = [list, scroller].map((each) => watchSize(each, resized));
  scroller.addEventListener("scroll", look, { passive: true });
  return () => {
    for (const end of unwatch) end();
    list.win.cancelAnimationFrame(frame);
    scroller.removeEventListener("scroll", look);
  };
}

/** The nearest element around the list that scrolls. */
function scrollerOf(list: HTMLElement): HTMLElement {
  let element = list;
  while (element.parentElement && !/auto|scroll|overlay/.test(list.win.getComputedStyle(element).overflowY)) element = element.parentElement;
  return element;
}

/** What is in sight, in pixels from the list's top and in whole steps, so that small moves draw nothing. Nothing is in sight of a hidden panel: it stays as it was. */
function sightOf(list: HTMLElement, scroller: HTMLElement, before: Sight): Sight {
  const frame = scroller.getBoundingClientRect();
  if (frame.height === 0) return before;
  const offset = frame.top - list.getBoundingClientRect().top;
  const top = Math.floor((offset - margin) / step) * step;
  const bottom = Math.ceil((offset + frame.height + margin) / step) * step;
  return top === before.top && bottom === before.bottom ? before : { top, bottom };
}
