import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import {
  defaultMatrix, exposureMatrix, matrixTable, type ExposureSurvey, type Matrix, type MatrixCell, type MatrixOptions, type WayInFilter,
} from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { CanvasChart, type ChartStops } from "../chart/canvas-chart";
import { chartPicture } from "../chart/chart-picture";
import type { Palette } from "../chart/palette";
import { Empty } from "../shared/empty";
import { useWidth } from "../shared/use-width";
import { heatChart, leastLabelWidth, rowLabelWidth } from "./chart/heat-chart";
import { walkMatrix } from "./chart/matrix-walk";
import { ChartOrTable } from "./chart-or-table";
import { PlainTable } from "./plain-table";
import { exposureCharts, pictureIn } from "./exposure-library";

interface MatrixViewProps {
  readonly survey: ExposureSurvey;
  readonly filter: WayInFilter;
  readonly rows: MatrixOptions["rows"];
  readonly dispatch: Dispatch;
}

/** All of it: what a screen and an eye still take in. */
const all = { mostRows: 400, mostColumns: 200 };

/** How wide a column is, in pixels: with a number in its cells, and in the view of all. */
const columnWidth = { few: 26, all: 6 };

const columnLabelHeight = 112;

/** Tags, or what one cannot buy, against public ways in; as a heat map and as a table, each cell opening its lines. */
export function MatrixView({ survey, filter, rows, dispatch }: MatrixViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 300);
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const mostColumns = whole ? all.mostColumns : Math.max(5, Math.min(defaultMatrix.mostColumns * 2, Math.floor((width - leastLabelWidth) / columnWidth.few)));
  const matrix = useMemo(
    () => exposureMatrix(survey, { ...defaultMatrix, rows, filter, mostColumns, mostRows: whole ? all.mostRows : defaultMatrix.mostRows }),
    [survey, rows, filter, mostColumns, whole],
  );
  const height = columnLabelHeight + matrix.rows.length * (whole ? 9 : 18);
  const labelWidth = rowLabelWidth(matrix, width);
  const chartWidth = whole ? Math.max(width, labelWidth + matrix.columns.length * columnWidth.all) : width;
  const config = useCallback((palette: Palette) => heatChart(matrix, labelWidth, palette, (at) => setChosen(chosenOf(matrix, matrix.cells[at]))), [matrix, labelWidth]);
  const stops = useMemo(() => stopsOf(matrix), [matrix]);
  const step = useCallback((event: KeyboardEvent, at: number) => walkMatrix(matrix, event, at), [matrix]);
  const cell = chosen ? cellOf(matrix, chosen) : undefined;
  const picture = (): Promise<Blob> => pictureIn(frame.current, (place) => chartPicture(place, "Ways in", [{ config, height }], chartWidth, exposureCharts));
  return (
    <div ref={frame} class="dossier-matrix">
      {matrix.cells.length === 0 ? <Empty title="No public way in fits." /> : (
        <ChartOrTable
          what="The matrix" table={() => matrixTable(matrix)} picture={picture} leftOut={leftOut(matrix)} chosen={chosen && chosen.name} lines={cell?.lines} survey={survey} dispatch={dispatch}
          aside={<button type="button" class="dossier-quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>All rows</button>}
          asTable={(table) => <PlainTable label="Ways in by row and public actor" table={table} upright act={(row, column) => (column === 0 ? null : () => setChosen(chosenOf(matrix, { row, column: column - 1 })))} />}
          chart={(
            <div class="dossier-wide">
              <div style={{ width: `${chartWidth}px` }}>
                <CanvasChart config={config} height={height} description={describe(matrix)} stops={stops} step={step} onEnter={(at) => setChosen(chosenOf(matrix, matrix.cells[at]))} library={exposureCharts} />
              </div>
            </div>
          )}
        />
      )}
    </div>
  );
}

/** A cell by what it stands for, so that it stays chosen when the matrix is worked out anew. */
interface Chosen {
  readonly row: string;
  readonly column: string;
  readonly name: string;
}

type Place = Pick<MatrixCell, "row" | "column">;

function chosenOf(matrix: Matrix, cell: Place | undefined): Chosen | null {
  return cell ? { row: matrix.rows[cell.row]?.key ?? "", column: matrix.columns[cell.column]?.actor ?? "", name: cellName(matrix, cell) } : null;
}

function cellOf({ rows, columns, cells }: Matrix, chosen: Chosen): MatrixCell | undefined {
  const [row, column] = [rows.findIndex(({ key }) => key === chosen.row), columns.findIndex(({ actor }) => actor === chosen.column)];
  return cells.find((cell) => cell.row === row && cell.column === column);
}

function cellName({ rows, columns }: Matrix, { row, column }: Place): string {
  return `${rows[row]?.name ?? ""} × ${columns[column]?.name ?? ""}`;
}

/** Each is worked out when the keys reach it. */
function stopsOf(matrix: Matrix): ChartStops {
  const { cells } = matrix;
  return {
    length: cells.length,
    at: (index) => (cells[index] ? { dataset: 0, index, spoken: `${cellName(matrix, cells[index])}: ${cells[index].count}` } : undefined),
  };
}

function describe(matrix: Matrix): string {
  const { rows, columns, cells } = matrix;
  const most = cells.reduce<MatrixCell | undefined>((best, cell) => (best && best.count >= cell.count ? best : cell), undefined);
  return `Ways in by row and public actor, ${rows.length} by ${columns.length}. Most: ${most ? cellName(matrix, most) : ""}.`;
}

function leftOut({ rowsLeftOut, columnsLeftOut }: Matrix): string {
  const parts = [...(rowsLeftOut > 0 ? [`${rowsLeftOut} more rows`] : []), ...(columnsLeftOut > 0 ? [`${columnsLeftOut} more public actors`] : [])];
  return parts.length > 0 ? `${parts.join(" and ")} with fewer lines are not shown.` : "";
}
