import { dayNumber } from "../civil-date";
import type { Cell, PeriodCell, QuantityCell } from "../note/cell";
import type { ReadTable } from "../note/context";
import { headerPeriods } from "../note/header-periods";
import type { Table } from "../note/note";
import { noChoice, type ChartChoice } from "../settings/chart-choice";
import type { ChartModel, ChartPane, ChartPoint, ChartSeries, NotDrawn } from "./chart-model";

interface Sample {
  readonly series: string;
  readonly label: string;
  readonly x: number;
  readonly cell: QuantityCell;
  readonly line: number;
}

interface Gathered {
  readonly samples: readonly Sample[];
  readonly notDrawn: readonly NotDrawn[];
  readonly cells: number;
}

/** At most so many points of one table are drawn; the rest is said to be left out. */
const mostPoints = 400;

/** A value so many times the smallest makes bars of one scale unreadable. */
const wideRange = 1000;

/** The chart of a plottable table; null for any other, and while it is being typed and has nothing to show (reading-notes.md, section 2). */
export function chartTable(table: ReadTable, { kind, heading, labelColumn, numericColumns, orientation }: Table, choice: ChartChoice = noChoice): ChartModel | null {
  if (kind !== "comparison" && kind !== "series") return null;
  const gathered = orientation === "columns" ? acrossPeriods(table, labelColumn ?? 0) : downRows(table, labelColumn ?? 0, numericColumns, kind === "series");
  const timed = kind === "series";
  const panes = unitsOf(gathered.samples).map((unit) => toPane(gathered.samples.filter(({ cell }) => cell.unit === unit), unit, timed, choice));
  const drawn = panes.filter(({ series }) => series.some(({ points }) => points.length > 1) || series.length > 1);
  if (drawn.length === 0) return null;
  const left = panes.filter((pane) => !drawn.includes(pane)).flatMap(({ series, unit }) => series.flatMap(({ points }) => points.map((point) => alone(point, unit))));
  return { title: heading, panes: drawn, notDrawn: [...gathered.notDrawn, ...left], cells: gathered.cells };
}

function alone({ text, line }: ChartPoint, unit: string): NotDrawn {
  return { text, line, reason: unit === "" ? "the only value without a unit" : `the only value in ${unit}` };
}

/** Rows are things or periods; each numeric column is a series. */
function downRows(table: ReadTable, label: number, columns: readonly number[], timed: boolean): Gathered {
  const samples: Sample[] = [];
  const notDrawn: NotDrawn[] = [];
  let cells = 0;
  for (const [at, row] of table.grid.entries()) {
    const line = table.raw.rows[at]?.line ?? table.raw.header.line;
    const name = row[label];
    for (const column of columns) {
      const cell = row[column];
      if (!cell || cell.kind === "missing") continue;
      cells++;
      const x = timed ? middleOf(name) : at;
      const reason = reasonAgainst(cell, timed && x === null ? "its row states no period" : null, samples.length);
      if (reason !== null || cell.kind !== "quantity") notDrawn.push({ text: cell.text, reason: reason ?? "no number", line });
      else samples.push({ series: table.columns[column] ?? "", label: name?.text ?? "", x: x ?? at, cell, line });
    }
  }
  return { samples, notDrawn, cells };
}

/** Columns are periods; each row is a series. */
function acrossPeriods(table: ReadTable, label: number): Gathered {
  const periods = headerPeriods(table.columns, label + 1);
  const samples: Sample[] = [];
  const notDrawn: NotDrawn[] = [];
  let cells = 0;
  for (const [at, row] of table.grid.entries()) {
    const line = table.raw.rows[at]?.line ?? table.raw.header.line;
    for (const { column, period } of periods) {
      const cell = row[column];
      if (!cell || cell.kind === "missing") continue;
      cells++;
      const reason = reasonAgainst(cell, null, samples.length);
      if (reason !== null || cell.kind !== "quantity") notDrawn.push({ text: cell.text, reason: reason ?? "no number", line });
      else samples.push({ series: row[label]?.text ?? "", label: period.label, x: middleOf(period) ?? column, cell, line });
    }
  }
  return { samples, notDrawn, cells };
}

function reasonAgainst(cell: Cell, place: string | null, drawn: number): string | null {
  if (cell.kind === "rank") return "a rank, not an amount";
  if (cell.kind !== "quantity") return "no single number";
  if (!Number.isFinite(cell.value)) return "too large to draw";
  return place ?? (drawn >= mostPoints ? `only the first ${mostPoints} are drawn` : null);
}

/** The middle of a period in days since 1970. */
function middleOf(cell: Cell | PeriodCell | undefined): number | null {
  return cell?.kind === "period" ? (dayNumber(cell.start) + dayNumber(cell.end)) / 2 : null;
}

/** The units of the samples, the most frequent first. */
function unitsOf(samples: readonly Sample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { cell } of samples) counts.set(cell.unit, (counts.get(cell.unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}

function toPane(samples: readonly Sample[], unit: string, timed: boolean, choice: ChartChoice): ChartPane {
  const log = choice.scale === null ? isWide(samples) : choice.scale === "log";
  if (timed) return { form: "lines", unit, series: grouped(samples, (sample) => sample.x), labels: [], log: log && samples.every(({ cell }) => cell.value > 0) };
  const names = [...new Set(samples.map(({ series }) => series))];
  const sort = choice.sort === null ? names.length === 1 : choice.sort === "value";
  const rows = [...new Map(samples.map((sample) => [sample.x, sample.label])).entries()];
  const first = names[0] ?? "";
  const valueAt = (x: number): number => samples.find((sample) => sample.x === x && sample.series === first)?.cell.value ?? -Infinity;
  const ordered = sort ? [...rows].sort(([a], [b]) => valueAt(b) - valueAt(a)) : rows;
  const place = new Map(ordered.map(([x], at) => [x, at]));
  return { form: formOf(ordered.map(([, label]) => label), samples), unit, series: grouped(samples, ({ x }) => place.get(x) ?? 0), labels: ordered.map(([, label]) => label), log: log && samples.every(({ cell }) => cell.value > 0) };
}

function grouped(samples: readonly Sample[], x: (sample: Sample) => number): readonly ChartSeries[] {
  const series = new Map<string, ChartPoint[]>();
  for (const sample of samples) {
    const { cell, label, line } = sample;
    const point: ChartPoint = { label, x: x(sample), value: cell.value, low: cell.low, high: cell.high, bound: cell.bound, text: cell.text, line };
    series.set(sample.series, [...(series.get(sample.series) ?? []), point]);
  }
  return [...series].map(([name, points]) => ({ name, points: [...points].sort((a, b) => a.x - b.x) }));
}

/** Long names want rows; a narrow range far from zero wants dots, whose axis may be cut. */
function formOf(labels: readonly string[], samples: readonly Sample[]): ChartPane["form"] {
  const values = samples.map(({ cell }) => cell.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (samples.length > 2 && low > 0 && high > low && (high - low) / high < 0.1) return "dots";
  const longest = Math.max(...labels.map((label) => label.length));
  return longest > 12 || labels.length > 8 ? "rows" : "bars";
}

function isWide(samples: readonly Sample[]): boolean {
  const values = samples.map(({ cell }) => cell.value).filter((value) => value > 0);
  return values.length === samples.length && Math.max(...values) > wideRange * Math.min(...values);
}
