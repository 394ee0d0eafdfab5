import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CopyTable } from "../../core/copy-table";
import type { ExposureSurvey, Resolved } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { MenuButton } from "../shared/menu-button";
import { ChosenLines } from "./chosen-lines";
import { copyItems } from "./copy-items";

interface ChartOrTableProps {
  /** What is shown: `The matrix`. */
  readonly what: string;
  readonly table: () => CopyTable;
  readonly asTable: (table: CopyTable) => ComponentChildren;
  readonly chart: ComponentChildren;
  readonly picture: () => Promise<Blob>;
  /** Beside what turns between chart and table. */
  readonly aside?: ComponentChildren;
  /** What is not shown, in a sentence; "" where all is. */
  readonly leftOut: string;
  /** The part that was chosen, and its lines. */
  readonly chosen: string | null;
  readonly lines: readonly Resolved[] | undefined;
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** A chart that can also be read as a table and be copied, with the lines of what was chosen in it below. */
export function ChartOrTable({ what, table, asTable, chart, picture, aside, leftOut, chosen, lines = [], survey, dispatch }: ChartOrTableProps) {
  const [isTable, setTable] = useState(false);
  return (
    <>
      <div class="dossier-bar">
        <span class="dossier-shape">
          <button type="button" class="dossier-quiet" aria-pressed={!isTable} onClick={() => setTable(false)}>Chart</button>
          <button type="button" class="dossier-quiet" aria-pressed={isTable} onClick={() => setTable(true)}>Table</button>
        </span>
        {aside}
        <MenuButton label={`More about ${what.toLowerCase()}`} items={() => copyItems(what, table(), dispatch, picture)} dispatch={dispatch} />
      </div>
      {isTable ? asTable(table()) : chart}
      {leftOut ? <p class="dossier-muted dossier-small">{leftOut}</p> : null}
      <ChosenLines title={chosen} lines={lines} survey={survey} dispatch={dispatch} />
    </>
  );
}
