import type { Bound } from "../note/cell";

/** A chart as plain data: what is drawn, what is not and why. Drawing, export and description all start from it. */
export interface ChartModel {
  /** The heading that the table stands under. */
  readonly title: string;
  /** One pane a unit: units never share an axis. */
  readonly panes: readonly ChartPane[];
  /** Cells of the plotted columns that state something and yet are not drawn. */
  readonly notDrawn: readonly NotDrawn[];
  /** How many cells of the plotted columns state something. */
  readonly cells: number;
}

export interface ChartPane {
  readonly form: "bars" | "rows" | "dots" | "lines";
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  /** Of bars, rows and dots: the labels, in the order drawn. Duplicates stay. */
  readonly labels: readonly string[];
  readonly log: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  /** What it is about: the row's label, or its period. */
  readonly label: string;
  /** Of lines: the middle of the period in days since 1970; else the place of its label. */
  readonly x: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** The cell's own text, as a reader sees it. */
  readonly text: string;
  readonly line: number;
}

export interface NotDrawn {
  readonly text: string;
  readonly reason: string;
  readonly line: number;
}
