import { codeAt, COMMA, DOT, isBlankLike, isDigit, SPACE, ZERO } from "./chars";

/** A number as written, and where it ends. */
export interface FoundNumber {
  readonly value: number;
  readonly to: number;
  /** Written without separator or decimals, as years and counts are. */
  readonly plain: boolean;
}

/** The number that starts at `at`: `1200`, `2½`, `1,234.5`, `1 234`, `1 234,5`, `12,34,567`, `1.234.567`, `1.234,5`, `.5`, `1e26`, `1.2×10^9`; null where none does. Linear. */
export function numberAt(text: string, at: number): FoundNumber | null {
  const found = decimalAt(text, at);
  if (!found) return null;
  const next = codeAt(text, found.to);
  if (next >= 0xbc && next <= 0xbe && found.plain) return { value: found.value + (next - 0xbb) / 4, to: found.to + 1, plain: false };
  const mayRise = next === 101 || next === 94 || next === 0xd7 || next === 120 || next === SPACE;
  return mayRise ? (withPower(text, found) ?? found) : found;
}

function decimalAt(text: string, at: number): FoundNumber | null {
  let to = digitsEnd(text, at);
  if (to === at) return codeAt(text, at) === DOT && isDigit(codeAt(text, at + 1)) ? withDecimals(text, at, at, 0) : null;
  let separator = 0;
  if (to - at <= 3) {
    for (let next = groupAt(text, to, 0); next; next = groupAt(text, to, separator)) {
      separator = next;
      to += 4;
    }
  }
  if (separator === 0 && codeAt(text, to) === COMMA) {
    const end = lakhsEnd(text, to);
    if (end > 0) return { value: valueOf(text, at, end, end, COMMA), to: end, plain: false };
  }
  if (startsDecimals(text, to, separator)) return withDecimals(text, at, to, separator);
  return { value: valueOf(text, at, to, to, separator), to, plain: separator === 0 };
}

/** `1e26`, `10^26`, `1.2×10^9`, `3 x 10^5`. */
function withPower(text: string, { value, to }: FoundNumber): FoundNumber | null {
  if (codeAt(text, to) === SPACE && codeAt(text, to + 1) !== 0xd7 && codeAt(text, to + 1) !== 120) return null;
  const match = /^(?:(e[+-]?)|(\^)| ?[×x] ?10\^)(\d{1,3})(?![\w.])/.exec(text.slice(to, to + 12));
  if (!match) return null;
  const power = Number(match[3]) * (match[1] === "e-" ? -1 : 1);
  const scaled = match[2] ? value ** power : Number(`${value}e${power}`);
  return Number.isFinite(scaled) ? { value: scaled, to: to + match[0].length, plain: false } : null;
}

function startsDecimals(text: string, at: number, separator: number): boolean {
  const code = codeAt(text, at);
  if (code === DOT) return separator !== DOT && isDigit(codeAt(text, at + 1));
  return code === COMMA && separator !== COMMA && (separator === DOT ? isDigit(codeAt(text, at + 1)) : isDecimalComma(text, at));
}

/** Where `12,34,567`, grouped as India does, ends, whose first comma is at `at`; 0 where no such number stands. */
function lakhsEnd(text: string, at: number): number {
  let to = at;
  while (codeAt(text, to) === COMMA && digitsEnd(text, to + 1, to + 4) === to + 3) to += 3;
  return to > at && codeAt(text, to) === COMMA && digitsEnd(text, to + 1, to + 5) === to + 4 ? to + 4 : 0;
}

/** The separator before a group of three digits, the same as before the other groups; 0 where none stands. `.` only counts when a second group or a comma follows. */
function groupAt(text: string, at: number, separator: number): number {
  const code = codeAt(text, at);
  const isSeparator = code === COMMA || code === DOT || code === 39 || code === 0x2019 || code === 0x2008 || isBlankLike(code);
  if (!isSeparator || (separator !== 0 && code !== separator)) return 0;
  if (digitsEnd(text, at + 1, at + 5) !== at + 4) return 0;
  if (code === DOT && separator === 0 && codeAt(text, at + 4) !== DOT && codeAt(text, at + 4) !== COMMA) return 0;
  return code;
}

/** `0,5` and `12,75`: a comma before one or two digits is a decimal sign. */
function isDecimalComma(text: string, at: number): boolean {
  const end = digitsEnd(text, at + 1, at + 4);
  const length = end - at - 1;
  return (length === 1 || length === 2) && codeAt(text, end) !== COMMA;
}

/** The number that starts at `from` and has its decimal sign at `point`. */
function withDecimals(text: string, from: number, point: number, separator: number): FoundNumber {
  const to = digitsEnd(text, point + 1);
  return { value: valueOf(text, from, point, to, separator), to, plain: false };
}

/** Up to this length a row of digits is exact, and dividing it by a power of ten gives the nearest double, as the engine itself reads decimals. */
export const exactDigits = 15;
export const tens: readonly number[] = Array.from({ length: exactDigits + 1 }, (_, power) => Number(`1e${power}`));

/** The value of what stands in `from..to`, whose decimal sign is at `point` (`to` when it has none). */
function valueOf(text: string, from: number, point: number, to: number, separator: number): number {
  if (to - from > exactDigits) return longValue(text, from, point, to, separator);
  let digits = 0;
  for (let at = from; at < to; at++) {
    const code = codeAt(text, at);
    if (isDigit(code)) digits = digits * 10 + code - ZERO;
  }
  return point < to - 1 ? digits / (tens[to - point - 1] ?? 1) : digits;
}

function longValue(text: string, from: number, point: number, to: number, separator: number): number {
  const whole = separator === 0 ? text.slice(from, point) : text.slice(from, point).replaceAll(String.fromCharCode(separator), "");
  return Number(`${whole || "0"}.${text.slice(point + 1, to)}`);
}

/** Where the digits from `at` on end, looking no farther than `limit`. */
export function digitsEnd(text: string, at: number, limit = text.length): number {
  let to = at;
  while (to < limit && isDigit(codeAt(text, to))) to++;
  return to;
}
