import { codeAt, COLON, COMMA, DASH, DOT, isBlank, isBlankLike, isDigit, isLatin, OPEN_PAREN, PLUS, SPACE } from "./chars";
import { exchangePlaces, exchanges } from "./listing-words";
import type { Refusal } from "./refusal";
import { hasSecondAmount } from "./several-amounts";
import { isDescribing, isMeasure, isPlural, startsNote } from "./unit-words";

/** The amount that what follows belongs to. */
export interface AmountSoFar {
  /** A currency's code, "" when it is none. */
  readonly money: string;
  readonly percent: boolean;
  /** A bare whole number: a name behind it makes it a counted thing, not an amount. */
  readonly plain: boolean;
  readonly value: number;
}

export interface UnitAndNote {
  readonly unit: string;
  readonly note: string;
  /** A `+` behind the unit (`10 years+`). */
  readonly opened: boolean;
}

const SLASH = 47;

/** Splits what follows an amount into its unit and its note, or says what makes the whole something else than an amount. */
export function readUnitAndNote(text: string, at: number, amount: AmountSoFar): UnitAndNote | Refusal {
  if (at >= text.length) return { unit: amount.percent ? "%" : amount.money, note: "", opened: false };
  if (isGluedDigit(text, at) || hasSecondAmount(text, at, amount.percent)) return "several amounts";
  if (amount.money) return moneyTail(text, at, amount.money);
  if (amount.percent) return percentTail(text, at);
  return signTail(text, at, amount) ?? wordTail(text, at, amount);
}

/** `1,2345`, `5%,6%`, `2+1`: more digits behind a sign that ended the number. */
function isGluedDigit(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return (code === COMMA || code === PLUS) && isDigit(codeAt(text, at + 1));
}

function percentTail(text: string, at: number): UnitAndNote | Refusal {
  const next = codeAt(text, at);
  if (next === PLUS) return { unit: "%", note: noteFrom(text, at + 1), opened: true };
  return !isBlankLike(next) && /^[\w-]*[A-Za-z]/.test(text.slice(at, at + 3)) ? "prose with an amount in it" : { unit: "%", note: noteFrom(text, at), opened: false };
}

