import type { QuantityCell } from "./cell";
import type { ColumnHeader } from "./column-header";
import { codeAt, DASH, isDigit, isLatin, OPEN_PAREN, OPEN_SQUARE, PLUS, SPACE, TILDE, ZERO } from "./chars";
import { currencyAfter, type FoundCurrency } from "./currencies";
import { magnitudeAfter } from "./magnitudes";
import { type Qualifier, readQualifiers } from "./qualifiers";
import { quantityCell, type Read } from "./quantity-cell";
import { type Amount, amountAt } from "./read-amount";
import { isRefusal, type Refusal } from "./refusal";
import { readUnitAndNote } from "./units";

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
  const read = readInterval(text, near) ?? readRange(text, near, opened.qualifier === "between") ?? single(near.plain ? withSmaller(text, near) : near);
  return finish(text, read, opened.qualifier, header);
}

/** `0992 (HK)`: a number that starts with a nought and goes on is a code; `401k` is a pension plan (`401K` an amount), `802.11ac` a standard, `13F` a form. */
function isCode(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code === ZERO) return isDigit(codeAt(text, at + 1));
  return (code === 49 || code === 52 || code === 56) && /^(?:401(?:k\b|\(k\))|802\.1\d?[A-Za-z]|13F\b)/.test(text.slice(at, at + 7));
}

function single({ value, factor, currency, percent, plain, bracketed, to }: Amount): Read {
  const amount = factor === null ? value : value * factor;
  return { value: amount, low: amount, high: amount, range: false, currency, percent, scaled: factor !== null, plain, bracketed, to };
}

/** `4h 49m`, `3 yr 4 mo`: a time in two units counts in the first. */
function withSmaller(text: string, near: Amount): Amount {
  const parts = /^ ?(?:(h(?:(?:ou)?rs?)?)|(y(?:ea)?rs?)|d(?:ays?)?) (\d{1,2}) ?[hm](?:(?:ou)?rs?|in(?:ute)?s?|o(?:nth)?s?)?(?![a-z])/.exec(text.slice(near.to, near.to + 24));
  if (!parts) return near;
  return { ...near, value: near.value + Number(parts[3]) / (parts[1] ? 60 : parts[2] ? 12 : 24) };
}

/** `±`, `+/-` and `[lo–hi]` behind the centre. */
function readInterval(text: string, near: Amount): Read | null {
  const at = codeAt(text, near.to) === SPACE ? near.to + 1 : near.to;
  const code = codeAt(text, at);
  if (code === OPEN_SQUARE) return readBrackets(text, near, at + 1);
  return code === 0xb1 || code === PLUS ? readError(text, near) : null;
}

function readError(text: string, near: Amount): Read | null {
  const joint = /^ ?(?:±|\+\/-|\+\/−) ?/.exec(text.slice(near.to, near.to + 6));
  const error = joint && amountAt(text, near.to + joint[0].length);
  if (!error) return null;
  const ofCentre = error.percent && !near.percent && (near.currency !== "" || near.factor !== null);
  const factor = error.factor ?? near.factor ?? 1;
  const centre = near.value * (near.factor ?? factor);
  const half = Math.abs(ofCentre ? (centre * error.value) / 100 : error.value * factor);
  return interval(near, { value: centre, low: centre - half, high: centre + half, percent: near.percent || (error.percent && !ofCentre), scaled: near.factor !== null || error.factor !== null, to: error.to });
}

function readBrackets(text: string, near: Amount, at: number): Read | null {
  const low = amountAt(text, at);
  const joint = low ? /^ ?(?:[–—,;-]|to) ?/.exec(text.slice(low.to, low.to + 4)) : null;
  const high = low && joint ? amountAt(text, low.to + joint[0].length) : null;
  if (!low || !high || text.charAt(high.to) !== "]") return null;
  const factor = near.factor ?? 1;
  const ends = [low.value * (low.factor ?? factor), high.value * (high.factor ?? factor)];
  return interval(near, { value: near.value * factor, low: Math.min(...ends), high: Math.max(...ends), percent: near.percent, scaled: near.factor !== null, to: high.to + 1 });
}

function interval({ currency, plain, bracketed }: Amount, around: Pick<Read, "value" | "low" | "high" | "percent" | "scaled" | "to">): Read {
  return { ...around, range: true, currency, plain, bracketed };
}

/** `$91-93B`, `5-10x`, `2x–3x`, `$1.2B to $1.5B`: magnitude and unit of the far end hold for both, unless the near end has its own. */
function readRange(text: string, near: Amount, between: boolean): Read | null {
  const end = repeatedUnit(text, near.to);
  const from = jointEnd(text, end, between);
  if (from < 0) return null;
  const far = amountAt(text, text.charAt(from) === "~" ? from + 1 : from);
  if (!far || !mayShareUnit(near, far) || !repeats(text, near.to, end, far.to)) return null;
  const low = near.value * (near.factor ?? far.factor ?? 1);
  const high = far.value * (far.factor ?? (far.currency ? null : near.factor) ?? 1);
  if (high <= low) return null;
  return {
    value: (low + high) / 2, low, high, range: true, currency: near.currency || far.currency, percent: near.percent || far.percent,
    scaled: near.factor !== null || far.factor !== null, plain: near.plain && far.plain, bracketed: false, to: far.to,
  };
}

