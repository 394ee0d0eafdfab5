import type { CivilDate } from "../civil-date";
import type { NoteContext } from "./context";
import { isExpectation } from "./dated-statement";
import { findPeriods, mayHoldPeriod, type PlacedPeriod } from "./find-periods";
import { findLinks, plainText } from "./inline";
import type { Expectation } from "./note";
import type { ListItem, RawTable, Section, TextLine } from "./outline";
import { means } from "./section-meaning";
import type { RawRow } from "./table-rows";
import type { Span } from "./span";

interface Reading {
  readonly text: string;
  readonly written: CivilDate | null;
  readonly found: Expectation[];
}

/** What the note says is to happen, and by when (reading-notes.md, section 3, *Expectations*). `updated` is the note's own date, null when it states none. */
export function readExpectations(context: NoteContext, updated: CivilDate | null): readonly Expectation[] {
  const { outline: { text, sections }, options } = context;
  const reading: Reading = { text, written: /\d{4}-\d{2}-\d{2}/.exec(context.title)?.[0] ?? updated, found: [] };
  for (const section of sections) {
    if (section.level > 0 && means(section.heading, options.sectionWords.sources)) continue;
    for (const block of section.blocks) {
      if (block.kind === "table") readTable(reading, block, section);
      else readLine(reading, block, section);
    }
  }
  return reading.found;
}

function readLine(reading: Reading, block: TextLine | ListItem, section: Section): void {
  const source = reading.text.slice(block.from, block.to);
  if (!mayHoldPeriod.test(source)) return;
  const masked = mask(source);
  for (const period of findPeriods(masked)) {
    const sentence = sentenceAround(masked, period);
    const before = masked.slice(sentence.from, period.from);
    const after = masked.slice(period.to, sentence.to);
    if (!isExpectation({ period, before: fold(before), after: fold(after), label: "" }, reading.written)) continue;
    add(reading, plainText(source.slice(sentence.from, sentence.to)), period, block.line, { from: block.from + sentence.from, to: block.from + sentence.to });
  }
}

function readTable(reading: Reading, table: RawTable, _section: Section): void {
  const headers = table.header.cells.map(({ from, to }) => fold(reading.text.slice(from, to)));
  for (const row of table.rows) readRow(reading, row, headers);
}

function readRow(reading: Reading, row: RawRow, headers: readonly string[]): void {
  const { text } = reading;
  if (!mayHoldPeriod.test(text.slice(row.from, row.to))) return;
  const cells = row.cells.map(({ from, to }) => mask(text.slice(from, to)));
  cells.forEach((cell, column) => {
    for (const period of findPeriods(cell)) {
      const label = `${headers[column] ?? ""} ${cells.filter((_, at) => at !== column).map(fold).join(" ")}`;
      if (!isExpectation({ period, before: fold(cell.slice(0, period.from)), after: fold(cell.slice(period.to)), label }, reading.written)) continue;
      add(reading, rowText(text, row), period, row.line, row);
    }
  });
}

function rowText(text: string, { cells }: RawRow): string {
  return cells.map(({ from, to }) => plainText(text.slice(from, to))).filter((cell) => cell !== "").join(cells.length === 2 ? ": " : " · ");
}

function add({ found }: Reading, text: string, period: PlacedPeriod, line: number, { from, to }: Span): void {
  if (found.some((each) => each.line === line && each.due === period.end)) return;
  found.push({ text, due: period.end, line, span: { from, to } });
}

/** The source with links, code and struck text blotted out, character for character. */
function mask(source: string): string {
  let out = source;
  for (const { from, to } of findLinks(source)) out = out.slice(0, from) + "x".repeat(to - from) + out.slice(to);
  return out.replace(/~~[^~]*~~|`[^`]*`/g, (struck) => "x".repeat(struck.length));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[*_]/g, "").replace(/\s+/g, " ");
}

function sentenceAround(source: string, { from, to }: Span): Span {
  const start = Math.max(source.lastIndexOf(". ", from), source.lastIndexOf("; ", from));
  const dot = /[.;](?: |$)/.exec(source.slice(to));
  return { from: start < 0 ? 0 : start + 2, to: dot ? to + dot.index : source.length };
}
