import {
  BACKSLASH, CLOSE_PAREN, CLOSE_SQUARE, codeAt, COLON, DASH, DOT, EQUALS, GREATER, HASH, isBlank, isDigit, LESS, OPEN_SQUARE, PERCENT, PIPE, PLUS, runLength, SPACE,
  skipBlanks, STAR, TAB, TICK, TILDE, trimBlanks, UNDERSCORE,
} from "./chars";
import { HAS_TABLE, marksOf } from "./line-marks";
import type { Block, FrontMatter, ListItem, Outline, RawTable, Section, TextLine } from "./outline";
import { closingMark, snapshotMark } from "./snapshot-marks";
import { delimiterCells, isBlockId, type RawCell, type RawRow, splitRow } from "./table-rows";

interface OpenSection extends Section {
  marks: number;
  readonly blocks: Block[];
}

interface OpenTable extends RawTable {
  to: number;
  marks: number;
  readonly rows: RawRow[];
}

/** What runs on from line to line. */
interface Cursor {
  readonly text: string;
  readonly sections: OpenSection[];
  section: OpenSection;
  table: OpenTable | null;
  /** The line before, when it can go on as a paragraph or become a table's header. */
  previous: TextLine | ListItem | null;
  /** Character and length of an open code fence; 0 when none is open. */
  fence: number;
  fenceLength: number;
  /** Where an open comment ends; 0 when none is open. */
  commentEnd: number;
  /** Comment marks that close nowhere in the rest of the note, so that it is not searched again. */
  readonly unclosed: Set<string>;
  inList: boolean;
}

/** Cuts a note into sections and blocks. Takes any text, never throws, linear in its length. */
export function readOutline(text: string): Outline {
  const frontMatter = findFrontMatter(text);
  const first: OpenSection = { heading: "", level: 0, line: 1, parent: null, marks: 0, blocks: [] };
  const cursor: Cursor = {
    text, sections: [first], section: first, table: null, previous: null, fence: 0, fenceLength: 0, commentEnd: 0, unclosed: new Set(),
    inList: false,
  };
  let line = frontMatter ? frontMatter.endLine + 1 : 1;
  let at = frontMatter ? frontMatter.end : codeAt(text, 0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    if (end === at && !cursor.fence && !cursor.commentEnd) endParagraph(cursor);
    else readLine(cursor, at, end, line);
    line++;
    at = end + 1;
  }
  let marks = 0;
  for (const section of cursor.sections) marks |= section.marks;
  return { text, frontMatter: frontMatter?.body ?? null, marks, sections: cursor.sections };
}

interface FoundFrontMatter {
  readonly body: FrontMatter;
  readonly end: number;
  readonly endLine: number;
}

/** Front matter opens on the note's first line with `---` and closes with a line of `---`; else there is none. */
function findFrontMatter(text: string): FoundFrontMatter | null {
  const start = codeAt(text, 0) === 0xfeff ? 1 : 0;
  const firstEnd = text.indexOf("\n", start);
  if (firstEnd < 0 || !isFrontMatterMark(text, start, firstEnd)) return null;
  let line = 2;
  let at = firstEnd + 1;
  while (at <= text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    if (isFrontMatterMark(text, at, end)) return { body: { from: firstEnd + 1, to: at, line: 2 }, end: end + 1, endLine: line };
    line++;
    at = end + 1;
  }
  return null;
}

function isFrontMatterMark(text: string, from: number, to: number): boolean {
  return text.startsWith("---", from) && from + 3 === trimBlanks(text, from, to);
}

function readLine(cursor: Cursor, from: number, to: number, line: number): void {
  const { text } = cursor;
  const end = trimBlanks(text, from, to);
  let at = skipBlanks(text, from, end);
  let quote = 0;
  let start = from;
  while (at < end && text.charCodeAt(at) === GREATER && !cursor.fence && columns(text, start, at) < 4) {
    quote++;
    start = codeAt(text, at + 1) === SPACE ? at + 2 : at + 1;
    at = skipBlanks(text, start, end);
  }
  if (cursor.fence) closeFence(cursor, at, end);
  else if (cursor.commentEnd) closeComment(cursor, end);
  else if (at >= end) endParagraph(cursor);
  else readContent(cursor, at, end, line, quote, columns(text, start, at));
}

function columns(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) count += text.charCodeAt(at) === TAB ? 4 : 1;
  return count;
}

function endParagraph(cursor: Cursor): void {
  cursor.table = null;
  cursor.previous = null;
}

