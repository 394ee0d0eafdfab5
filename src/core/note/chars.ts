/** Character codes that the scanners compare with. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const BANG = 33;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const OPEN_SQUARE = 91;
export const BACKSLASH = 92;
export const CLOSE_SQUARE = 93;
export const CARET = 94;
export const UNDERSCORE = 95;
export const TICK = 96;
export const PIPE = 124;
export const TILDE = 126;

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === CR;
}

/** The first offset in `from..to` that holds no space or tab; `to` when there is none. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character of `from..to` that is no space or tab; `from` when there is none. */
export function trimBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** How often the character at `at` repeats from there on. */
export function runLength(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (end < to && text.charCodeAt(end) === code) end++;
  return end - at;
}

/** An unaccented Latin letter. */
export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A blank of any width within a line. */
export function isBlankLike(code: number): boolean {
  return code === SPACE || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x2007;
}

/** The character code at `at`, -1 past the end. The engine gives up on inlining a `charCodeAt` that has once looked past the end. */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : -1;
}
