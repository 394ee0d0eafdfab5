import type { Cell } from "./cell";
import { type Opening, openingOf } from "./cell-opening";
import type { ColumnHeader } from "./column-header";
import { plainText } from "./inline";
import { HAS_DIGIT, HAS_MARKUP } from "./line-marks";
import { readPlainAmount } from "./plain-amount";
import { readPeriod } from "./read-period";
import { readQuantity } from "./read-quantity";
import { readRank } from "./read-rank";
import { mayBeShort, readShort } from "./short-cells";
import { cellSource, type RawCell } from "./table-rows";

/**
 * Reads a cell's source as one value (reading-notes.md, section 1). `text` of the result is what a reader sees; `header` gives unit and magnitude to a
 * quantity that states none. Never throws, linear.
 */
export function readCell(source: string, header: ColumnHeader | null = null): Cell {
  const text = plainText(source);
  return readPlain(text, openingOf(text, 0, text.length), header);
}

/** Reads a cell of a note's table; its escaped pipes are made plain. Without a digit it states nothing, yes, no, or is prose. */
export function readCellAt(note: string, cell: RawCell, header: ColumnHeader | null): Cell {
  const text = plainCell(note, cell);
  const mayState = (cell.marks & HAS_DIGIT) !== 0;
  if (!mayState && text !== "" && !mayBeShort(text.charCodeAt(0))) return { text, kind: "text" };
  const opening = openingOf(text, 0, text.length);
  if (mayState) return readPlain(text, opening, header);
  return (opening === "prose" ? null : readShort(text)) ?? { text, kind: "text" };
}

/** What a reader sees of a cell. Most hold no marks and are taken as they stand. */
export function plainCell(note: string, cell: RawCell): string {
  return (cell.marks & HAS_MARKUP) !== 0 ? plainText(cellSource(note, cell)) : unmarked(note, cell);
}

/** A cell stands without the common blanks around it; rarer ones are taken off here. */
function unmarked(note: string, { from, to }: RawCell): string {
  const text = note.slice(from, to);
  const isAscii = from < to && note.charCodeAt(from) < 128 && note.charCodeAt(to - 1) < 128;
  return isAscii ? text : text.trim();
}

function readPlain(text: string, opening: Opening, header: ColumnHeader | null): Cell {
  if (opening === "prose") return { text, kind: "text" };
  const first = opening === "word" ? readShort(text) : readPlainAmount(text, header);
  return first ?? readRank(text) ?? readPeriod(text) ?? readQuantity(text, header) ?? { text, kind: "text" };
}
