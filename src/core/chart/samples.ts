import { dayNumber } from "../civil-date";
import type { Cell, PeriodCell, QuantityCell } from "../note/cell";
import { columnHeader } from "../note/column-header";
import type { ReadTable } from "../note/context";
import { headerPeriods } from "../note/header-periods";
import type { Evidence, Table } from "../note/note";
import { evidenceIn, remarkColumns, settingIn, type RemarkColumns } from "../note/result-remarks";
import type { NotDrawn } from "./chart-model";
import { errorColumns, withError, type ErrorColumns } from "./error-columns";

/** A quantity of a table with its place in the chart. */
export interface Sample {
  /** Which series it belongs to: the place of its name in `names`. */
  readonly series: number;
  readonly label: string;
  /** The row, or the column of its period: unique within a series. */
  readonly slot: number;
  /** The middle of its period in days since 1970; the slot where there is none. */
  readonly x: number;
  readonly cell: QuantityCell;
  readonly aside: string;
  readonly evidence: Evidence | null;
  readonly line: number;
}

/** What a table offers to draw. */
export interface Samples {
  /** The names of the series, drawn or not; two may be the same. */
  readonly names: readonly string[];
  /** What the header above the names says is measured, where it says a unit. */
  readonly measure: string;
  readonly samples: readonly Sample[];
  readonly notDrawn: readonly NotDrawn[];
  readonly cells: number;
  /** Cells without a value to draw, by series and x. */
  readonly gaps: readonly { readonly series: number; readonly x: number }[];
}

interface Spot {
  readonly series: number;
  readonly label: string;
  readonly slot: number;
  readonly x: number | null;
  readonly cell: Cell | undefined;
  readonly row: number;
  /** The columns of its row that bound it. */
  readonly error: ErrorColumns | null;
}

/** At most so many points of one table are drawn; the rest is said to be left out. */
const mostPoints = 400;

/** At most so many series are drawn unless they are chosen by name. */
const mostSeries = 12;

/** Whether a table's values stand in time: a series whose rows leave out their year (`Apr 2`, `Q3`) has an order, but no days to draw it along. */
export function isTimed(table: ReadTable, kind: Table): boolean {
  return kind.kind === "series" && (kind.orientation === "columns" || hasPeriodsDown(table, kind));
}

/** Whether rows of a table are named by periods. */
export function hasPeriodsDown({ grid }: ReadTable, { labelColumn }: Table): boolean {
  return grid.some((row) => row[labelColumn ?? 0]?.kind === "period");
}

/** Takes the quantities out of a plottable table; every other cell that states something gets its reason. `chosen` names series; null takes the first twelve. */
export function takeSamples(table: ReadTable, kind: Table, chosen: readonly string[] | null): Samples {
  const across = kind.orientation === "columns";
  const label = kind.labelColumn ?? 0;
  const errors = across ? noErrors : errorColumns(table.columns, kind.numericColumns);
  const columns = kind.numericColumns.filter((column) => !isBound(errors, column));
  const names = across ? table.grid.map((row) => row[label]?.text ?? "") : columns.map((column) => table.columns[column] ?? "");
  const spots = across ? spotsAcross(table, label) : spotsDown(table, label, columns, isTimed(table, kind), errors);
  const picked = chosen === null ? null : new Set(names.flatMap((name, at) => (chosen.includes(name) ? [at] : [])));
  const samples: Sample[] = [];
  const notDrawn: NotDrawn[] = [];
  const gaps: { series: number; x: number }[] = [];
  const remarks = remarkColumns(table, new Set([label, ...kind.numericColumns]));
  const silent = remarks.settings.length + remarks.sources.length === 0;
  let cells = 0;
  for (const { series, label: name, slot, x, cell, row, error } of spots) {
    if (picked && !picked.has(series)) continue;
    const line = table.raw.rows[row]?.line ?? table.raw.header.line;
    if (cell && cell.kind !== "missing") cells++;
    const reason = reasonAgainst(cell, x, samples.length, picked ? 0 : series);
    const bounds = error ? boundsOf(table.grid[row] ?? [], error) : [];
    const sure = error && reason === null && cell?.kind === "quantity" ? withError(cell, table.grid[row] ?? [], error) : null;
    cells += bounds.length;
    if (!sure) notDrawn.push(...bounds.map(({ text }) => ({ text, reason: "no bounds around its value", line })));
    if (reason === null && cell?.kind === "quantity") samples.push({ series, label: name, slot, x: x ?? slot, cell: sure ?? cell, line, ...withBounds(silent ? noRemark : remarkOn(table, row, remarks), sure ? bounds : []) });
    else {
      if (x !== null) gaps.push({ series, x });
      if (cell && cell.kind !== "missing") notDrawn.push({ text: cell.text, reason: reason ?? "no single number", line });
    }
  }
  const corner = table.columns[label] ?? "";
  return { names, measure: across && columnHeader(corner) ? corner : "", samples, notDrawn, cells, gaps };
}

