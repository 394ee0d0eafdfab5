import type { QuantityCell } from "./cell";
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
  const unit = own === "" && header ? header.unit : own;
  const factor = header && !read.scaled && (own === "" || own === header.unit) ? header.factor : 1;
  const value = round(read.value * factor);
  const low = read.range ? round(read.low * factor) : value;
  const high = read.range ? round(read.high * factor) : value;
  if (qualifier === "min") return { text, kind: "quantity", value, low, high: null, bound: "min", unit, note };
  if (qualifier === "max") return { text, kind: "quantity", value, low: null, high, bound: "max", unit, note };
  return { text, kind: "quantity", value, low, high, bound: read.range ? "range" : qualifier === "approx" ? "approx" : "exact", unit, note };
}

/** Takes off what floating point adds (`2.3 × 1e9`), so that what is printed reads back as the same amount. Four decimals are tried before the dear way. */
function round(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  const short = Math.round(value * 1e4);
  return short / 1e4 === value && Math.abs(short) < 1e15 ? value : Number(value.toPrecision(15));
}
