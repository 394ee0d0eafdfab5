import type { Bound, QuantityCell } from "./cell";
import { currencyAfter, currencyBefore } from "./currencies";
import type { ColumnHeader } from "./column-header";
import { isDigit, SPACE } from "./chars";
import { magnitudeAt, mayBeUnit } from "./magnitudes";
import { numberAt } from "./read-number";
import { readUnitAndNote } from "./units";

/** One amount as it stands: sign, currency, number, magnitude. `factor` is null where it states no magnitude of its own. */
interface Amount {
  readonly value: number;
  readonly factor: number | null;
  readonly currency: string;
  readonly percent: boolean;
  readonly plain: boolean;
  readonly to: number;
}

type Qualifier = "approx" | "min" | "max" | null;

/** The words and signs before an amount, longest first. */
const qualifiers: readonly (readonly [string, Exclude<Qualifier, null>])[] = [
  ["approximately ", "approx"], ["estimated at ", "approx"], ["estimated ", "approx"], ["more than ", "min"], ["greater than ", "min"], ["less than ", "max"],
  ["at least ", "min"], ["at most ", "max"], ["roughly ", "approx"], ["approx. ", "approx"], ["approx ", "approx"], ["around ", "approx"], ["about ", "approx"],
  ["nearly ", "approx"], ["almost ", "approx"], ["circa ", "approx"], ["above ", "min"], ["under ", "max"], ["below ", "max"], ["up to ", "max"], ["over ", "min"],
  ["est. ", "approx"], ["est ", "approx"], ["ca. ", "approx"], ["c. ", "approx"], ["~", "approx"], ["≈", "approx"], ["≃", "approx"], [">=", "min"], ["<=", "max"], ["≥", "min"],
  ["≤", "max"], [">", "min"], ["<", "max"], ["c.", "approx"], ["min. ", "min"], ["max. ", "max"],
];

/** The words that may stand before an amount, each by its first word in lower case. */
export const qualifierWords: readonly string[] = qualifiers.flatMap(([word]) => /^[a-z]+/.exec(word)?.[0] ?? []);

/** Reads a plain text that opens with one measured amount (reading-notes.md, section 1); null for anything else. Never throws, linear. */
export function readQuantity(text: string, header: ColumnHeader | null): QuantityCell | null {
  const opened = readQualifiers(text);
  const near = amountAt(text, opened.at);
  if (!near || isCode(text, opened.at)) return null;
  const cell = readInterval(text, near) ?? readRange(text, near) ?? single(near);
  return finish(text, cell, opened.qualifier, header);
}

/** `0992 (HK)`: a number that starts with a nought and goes on is a code. */
function isCode(text: string, at: number): boolean {
  return text.charAt(at) === "0" && /\d/.test(text.charAt(at + 1));
}

interface Opened {
  readonly at: number;
  readonly qualifier: Qualifier;
}

/** The last strict word holds: `~>20%` is a lower bound. */
function readQualifiers(text: string): Opened {
  let at = 0;
  let qualifier: Qualifier = null;
  for (;;) {
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code <= 57 && code !== 60) return { at, qualifier };
    const found = qualifiers.find(([word]) => startsWithFolded(text, word, at));
    if (!found) return { at, qualifier };
    at += found[0].length;
    if (qualifier === null || qualifier === "approx") qualifier = found[1];
  }
}

function startsWithFolded(text: string, word: string, at: number): boolean {
  if ((text.charCodeAt(at) | 32) !== (word.charCodeAt(0) | 32)) return false;
  return text.slice(at, at + word.length).toLowerCase() === word;
}

function amountAt(text: string, start: number): Amount | null {
  let at = start;
  let negative = false;
  if (isDigit(text.charCodeAt(at))) return closeFirst(text, at);
  const bracketed = text.charAt(at) === "(" || (text.charAt(at + 1) === "(" && currencyBefore(text, at)?.to === at + 1);
  const signed = signAt(text, at);
  if (signed) {
    negative = signed === "-";
    at++;
  }
  if (text.charAt(at) === "(") at++;
  const currency = currencyBefore(text, at);
  if (currency) {
    at = currency.to;
    if (text.charAt(at) === " ") at++;
    if (text.charAt(at) === "(") at++;
    const inner = signAt(text, at);
    if (inner) {
      negative = inner === "-";
      at++;
    }
  }
  const number = numberAt(text, at);
  if (!number) return null;
  return closeAmount(text, { number, code: currency?.code ?? "", negative, bracketed });
}

/** The plainest amount: a number without sign or currency before it. */
function closeFirst(text: string, at: number): Amount | null {
  const number = numberAt(text, at);
  return number && closeAmount(text, { number, code: "", negative: false, bracketed: false });
}

interface Begun {
  readonly number: { readonly value: number; readonly to: number; readonly plain: boolean };
  readonly code: string;
  readonly negative: boolean;
  readonly bracketed: boolean;
}

function closeAmount(text: string, { number, code, negative, bracketed }: Begun): Amount | null {
  const scaled = magnitudeAfter(text, number.to, code !== "");
  let at = scaled ? scaled.to : number.to;
  const percent = text.charAt(at) === "%" || text.startsWith(" %", at);
  if (percent) at += text.charAt(at) === "%" ? 1 : 2;
  if (bracketed) {
    if (text.charAt(at) !== ")") return null;
    at++;
    const later = magnitudeAfter(text, at, code !== "");
    const value = -number.value;
    if (later && !scaled) return { value, factor: later.factor, currency: code, percent, plain: false, to: later.to };
    return { value, factor: scaled?.factor ?? null, currency: code, percent, plain: false, to: at };
  }
  return { value: negative ? -number.value : number.value, factor: scaled?.factor ?? null, currency: code, percent, plain: number.plain, to: at };
}

