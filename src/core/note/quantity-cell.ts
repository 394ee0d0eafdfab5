import type { Bound, QuantityCell } from "./cell";
import type { ColumnHeader } from "./column-header";
import type { Qualifier } from "./qualifiers";

/** An amount, or a range of two, before its qualifier, unit and header are taken in. */
export interface Read {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly range: boolean;
  readonly currency: string;
  readonly percent: boolean;
  readonly scaled: boolean;
  readonly plain: boolean;
  readonly bracketed: boolean;
  readonly to: number;
}

interface Tail {
  readonly unit: string;
  readonly note: string;
}

/** The cell of an amount with its unit and note, under its qualifier and the header of its column (null: none that says anything). */
export function quantityCell(text: string, read: Read, { unit: own, note }: Tail, qualifier: Qualifier, header: ColumnHeader | null): QuantityCell {
  const bound = qualifier === null || qualifier === "between" ? "exact" : qualifier;
  const cell = plainQuantity(text, read.value, bound, read.scaled, own, note, header);
  if (!read.range) return cell;
  const factor = factorOf(header, read.scaled, own);
  const low = bound === "max" ? null : round(read.low * factor);
  const high = bound === "min" ? null : round(read.high * factor);
  return { ...cell, low, high, bound: bound === "min" || bound === "max" ? bound : "range" };
}

/** The cell of an exact or one-sided amount, under the header of its column. `scaled` says that it stated a magnitude. */
export function plainQuantity(text: string, amount: number, bound: Bound, scaled: boolean, own: string, note: string, header: ColumnHeader | null): QuantityCell {
  const unit = own === "" && header ? header.unit : own;
  const value = round(amount * factorOf(header, scaled, own));
  return { text, kind: "quantity", value, low: bound === "max" ? null : value, high: bound === "min" ? null : value, bound, unit, note };
}

function factorOf(header: ColumnHeader | null, scaled: boolean, own: string): number {
  return header && !scaled && (own === "" || own === header.unit) ? header.factor : 1;
}

/** Takes off what floating point adds (`2.3 × 1e9`), so that what is printed reads back as the same amount. Four decimals are tried before the dear way. */
function round(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  const short = Math.round(value * 1e4);
  return short / 1e4 === value && Math.abs(short) < 1e15 ? value : Number(value.toPrecision(15));
}