/** Rows are things or periods; each numeric column is a series. */
function spotsDown({ grid }: ReadTable, label: number, columns: readonly number[], timed: boolean, errors: ReadonlyMap<number, ErrorColumns>): readonly Spot[] {
  return grid.flatMap((row, at) => {
    const name = row[label];
    const x = timed ? middleOf(name) : at;
    return columns.map((column, series) => ({ series, label: name?.text ?? "", slot: at, x, cell: row[column], row: at, error: errors.get(column) ?? null }));
  });
}

/** Columns are periods; each row is a series. */
function spotsAcross({ grid, columns }: ReadTable, label: number): readonly Spot[] {
  const periods = headerPeriods(columns, label + 1);
  return grid.flatMap((row, series) => periods.map(({ column, period }) => ({ series, label: period.label, slot: column, x: middleOf(period), cell: row[column], row: series, error: null })));
}

function reasonAgainst(cell: Cell | undefined, x: number | null, drawn: number, series: number): string | null {
  if (cell?.kind === "rank") return "a rank, not an amount";
  if (cell?.kind !== "quantity") return "no single number";
  if (!Number.isFinite(cell.value)) return "too large to draw";
  if (x === null) return "its row states no period";
  if (series >= mostSeries) return `beyond the first ${mostSeries}; choose it in the chart's menu`;
  return drawn >= mostPoints ? `only the first ${mostPoints} are drawn` : null;
}

/** The middle of a period in days since 1970. */
function middleOf(cell: Cell | PeriodCell | undefined): number | null {
  return cell?.kind === "period" ? (dayNumber(cell.start) + dayNumber(cell.end)) / 2 : null;
}

interface Remark {
  readonly aside: string;
  readonly evidence: Evidence | null;
}

/** How a row's numbers were measured, and how they are attested, by its columns of remarks. */
function remarkOn({ grid, columns }: ReadTable, row: number, { settings, sources }: RemarkColumns): Remark {
  const cells = grid[row] ?? [];
  const said = [...settings, ...sources].map((column) => settingIn(cells[column])).filter(Boolean);
  const evidence = sources.map((column) => evidenceIn(cells[column], columns[column] ?? "")).find((each) => each !== null) ?? null;
  return { aside: said.join("; "), evidence };
}

const noErrors: ReadonlyMap<number, ErrorColumns> = new Map();

function isBound(errors: ReadonlyMap<number, ErrorColumns>, column: number): boolean {
  return [...errors.values()].some(({ low, high, interval, half }) => [low, high, interval, half].includes(column));
}

/** What a row states beside a value of its bounds. */
function boundsOf(row: readonly Cell[], { low, high, interval, half }: ErrorColumns): readonly Cell[] {
  return [low, high, interval, half].flatMap((column) => {
    const cell = column === null ? undefined : row[column];
    return cell && cell.kind !== "missing" ? [cell] : [];
  });
}

function withBounds(remark: Remark, bounds: readonly Cell[]): Remark {
  return bounds.length === 0 ? remark : { ...remark, aside: [`bounds ${bounds.map(({ text }) => text).join(" to ")}`, remark.aside].filter(Boolean).join("; ") };
}

const noRemark: Remark = { aside: "", evidence: null };
