import type { Text } from "@codemirror/state";
import { findPlottable, headingAbove, type PlottableTable } from "../core/chart/plottable";

/** How far up a heading is looked for. */
const furthestHeading = 400;

/** A plottable table of the document, and the end of its last row: where its chart goes. */
export interface PlacedTable extends PlottableTable {
  readonly to: number;
}

/** The plottable tables of a stretch of the document, which starts and ends between blocks. Positions and lines are the document's. */
export function findTables(doc: Text, from: number, to: number): PlacedTable[] {
  const linesBefore = doc.lineAt(from).number - 1;
  const text = doc.sliceString(from, to);
  if (!text.includes("|")) return [];
  const heading = headingAbove((line) => doc.line(line + 1).text, linesBefore, furthestHeading);
  return findPlottable(text, { heading, linesBefore }).flatMap((found) => (found && found.read.raw.quote === 0 ? [{ ...found, to: from + found.read.raw.to }] : []));
}
