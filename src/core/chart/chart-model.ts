import type { Bound } from "../note/cell";
import type { Evidence } from "../note/note";
import type { ChartForm } from "../settings/chart-choice";

/** A chart as plain data: what is drawn, what is not and why. Drawing, export and description all start from it. */
export interface ChartModel {
  /** The heading that the table stands under. */
  readonly title: string;
  /** One pane a unit: units share no axis, and a pane only where the user asks for it. */
  readonly panes: readonly ChartPane[];
  /** Cells of the plotted columns that state something and yet are not drawn. */
  readonly notDrawn: readonly NotDrawn[];
  /** How many cells of the plotted columns state something. */
  readonly cells: number;
  /** The names of all columns (rows, where periods stand across) that can be drawn, chosen or not. */
  readonly columns: readonly string[];
  /** What was chosen and cannot be done. */
  readonly remarks: readonly string[];
}

export interface ChartPane {
  readonly form: ChartForm;
  readonly unit: string;
  /** The unit of a second axis on the other side; null where there is none. */
  readonly otherUnit: string | null;
  readonly series: readonly ChartSeries[];
  /** What a table with periods across says above its rows of what it measures (`Revenue ($B)`); "" where it says no unit. */
  readonly measure: string;
  /** Of bars, rows and dots: the labels, in the order drawn. Duplicates stay. */
  readonly labels: readonly string[];
  readonly log: boolean;
  /** True where the axis does not start at zero, so that values close together can be told apart. */
  readonly cut: boolean;
  /** True where every value has a period, so that lines can be drawn. */
  readonly timed: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** True where it is measured on the other axis. */
  readonly other: boolean;
  readonly points: readonly ChartPoint[];
  /** Of lines: where a cell has no value to draw, in the same terms as `x`; the line breaks there. */
  readonly gaps: readonly number[];
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
  /** What the row says of how it was measured and by whom (`pass@1; vendor-reported`); "" where nothing. */
  readonly aside: string;
  /** How the row's source attests it; null where nothing says. */
  readonly evidence: Evidence | null;
  readonly line: number;
  /** How many cells it stands for together; 0 for a cell of its own. */
  readonly others: number;
}

export interface NotDrawn {
  readonly text: string;
  readonly reason: string;
  readonly line: number;
}
