import type { Text } from "@codemirror/state";
import type { Span } from "../core/note/span";
import { findPlottable, headingsOf, type PlottableTable } from "../core/chart/plottable";

/** A plottable table of the document, and the end of its last row: where its chart goes. */
export interface PlacedTable extends PlottableTable {
  readonly to: number;
}

/** A heading of the document, and where its line starts. */
export interface PlacedHeading {
  readonly heading: string;
  readonly from: number;
}

/** The headings of the document, in order. */
export function findHeadings(doc: Text): readonly PlacedHeading[] {
  return headingsOf(doc.toString()).map(({ heading, line }) => ({ heading, from: doc.line(line).from }));
}

/** The plottable tables of a stretch of the document, which starts and ends between blocks and below this heading. Positions and lines are the document's. */
export function findTables(doc: Text, { from, to }: Span, heading: string): readonly PlacedTable[] {
  return placed(findPlottable(doc.sliceString(from, to), { heading, linesBefore: doc.lineAt(from).number - 1 }), from);
}

/** The same of a stretch that starts anywhere: all that stands above it is read. */
export function findTablesWithin(doc: Text, stretch: Span): readonly PlacedTable[] {
  return placed(findPlottable(doc.toString(), undefined, stretch), 0);
}

/** Tables in quotes get no chart: it would tear the quote apart. */
function placed(tables: ReturnType<typeof findPlottable>, from: number): readonly PlacedTable[] {
  return tables.flatMap((found) => (found && found.read.raw.quote === 0 ? [{ ...found, to: from + found.read.raw.to }] : []));
}