/** A unit with what stands behind it: a `+`, a rate, and the note. */
function noted(unit: string, text: string, at: number): UnitAndNote {
  const next = codeAt(text, at);
  const from = next === PLUS ? at + 1 : at;
  const rate = codeAt(text, from) === SLASH ? (/^(\/[A-Za-z]+)(?=$|[\s,;(+])/.exec(text.slice(from, from + 20))?.[0] ?? "") : "";
  const to = from + rate.length;
  const opened = next === PLUS || codeAt(text, to) === PLUS;
  return { unit: unit + rate, note: noteFrom(text, opened && next !== PLUS ? to + 1 : to), opened };
}

/** What money is for: `/t`, `/MW/year`, `per EUV tool`, `/kg oxide`, `/1M input tokens`. */
const perUnit = /^ ?(?:\/|per ) ?((?:(?:\d{1,4} ?[KMBkmb]?|[KMB]|million|thousand|billion) (?:input |output )?)?[A-Za-z][\w.³²-]*(?:\/[A-Za-z]+)*)/;

function moneyTail(text: string, start: number, code: string): UnitAndNote | Refusal {
  const opened = codeAt(text, start) === PLUS;
  const at = opened ? start + 1 : start;
  const next = codeAt(text, at) === SPACE ? codeAt(text, at + 1) : codeAt(text, at);
  const per = next === SLASH || next === 112 ? perUnit.exec(text.slice(at, at + 48)) : null;
  if (per?.[1]) {
    const after = at + per[0].length;
    const noun = secondWord(per[1], text, after);
    return { unit: `${code}/${per[1]}${noun}`, note: noteFrom(text, after + noun.length), opened };
  }
  const glued = codeAt(text, start) === DASH ? codeAt(text, start + 1) : codeAt(text, start);
  if (isLatin(glued) || isDigit(codeAt(text, start))) return "prose with an amount in it";
  return { unit: code, note: noteFrom(text, start), opened };
}

/** `per EUV tool`, `per square foot`, `/sq ft`: a word that needs another to name a thing. */
function secondWord(first: string, text: string, at: number): string {
  if (!/^(?:[A-Z]{2,5}|square|sq|metric|short|cubic)$/.test(first) || first === "MW" || first === "GW") return "";
  return /^ [a-z]{2,10}(?=$|[\s,;()])/.exec(text.slice(at, at + 14))?.[0] ?? "";
}

/** `x`, `×`, `bps`, `basis points`; a capital behind a long number ends a model's name (`7060X`), and `8x H100` counts machines. */
function signTail(text: string, at: number, amount: AmountSoFar): UnitAndNote | Refusal | null {
  const from = codeAt(text, at) === SPACE ? at + 1 : at;
  const first = codeAt(text, from);
  if (first !== 0xd7 && first !== 98 && (first | 32) !== 120) return null;
  const sign = /^(?:([×xX])(?![A-Za-z\d])|(?:bps|bp|basis[ -]points?)(?![A-Za-z]))/.exec(text.slice(from, from + 14));
  if (!sign) return null;
  const after = from + sign[0].length;
  if (amount.plain && /^ (?:\w+ )?(?!FY|CY)[A-Z]{1,3}\d{3}/.test(text.slice(after, after + 20))) return "a counted thing with a name";
  if (sign[1] === "X" && ((amount.plain && amount.value >= 1000) || /^ [A-Z]/.test(text.slice(after, after + 2)))) return "an identifier";
  return noted(sign[1] ? "x" : "bp", text, after);
}

function wordTail(text: string, at: number, amount: AmountSoFar): UnitAndNote | Refusal {
  const next = codeAt(text, at);
  if (next === SLASH && isLatin(codeAt(text, at + 1))) return noted("", text, at);
  if (isFootnote(text, at, amount)) return noted("", text, at);
  if (isGluedSign(text, next, at)) return next === DOT && isCapital(codeAt(text, at + 1)) ? "an identifier" : "prose with an amount in it";
  if (amount.plain && amount.value >= 100 && isSymbol(text, at)) return "an identifier";
  const apart = isBlankLike(next);
  const from = apart ? at + 1 : at;
  if (!isUnitLetter(codeAt(text, from))) return apart && isYear(amount) ? "a period with words after it" : apart || "+(,;–—?!✓†‡".includes(text.charAt(at)) ? noted("", text, at) : "prose with an amount in it";
  const end = unitEnd(text, from, !apart, amount);
  return typeof end === "number" ? noted(text.slice(from, end), text, end) : end;
}

/** The mark of a footnote that ends the text (`91.3¹`, `88.4*`); a raised digit behind a small whole number is a power. */
function isFootnote(text: string, at: number, { plain, value }: AmountSoFar): boolean {
  if (at + 1 < text.length) return false;
  return text.charAt(at) === "*" || (!(plain && value <= 10) && "¹²³⁴⁵⁶⁷⁸⁹".includes(text.charAt(at)));
}

/** `688012.SS`, `01.AI`, `5'9"`, `2:1`, `2-hour`: signs that make the number a part of something else. */
function isGluedSign(text: string, code: number, at: number): boolean {
  if (code === SPACE || isLatin(code)) return false;
  if (code === DASH || code === 0x2013 || code === 0x2014 || code === 0x2212) return at + 1 < text.length && !isBlank(codeAt(text, at + 1));
  return code === DOT || code === COLON || "'’\"_/\\#@*^".includes(text.charAt(at));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A symbol of digits with its exchange (`6758 (Tokyo)`). */
function isSymbol(text: string, at: number): boolean {
  const bracket = text.startsWith(" (", at) ? /^[A-Za-z ]{2,20}(?=[,):])/.exec(text.slice(at + 2, at + 24))?.[0] : undefined;
  return bracket !== undefined && (exchanges.has(bracket) || exchangePlaces.has(bracket.toLowerCase()));
}

/** A letter with which a unit can start. */
function isUnitLetter(code: number): boolean {
  return isLatin(code) || (code > 127 && "µμ°Ω¢‰".includes(String.fromCharCode(code)));
}

/** Where the unit that starts at `from` ends; `from` itself where a note begins. */
function unitEnd(text: string, from: number, glued: boolean, amount: AmountSoFar): number | Refusal {
  const end = wordEnd(text, from);
  const power = powerEnd(text, from, end);
  if (power > 0) return power;
  const measures = isMeasure(text, from, end);
  if (isYear(amount) && (glued || !measures)) return "a period with words after it";
  if (amount.plain && end > from + 1 && codeAt(text, from + 1) < 97 && isDescribing(text, from, end)) return "an identifier";
  if (!glued && startsNote(text, from, end)) return from;
  if (isDigit(codeAt(text, end))) return glued ? "an identifier" : "a counted thing with a name";
  const refused = refusalOf(text, from, end, glued, measures, amount);
  if (refused) return refused;
  if (measures) return rateEnd(text, end);
  const capital = isCapital(codeAt(text, from)) && end - from >= 3;
  if (amount.plain && capital && /^[A-Z][a-z]{2}[^/]*$/.test(text.slice(from, end))) return "a counted thing with a name";
  return phraseEnd(text, from, end);
}

/** What a word that stands right behind a number, or a node's length, makes of it. */
function refusalOf(text: string, from: number, end: number, glued: boolean, measures: boolean, amount: AmountSoFar): Refusal | null {
  if (codeAt(text, from) === 110 && codeAt(text, from + 1) === 109 && (end === from + 2 || codeAt(text, from + 2) === DASH) && nodes.has(amount.value)) return "a process node";
  if (!glued) return null;
  const unit = text.slice(from, end);
  if (unit === "st" || unit === "nd" || unit === "rd" || unit === "th") return "prose with an amount in it";
  if (unit === "D" || (amount.plain && !measures && (/^[a-z]{3,}[A-Z]/.test(unit) || (isCapital(codeAt(text, from)) && isName(unit))))) return "an identifier";
  return amount.plain && !measures && /^[a-z]+-/.test(unit) ? "prose with an amount in it" : null;
}

/** `18A`, `5G`, `2.5D`, `7HA`, `10Y`: a generation, a tenor or a model is a name; degrees are none. */
function isName(unit: string): boolean {
  return /^[A-Z]{1,2}(?:[-/]|$)/.test(unit) && unit !== "C" && unit !== "F";
}

/** A bare number that can be a year. */
function isYear({ plain, value }: AmountSoFar): boolean {
  return plain && value >= 1900 && value <= 2100;
}

/** `2nm`, `10 nm`, `10nm-class`: a process node is a name, while 193 nm is a length. */
const nodes: ReadonlySet<number> = new Set([1.4, 1.6, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 22, 28, 32, 40, 45, 55, 65, 90, 110, 130, 180]);

/** Longer words are none that name a unit. */
const longestWord = 60;

/** Where the word that starts at `from` ends, with its hyphens, powers and rates (`heavy-duty`, `m³`, `turbines/year`). */
function wordEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestWord);
  let to = from;
  while (to < limit && isWordChar(codeAt(text, to))) to++;
  while (to < limit && codeAt(text, to) === SLASH && isRateChar(codeAt(text, to + 1))) {
    to++;
    while (to < limit && isRateChar(codeAt(text, to))) to++;
  }
  return to;
}

