import type { Cell } from "./cell";
import { type Opening, openingOf } from "./cell-opening";
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
  const text = plainText(source);
  return readPlain(text, openingOf(text, 0, text.length), header);
}

/** Reads the cell that stands in `from..to` of a note; its escaped pipes are made plain. */
export function readCellAt(note: string, from: number, to: number, header: ColumnHeader | null): Cell {
  if (mayHoldMarks(note, from, to)) return readCell(cellSource(note, { from, to }), header);
  const text = unmarked(note, from, to);
  return readPlain(text, text.length === to - from ? openingOf(note, from, to) : openingOf(text, 0, text.length), header);
}

/** What a reader sees of the cell in `from..to`. Most cells hold no marks and are taken as they stand. */
export function plainCell(note: string, from: number, to: number): string {
  return mayHoldMarks(note, from, to) ? plainText(cellSource(note, { from, to })) : unmarked(note, from, to);
}

/** A cell stands without the common blanks around it; rarer ones are taken off here. */
function unmarked(note: string, from: number, to: number): string {
  const text = note.slice(from, to);
  const isAscii = from < to && note.charCodeAt(from) < 128 && note.charCodeAt(to - 1) < 128;
  return isAscii ? text : text.trim();
}

function readPlain(text: string, opening: Opening, header: ColumnHeader | null): Cell {
  if (opening === "prose") return { text, kind: "text" };
  const short = opening === "word" ? readShort(text) : null;
  return short ?? readRank(text) ?? readPeriod(text) ?? readQuantity(text, header) ?? { text, kind: "text" };
}
