import { useRef } from "preact/hooks";
import { describe } from "../../core/chart/describe";
import { tableOf } from "../../core/chart/export";
import { isCurrency } from "../../core/exposure/money";
import type { PlottableTable } from "../../core/chart/plottable";
import type { ChartChoice } from "../../core/settings/chart-choice";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { useUniqueId } from "../shared/unique-id";
import { Caption } from "./caption";
import { chartMenu, type ChartMenuOf } from "./chart-menu";
import { FullChart } from "./full-chart";
import { modelOf } from "./table-chart";

interface NoteChartProps extends Pick<ChartMenuOf, "choose" | "openTab"> {
  readonly found: PlottableTable;
  /** The note whose table it is. */
  readonly path: string;
  /** The date that the note states for itself. */
  readonly asOf: string | null;
  readonly choice: ChartChoice;
  readonly still: boolean;
  readonly dispatch: Dispatch;
}

/** The chart of a note's table away from it: under a link to the table, with its values to be read as one, and of when they are where they are money. */
export function NoteChart({ found, path, asOf, choice, choose, openTab, still, dispatch }: NoteChartProps) {
  const figure = useRef<HTMLElement>(null);
  const id = useUniqueId();
  const model = modelOf(found, choice);
  const menu = (event: MouseEvent): void => {
    if (figure.current) dispatch({ kind: "menu", event, items: chartMenu({ model, choice, choose, openTab, place: figure.current, dispatch }) });
  };
  const [header = [], ...rows] = tableOf(model);
  return (
    <figure class="dossier-chart" aria-labelledby={id} ref={figure}>
      <div id={id} class="dossier-spoken">{describe(model)}</div>
      <div class="dossier-embed-title">
        <NoteLink path={path} line={found.table.line} dispatch={dispatch}>{model.title || path.replace(/\.md$/, "")}</NoteLink>
        <button type="button" class="dossier-strip-menu" aria-label="More about this chart" aria-haspopup="menu" onClick={menu}>⋯</button>
      </div>
      <FullChart model={model} path={path} lineNow={same} still={still} dispatch={dispatch} />
      <Caption model={model} path={path} lineNow={same} dispatch={dispatch} />
      <details class="dossier-chart-values">
        <summary>Values as a table</summary>
        <table>
          <thead><tr>{header.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
          <tbody>{rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      </details>
      {model.panes.some(({ unit, otherUnit }) => isCurrency(unit) || isCurrency(otherUnit ?? "")) ? <footer class="dossier-foot">{`${asOf === null ? "" : `As of ${asOf}, the note's Updated. `}Not investment advice.`}</footer> : null}
    </figure>
  );
}

function same(line: number): number {
  return line;
}
