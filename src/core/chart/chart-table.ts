import { knownDirection } from "../benchmark/direction";
import type { ReadTable } from "../note/context";
import type { Table } from "../note/note";
import { noChoice, type ChartChoice } from "../settings/chart-choice";
import type { ChartModel, ChartPane, NotDrawn } from "./chart-model";
import { isWorthDrawing, pointsOf, toPanes } from "./panes";
import { hasPeriodsDown, isTimed, takeSamples, type Samples } from "./samples";

/** So many units are drawn below each other; the others wait until their columns are chosen. */
const mostPanes = 4;

/** The chart of a plottable table, as chosen; null for any other table, and while it is being typed and has nothing to show (reading-notes.md, section 2). */
export function chartTable(table: ReadTable, kind: Table, choice: ChartChoice = noChoice): ChartModel | null {
  if (kind.kind !== "comparison" && kind.kind !== "series") return null;
  const timed = isTimed(table, kind);
  const asWritten = !timed && choice.sort === null && (kind.kind === "series" || hasPeriodsDown(table, kind));
  const all = takeSamples(table, kind, null);
  const known = choice.columns?.filter((name) => all.names.includes(name)) ?? [];
  const taken = known.length > 0 ? takeSamples(table, kind, known) : all;
  const lowerIsBetter = !timed && knownDirection(`${kind.heading} ${taken.names[taken.samples[0]?.series ?? 0] ?? ""}`, []) === "lower";
  const { panes, left } = toPanes(taken, { choice: asWritten ? { ...choice, sort: "written" } : choice, timed, lowerIsBetter });
  const worth = panes.filter(isWorthDrawing);
  if (worth.length === 0) return null;
  const drawn = worth.slice(0, mostPanes);
  const missed = panes.flatMap((pane) => (drawn.includes(pane) ? [] : notShown(pane, worth.includes(pane))));
  return { title: kind.heading, panes: drawn, notDrawn: [...taken.notDrawn, ...left, ...missed], cells: taken.cells, columns: [...new Set(all.names)], remarks: remarksOn(choice, all, drawn, timed) };
}

function notShown(pane: ChartPane, worth: boolean): readonly NotDrawn[] {
  const unit = pane.unit === "" ? "without a unit" : `in ${pane.unit}`;
  const reason = worth ? `${unit}; choose its column in the chart's menu` : `the only value ${unit}`;
  return pointsOf(pane).flatMap(({ text, line, others }) => (others > 0 ? [] : [{ text, line, reason }]));
}

/** What was chosen and cannot be done. */
function remarksOn({ columns, type, scale, axes }: ChartChoice, { names }: Samples, panes: readonly ChartPane[], timed: boolean): readonly string[] {
  const unknown = columns?.filter((name) => !names.includes(name)) ?? [];
  return [
    ...unknown.map((name) => `No column with numbers is called “${name}”`),
    ...(type === "lines" && !timed ? ["Lines want a period for each value"] : []),
    ...(scale === "log" && panes.some(({ log }) => !log) ? ["A logarithmic scale wants values above zero"] : []),
    ...(axes === "together" && panes.every(({ otherUnit }) => otherUnit === null) ? ["Two axes want two units"] : []),
  ];
}
