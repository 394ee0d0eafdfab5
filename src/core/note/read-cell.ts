import type { Cell } from "./cell";
import { openingOf } from "./cell-opening";
import type { ColumnHeader } from "./column-header";
import { plainText } from "./inline";
import { readPeriod } from "./read-period";
import { readQuantity } from "./read-quantity";
import { readRank } from "./read-rank";
import { readShort } from "./short-cells";

export { readColumnHeader, type ColumnHeader } from "./column-header";

/**
 * Reads a cell's source as one value (reading-notes.md, section 1). `text` of the result is what a reader sees; `header` gives unit and magnitude to a
 * quantity that states none. Never throws, linear.
 */
export function readCell(source: string, header: ColumnHeader | null = null): Cell {
  const text = plainText(source);
  const opening = openingOf(text);
  if (opening === "prose") return { text, kind: "text" };
  const short = opening === "word" ? readShort(text) : null;
  return short ?? readRank(text) ?? readPeriod(text) ?? readQuantity(text, header) ?? { text, kind: "text" };
}
