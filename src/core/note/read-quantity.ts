import type { Bound, QuantityCell } from "./cell";
import type { ColumnHeader } from "./column-header";
import { isDigit } from "./chars";
import { currencyAfter } from "./currencies";
import { type Qualifier, readQualifiers } from "./qualifiers";
import { type Amount, amountAt } from "./read-amount";
import { isRefusal, type Refusal } from "./refusal";
import { readUnitAndNote, type UnitAndNote } from "./units";

/** Reads a plain text that opens with one measured amount (reading-notes.md, section 1); null for anything else. Never throws, linear. */
export function readQuantity(text: string, header: ColumnHeader | null): QuantityCell | null {
  const read = quantityOrRefusal(text, header);
  return read === null || isRefusal(read) ? null : read;
}

/** Like `readQuantity`, but says why a text that opens like an amount is none; null where it does not even open like one. */
export function quantityOrRefusal(text: string, header: ColumnHeader | null): QuantityCell | Refusal | null {
  const opened = readQualifiers(text, 0);
  const near = amountAt(text, opened.at);
  if (!near) return null;
  if (isCode(text, opened.at)) return "an identifier";
  const read = readInterval(text, near) ?? readRange(text, near, opened.qualifier === "between") ?? single(near);
  return finish(text, read, opened.qualifier, header);
}

