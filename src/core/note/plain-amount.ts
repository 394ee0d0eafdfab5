import type { QuantityCell } from "./cell";
import { codeAt, GREATER, isDigit, LESS, PERCENT, PLUS, TILDE, ZERO } from "./chars";
import type { ColumnHeader } from "./column-header";
import { quantityCell } from "./quantity-cell";
import type { Qualifier } from "./qualifiers";
import { numberAt } from "./read-number";

/**
 * Reads the cells that most figures are written as (`$8.5B`, `~20%`, `>1,200`, `15x`, `$30M+`) with one look at each character; null for any other, which
 * the general readers take. It knows nothing that they do not: read-cell.law.test.ts holds both to the same answer.
 */
export function readPlainAmount(text: string, header: ColumnHeader | null): QuantityCell | null {
  if (text.length > longest) return null;
  const qualifier = qualifierOf(codeAt(text, 0));
  const start = qualifier === null ? 0 : 1;
  const money = codeAt(text, start) === DOLLAR;
  const from = money ? start + 1 : start;
  if (!isPlainStart(text, from)) return null;
  const number = numberAt(text, from);
  if (!number || (number.plain && number.to === from + 4 && !money)) return null;
  const factor = money || number.plain ? factorOf(codeAt(text, number.to)) : 1;
  const end = factor === 1 ? number.to : number.to + 1;
  const unit = money ? "USD" : factor === 1 ? unitOf(codeAt(text, end)) : "";
  const after = unit === "" || money ? end : end + 1;
  const opened = codeAt(text, after) === PLUS;
  if ((opened ? after + 1 : after) !== text.length) return null;
  return cell(text, { value: number.value * factor, unit, money, scaled: factor !== 1, qualifier: opened ? "min" : qualifier, to: after }, header);
}

/** Longer cells say more than an amount. */
const longest = 16;
const DOLLAR = 36;

function qualifierOf(code: number): Qualifier {
  return code === TILDE ? "approx" : code === GREATER ? "min" : code === LESS ? "max" : null;
}

/** A digit, but no nought that goes on: that is a code. */
function isPlainStart(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return isDigit(code) && (code !== ZERO || !isDigit(codeAt(text, at + 1)));
}

/** `M`, `B` and `T`. */
function factorOf(code: number): number {
  return code === 77 ? 1e6 : code === 66 ? 1e9 : code === 84 ? 1e12 : 1;
}

/** `%` and `x`. */
function unitOf(code: number): string {
  return code === PERCENT ? "%" : code === 120 ? "x" : "";
}

interface Plain {
  readonly value: number;
  readonly unit: string;
  readonly money: boolean;
  readonly scaled: boolean;
  readonly qualifier: Qualifier;
  readonly to: number;
}

function cell(text: string, { value, unit, money, scaled, qualifier, to }: Plain, header: ColumnHeader | null): QuantityCell {
  const read = { value, low: value, high: value, range: false, currency: money ? unit : "", percent: unit === "%", scaled, plain: false, bracketed: false, to };
  return quantityCell(text, read, { unit, note: "" }, qualifier, header);
}