/** `+` or `-`, where a digit or a currency follows. */
function signAt(text: string, at: number): "+" | "-" | null {
  const char = text.charAt(at);
  if (char === "+") return "+";
  return char === "-" || char === "−" || char === "–" ? "-" : null;
}

function magnitudeAfter(text: string, at: number, isMoney: boolean): { readonly factor: number; readonly to: number } | null {
  const spaced = text.charAt(at) === " " || text.charAt(at) === "\u00a0" || text.charAt(at) === "\u202f" || text.charAt(at) === "\u2009" || text.charAt(at) === "-";
  const from = spaced ? at + 1 : at;
  const found = magnitudeAt(text, from);
  if (!found) return null;
  if (text.charAt(at) === "-" && found.to - from < 5) return null;
  return spaced && !isMoney && mayBeUnit(text.slice(from, found.to)) ? null : found;
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
  readonly to: number;
}

function single({ value, factor, currency, percent, plain, to }: Amount): Read {
  const amount = value * (factor ?? 1);
  return { value: amount, low: amount, high: amount, bound: "exact", currency, percent, scaled: factor !== null, plain, to };
}

/** Whether the character at `at`, or the one behind a blank there, is one of these. */
function mayGoOn(text: string, at: number, chars: string): boolean {
  if (at >= text.length) return false;
  const next = text.charAt(at);
  return chars.includes(next) || (next === " " && chars.includes(text.charAt(at + 1)));
}

/** `±`, `+/-` and `[lo–hi]` behind the centre. */
function readInterval(text: string, near: Amount): Read | null {
  if (!mayGoOn(text, near.to, "±+[")) return null;
  const plusMinus = /^ ?(?:±|\+\/-|\+\/−) ?/.exec(text.slice(near.to, near.to + 6));
  if (plusMinus) {
    const error = amountAt(text, near.to + plusMinus[0].length);
    if (!error) return null;
    const factor = error.factor ?? near.factor ?? 1;
    const centre = near.value * (near.factor ?? factor);
    const half = Math.abs(error.value * factor);
    return { ...single({ ...near, factor: near.factor ?? error.factor }), value: centre, low: centre - half, high: centre + half, bound: "range", percent: near.percent || error.percent, to: error.to };
  }
  const open = text.slice(near.to, near.to + 3).indexOf("[");
  if (open < 0 || text.slice(near.to, near.to + open).trim() !== "") return null;
  const low = amountAt(text, near.to + open + 1);
  const joint = low ? /^ ?[–—,;-] ?/.exec(text.slice(low.to, low.to + 4)) : null;
  const high = low && joint ? amountAt(text, low.to + joint[0].length) : null;
  if (!low || !high || text.charAt(high.to) !== "]") return null;
  const factor = near.factor ?? 1;
  return { ...single(near), low: low.value * (low.factor ?? factor), high: high.value * (high.factor ?? factor), bound: "range", to: high.to + 1 };
}

/** `$91-93B`, `5-10x`, `10,000–50,000`, `$1.2B to $1.5B`: magnitude and unit of the far end hold for both, unless the near end has its own. */
function readRange(text: string, near: Amount): Read | null {
  if (!mayGoOn(text, near.to, "–—-ta")) return null;
  const joint = /^(?: ?[–—-] ?| to | and )/.exec(text.slice(near.to, near.to + 5));
  if (!joint) return null;
  const from = near.to + joint[0].length;
  const far = amountAt(text, text.charAt(from) === "~" ? from + 1 : from);
  if (!far || (joint[0] === " and ") || (far.currency !== "" && near.currency !== "" && far.currency !== near.currency)) return null;
  const low = near.value * (near.factor ?? far.factor ?? 1);
  const high = far.value * (far.factor ?? (far.currency || near.factor === null ? 1 : near.factor));
  const shared = near.factor !== null && far.factor === null && far.currency === "" ? far.value * near.factor : high;
  if (shared <= low) return null;
  return {
    value: (low + shared) / 2, low, high: shared, bound: "range", currency: near.currency || far.currency, percent: near.percent || far.percent,
    scaled: near.factor !== null || far.factor !== null, plain: near.plain && far.plain, to: far.to,
  };
}

function finish(text: string, read: Read, qualifier: Qualifier, header: ColumnHeader | null): QuantityCell | null {
  const plus = text.charAt(read.to) === "+" || text.startsWith(" +", read.to) && (read.to + 2 === text.length || text.charAt(read.to + 2) === " ");
  const opened = plus && !/\d/.test(text.charAt(read.to + 1));
  const after = opened ? text.indexOf("+", read.to) + 1 : read.to;
  const named = read.currency && read.currency !== "USD" ? null : trailingCurrency(text, after);
  const plain = read.plain && !read.scaled && !opened && qualifier === null;
  const yearLike = plain && read.value >= 1900 && read.value <= 2100;
  const tail = readUnitAndNote(text, named?.to ?? after, { money: named?.code ?? read.currency, percent: read.percent, plain, yearLike });
  if (!tail) return null;
  const factor = !read.scaled && header && tail.unit === "" ? header.factor : 1;
  const unit = tail.unit === "" && header ? header.unit : tail.unit;
  return bounded(text, read, factor, unit, tail, opened || tail.opened ? "min" : qualifier);
}

/** `600.5 yuan`, `$5B AUD`: a code behind a bare dollar says which dollar. */
function trailingCurrency(text: string, at: number): { readonly code: string; readonly to: number } | null {
  const from = text.charAt(at) === " " ? at + 1 : at;
  return currencyAfter(text, from);
}

function bounded(text: string, read: Read, factor: number, unit: string, { note }: { readonly note: string }, qualifier: Qualifier): QuantityCell {
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