/** `0992 (HK)`: a number that starts with a nought and goes on is a code; `401k` is a pension plan. */
function isCode(text: string, at: number): boolean {
  if (text.charAt(at) === "0") return isDigit(text.charCodeAt(at + 1));
  return text.charAt(at) === "4" && /^401\(?k\b/i.test(text.slice(at, at + 6));
}

interface Read {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: "exact" | "range";
  readonly currency: string;
  readonly percent: boolean;
  readonly scaled: boolean;
  readonly plain: boolean;
  readonly bracketed: boolean;
  readonly to: number;
}

function single({ value, factor, currency, percent, plain, bracketed, to }: Amount): Read {
  const amount = value * (factor ?? 1);
  return { value: amount, low: amount, high: amount, bound: "exact", currency, percent, scaled: factor !== null, plain, bracketed, to };
}

/** Whether the character at `at`, or the one behind a blank there, is one of these. */
function mayGoOn(text: string, at: number, chars: string): boolean {
  if (at >= text.length) return false;
  const next = text.charAt(at);
  return chars.includes(next) || (next === " " && at + 1 < text.length && chars.includes(text.charAt(at + 1)));
}

/** `±`, `+/-` and `[lo–hi]` behind the centre. */
function readInterval(text: string, near: Amount): Read | null {
  if (!mayGoOn(text, near.to, "±+[")) return null;
  return readError(text, near) ?? readBrackets(text, near);
}

function readError(text: string, near: Amount): Read | null {
  const joint = /^ ?(?:±|\+\/-|\+\/−) ?/.exec(text.slice(near.to, near.to + 6));
  const error = joint && amountAt(text, near.to + joint[0].length);
  if (!error) return null;
  const factor = error.factor ?? near.factor ?? 1;
  const centre = near.value * (near.factor ?? factor);
  const half = Math.abs(error.value * factor);
  const percent = near.percent || error.percent;
  return { ...single({ ...near, factor: near.factor ?? error.factor }), value: centre, low: centre - half, high: centre + half, bound: "range", percent, to: error.to };
}

function readBrackets(text: string, near: Amount): Read | null {
  const open = text.slice(near.to, near.to + 3).indexOf("[");
  if (open < 0 || text.slice(near.to, near.to + open).trim() !== "") return null;
  const low = amountAt(text, near.to + open + 1);
  const joint = low ? /^ ?(?:[–—,;-]|to) ?/.exec(text.slice(low.to, low.to + 4)) : null;
  const high = low && joint ? amountAt(text, low.to + joint[0].length) : null;
  if (!low || !high || text.charAt(high.to) !== "]") return null;
  const factor = near.factor ?? 1;
  const ends = [low.value * (low.factor ?? factor), high.value * (high.factor ?? factor)];
  return { ...single(near), low: Math.min(...ends), high: Math.max(...ends), bound: "range", to: high.to + 1 };
}

/** `$91-93B`, `5-10x`, `2x–3x`, `$1.2B to $1.5B`: magnitude and unit of the far end hold for both, unless the near end has its own. */
function readRange(text: string, near: Amount, between: boolean): Read | null {
  const repeated = repeatedUnit(text, near.to);
  const end = near.to + repeated.length;
  if (!mayGoOn(text, end, between ? "–—−-ta" : "–—−-t")) return null;
  const joint = /^(?: ?[–—−-] ?| to | and )/.exec(text.slice(end, end + 5));
  if (!joint) return null;
  const from = end + joint[0].length;
  const far = amountAt(text, text.charAt(from) === "~" ? from + 1 : from);
  if (!far || !mayShareUnit(near, far) || (repeated !== "" && !text.startsWith(repeated.trim(), far.to + (repeated.startsWith(" ") ? 1 : 0)))) return null;
  const low = near.value * (near.factor ?? far.factor ?? 1);
  const high = far.value * (far.factor ?? (far.currency ? null : near.factor) ?? 1);
  if (high <= low) return null;
  return {
    value: (low + high) / 2, low, high, bound: "range", currency: near.currency || far.currency, percent: near.percent || far.percent,
    scaled: near.factor !== null || far.factor !== null, plain: near.plain && far.plain, bracketed: false, to: far.to,
  };
}

/** A unit that the near end has of its own, which the far end must repeat (`10x-20x`, `3 MW – 5 MW`). */
function repeatedUnit(text: string, at: number): string {
  return /^ ?(?!to\b)[A-Za-z×µ°]{1,8}(?= ?[–—−-] ?[~\d]| to ~?\d)/.exec(text.slice(at, at + 16))?.[0] ?? "";
}

/** Money and percentages do not range into one another, nor do two currencies. */
function mayShareUnit(near: Amount, far: Amount): boolean {
  if (far.bracketed || near.bracketed) return false;
  if (near.percent && !far.percent) return false;
  if (near.currency !== "" && far.percent) return false;
  return far.currency === "" || near.currency === far.currency || (near.currency === "" && near.factor === null);
}

function finish(text: string, read: Read, qualifier: Qualifier, header: ColumnHeader | null): QuantityCell | Refusal {
  const plus = text.charAt(read.to) === "+" ? read.to : isPlusApart(text, read.to) ? read.to + 1 : -1;
  const opened = plus >= 0 && !/[\d(/]/.test(text.charAt(plus + 1)) ;
  const after = opened ? plus + 1 : read.to;
  const named = read.percent || (read.currency && read.currency !== "USD") ? null : trailingCurrency(text, after);
  const plain = read.plain && !read.scaled && !opened && qualifier === null;
  if (read.bracketed && isNumbering(text, read)) return "prose with an amount in it";
  const tail = readUnitAndNote(text, named?.to ?? after, { money: named?.code ?? read.currency, percent: read.percent, plain, value: read.low ?? read.value });
  return isRefusal(tail) ? tail : bounded(text, read, tail, opened || tail.opened ? "min" : qualifier, header);
}

/** `(1) Cut costs`: a number in brackets before words only counts. */
function isNumbering(text: string, { currency, percent, scaled, to, value }: Read): boolean {
  return currency === "" && !percent && !scaled && value > -100 && text.charAt(to) === " ";
}

/** A `+` behind a blank, at the end or before another blank with no amount behind it. */
function isPlusApart(text: string, at: number): boolean {
  return text.startsWith(" +", at) && (at + 2 === text.length || (text.charAt(at + 2) === " " && amountAt(text, at + 3) === null));
}

/** `600.5 yuan`, `$5B AUD`: a code behind a bare dollar says which dollar. */
function trailingCurrency(text: string, at: number): { readonly code: string; readonly to: number } | null {
  if (at >= text.length) return null;
  const next = text.charAt(at);
  return currencyAfter(text, next === " " || next === "\u00a0" || next === "-" ? at + 1 : at);
}

function bounded(text: string, read: Read, { unit: own, note }: UnitAndNote, qualifier: Qualifier, header: ColumnHeader | null): QuantityCell {
  const unit = own === "" && header ? header.unit : own;
  const factor = header && !read.scaled && (own === "" || own === header.unit) ? header.factor : 1;
  const value = round(read.value * factor);
  const low = read.low === null ? null : round(read.low * factor);
  const high = read.high === null ? null : round(read.high * factor);
  const ends: readonly [number | null, number | null, Bound] =
    qualifier === "min" ? [low, null, "min"] : qualifier === "max" ? [null, high, "max"] : [low, high, read.bound === "range" ? "range" : qualifier === "approx" ? "approx" : "exact"];
  return { text, kind: "quantity", value, low: ends[0], high: ends[1], bound: ends[2], unit, note };
}

/** Takes off what floating point adds (`2.3 × 1e9`), so that what is printed reads back as the same amount. */
function round(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
