import { codeAt, isDigit, isLatin, OPEN_SQUARE } from "./chars";
import { currencyWords } from "./currencies";
import { periodWords } from "./period-words";
import { qualifierWords } from "./qualifiers";
import { shortWords } from "./short-cells";

/** The first words, in lower case, of cells that may be something else than prose. */
const openingWords: ReadonlySet<string> = new Set([...shortWords, "top", "no", "rank", "ranked", ...periodWords, ...qualifierWords, ...currencyWords]);

/** What a cell can be by its first characters. Most cells are prose, and a look at their first letters tells. */
export function openingOf(text: string): "prose" | "number" | "word" {
  const code = codeAt(text, 0);
  if (isDigit(code)) return "number";
  if (isAmountSign(code)) return codeAt(text, 1) === BLANK ? "word" : "number";
  if (!isLatin(code)) return isProseSign(code) ? "prose" : "word";
  const second = codeAt(text, 1);
  const third = codeAt(text, 2);
  if (isLatin(second) && isLatin(third) && openings[packed(code, second, third)] === 0) return endsInAmount(text, 3) ? "word" : "prose";
  let to = 1;
  while (to < 14 && isLatin(codeAt(text, to))) to++;
  const next = codeAt(text, to);
  if (isDigit(next) || isMoneySign(next)) return to <= 6 ? "word" : "prose";
  return to < 14 && openingWords.has(text.slice(0, to).toLowerCase()) ? "word" : "prose";
}

/** The signs with which most amounts open; none of them opens a flag or stands alone for nothing. */
function isAmountSign(code: number): boolean {
  return code < 128 ? amountSigns[code] === 1 : "€£¥≈≥≤".includes(String.fromCharCode(code));
}

const amountSigns = new Uint8Array(128);
for (const sign of "$~<>+(") amountSigns[sign.charCodeAt(0)] = 1;

/** What a template writes for a figure (`$XX`). */
const BLANK = 88;

function isProseSign(code: number): boolean {
  return code === OPEN_SQUARE || code === 34 || code === 0x201c;
}

/** A short code with digits or a sign of money right behind it (`CHF5`), which the words do not know. */
function endsInAmount(text: string, from: number): boolean {
  let to = from;
  while (to <= 6 && isLatin(codeAt(text, to))) to++;
  const next = codeAt(text, to);
  return to <= 6 && (isDigit(next) || isMoneySign(next));
}

/** `US$`, `CN¥`, `zł`. */
function isMoneySign(code: number): boolean {
  return code === 36 || code === 0xa5 || code === 0x142;
}

/** Three letters as one number below 32,768, whatever their case. */
function packed(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

/** 1 where a word of `openingWords` starts with these three letters. */
const openings = new Uint8Array(32_768);
for (const word of openingWords) if (word.length > 2) openings[packed(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;
