import { DOT, isDigit } from "./chars";

/** A number as written, and where it ends. */
export interface FoundNumber {
  readonly value: number;
  readonly to: number;
  /** Written without separator or decimals, as years and counts are. */
  readonly plain: boolean;
}

const thinSpaces = new Set([0xa0, 0x2009, 0x202f, 0x2007, 0x2008]);

/** The number that starts at `at`: `1200`, `1,234.5`, `1 234`, `1.234.567`, `1.234,5`, `.5`, `1e26`, `1.2×10^9`; null where none does. Linear. */
export function numberAt(text: string, at: number): FoundNumber | null {
  const found = decimalAt(text, at);
  if (!found) return null;
  const next = text.charAt(found.to);
  return next === "e" || next === "^" || next === "×" || next === "x" || next === " " ? (withPower(text, found) ?? found) : found;
}

function decimalAt(text: string, at: number): FoundNumber | null {
  let to = digitsEnd(text, at);
  if (to === at) return text.charCodeAt(at) === DOT && isDigit(text.charCodeAt(at + 1)) ? withDecimals(text, at, "0") : null;
  let whole = text.slice(at, to);
  let separator = "";
  const mayGroup = to - at <= 3;
  while (mayGroup) {
    const next = groupAt(text, to, separator);
    if (!next) break;
    separator = next;
    whole += text.slice(to + 1, to + 4);
    to += 4;
  }
  if (startsDecimals(text, to, separator)) return withDecimals(text, to, whole);
  return { value: Number(whole), to, plain: separator === "" };
}

/** `1e26`, `10^26`, `1.2×10^9`, `3 x 10^5`. */
function withPower(text: string, { value, to }: FoundNumber): FoundNumber | null {
  const match = /^(?:(e[+-]?)|(\^)| ?[×x] ?10\^)(\d{1,3})(?![\w.])/.exec(text.slice(to, to + 12));
  if (!match) return null;
  const power = Number(match[3]) * (match[1] === "e-" ? -1 : 1);
  const scaled = match[2] ? value ** power : Number(`${value}e${power}`);
  return Number.isFinite(scaled) ? { value: scaled, to: to + match[0].length, plain: false } : null;
}

function startsDecimals(text: string, at: number, separator: string): boolean {
  const char = text.charAt(at);
  if (char === ".") return separator !== "." && isDigit(text.charCodeAt(at + 1));
  return char === "," && (separator === "." ? isDigit(text.charCodeAt(at + 1)) : separator === "" && isDecimalComma(text, at));
}

/** A group of three digits behind the same separator as the groups before it. `.` only counts when a second group or a comma follows. */
function groupAt(text: string, at: number, separator: string): string | null {
  const char = text.charAt(at);
  const isSeparator = char === "," || char === "'" || char === "’" || char === "." || char === " " || thinSpaces.has(text.charCodeAt(at));
  if (!isSeparator || (separator !== "" && char !== separator)) return null;
  if (digitsEnd(text, at + 1) !== at + 4) return null;
  if (char === "." && separator === "" && !(text.charAt(at + 4) === "." || text.charAt(at + 4) === ",")) return null;
  return char;
}

/** `0,5` and `12,75`: a comma before one or two digits is a decimal sign. */
function isDecimalComma(text: string, at: number): boolean {
  const end = digitsEnd(text, at + 1);
  const length = end - at - 1;
  return (length === 1 || length === 2) && text.charAt(end) !== ",";
}

function withDecimals(text: string, at: number, whole: string): FoundNumber {
  const to = digitsEnd(text, at + 1);
  return { value: Number(`${whole}.${text.slice(at + 1, to)}`), to, plain: false };
}

function digitsEnd(text: string, at: number): number {
  let to = at;
  while (isDigit(text.charCodeAt(to))) to++;
  return to;
}
