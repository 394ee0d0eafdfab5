import { isBlankLike, isLatin } from "./chars";
import { exchangePlaces, exchanges } from "./listing-words";
import type { Refusal } from "./refusal";
import { hasSecondAmount } from "./several-amounts";
import { isDescribing, isMeasure, isPlural, noteWords } from "./unit-words";

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

/** Splits what follows an amount into its unit and its note, or says what makes the whole something else than an amount. */
export function readUnitAndNote(text: string, at: number, amount: AmountSoFar): UnitAndNote | Refusal {
  if (at >= text.length) return { unit: amount.percent ? "%" : amount.money, note: "", opened: false };
  if (hasSecondAmount(text, at, amount.percent)) return "several amounts";
  const rest = text.slice(at);
  if (amount.money) return moneyTail(rest, amount.money);
  if (amount.percent) return /^[\w-]*[A-Za-z]/.test(rest.slice(0, 3)) ? "prose with an amount in it" : percentTail(rest);
  return signTail(rest) ?? wordTail(rest, amount);
}

function percentTail(rest: string): UnitAndNote {
  const opened = rest.startsWith("+");
  return { unit: "%", note: trimNote(opened ? rest.slice(1) : rest), opened };
}

/** A unit with what stands behind it: a `+`, and the note. */
function noted(unit: string, rest: string): UnitAndNote {
  const plus = rest.startsWith("+");
  const rate = plus || rest.startsWith("/") ? (/^\+?(\/[A-Za-z]+)(?=$|[\s,;(+])/.exec(rest.slice(0, 20)) ?? null) : null;
  const after = rate ? rest.slice(rate[0].length) : plus ? rest.slice(1) : rest;
  const opened = plus || after.startsWith("+");
  return { unit: unit + (rate?.[1] ?? ""), note: trimNote(opened && !plus ? after.slice(1) : after), opened };
}

/** What money is for: `/t`, `/MW/year`, `per EUV tool`, `/kg oxide`, `/1M input tokens`. */
const perUnit = /^ ?(?:\/|per ) ?((?:(?:\d{1,4} ?[KMBkmb]?|[KMB]|million|thousand|billion) (?:input |output )?)?[A-Za-z][\w.³²-]*(?:\/[A-Za-z]+)*)/;

function moneyTail(rest: string, code: string): UnitAndNote | Refusal {
  const opened = rest.startsWith("+");
  const per = perUnit.exec((opened ? rest.slice(1) : rest).slice(0, 48));
  if (per?.[1]) {
    const after = rest.slice(per[0].length + (opened ? 1 : 0));
    const noun = secondWord(per[1], after);
    return { unit: `${code}/${per[1]}${noun}`, note: trimNote(after.slice(noun.length)), opened };
  }
  if (/^[A-Za-z\d]/.test(rest) || /^-[A-Za-z]/.test(rest)) return "prose with an amount in it";
  return { unit: code, note: trimNote(rest), opened };
}

/** `per EUV tool`, `per square foot`, `/sq ft`: a word that needs another to name a thing. */
function secondWord(first: string, rest: string): string {
  if (!/^(?:[A-Z]{2,5}|square|sq|metric|short|cubic)$/.test(first) || first === "MW" || first === "GW") return "";
  return /^ [a-z]{2,10}(?=$|[\s,;()])/.exec(rest.slice(0, 14))?.[0] ?? "";
}

function signTail(rest: string): UnitAndNote | Refusal | null {
  const sign = /^ ?(?:(×|x|X)(?![A-Za-z\d])|(bps|bp|basis points?)(?![A-Za-z]))/.exec(rest.slice(0, 16));
  if (!sign) return null;
  const after = rest.slice(sign[0].length);
  if (sign[1] === "X" && /^ [A-Z]/.test(after)) return "an identifier";
  return noted(sign[1] ? "x" : "bp", after);
}

function wordTail(rest: string, amount: AmountSoFar): UnitAndNote | Refusal {
  if (/^\/[A-Za-z]/.test(rest)) return noted("", rest);
  if (/^[.:'’"_/\\#@*^]/.test(rest) || /^[-–—−]\S/.test(rest)) return refusalOf(rest);
  if (amount.plain && isSymbol(rest, amount.value)) return "an identifier";
  const apart = isBlankLike(rest.charCodeAt(0));
  const words = apart ? rest.slice(1) : rest;
  if (!isUnitStart(words)) return apart || /^[+(,;–—?!✓†‡]/.test(rest) ? noted("", rest) : "prose with an amount in it";
  const unit = unitOf(words, !apart, amount);
  return typeof unit === "string" ? noted(unit, words.slice(unit.length)) : unit.refused;
}

/** `688012.SS`, `01.AI`, `5'9"`, `2:1`, `2-hour`. */
function refusalOf(rest: string): Refusal {
  return /^\.[A-Z]/.test(rest) ? "an identifier" : "prose with an amount in it";
}

/** A symbol of digits with its exchange (`6758 (Tokyo)`). */
function isSymbol(rest: string, value: number): boolean {
  const bracket = value >= 100 ? /^ \(([A-Za-z ]{2,20})[,):]/.exec(rest.slice(0, 24))?.[1] : undefined;
  return bracket !== undefined && (exchanges.has(bracket) || exchangePlaces.has(bracket.toLowerCase()));
}

function isUnitStart(words: string): boolean {
  const code = words.charCodeAt(0);
  return isLatin(code) || code === 0xb5 || code === 0x3bc || code === 0xb0 || code === 0x3a9;
}

interface Refused {
  readonly refused: Refusal;
}

const unitPattern = /^[A-Za-zµμ°Ω][A-Za-zµμ°Ω²³·'’-]*(?:\/[A-Za-z²³]+)*/;

/** The unit at the start of `words`; "" where a note begins. */
function unitOf(words: string, glued: boolean, amount: AmountSoFar): string | Refused {
  const powered = /^(?:[kcm]?m[23]|ft[23]|t?CO2e?|[kMG]?t ?CO2e?)(?![\w])/.exec(words.slice(0, 8))?.[0];
  if (powered) return powered;
  const first = unitPattern.exec(words.slice(0, 60))?.[0] ?? "";
  if (isYear(amount) && (glued || !isMeasure(first))) return { refused: "a period with words after it" };
  if (glued && /^(?:st|nd|rd|th)$/.test(first)) return { refused: "prose with an amount in it" };
  if (!glued && noteWords.has(first.toLowerCase())) return "";
  if (/^\d/.test(words.slice(first.length))) return { refused: glued ? "an identifier" : "a counted thing with a name" };
  if (isNode(first, amount)) return { refused: "a process node" };
  if (glued && isNameWithNumber(first, amount.plain)) return { refused: "an identifier" };
  if (isMeasure(first)) return first + rateOf(words.slice(first.length));
  if (glued && amount.plain && /^[a-z]+-/.test(first)) return { refused: "prose with an amount in it" };
  const phrase = phraseOf(words);
  if (amount.plain && /^[A-Z][a-z]{2,}/.test(first) && !first.includes("/")) return { refused: "a counted thing with a name" };
  return phrase;
}

/** A bare number that can be a year. */
function isYear({ plain, value }: AmountSoFar): boolean {
  return plain && value >= 1900 && value <= 2100;
}

const nodes: ReadonlySet<number> = new Set([1.4, 1.6, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 22, 28, 32, 40, 45, 55, 65, 90, 110, 130, 180]);

/** `2nm`, `10 nm`, `10nm-class`: a process node is a name, while 193 nm is a length. */
function isNode(unit: string, { value }: AmountSoFar): boolean {
  return /^nm(?:-|$)/.test(unit) && nodes.has(value);
}

/** `18A`, `5G`, `2.5D`, `7HA`, `10Y`: a generation, a tenor or a model is a name. */
function isNameWithNumber(unit: string, plain: boolean): boolean {
  return unit === "D" || (plain && /^[A-Z]{1,2}(?:[-/]|$)/.test(unit) && !isMeasure(unit) && unit !== "C" && unit !== "F");
}

/** What turns a measure into a rate (`GW solar/year`), and the second word of some measures (`sq ft`, `barrels per day`). */
function rateOf(rest: string): string {
  return /^ (?:ft\b|(?:[A-Za-z]{1,8}|equivalent)\/(?:year|yr|month|week|day|hour|hr)(?![A-Za-z])|per (?:day|year|second|hour|month|week)(?![A-Za-z]))/.exec(rest.slice(0, 20))?.[0] ?? "";
}

/** The words up to a plural (`heavy-duty turbines/year`, `US refineries`); else the first alone, unless it describes. */
function phraseOf(words: string): string {
  const [first = "", ...more] = wordsOf(words);
  if (isPlural(first)) return first;
  let length = first.length;
  for (const word of more) {
    if (noteWords.has(word.toLowerCase())) break;
    length += 1 + word.length;
    if (isPlural(word)) return words.slice(0, length);
  }
  return isDescribing(first) ? "" : first;
}

/** The first three words, as far as only single blanks stand between them. */
function wordsOf(words: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (found.length < 3) {
    const word = unitPattern.exec(words.slice(at, at + 40))?.[0];
    if (!word) break;
    found.push(word);
    at += word.length + 1;
    if (words.charAt(at - 1) !== " ") break;
  }
  return found;
}

/** What is left is the note, without the brackets around the whole of it. */
function trimNote(rest: string): string {
  const text = rest.replace(/^[\s,;:–—-]+/, "").trim();
  const bracketed = text.startsWith("(") && text.endsWith(")") && text.indexOf(")") === text.length - 1;
  return bracketed ? text.slice(1, -1) : text;
}
