import { STAR, UNDERSCORE } from "./chars";
import type { NoteContext } from "./context";
import { plainText } from "./inline";
import { HAS_COLON } from "./line-marks";
import type { Outline } from "./outline";
import { OF_INVESTING } from "./section-meaning";
import { hintTable, holdsWord } from "./word-table";

/** A line as written, with its place. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** The note's opening paragraph. */
export function openingOf({ outline }: NoteContext): Line {
  for (const { blocks } of outline.sections) {
    for (const block of blocks) {
      if (block.kind !== "text" || !block.opens) continue;
      const text = outline.text.slice(block.from, block.to);
      if (text.startsWith("#") && /^(?:#\S+\s*)+$/.test(text)) continue;
      return { text, line: block.line };
    }
  }
  return { text: "", line: 1 };
}

/** One of these stands in every statement of how something can be owned. */
const owning = hintTable("private|privately|publicly|separately|traded|listed|unlisted|delisted|investable|investible|invest|formerly");

/** What the sections about investing, and the lines that open in bold, say about how the actor can be owned; as written, "" where they say nothing. */
export function investmentWords({ outline: { text, sections }, hints }: NoteContext): string {
  let words = "";
  for (const [at, { blocks }] of sections.entries()) {
    const isAbout = ((hints[at] ?? 0) & OF_INVESTING) !== 0;
    for (const { kind, from, to } of blocks) {
      if (kind === "table" || (!isAbout && text.charCodeAt(from) !== STAR)) continue;
      const end = Math.min(to, from + 400);
      if (holdsWord(owning, text, from, isAbout ? end : boldEnd(text, from, end))) words += `${text.slice(from, end)}\n`;
    }
  }
  return words;
}

/** Where the bold words end that open a line; `from` where none do. */
function boldEnd(text: string, from: number, to: number): number {
  if (text.charCodeAt(from + 1) !== STAR) return from;
  let at = from + 2;
  while (at < to && text.charCodeAt(at) !== STAR) at++;
  return at;
}

/** What stands behind `**Ticker:**` and `Ticker:` on lines of their own. */
export function tickerLines({ text, sections }: Outline): readonly string[] {
  let lines: string[] | null = null;
  for (const section of sections) {
    if ((section.marks & HAS_COLON) === 0) continue;
    for (const { from, to, marks } of section.blocks) {
      if ((marks & HAS_COLON) === 0 || !opensWithTicker(text, from)) continue;
      const match = /^(?:Stock )?[Tt]ickers?:\s*(.+)$/.exec(plainText(text.slice(from, Math.min(to, from + 120))));
      if (match?.[1]) (lines ??= []).push(match[1].replace(/\. .*$|\.$/, ""));
    }
  }
  return lines ?? [];
}

/** A quick look that nearly every line fails. */
function opensWithTicker(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === STAR || text.charCodeAt(at) === UNDERSCORE) at++;
  if (text.charCodeAt(at) === 83 && text.startsWith("Stock ", at)) at += 6;
  return (text.charCodeAt(at) | 32) === 116 && text.startsWith("icker", at + 1);
}
