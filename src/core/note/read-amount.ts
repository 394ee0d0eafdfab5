import { CLOSE_PAREN, codeAt, DASH, isBlankLike, isDigit, OPEN_PAREN, PERCENT, PLUS, SPACE } from "./chars";
import { currencyBefore } from "./currencies";
import { magnitudeAfter } from "./magnitudes";
import { type FoundNumber, numberAt } from "./read-number";

/** One amount as it stands: sign, currency, number, magnitude. `factor` is null where it states no magnitude of its own. */
export interface Amount {
  readonly value: number;
  readonly factor: number | null;
  readonly currency: string;
  readonly percent: boolean;
  /** A whole number without separator, sign of money or magnitude, as years and counts are. */
  readonly plain: boolean;
  /** It stands in an accountant's brackets. */
  readonly bracketed: boolean;
  readonly to: number;
}

/** The amount that starts at `start`; null where none does. Linear. */
export function amountAt(text: string, start: number): Amount | null {
  let at = start;
  if (isDigit(codeAt(text, at))) return amountOf(text, numberAt(text, at), "", false);
  const bracketed = codeAt(text, at) === OPEN_PAREN || (codeAt(text, at + 1) === OPEN_PAREN && currencyBefore(text, at)?.to === at + 1);
  let sign = signAt(text, at);
  if (sign) at += codeAt(text, at) > 0x2100 && codeAt(text, at + 1) === SPACE ? 2 : 1;
  if (codeAt(text, at) === OPEN_PAREN) at++;
  const currency = currencyBefore(text, at);
  if (currency) {
    at = currency.to;
    const next = codeAt(text, at);
    if (next === SPACE || next === 0xa0) at++;
    if (codeAt(text, at) === OPEN_PAREN) at++;
    const inner = signAt(text, at);
    if (inner) at++;
    sign = inner || sign;
  }
  const number = numberAt(text, at);
  if (!number) return null;
  const code = currency ? currency.code : "";
  return bracketed ? bracketedAmount(text, number, code) : amountOf(text, number, code, sign < 0);
}

function amountOf(text: string, number: FoundNumber | null, currency: string, negative: boolean): Amount | null {
  if (!number) return null;
  const scaled = magnitudeAfter(text, number.to, currency, isGrouped(number));
  const end = scaled ? scaled.to : number.to;
  const to = percentEnd(text, end);
  const percent = to > end;
  const value = negative ? -number.value : number.value;
  return { value, factor: scaled ? scaled.factor : null, currency, percent, plain: number.plain && !percent && !scaled && currency === "", bracketed: false, to };
}

/** `$(181.8)M`, `(12%)`, `(3.5M)`: a minus, as accountants write it; null where the bracket holds more. */
function bracketedAmount(text: string, number: FoundNumber, currency: string): Amount | null {
  const inner = amountOf(text, number, currency, true);
  if (!inner || codeAt(text, inner.to) !== CLOSE_PAREN) return null;
  const later = inner.factor === null ? magnitudeAfter(text, inner.to + 1, currency, isGrouped(number)) : null;
  const after = later ? later.to : inner.to + 1;
  const to = inner.percent ? after : percentEnd(text, after);
  return { value: inner.value, factor: later ? later.factor : inner.factor, currency, percent: inner.percent || to > after, plain: false, bracketed: true, to };
}

function isGrouped({ plain, value }: FoundNumber): boolean {
  return !plain && value >= 1000;
}

/** `%`, ` %`, ` percent`, ` per cent`. */
function percentEnd(text: string, at: number): number {
  const next = codeAt(text, at);
  if (next === PERCENT || next === 0xff05) return at + 1;
  if (!isBlankLike(next)) return at;
  if (codeAt(text, at + 1) === PERCENT) return at + 2;
  if (text.charAt(at + 1) !== "p") return at;
  return at + (/^.(?:percent|per cent|pct)(?![A-Za-z])/.exec(text.slice(at, at + 10))?.[0].length ?? 0);
}

function isOneOf(code: number, signs: string): boolean {
  return code > 127 && signs.includes(String.fromCharCode(code));
}

/** 1 for a plus or an arrow up, -1 for a minus of any width or an arrow down, else 0. */
function signAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return code === PLUS || isOneOf(code, "▲↑") ? 1 : code === DASH || isOneOf(code, "−–▼↓") ? -1 : 0;
}
