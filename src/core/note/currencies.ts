import { codeAt, DOT, isDigit, isLatin, SPACE } from "./chars";
import { wordsByName } from "./word-list";
import { lookUp, wordTable } from "./word-table";

/** A currency at `at`, and where it ends. */
export interface FoundCurrency {
  readonly code: string;
  readonly to: number;
}

/** Signs that stand before (or after) an amount. */
const signs = wordsByName(
  "USD US$ $|HKD HK$|TWD NT$|AUD AU$ A$|CAD CA$ C$|NZD NZ$|MXN MX$ Mex$|CNY CN¥ 元 人民币|JPY JP¥ ¥ ￥ 円 日元|USD 美元|HKD 港元|KRW 韩元|INR Rs. ₹|SGD S$|BRL R$|EUR €|GBP £|KRW ₩|RUB ₽|TRY ₺|ILS ₪|THB ฿|VND ₫|PHP ₱|NGN ₦|UAH ₴|KZT ₸|CRC ₡|GHS ₵",
);

/** The signs by their first character. */
const signsAt = new Map<number, (readonly [string, string])[]>();
for (const sign of signs) signsAt.set(sign[0].charCodeAt(0), [...(signsAt.get(sign[0].charCodeAt(0)) ?? []), sign]);

const codes =
  ("USD EUR GBP JPY CNY KRW BRL HKD INR TWD AUD CAD NZD SGD CHF SEK NOK DKK PLN CZK HUF RUB TRY ILS THB VND PHP IDR MYR SAR AED QAR KWD BHD OMR EGP ZAR NGN KES GHS MAD MXN CLP COP " +
    "ARS PEN CRC UYU UAH KZT PKR BDT LKR RON BGN ISK").split(" ");

/** Sides of an amount on which a word names a currency: a code in capitals on both; before it only as written (`Rs 500`), since after it the word means something else. */
const CODE = 1;
const BOTH = 2;
const BEFORE = 4;
const AFTER = 8;

/** Every word that names a currency: its sides, and above them the place of its code in the list. */
const words = wordTable([
  ...codes.map((code, at) => [at * 16 + CODE, code.toLowerCase()] as const),
  ...named(BOTH, "CNY rmb cny cnh yuan renminbi|EUR eur|TWD ntd|ILS nis|SEK kr|PLN zł"),
  ...named(BEFORE, "INR rs|IDR rp|MYR rm"),
  ...named(AFTER,
    "JPY yen|KRW won|EUR euro euros|USD dollar dollars|GBP sterling|INR rupee rupees|BRL reais|RUB ruble rubles rouble roubles|CHF francs|SAR riyal riyals|AED dirham dirhams|ILS shekel shekels|" +
      "THB baht|MYR ringgit|IDR rupiah|ZAR rand|NGN naira|TRY lira|MXN pesos|SEK kronor|NOK kroner|PLN zloty zlotys|UAH hryvnia|VND dong|KZT tenge"),
]);

function named(side: number, line: string): (readonly [number, string])[] {
  return [...wordsByName(line)].map(([word, code]) => [codes.indexOf(code) * 16 + side, word]);
}

/** The currency sign, code or word that stands right before an amount. */
export function currencyBefore(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, BEFORE);
}

/** The currency that stands right after an amount (`300 yuan`, `5 USD`, `40€`). */
export function currencyAfter(text: string, at: number): FoundCurrency | null {
  const from = text.startsWith("US dollar", at) ? at + 3 : at;
  return currencySign(text, at) ?? currencyWord(text, from, AFTER);
}

/** The first letters of every currency word and code, in lower case: what a cell may open with. */
export const currencyWords: readonly string[] = words.words.filter((_, at) => ((words.values[at] ?? 0) & (CODE | BOTH | BEFORE)) !== 0);

function currencySign(text: string, at: number): FoundCurrency | null {
  const candidates = signsAt.get(codeAt(text, at));
  if (candidates) for (const [sign, code] of candidates) if (sign.length === 1 || text.startsWith(sign, at)) return { code, to: at + sign.length };
  return null;
}

function currencyWord(text: string, at: number, side: number): FoundCurrency | null {
  let to = at;
  while (to - at < 9 && isLetter(codeAt(text, to))) to++;
  const known = to < at + 2 || isLetter(codeAt(text, to)) ? 0 : lookUp(words, text, at, to);
  if (known === 0) return null;
  const code = codes[known >> 4] ?? "";
  const asCode = (known & CODE) !== 0 && text.startsWith(code, at);
  if (asCode) return side === BEFORE && isConference(text, code, to) ? null : { code, to };
  const asWord = (known & (BOTH | side)) !== 0 && (!(known & BEFORE) || isCapital(text, at));
  return asWord ? { code, to: side === BEFORE && codeAt(text, to) === DOT ? to + 1 : to } : null;
}

/** `Rs`, `Rp` and `RM`, but not `rm`. */
function isCapital(text: string, at: number): boolean {
  return codeAt(text, at) < 91;
}

/** `COP30`, `COP 28`: a climate conference. */
function isConference(text: string, word: string, to: number): boolean {
  if (word !== "COP") return false;
  const from = codeAt(text, to) === SPACE ? to + 1 : to;
  return isDigit(codeAt(text, from + 1)) && !/[\d.,]/.test(text.charAt(from + 2) || " ") && !/^ ?[A-Za-z]*(?:illion|bn|mn)/.test(text.slice(from + 2, from + 12));
}

function isLetter(code: number): boolean {
  return isLatin(code) || code === 0x142;
}