function readContent(cursor: Cursor, at: number, end: number, line: number, quote: number, indent: number): void {
  const { text, table } = cursor;
  const code = text.charCodeAt(at);
  if (opensFence(cursor, code, at, end) || opensComment(cursor, code, at, end)) return;
  if (table && table.quote !== quote) endParagraph(cursor);
  if (isIndentedCode(cursor, indent) && !isTagLine(text, at, end)) return;
  if (code === HASH && readHeading(cursor, at, end, line, quote)) return;
  const bullet = bulletLength(text, code, at, end);
  if (cursor.table && !bullet) return readRow(cursor, cursor.table, at, end, line);
  const header = headerOver(cursor, code, at, end, quote);
  if (header) return openTable(cursor, header, end);
  if (isRule(text, code, at, end)) return readRule(cursor, code, line);
  cursor.table = null;
  if (bullet) return readItem(cursor, skipBlanks(text, at + bullet, end), end, line, quote, indent);
  readText(cursor, at, end, line, quote, indent);
}

function opensFence(cursor: Cursor, code: number, at: number, end: number): boolean {
  if (code !== TICK && code !== TILDE) return false;
  const length = runLength(cursor.text, at, end);
  if (length < 3) return false;
  if (code === TICK && cursor.text.slice(at + length, end).includes("`")) return false;
  cursor.fence = code;
  cursor.fenceLength = length;
  endParagraph(cursor);
  return true;
}

function closeFence(cursor: Cursor, at: number, end: number): void {
  const { text } = cursor;
  let start = at;
  while (start < end && (text.charCodeAt(start) === GREATER || isBlank(text.charCodeAt(start)))) start++;
  if (start >= end || text.charCodeAt(start) !== cursor.fence) return;
  const length = runLength(text, start, end);
  if (length >= cursor.fenceLength && start + length === end) cursor.fence = 0;
}

function opensComment(cursor: Cursor, code: number, at: number, end: number): boolean {
  const { text } = cursor;
  const closing = commentClosing(cursor, code, at);
  if (!closing || cursor.unclosed.has(closing)) return false;
  const close = text.indexOf(closing, at + (code === PERCENT ? 2 : 4));
  if (close < 0) cursor.unclosed.add(closing);
  if (close < 0 && closing.startsWith("<")) return opensComment(cursor, code, at, end);
  if (close < end) return close >= 0 && close + closing.length === end;
  cursor.commentEnd = close + closing.length;
  endParagraph(cursor);
  return true;
}

/** What ends the comment that opens here; null where none does. A mark of Dossier's own that is never closed is a plain comment. */
function commentClosing({ text, unclosed }: Cursor, code: number, at: number): string | null {
  if (code === PERCENT) return text.startsWith("%%", at) ? "%%" : null;
  if (code !== LESS || !text.startsWith("<!--", at)) return null;
  const kind = at + snapshotMark.length;
  const own = text.startsWith(snapshotMark, at) ? closingMark(text.slice(kind, text.indexOf(" ", kind))) : "";
  return own === "" || unclosed.has(own) ? "-->" : own;
}

function closeComment(cursor: Cursor, end: number): void {
  if (cursor.commentEnd <= end) cursor.commentEnd = 0;
}

function isIndentedCode(cursor: Cursor, indent: number): boolean {
  return indent >= 4 && !cursor.inList && !cursor.previous && !cursor.table;
}