function isWordChar(code: number): boolean {
  return isUnitLetter(code) || code === DASH || code === 0xb2 || code === 0xb3 || code === 0xb7 || code === 39 || code === 0x2019;
}

function isRateChar(code: number): boolean {
  return isLatin(code) || code === 0xb2 || code === 0xb3;
}

/** Where `m2`, `ft3`, `tCO2`, `kt CO2e` end, whose letters end at `end`; 0 for any other word. */
function powerEnd(text: string, from: number, end: number): number {
  const next = codeAt(text, end);
  if (next !== 50 && next !== 51 && (next !== SPACE || codeAt(text, end + 1) !== 67)) return 0;
  const power = /^(?:[kcm]?m[23]|ft[23]|t?CO2e?|[kMG]?t ?CO2e?)(?![\w])/.exec(text.slice(from, from + 8));
  return power ? from + power[0].length : 0;
}

/** Where a measure that ends at `end` ends as a rate (`GW solar/year`, `barrels per day`, `sq ft`). */
function rateEnd(text: string, end: number): number {
  if (codeAt(text, end) !== SPACE || !isLatin(codeAt(text, end + 1))) return end;
  const rest = text.slice(end, end + 20);
  if (!rest.includes("/") && !rest.startsWith(" per ") && !rest.startsWith(" ft")) return end;
  const rate = /^ (?:ft\b|(?:[A-Za-z]{1,8}|equivalent)\/(?:year|yr|month|week|day|hour|hr)(?![A-Za-z])|per (?:day|year|second|hour|month|week)(?![A-Za-z]))/.exec(rest);
  return end + (rate?.[0].length ?? 0);
}

/** Where the phrase ends that counts: at its first plural (`heavy-duty turbines/year`, `US refineries`), at most three words on; else the first word, unless it describes. */
function phraseEnd(text: string, from: number, first: number): number {
  if (isPlural(text, from, first)) return first;
  let end = first;
  for (let more = 0; more < 2 && codeAt(text, end) === SPACE && isUnitLetter(codeAt(text, end + 1)); more++) {
    const start = end + 1;
    end = wordEnd(text, start);
    if (startsNote(text, start, end)) break;
    if (isPlural(text, start, end)) return end;
  }
  return isDescribing(text, from, first) ? from : first;
}

/** What is left is the note, without the brackets around the whole of it. */
function noteFrom(text: string, start: number): string {
  let at = start;
  while (at < text.length && isNoteSign(codeAt(text, at))) at++;
  if (at >= text.length) return "";
  const isBracketed = codeAt(text, at) === OPEN_PAREN && text.indexOf(")", at) === text.length - 1;
  return isBracketed ? text.slice(at + 1, -1) : text.slice(at);
}

/** Blanks, and the signs that part an amount from its note. */
function isNoteSign(code: number): boolean {
  return code === SPACE || code === 44 || code === 59 || code === COLON || code === DASH || code === 0x2013 || code === 0x2014 || (code > 127 && isBlankLike(code));
}
