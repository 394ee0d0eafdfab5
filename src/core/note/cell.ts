/** A value as a note writes it, and what it was read as (reading-notes.md, section 1). Dates are `YYYY-MM-DD`. */
export type Cell = MissingCell | TextCell | FlagCell | RankCell | PeriodCell | QuantityCell;

export interface MissingCell {
  readonly text: string;
  readonly kind: "missing";
}

export interface TextCell {
  readonly text: string;
  readonly kind: "text";
}

export interface FlagCell {
  readonly text: string;
  readonly kind: "flag";
  readonly value: boolean;
}

export interface RankCell {
  readonly text: string;
  readonly kind: "rank";
  readonly value: number;
}

export interface PeriodCell {
  readonly text: string;
  readonly kind: "period";
  /** First and last day. */
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

export type Bound = "exact" | "approx" | "min" | "max" | "range";

export interface QuantityCell {
  readonly text: string;
  readonly kind: "quantity";
  /** In base units; percentages stay on the 0–100 scale. */
  readonly value: number;
  /** The bounds it states; null on an open side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** ISO 4217 code, `%`, `bp`, `x`, the unit as written, or "". */
  readonly unit: string;
  readonly note: string;
}
