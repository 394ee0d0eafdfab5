import type { PlottableTable } from "../../core/chart/plottable";
import type { ChartMemory } from "../../core/settings/memory";
import type { InlineCharts } from "../../core/settings/settings";
import type { Dispatch } from "../action";

/** What charts under tables ask of the app. */
export interface ChartHost {
  /** The setting. */
  charts(): InlineCharts;
  /** What was chosen for the table with this key. */
  chart(key: string): ChartMemory;
  setChart(key: string, said: Partial<ChartMemory>): void;
  readonly dispatch: Dispatch;
  /** True in the mobile app: what is pressed there is as large as a fingertip. */
  readonly touched: boolean;
}

/** By what the choices for a table are kept: path, heading and header. */
export function keyOf(path: string, { key }: PlottableTable): string {
  return `${path}\n${key}`;
}

/** Whether the chart of the table with this key stands open: as the user left it, else by the setting. */
export function isOpen(host: ChartHost, key: string): boolean {
  return host.chart(key).open ?? host.charts() === "full";
}
