import type { Cell } from "./cell";
import { openingOf } from "./cell-opening";
import type { ColumnHeader } from "./column-header";
import { mayHoldMarks, plainText } from "./inline";
import { readPeriod } from "./read-period";
import { readQuantity } from "./read-quantity";
import { readRank } from "./read-rank";
import { readShort } from "./short-cells";
import { cellSource } from "./table-rows";

/**
 * Reads a cell's source as one value (reading-notes.md, section 1). `text` of the result is what a reader sees; `header` gives unit and magnitude to a
 * quantity that states none. Never throws, linear.
 */
export function readCell(source: string, header: ColumnHeader | null = null): Cell {
  return readPlain(plainText(source), header);
}

/** Reads the cell that stands in `from..to` of a note; its escaped pipes are made plain. */
export function readCellAt(note: string, from: number, to: number, header: ColumnHeader | null): Cell {
  return readPlain(plainCell(note, from, to), header);
}

/** What a reader sees of the cell in `from..to`. Most cells hold no marks and are taken as they stand. */
export function plainCell(note: string, from: number, to: number): string {
  return mayHoldMarks(note, from, to) ? plainText(cellSource(note, { from, to })) : note.slice(from, to).trim();
}

function readPlain(text: string, header: ColumnHeader | null): Cell {
  const opening = openingOf(text);
  if (opening === "prose") return { text, kind: "text" };
  const short = opening === "word" ? readShort(text) : null;
  return short ?? readRank(text) ?? readPeriod(text) ?? readQuantity(text, header) ?? { text, kind: "text" };
}
