import type { NoteContext, ReadTable } from "./context";
import { mayDate, nextYear } from "./expectation-dates";
import { hinting, quietWord } from "./expectation-words";
import { HAS_DIGIT, HAS_SHORT } from "./line-marks";
import type { ListItem, Section, TextLine } from "./outline";
import type { Span } from "./span";
import type { RawRow } from "./table-rows";
import { says, sensesIn } from "./word-senses";

/** A line of text, or a row with its table, that holds a date which may lie ahead. */
export type DatedLine = DatedProse | DatedRow;

interface Dated {
  readonly section: Section;
  /** Of its words (word-senses.ts), and of a table's header. */
  readonly senses: number;
}

export interface DatedProse extends Dated {
  readonly block: TextLine | ListItem;
  readonly table: null;
}

export interface DatedRow extends Dated {
  readonly block: RawRow;
  readonly table: ReadTable;
}

/**
 * The lines and rows of a note that hold a date, in the order of the text. `written` is the day it states for itself: years before the one
 * before that are passed over; null keeps them all.
 */
export function readDatedLines({ outline: { text, sections, marks }, tables }: NoteContext, written: string | null): readonly DatedLine[] {
  const found: DatedLine[] = [];
  if ((marks & HAS_DIGIT) === 0) return found;
  const isDated = datedFrom(text, written === null ? 0 : Number(written.slice(0, 4)) - 1);
  let next = 0;
  for (const section of sections) {
    if ((section.marks & HAS_DIGIT) === 0) continue;
    for (const block of section.blocks) {
      if (!isDated(block)) continue;
      if (block.kind !== "table") found.push({ block, section, table: null, senses: sensesIn(text, block.from, block.to) });
      else {
        while ((tables[next]?.raw.line ?? Infinity) < block.line) next++;
        const table = tables[next];
        if (table) addRows(text, table, isDated, found);
      }
    }
  }
  return found;
}

function addRows(text: string, table: ReadTable, isDated: IsDated, found: DatedLine[]): void {
  const { raw: { header, rows }, section } = table;
  const headed = sensesIn(text, header.from, header.to);
  for (const row of rows) if (isDated(row)) found.push({ block: row, section, table, senses: headed | sensesIn(text, row.from, row.to) });
}

/** Whether a line holds a date that counts; to be asked in the order of the text. */
type IsDated = (line: Span & { readonly marks: number }) => boolean;

function datedFrom(text: string, oldest: number): IsDated {
  let year = -1;
  return ({ from, to, marks }) => {
    if ((marks & HAS_DIGIT) === 0) return false;
    if (year < from) year = nextYear(text, from, oldest);
    return year < to || ((marks & HAS_SHORT) !== 0 && mayDate(text.slice(from, to), oldest));
  };
}

/** Whether a line holds a word without which nothing is expected, or lies in a list of what is to come; most lines do neither. */
export function isHinted({ senses, section, table }: DatedLine): boolean {
  return (senses & hinting) !== 0 || (!table && looksAhead(section));
}

/** Whether a section tells what is to come: a period that opens or ends a line of it (`Rubin: H2 2026`) is when. */
export function looksAhead({ heading }: Section): boolean {
  return /\b(?:catalysts?|roadmap|upcoming|outlook|watch|next|milestones|key dates)\b/i.test(heading);
}

/** Whether a section weighs what may be, or lists what others wrote: nothing is expected in it. */
export function isQuiet({ level, heading }: Section): boolean {
  return level > 0 && says(quietWord, sensesIn(heading, 0, heading.length), heading);
}
