import type { Cell, QuantityCell } from "../note/cell";

/** An amount of one currency; `high` is null where the note leaves it open (`$8B+`). */
export interface Money {
  readonly low: number;
  readonly high: number | null;
  /** ISO 4217. */
  readonly unit: string;
}

/** A quantity of money, or null for anything else. */
export function moneyOf(cell: Cell | null): Money | null {
  if (cell?.kind !== "quantity" || !isCurrency(cell.unit)) return null;
  return amountOf(cell);
}

/** An amount in whatever unit stands beside it, "" included: what a holder says it has of another. */
export function amountOf(cell: QuantityCell): Money {
  const low = cell.low ?? Math.min(0, cell.value);
  return { low, high: cell.high, unit: cell.unit };
}

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** `money` times a share from `low` to `high`. */
export function portion(money: Money, low: number, high: number): Money {
  return { low: money.low * low, high: money.high === null ? (high === 0 ? 0 : null) : money.high * high, unit: money.unit };
}
