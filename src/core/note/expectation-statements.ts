import type { NoteContext, ReadTable } from "./context";
import { findLinks, plainText } from "./inline";
import type { Block, Section } from "./outline";
import type { Span } from "./span";

/** A sentence, a list item's sentence or a table's row, that holds a period which may lie ahead. */
export interface Statement {
  /** In plain text. */
  readonly text: string;
  readonly source: string;
  readonly line: number;
  readonly span: Span;
  readonly section: Section;
  /** The cells of a row; null for prose. */
  readonly row: StatedRow | null;
}

export interface StatedRow {
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly sources: readonly string[];
}

/** Whether a text may hold a period of this century's later years; a text that holds none is skipped at once. */
export const mayDate = /20[2-9]\d|['’]\d\d|(?:FY|CY|[QH][1-4]) ?['’]?\d\d|[1-4][QH]/;

/** All statements of a note that hold a date, in the order of the text. */
export function readStatements({ outline, tables }: NoteContext): readonly Statement[] {
  const { text, sections } = outline;
  const found: Statement[] = [];
  if (!mayDate.test(text)) return found;
  const byLine = new Map(tables.map((table) => [table.raw.line, table]));
  for (const section of sections) {
    for (const block of section.blocks) addBlock(text, section, block, byLine, found);
  }
  return found;
}

function addBlock(text: string, section: Section, block: Block, tables: ReadonlyMap<number, ReadTable>, found: Statement[]): void {
  if (block.kind !== "table") addProse(text, section, block, found);
  else {
    const table = tables.get(block.line);
    if (table) addRows(text, table, found);
  }
}

function addRows(text: string, { raw, section, columns }: ReadTable, found: Statement[]): void {
  for (const { from, to, line, cells } of raw.rows) {
    if (!mayDate.test(text.slice(from, to))) continue;
    const sources = cells.map((cell) => text.slice(cell.from, cell.to));
    const plain = sources.map(plainText);
    const stated = plain.filter((cell) => cell !== "").join(" | ");
    found.push({ text: stated, source: text.slice(from, to), line, span: { from, to }, section, row: { columns, cells: plain, sources } });
  }
}

function addProse(text: string, section: Section, block: Exclude<Block, { kind: "table" }>, found: Statement[]): void {
  const source = text.slice(block.from, block.to);
  if (!mayDate.test(source)) return;
  if (block.kind === "item" && /\[[xX-]\]\s*$/.test(text.slice(Math.max(0, block.from - 5), block.from))) return;
  for (const { from, to } of splitSentences(source)) {
    const part = source.slice(from, to);
    if (!mayDate.test(part)) continue;
    found.push({ text: plainText(part), source: part, line: block.line, span: { from: block.from + from, to: block.from + to }, section, row: null });
  }
}

/** The sentences of a line: a stop, a blank, and what can open a sentence; stops inside links and behind abbreviations end none. */
export function splitSentences(source: string): readonly Span[] {
  const parts: Span[] = [];
  const links = findLinks(source);
  let start = 0;
  let link = 0;
  stop.lastIndex = 0;
  for (let found = stop.exec(source); found; found = stop.exec(source)) {
    while ((links[link]?.to ?? Infinity) <= found.index) link++;
    if ((links[link]?.from ?? Infinity) < found.index || isAbbreviated(source, start, found.index)) continue;
    const next = found.index + found[0].length;
    parts.push({ from: start, to: found.index + found[0].trimEnd().length });
    start = next;
  }
  if (start < source.length) parts.push({ from: start, to: source.length });
  return parts;
}

const stop = /[.!?][*_"”')\]]*\s+(?=[*_"“'([$~\p{Lu}\d])/gu;

const abbreviation = /(?:^|[\s(*])(?:[A-Z]|Inc|Ltd|Co|Corp|vs|approx|est|ca|No|St|Dr|Mr|Ms|e\.g|i\.e|U\.S|U\.K|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)$/;

function isAbbreviated(source: string, start: number, at: number): boolean {
  return source.charAt(at) === "." && abbreviation.test(source.slice(Math.max(start, at - 8), at));
}

/** Whether a statement only names what others wrote. */
export function isSource({ section, text }: Statement): boolean {
  return /^\W*sources?\b/i.test(text) || (section.level > 0 && /^(?:sources?|references?|further reading)\b/i.test(section.heading));
}