/** Where the far end starts, behind the dash, *to* or *and* at `at`; -1 where none joins. */
function jointEnd(text: string, at: number, between: boolean): number {
  const apart = codeAt(text, at) === SPACE;
  const next = codeAt(text, apart ? at + 1 : at);
  if (isDash(next)) {
    const to = apart ? at + 2 : at + 1;
    return codeAt(text, to) === SPACE ? to + 1 : to;
  }
  if (!apart || (next !== 116 && next !== 97)) return -1;
  return text.startsWith("to ", at + 1) ? at + 4 : between && text.startsWith("and ", at + 1) ? at + 5 : -1;
}

function isDash(code: number): boolean {
  return code === DASH || code === 0x2013 || code === 0x2014 || code === 0x2212 || code === TILDE || code === 0x301c || code === 0xff5e;
}

/** Where a unit ends that the near end has of its own and the far end must repeat (`10x-20x`, `3 MW – 5 MW`); `at` where it has none. */
function repeatedUnit(text: string, at: number): number {
  const from = codeAt(text, at) === SPACE ? at + 1 : at;
  let to = from;
  while (to - from < 9 && isUnitLetter(codeAt(text, to))) to++;
  if (to === from || to - from > 8 || (to === from + 2 && text.startsWith("to", from))) return at;
  const joint = jointEnd(text, to, false);
  if (joint < 0) return at;
  const far = codeAt(text, joint);
  return isDigit(far) || far === TILDE ? to : at;
}

function isUnitLetter(code: number): boolean {
  return isLatin(code) || code === 0xd7 || code === 0xb5 || code === 0xb0;
}

/** Whether the unit of the near end in `from..to` stands behind the far end too. */
function repeats(text: string, from: number, to: number, at: number): boolean {
  if (from === to) return true;
  const apart = codeAt(text, from) === SPACE;
  return text.startsWith(text.slice(apart ? from + 1 : from, to), apart ? at + 1 : at);
}

/** Money and percentages do not range into one another, nor do two currencies. */
function mayShareUnit(near: Amount, far: Amount): boolean {
  if (far.bracketed || near.bracketed) return false;
  if (near.percent && !far.percent) return false;
  if (near.currency !== "" && far.percent) return false;
  return far.currency === "" || near.currency === far.currency || (near.currency === "" && near.factor === null);
}

function finish(text: string, read: Read, qualifier: Qualifier, header: ColumnHeader | null): QuantityCell | Refusal {
  const plus = plusAt(text, read.to);
  const side = plus < 0 ? sideAt(text, read.to) : null;
  const opened = plus >= 0 || side?.bound === "min";
  const after = side ? side.to : opened ? plus + 1 : read.to;
  const named = after >= text.length || read.percent || (read.currency !== "" && read.currency !== "USD") ? null : trailingCurrency(text, after);
  if (read.bracketed && isNumbering(text, read)) return "prose with an amount in it";
  const money = named ? named.code : read.currency;
  const later = named && !read.scaled ? magnitudeAfter(text, named.to, named.code, false) : null;
  const plain = read.plain && !read.scaled && !opened && qualifier === null;
  const tail = readUnitAndNote(text, later ? later.to : named ? named.to : after, { money, percent: read.percent, plain, value: read.low });
  return isRefusal(tail) ? tail : quantityCell(text, later ? times(read, later.factor) : read, tail, opened || tail.opened ? "min" : (side?.bound ?? qualifier), header);
}

/** `3.0 USD bn`: a magnitude behind the currency. */
function times(read: Read, factor: number): Read {
  return { ...read, value: read.value * factor, low: read.low * factor, high: read.high * factor, scaled: true };
}

/** `40%-plus`, `$5M or more`, `3 or fewer`: words that open the bound to one side. */
function sideAt(text: string, at: number): { readonly bound: "min" | "max"; readonly to: number } | null {
  const next = codeAt(text, at + 1);
  if (next !== 112 && next !== 111) return null;
  const words = /^(?:-plus| or (?:more|higher|(less|fewer|lower)))(?![A-Za-z])/.exec(text.slice(at, at + 11));
  return words ? { bound: words[1] ? "max" : "min", to: at + words[0].length } : null;
}

/** `(1) Cut costs`: a number in brackets before words only counts. */
function isNumbering(text: string, { currency, percent, scaled, to, value }: Read): boolean {
  return currency === "" && !percent && !scaled && value > -100 && text.charAt(to) === " " && !text.startsWith("bp", to + 1);
}

/** Where a `+` stands that opens the bound: right behind the amount, or behind a blank, with no amount after it; -1 where none does. */
function plusAt(text: string, at: number): number {
  const apart = codeAt(text, at) === SPACE;
  const plus = apart ? at + 1 : at;
  if (codeAt(text, plus) !== PLUS) return -1;
  const next = codeAt(text, plus + 1);
  if (isDigit(next) || next === OPEN_PAREN || next === 47) return -1;
  return !apart || plus + 1 === text.length || (next === SPACE && amountAt(text, plus + 2) === null) ? plus : -1;
}

/** `600.5 yuan`, `$5B AUD`: a code behind a bare dollar says which dollar. */
function trailingCurrency(text: string, at: number): FoundCurrency | null {
  const next = codeAt(text, at);
  return currencyAfter(text, next === SPACE || next === 0xa0 || next === DASH ? at + 1 : at);
}