/** Whether a line is nothing but tags. Above a note's text they are meant as such, however far they are indented. */
export function isTagLine(text: string, from: number, to: number): boolean {
  let at = from;
  while (at + 1 < to && text.charCodeAt(at) === HASH && !isBlank(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== HASH) {
    while (at < to && !isBlank(text.charCodeAt(at))) at++;
    at = skipBlanks(text, at, to);
  }
  return at === to && from < to;
}

function readHeading(cursor: Cursor, at: number, end: number, line: number, quote: number): boolean {
  const { text } = cursor;
  const level = runLength(text, at, end);
  if (level > 6 || quote > 0 || (at + level < end && !isBlank(text.charCodeAt(at + level)))) return false;
  let close = end;
  while (close > at + level && text.charCodeAt(close - 1) === HASH) close--;
  if (close < end && !isBlank(text.charCodeAt(close - 1))) close = end;
  openSection(cursor, text.slice(at + level, close).trim(), level, line);
  return true;
}

function openSection(cursor: Cursor, heading: string, level: number, line: number): void {
  let parent: Section | null = cursor.section;
  while (parent && parent.level >= level) parent = parent.parent;
  cursor.section = { heading, level, line, parent, marks: marksOf(heading, 0, heading.length), blocks: [] };
  cursor.sections.push(cursor.section);
  cursor.inList = false;
  endParagraph(cursor);
}

/** The length of a bullet or number with its blank; 0 when the line opens no list item. */
function bulletLength(text: string, code: number, at: number, end: number): number {
  let after = at;
  if (code === DASH || code === STAR || code === PLUS) after = at + 1;
  else if (isDigit(code)) {
    while (after < end && after - at < 9 && isDigit(text.charCodeAt(after))) after++;
    const mark = codeAt(text, after);
    if (mark !== DOT && mark !== CLOSE_PAREN) return 0;
    after++;
  } else return 0;
  return after < end && isBlank(text.charCodeAt(after)) ? after + 1 - at : 0;
}

/** The cells of the line before, when this one is the delimiter row that makes it a table's header. */
function headerOver({ previous, text }: Cursor, code: number, at: number, end: number, quote: number): RawCell[] | null {
  if (!previous || previous.quote !== quote || (code !== PIPE && code !== DASH && code !== COLON)) return null;
  const count = delimiterCells(text, at, end);
  const cells = count > 0 ? splitRow(text, previous.from, previous.to) : null;
  return cells?.length === count ? cells : null;
}

function openTable(cursor: Cursor, cells: RawCell[], end: number): void {
  const { previous, section } = cursor;
  if (!previous) return;
  const { from, to, line, quote, indent, marks } = previous;
  if (previous.kind === "text") section.blocks.pop();
  cursor.table = { kind: "table", from, to: end, line, quote, indent, marks, header: { from, to, line, marks, cells }, rows: [] };
  section.blocks.push(cursor.table);
  section.marks |= HAS_TABLE;
  cursor.previous = null;
}

function readRow(cursor: Cursor, table: OpenTable, at: number, end: number, line: number): void {
  if (isBlockId(cursor.text, at, end)) return;
  const cells = splitRow(cursor.text, at, end);
  let marks = 0;
  for (const cell of cells) marks |= cell.marks;
  table.rows.push({ from: at, to: end, line, marks, cells });
  table.to = end;
  table.marks |= marks;
  cursor.section.marks |= marks;
}

/** `---`, `***`, `___`, and the `===` under a heading. */
function isRule(text: string, code: number, at: number, end: number): boolean {
  if (code !== DASH && code !== STAR && code !== EQUALS && code !== UNDERSCORE) return false;
  let marks = 0;
  for (let i = at; i < end; i++) {
    const each = text.charCodeAt(i);
    if (each === code) marks++;
    else if (!isBlank(each)) return false;
  }
  return marks >= (code === EQUALS ? 1 : 3);
}

/** Right under a line of text, a row of `-` or `=` makes that line a heading. */
function readRule(cursor: Cursor, code: number, line: number): void {
  const { previous, section, text } = cursor;
  if (previous?.kind === "text" && previous.opens && previous.quote === 0 && (code === DASH || code === EQUALS)) {
    section.blocks.pop();
    openSection(cursor, text.slice(previous.from, previous.to), code === EQUALS ? 1 : 2, line - 1);
    return;
  }
  cursor.inList = false;
  endParagraph(cursor);
}

function readItem(cursor: Cursor, at: number, end: number, line: number, quote: number, indent: number): void {
  const from = afterCheckBox(cursor.text, at, end);
  const marks = marksOf(cursor.text, from, end);
  const item: ListItem = { kind: "item", from, to: end, line, quote, indent, marks };
  cursor.section.marks |= marks;
  cursor.section.blocks.push(item);
  cursor.previous = item;
  cursor.inList = true;
}

function afterCheckBox(text: string, at: number, end: number): number {
  const isBox = at + 3 < end && text.charCodeAt(at) === OPEN_SQUARE && text.charCodeAt(at + 2) === CLOSE_SQUARE && isBlank(text.charCodeAt(at + 3));
  return isBox ? skipBlanks(text, at + 4, end) : at;
}

function readText(cursor: Cursor, at: number, end: number, line: number, quote: number, indent: number): void {
  const { previous, text } = cursor;
  const opens = !previous || previous.quote !== quote;
  if (opens && indent === 0) cursor.inList = false;
  if (end - at === 1 && text.charCodeAt(at) === BACKSLASH) return;
  const marks = marksOf(text, at, end);
  const block: TextLine = { kind: "text", from: at, to: end, line, quote, indent, marks, opens };
  cursor.section.marks |= marks;
  cursor.section.blocks.push(block);
  cursor.previous = block;
}
