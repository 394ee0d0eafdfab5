import type { NoteContext } from "./context";
import { HAS_DIGIT } from "./line-marks";
import type { MalformedDate, Stamp } from "./note";
import type { Block } from "./outline";
import { readStampDate } from "./stamp-date";
import { mayStamp, readRowStatement, readStatements, type StampStatement, type StampWord } from "./stamp-statements";

export interface StampsReading {
  readonly updated: Stamp | null;
  readonly created: Stamp | null;
  /** Every statement of the note's own last update. */
  readonly stamps: readonly Stamp[];
  readonly malformed: readonly MalformedDate[];
}

interface Gathered {
  readonly updated: Stamp[];
  readonly created: Stamp[];
  readonly malformed: MalformedDate[];
}

const properties: readonly (readonly [string, StampWord])[] = [["updated", "updated"], ["last_updated", "updated"], ["modified", "updated"], ["created", "created"]];

/** The dates that a note states about itself (reading-notes.md, "Updated"). */
export function readStamps(context: NoteContext): StampsReading {
  const found: Gathered = { updated: [], created: [], malformed: [] };
  readProperties(context, found);
  const { text, sections } = context.outline;
  for (const { blocks, marks } of sections) {
    if ((marks & HAS_DIGIT) === 0) continue;
    for (const block of blocks) if ((block.marks & HAS_DIGIT) !== 0 && block.quote === 0) readBlock(text, block, found);
  }
  return { updated: latest(found.updated), created: found.created[0] ?? null, stamps: found.updated, malformed: found.malformed };
}

function readProperties({ frontMatter, outline: { text, frontMatter: body } }: NoteContext, found: Gathered): void {
  if (!body) return;
  for (const [key, word] of properties) {
    const property = frontMatter.values.get(key);
    if (!property || !/\d/.test(property.text)) continue;
    const written = property.text.trim().replace(/^\[\[/, "");
    const from = text.indexOf(written, lineStart(text, body.from, property.line - body.line));
    const read = from < 0 ? null : readStampDate(text, from);
    if (read && "meant" in read) found.malformed.push({ text: read.meant, line: property.line });
    else if (read) found[word].push({ date: read.date, precision: read.precision, line: property.line, span: { from, to: read.to }, place: "frontmatter" });
  }
}

function lineStart(text: string, from: number, lines: number): number {
  let at = from;
  for (let line = 0; line < lines && at > 0; line++) at = text.indexOf("\n", at) + 1;
  return at;
}

/** A block that is no quote: that is of another source, and says nothing about this note. */
function readBlock(text: string, block: Block, found: Gathered): void {
  if (block.kind !== "table") {
    if (mayStamp(text, block.from, block.to)) for (const statement of readStatements(text, block.from, block.to)) add(statement, block.line, found);
    return;
  }
  for (const { from, to, line, marks } of block.rows) {
    const statement = (marks & HAS_DIGIT) !== 0 ? readRowStatement(text, from, to) : null;
    if (statement) add(statement, line, found);
  }
}

function add({ word, from, date, meant }: StampStatement, line: number, found: Gathered): void {
  if (!date) found.malformed.push({ text: meant, line });
  else found[word].push({ date: date.date, precision: date.precision, line, span: { from, to: date.to }, place: "body" });
}

/** The latest; where a month and a day within that month both stand, the day wins. */
function latest(stamps: readonly Stamp[]): Stamp | null {
  let best: Stamp | null = null;
  for (const stamp of stamps) if (!best || isLater(stamp, best)) best = stamp;
  return best;
}

function isLater(stamp: Stamp, best: Stamp): boolean {
  if (stamp.precision !== best.precision && stamp.date.slice(0, 7) === best.date.slice(0, 7)) return stamp.precision === "day";
  return stamp.date > best.date;
}
