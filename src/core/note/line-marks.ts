/*
 * What a line, a row or a cell holds, as bits gathered in the one pass over its characters, so that a reader passes over most lines with one AND:
 * `(block.marks & HAS_LINK) === 0`. A bit that is not set is certain; one that is set says that the characters stand there (in code or a link, too),
 * not what they mean.
 */

/** A digit. */
export const HAS_DIGIT = 1;
/** `[`: a link, an embed, a footnote. */
export const HAS_LINK = 2;
export const HAS_COLON = 4;
export const HAS_HASH = 8;
export const HAS_PERCENT = 16;
/** `$`, `€`, `£`, `¥`, `₩`, `₹` and other signs of money. */
export const HAS_MONEY = 32;
/** `—` or `–`. */
export const HAS_DASH = 64;
/** `-`: within a word or between two. */
export const HAS_HYPHEN = 128;
/** A backtick. */
export const HAS_CODE = 256;
/** `*` or `_`. */
export const HAS_EMPHASIS = 512;
/** What plain text differs by: emphasis, code, links, escapes, HTML and its entities, tabs, doubled blanks. */
export const HAS_MARKUP = 1024;
/** `~`, `=` or `%`, which are marks where they stand doubled. */
export const HAS_PAIR = 2048;
/** An opening round bracket. */
export const HAS_BRACKET = 4096;
/** What parts a list of names: a comma, a semicolon, a slash. */
export const HAS_SEPARATOR = 8192;
/** What a shortened period is written with: an apostrophe, `Q`, `H`, `Y` (`Q3'26`, `2H26`, `FY26`). */
export const HAS_SHORT = 16384;
/** In a row: `|`, `\`, a backtick, where its cells may end or go on. */
export const MAY_SPLIT = 32768;

/** Of a section: a table stands in it. */
export const HAS_TABLE = 1 << 16;

/** Of a character only: it is a space. */
export const IS_SPACE = 1 << 17;

/** What of a character's marks a line, a row or a cell has too. */
export const HELD = HAS_TABLE - 1;

/** Where a cell has neither, its plain text is its source. Of a line of text that holds but for doubled blanks, which are not looked for there. */
export const MAY_BE_MARKED = HAS_MARKUP | HAS_PAIR;

const written: readonly (readonly [number, string])[] = [
  [HAS_DIGIT, "0123456789"], [HAS_LINK, "["], [HAS_COLON, ":"], [HAS_HASH, "#"], [HAS_PERCENT, "%"], [HAS_MONEY, "$€£¥₩₹₽₺₫฿"], [HAS_DASH, "—–"], [HAS_HYPHEN, "-"],
  [HAS_CODE, "`"], [HAS_EMPHASIS, "*_"], [HAS_MARKUP, "*_`[\\<&\t\n\r"], [HAS_PAIR, "~=%"], [HAS_BRACKET, "("], [HAS_SEPARATOR, ",;/"], [HAS_SHORT, "'’QHY"], [MAY_SPLIT, "|\\`"],
  [IS_SPACE, " "],
];

/** The marks of each character. One entry for each, so that the loops over them need not ask whether it is ASCII. */
export const charMarks = new Int32Array(65536);
for (const [mark, chars] of written) for (const char of chars) charMarks[char.charCodeAt(0)] = (charMarks[char.charCodeAt(0)] ?? 0) | mark;

/** The marks of `from..to`, doubled blanks aside. Linear. */
export function marksOf(text: string, from: number, to: number): number {
  const table = charMarks;
  let marks = 0;
  for (let at = from; at < to; at++) marks |= table[text.charCodeAt(at)] ?? 0;
  return marks & HELD;
}
