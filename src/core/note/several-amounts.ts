import { CLOSE_PAREN, CLOSE_SQUARE, codeAt, DASH, EQUALS, GREATER, isDigit, isLatin, OPEN_PAREN, OPEN_SQUARE, PIPE, PLUS, SPACE } from "./chars";
import { readQualifiers } from "./qualifiers";
import { type Amount, amountAt } from "./read-amount";
import { matchPeriod } from "./read-period";
import { isMeasure } from "./unit-words";

/** How far behind an amount a second one is looked for: farther on it is a sentence. */
const reach = 60;

/** Words that make a second amount a remark on the first (`$438M, 54% above plan`). */
const remark = /^[\s)]*(?:yoy|y\/y|qoq|q\/q|growth|up|down|above|below|over|under|premium|discount|margin|of|cagr|change|increase|decrease|more|less|higher|lower|ahead|behind|complete|owned)\b/i;

const duration = /^ ?-?(?:years?|yrs?|months?|mos?|weeks?|days?|hours?|hrs?)\b/i;

/**
 * Whether a second amount of its own stands beside the first, which ends at `at` (`$15 / $75`, `3.5 GW complete, 4.6 GW building`, `$1 → $1.43`).
 * What stands in brackets, behind a semicolon or behind `vs` is a remark; so are a change with its sign, a period, and a share of the first.
 */
export function hasSecondAmount(text: string, at: number, isPercent: boolean): boolean {
  const end = Math.min(text.length, at + reach);
  if (!holdsDigit(text, at, Math.min(text.length, end + reach))) return false;
  let depth = 0;
  for (let from = at; from < end; from++) {
    const code = codeAt(text, from);
    if (code === OPEN_PAREN || code === OPEN_SQUARE) depth++;
    else if (code === CLOSE_PAREN || code === CLOSE_SQUARE) depth--;
    else if (depth === 0) {
      if (code === 59) return false;
      const joint = jointAt(text, code, from, at);
      if (joint && isSecond(text, joint, { bare: isBare(text, at, from), isPercent })) return true;
    }
  }
  return false;
}

function holdsDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isDigit(codeAt(text, at))) return true;
  return false;
}

interface Joint {
  readonly to: number;
  readonly kind: "comma" | "next" | "other";
}

/** What can join two amounts at `from`: a comma, a slash, a bar, an arrow, a plus, an equals sign, *and*, or nothing but a blank right behind the first. */
function jointAt(text: string, code: number, from: number, start: number): Joint | null {
  const next = codeAt(text, from + 1);
  if (code === 44) return next === SPACE ? { to: from + 2, kind: "comma" } : null;
  if (code === 0x2192) return { to: from + 1, kind: "other" };
  if (code === DASH) return next === GREATER ? { to: from + 2, kind: "other" } : null;
  if (code === PIPE) return { to: from + 1, kind: "other" };
  if (code === 47) return mayPart(text, from, start) ? { to: from + 1, kind: "other" } : null;
  if (code !== SPACE) return null;
  const to = wordJointEnd(text, from, next);
  if (to > 0) return { to, kind: "other" };
  return from === start && isDigitOrMoney(text, from + 1) ? { to: from + 1, kind: "next" } : null;
}

/** Whether a slash stands between two amounts, rather than before what the first is per (`/ 1M tokens`). */
function mayPart(text: string, from: number, start: number): boolean {
  const before = codeAt(text, from - 1);
  const parts = from <= start + 1 || before === SPACE || (from <= start + 5 && isLatin(before) && isDigit(codeAt(text, from + 1)));
  return parts && !/^\/ ?(?:\d{1,4} ?[KMBkmb]|10{0,3}) [a-z]/.test(text.slice(from, from + 10));
}

/** Where ` + `, ` = `, ` & `, ` and ` or ` plus ` ends that starts at `from`, `next` being its second character; 0 where none stands. */
function wordJointEnd(text: string, from: number, next: number): number {
  if (next === PLUS || next === EQUALS || next === 38) return codeAt(text, from + 2) === SPACE ? from + 3 : 0;
  if (next !== 97 && next !== 112) return 0;
  return text.startsWith("and ", from + 1) ? from + 5 : text.startsWith("plus ", from + 1) ? from + 6 : 0;
}

function isDigitOrMoney(text: string, at: number): boolean {
  return isDigit(codeAt(text, at)) || "$€£¥".includes(text.charAt(at) || "-");
}

/** Whether nothing but brackets stands between the first amount and the joint. */
function isBare(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to).trim();
  return between === "" || between === "+" || between.startsWith("(") || between.startsWith("+ (");
}

interface First {
  /** No words stand behind it. */
  readonly bare: boolean;
  readonly isPercent: boolean;
}

function isSecond(text: string, { to, kind }: Joint, first: First): boolean {
  const { at } = readQualifiers(text, to);
  const sign = text.charAt(at);
  if (kind !== "other" && (sign === "+" || sign === "-" || sign === "−" || sign === "–")) return false;
  if (sign === "(" || matchPeriod(text, at)) return false;
  const amount = farthestAt(text, at);
  if (!amount || !endsAsAmount(text, amount)) return false;
  return kind === "other" || !isRemark(text, amount, first);
}

/** The amount at `at`, or the far end of the range that starts there. */
function farthestAt(text: string, at: number): Amount | null {
  const near = amountAt(text, at);
  const joint = near ? codeAt(text, near.to) : 0;
  return near && (joint === DASH || joint === 0x2013) && isDigitOrMoney(text, near.to + 1) ? amountAt(text, near.to + 1) : near;
}

/** `5G`, `2-story` and `7nm` are words with a digit; `4c`, `3x` and `20MW` are amounts. */
function endsAsAmount(text: string, { to, percent, factor, currency }: Amount): boolean {
  if (percent || factor !== null || currency !== "") return true;
  const next = text.charAt(to);
  if (next === "-" || next === "." || next === ":") return false;
  if (!isLatin(codeAt(text, to))) return true;
  const word = /^[A-Za-z]+/.exec(text.slice(to, to + 12))?.[0] ?? "";
  return word !== "nm" && (word.length === 1 ? "cpxX".includes(word) : isMeasure(word, 0, word.length));
}

/** A share or multiple of a first amount that has no words of its own, a length of time, or a change. */
function isRemark(text: string, amount: Amount, { bare, isPercent }: First): boolean {
  const after = text.slice(amount.to, amount.to + 14);
  if (remark.test(after) || duration.test(after)) return true;
  const ofFirst = amount.percent || /^[x×](?![A-Za-z])/.test(after);
  return ofFirst && bare && !isPercent;
}
