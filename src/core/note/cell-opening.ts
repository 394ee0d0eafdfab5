import { codeAt, isDigit, isLatin, OPEN_SQUARE } from "./chars";
import { currencyWords } from "./currencies";
import { periodWords } from "./period-words";
import { qualifierWords } from "./qualifiers";
import { shortWords } from "./short-cells";
import { lookUp, wordTable } from "./word-table";

/** The first words, in lower case, of cells that may be something else than prose. */
const openingWords = wordTable([[1, [...shortWords, "top", "no", "rank", "ranked", "tied", ...periodWords, ...qualifierWords, ...currencyWords].join("|")]]);

/** What a cell can be by its first characters. */
export type Opening = "prose" | "number" | "word";

/** What the cell in `from..to`, a plain text, can be. Most cells are prose, and a look at their first letters tells. */
export function openingOf(text: string, from: number, to: number): Opening {
  if (from >= to) return "word";
  const code = text.charCodeAt(from);
  if (isDigit(code)) return "number";
  if (isLatin(code)) return wordOpening(text, from, to, code);
  if (isAmountSign(code)) return from + 1 < to && text.charCodeAt(from + 1) === BLANK ? "word" : "number";
  return code === OPEN_SQUARE || code === 34 || code === 0x201c ? "prose" : "word";
}

function wordOpening(text: string, from: number, to: number, first: number): Opening {
  const limit = Math.min(to, from + 14);
  if (from + 2 < to) {
    const second = text.charCodeAt(from + 1);
    const third = text.charCodeAt(from + 2);
    if (isLatin(second) && isLatin(third) && !maySpell(packed(first, second, third)) && isLatin(codeAt(text, from + 3))) return "prose";
  }
  let at = from + 1;
  while (at < limit && isLatin(text.charCodeAt(at))) at++;
  if (at < to && isMoneySign(text.charCodeAt(at))) return at <= from + 6 ? "word" : "prose";
  return at < from + 14 && lookUp(openingWords, text, from, at) > 0 ? "word" : "prose";
}

/** The last sign of `US$`, `CN¥`, `zł`. */
function isMoneySign(code: number): boolean {
  return code === 36 || code === 0xa5 || code === 0x142;
}

/** What a template writes for a figure (`$XX`). */
const BLANK = 88;

/** The signs with which most amounts open; none of them opens a flag or stands alone for nothing. */
function isAmountSign(code: number): boolean {
  return code < 128 ? amountSigns[code] === 1 : "€£¥≈≥≤".includes(String.fromCharCode(code));
}

const amountSigns = new Uint8Array(128);
for (const sign of "$~<>+(") amountSigns[sign.charCodeAt(0)] = 1;

/** Three letters as one number below 32,768, whatever their case. */
function packed(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** A bit for each three letters with which a word of `openingWords` starts: 4 KB, which stay in the processor's nearest cache. */
const openings = new Int32Array(1024);
for (const word of openingWords.words) {
  const letters = word.length > 2 ? packed(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)) : 0;
  openings[letters >> 5] = (openings[letters >> 5] ?? 0) | (1 << (letters & 31));
}

function maySpell(letters: number): boolean {
  return ((openings[letters >> 5] ?? 0) & (1 << (letters & 31))) !== 0;
}
