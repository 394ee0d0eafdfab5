import type { Cell } from "./cell";
import { isDigit, OPEN_SQUARE } from "./chars";
import type { ColumnHeader } from "./column-header";
import { plainText } from "./inline";
import { currencyWords } from "./currencies";
import { periodWords, readPeriod } from "./read-period";
import { qualifierWords, readQuantity } from "./read-quantity";

export { readColumnHeader, type ColumnHeader } from "./column-header";

const missing = new Set(["", "-", "–", "—", "--", "---", "n/a", "n.a.", "na", "tbd", "tba", "?", "??", "xx", "xxx", "…", "...", "none", "unknown", "n/d", "not disclosed", "undisclosed"]);

const flags: ReadonlyMap<string, boolean> = new Map([
  ["✓", true], ["✔", true], ["✅", true], ["☑", true], ["yes", true], ["true", true], ["✗", false], ["✘", false], ["❌", false], ["✕", false], ["no", false], ["false", false],
]);

/** The first words (in lower case) of cells that may be something else than prose. */
const openingWords: ReadonlySet<string> = new Set([
  ...[...missing, ...flags.keys()].flatMap((word) => /^[a-z]+/.exec(word)?.[0] ?? []), "top", "no", ...periodWords, ...qualifierWords, ...currencyWords,
]);

/** Reads a cell's source as one value (reading-notes.md, section 1); `text` of the result is what a reader sees. Never throws, linear. */
export function readCell(source: string, header: ColumnHeader | null = null): Cell {
  const text = plainText(source);
  switch (openingOf(text)) {
    case "prose": return { text, kind: "text" };
    case "number": return readRank(text) ?? readPeriodCell(text) ?? readQuantity(text, header) ?? { text, kind: "text" };
    case "word": return readShort(text) ?? readRank(text) ?? readPeriodCell(text) ?? readQuantity(text, header) ?? { text, kind: "text" };
  }
}

/** What a cell can be by its first characters. Most cells are prose, and a look at their first letters tells. */
function openingOf(text: string): "prose" | "number" | "word" {
  const code = text.charCodeAt(0);
  if (isDigit(code)) return "number";
  if (amountSigns.has(code)) return "number";
  if (!isLetter(code)) return code === OPEN_SQUARE || code === 34 || code === 0x201c ? "prose" : "word";
  const second = text.charCodeAt(1);
  const third = text.charCodeAt(2);
  if (isLetter(second) && isLetter(third) && openings[packed(code, second, third)] === 0) return endsInAmount(text, 3) ? "word" : "prose";
  let to = 1;
  while (to < 14 && isLetter(text.charCodeAt(to))) to++;
  const next = text.charCodeAt(to);
  if (isDigit(next) || next === DOLLAR) return to <= 6 ? "word" : "prose";
  return to < 14 && openingWords.has(text.slice(0, to).toLowerCase()) ? "word" : "prose";
}

/** A short code with digits or a dollar right behind it (`CHF5`), which the words do not know. */
function endsInAmount(text: string, from: number): boolean {
  let to = from;
  while (to <= 6 && isLetter(text.charCodeAt(to))) to++;
  const next = text.charCodeAt(to);
  return to <= 6 && (isDigit(next) || next === DOLLAR);
}

const DOLLAR = 36;

/** The signs with which most amounts open; none of them opens a flag or stands alone for nothing. */
const amountSigns: ReadonlySet<number> = new Set([..."$~<>+(€£¥≈≥≤"].map((sign) => sign.charCodeAt(0)));

/** Three letters as one number below 32,768, whatever their case. */
function packed(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** 1 where a word of `openingWords` starts with these three letters. */
const openings = new Uint8Array(32_768);
for (const word of openingWords) if (word.length > 2) openings[packed(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function readShort(text: string): Cell | null {
  if (text.length > 16) return readFlag(text);
  if (missing.has(text.toLowerCase())) return { text, kind: "missing" };
  return readFlag(text);
}

/** A flag may go on in brackets (`✓ (open weights)`). */
function readFlag(text: string): Cell | null {
  const word = /^[^\s(,]+/.exec(text.slice(0, 8))?.[0] ?? "";
  const value = flags.get(word.toLowerCase());
  if (value === undefined) return null;
  const rest = text.slice(word.length).trimStart();
  return rest === "" || rest.startsWith("(") || rest.startsWith("—") ? { text, kind: "flag", value } : null;
}

function readRank(text: string): Cell | null {
  if (!mayBeRank(text)) return null;
  const match = /^(?:#|No\. ?|Top |top )(\d{1,4})(?![\d.,]*\d)(?![A-Za-z%])/.exec(text.slice(0, 14)) ?? /^(\d{1,4})(?:st|nd|rd|th)(?![A-Za-z])/.exec(text.slice(0, 8));
  return match?.[1] ? { text, kind: "rank", value: Number(match[1]) } : null;
}

/** `#`, a word, or digits with letters right behind them. */
function mayBeRank(text: string): boolean {
  let at = 0;
  while (isDigit(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at) | 32;
  return at === 0 || next === 115 || next === 110 || next === 114 || next === 116;
}

function readPeriodCell(text: string): Cell | null {
  const code = text.charCodeAt(0);
  return isDigit(code) || isLetter(code) ? readPeriod(text) : null;
}
