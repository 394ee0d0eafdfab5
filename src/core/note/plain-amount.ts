import type { Bound, QuantityCell } from "./cell";
import { COMMA, codeAt, DOLLAR, DOT, GREATER, isDigit, isLatin, LESS, OPEN_PAREN, PERCENT, PLUS, SPACE, TILDE, ZERO } from "./chars";
import type { ColumnHeader } from "./column-header";
import { currencyAfter } from "./currencies";
import { plainQuantity } from "./quantity-cell";
import { digitsEnd, exactDigits, tens } from "./read-number";

/**
 * Reads the cells that most figures are written as (`$8.5B`, `~20%`, `>1,200`, `+4.5%`, `15x`, `$30M+ (2024)`, `9% of sales`) with one look at each character;
 * null for any other, which the general readers take. It knows nothing that they do not: read-cell.law.test.ts holds both to the same answer.
 */
export function readPlainAmount(text: string, header: ColumnHeader | null): QuantityCell | null {
  const { length } = text;
  const first = text.charCodeAt(0);
  const bound: Bound = first === TILDE ? "approx" : first === GREATER ? "min" : first === LESS ? "max" : "exact";
  const lead = bound === "exact" && first !== PLUS ? 0 : 1;
  const money = codeAt(text, lead) === DOLLAR;
  const from = money ? lead + 1 : lead;
  let at = digitsEnd(text, from);
  if (at === from || at - from > 6 || (text.charCodeAt(from) === ZERO && at > from + 1)) return null;
  let value = digitsOf(text, from, at);
  const bare = at;
  while (at < length && text.charCodeAt(at) === COMMA) {
    if (digitsEnd(text, at + 1) !== at + 4 || bare > from + 3 || at - from > 8) return null;
    value = value * 1000 + digitsOf(text, at + 1, at + 4);
    at += 4;
  }
  const whole = at;
  if (at < length && text.charCodeAt(at) === DOT) {
    at = digitsEnd(text, whole + 1);
    if (at === whole + 1 || at - from > exactDigits) return null;
    value = (value * (tens[at - whole - 1] ?? 1) + digitsOf(text, whole + 1, at)) / (tens[at - whole - 1] ?? 1);
  }
  const factor = at < length ? factorOf(text.charCodeAt(at)) : 1;
  if (factor > 1) at++;
  const sign = money || factor > 1 ? -1 : codeAt(text, at);
  if (sign === PERCENT || sign === TIMES) at++;
  else if (!money && factor === 1 && at === from + 4) return null;
  const opened = at < length && text.charCodeAt(at) === PLUS;
  const unit = money ? "USD" : sign === PERCENT ? "%" : sign === TIMES ? "x" : "";
  const note = noteAfter(text, opened ? at + 1 : at, unit, factor);
  return note === null ? null : plainQuantity(text, value * factor, opened ? "min" : bound, factor > 1, unit, note, header);
}

const TIMES = 120;

function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

/** `K`, `M`, `B` and `T`. */
function factorOf(code: number): number {
  return code === 77 ? 1e6 : code === 66 ? 1e9 : code === 84 ? 1e12 : code === 75 ? 1e3 : 1;
}

/** What stands from `at` on, behind the amount: nothing, all of it in brackets, or words without a digit; null where it may be a unit or a second amount. */
function noteAfter(text: string, at: number, unit: string, factor: number): string | null {
  const { length } = text;
  if (at === length) return "";
  const money = unit === "USD";
  if (text.charCodeAt(at) !== SPACE || (!money && unit !== "%")) return null;
  const next = codeAt(text, at + 1);
  if (next === OPEN_PAREN) return text.indexOf(")", at) === length - 1 ? text.slice(at + 2, -1) : null;
  if (!isLatin(next) || (money && (factor === 1 || next === 112 || currencyAfter(text, at + 1) !== null))) return null;
  return text.startsWith("or ", at + 1) || digitsWithin(text, at) ? null : text.slice(at + 1);
}

function digitsWithin(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}
