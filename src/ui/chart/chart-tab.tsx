import { render } from "preact";
import { useMemo, useState } from "preact/hooks";
import { findPlottable } from "../../core/chart/plottable";
import type { ChartChoice } from "../../core/settings/chart-choice";
import { Empty } from "../shared/empty";
import { keyOf, type ChartHost } from "./chart-host";
import { NoteChart } from "./note-chart";

/** What a chart in a tab of its own is drawn from. */
export interface ChartTabProps {
  readonly path: string;
  /** The note's text; null when it is gone. */
  readonly text: string | null;
  readonly asOf: string | null;
  /** The key of the table (plottable.ts). */
  readonly table: string;
  readonly host: ChartHost;
}

/** Draws the chart of a table into a tab; null takes it away. */
export function drawChartTab(container: HTMLElement, props: ChartTabProps | null): void {
  render(props ? <ChartTab {...props} /> : null, container);
}

function ChartTab({ path, text, asOf, table, host }: ChartTabProps) {
  const [, turn] = useState(0);
  const found = useMemo(() => findPlottable(text ?? "").find((each) => each?.key === table), [text, table]);
  if (!found) return <Empty title={text === null ? `${path} is no longer in the vault.` : `${path} no longer has this table.`} />;
  const key = keyOf(path, found);
  const choose = (choice: ChartChoice): void => {
    host.setChart(key, { choice });
    turn((count) => count + 1);
  };
  return <NoteChart found={found} path={path} asOf={asOf} choice={host.chart(key).choice} choose={choose} openTab={null} still={false} dispatch={host.dispatch} />;
}
