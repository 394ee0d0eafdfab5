import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import {
  defaultMatrix, exposureMatrix, matrixTable, type ExposureSurvey, type Matrix, type MatrixCell, type MatrixOptions, type WayInFilter,
} from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { CanvasChart } from "../chart/canvas-chart";
import { chartPicture } from "../chart/chart-picture";
import type { Palette } from "../chart/palette";
import { Empty } from "../shared/empty";
import { MenuButton } from "../shared/menu-button";
import { useWidth } from "../shared/use-width";
import { heatChart, rowLabelWidth } from "./chart/heat-chart";
import { ChosenLines } from "./chosen-lines";
import { copyItems } from "./copy-items";
import { exposureCharts, pictureIn, Shape, type ShapeName } from "./shape";
import { PlainTable } from "./plain-table";

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
  const [shape, setShape] = useState<ShapeName>("chart");
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const mostColumns = whole ? all.mostColumns : Math.max(5, Math.min(defaultMatrix.mostColumns * 2, Math.floor((width - rowLabelWidth) / columnWidth.few)));
  const matrix = useMemo(
    () => exposureMatrix(survey, { ...defaultMatrix, rows, filter, mostColumns, mostRows: whole ? all.mostRows : defaultMatrix.mostRows }),
    [survey, rows, filter, mostColumns, whole],
  );
  const height = columnLabelHeight + matrix.rows.length * (whole ? 9 : 18);
  const chartWidth = whole ? Math.max(width, rowLabelWidth + matrix.columns.length * columnWidth.all) : width;
  const config = useCallback((palette: Palette) => heatChart(matrix, palette, (at) => setChosen(cellName(matrix, matrix.cells[at]))), [matrix]);
  const stops = useMemo(() => matrix.cells.map((cell, index) => ({ dataset: 0, index, spoken: `${cellName(matrix, cell) ?? ""}: ${cell.count}` })), [matrix]);
  const picture = (): Promise<Blob> => pictureIn(frame.current, (place) => chartPicture(place, "Ways in", [{ config, height }], chartWidth, exposureCharts));
  return (
    <div ref={frame} class="dossier-matrix">
      {matrix.cells.length === 0 ? <Empty title="No public way in fits." /> : (
        <>
          <div class="dossier-bar">
            <Shape label="Matrix as" chosen={shape} choose={setShape} />
            <button type="button" class="dossier-quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>All rows</button>
            <MenuButton label="More about the matrix" items={() => copyItems("The matrix", matrixTable(matrix), dispatch, picture)} dispatch={dispatch} />
          </div>
          {shape === "table" ? <PlainTable label="Ways in by row and public actor" table={matrixTable(matrix)} upright act={(row, column) => (column === 0 ? null : () => setChosen(cellName(matrix, { row, column: column - 1 })))} /> : (
            <div class="dossier-wide">
              <div style={{ width: `${chartWidth}px` }}>
                <CanvasChart config={config} height={height} description={describe(matrix)} stops={stops} onEnter={(at) => setChosen(cellName(matrix, matrix.cells[at]))} library={exposureCharts} />
              </div>
            </div>
          )}
          {leftOut(matrix) ? <p class="dossier-muted dossier-small">{leftOut(matrix)}</p> : null}
          <ChosenLines title={chosen} lines={matrix.cells.find((cell) => cellName(matrix, cell) === chosen)?.lines ?? []} survey={survey} dispatch={dispatch} />
        </>
      )}
    </div>
  );
}

/** A cell by what it stands for, so that it stays chosen when the matrix is worked out anew. */
function cellName({ rows, columns }: Matrix, cell: Pick<MatrixCell, "row" | "column"> | undefined): string | null {
  return cell ? `${rows[cell.row]?.name ?? ""} × ${columns[cell.column]?.name ?? ""}` : null;
}

function describe({ rows, columns, cells }: Matrix): string {
  const [first] = [...cells].sort((a, b) => b.count - a.count);
  return `Ways in by row and public actor, ${rows.length} by ${columns.length}; the darker, the more lines.${first ? ` Most: ${rows[first.row]?.name ?? ""} and ${columns[first.column]?.name ?? ""}, ${first.count}.` : ""}`;
}

function leftOut({ rowsLeftOut, columnsLeftOut }: Matrix): string {
  const parts = [...(rowsLeftOut > 0 ? [`${rowsLeftOut} more rows`] : []), ...(columnsLeftOut > 0 ? [`${columnsLeftOut} more public actors`] : [])];
  return parts.length > 0 ? `${parts.join(" and ")} with fewer lines are not shown.` : "";
}
