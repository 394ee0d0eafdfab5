import { codeAt, DOT, isDigit, isLatin, SPACE } from "./chars";

/** A currency at `at`, and where it ends. */
export interface FoundCurrency {
  readonly code: string;
  readonly to: number;
}

/** Words by the currency they mean, read from lines such as `CNY rmb yuan|SEK kr`. */
function wordsByCode(line: string): ReadonlyMap<string, string> {
  return new Map(
    line.split("|").flatMap((entry) => {
      const [code = "", ...words] = entry.split(" ");
      return words.map((word) => [word, code] as const);
    }),
  );
}

/** Signs that stand before (or after) an amount. */
const signs = wordsByCode(
  "USD US$ $|HKD HK$|TWD NT$|AUD AU$ A$|CAD CA$ C$|NZD NZ$|MXN MX$ Mex$|CNY CN¥|JPY JP¥ ¥ ￥|INR Rs. ₹|SGD S$|BRL R$|EUR €|GBP £|KRW ₩|RUB ₽|TRY ₺|ILS ₪|THB ฿|VND ₫|PHP ₱|NGN ₦|UAH ₴|KZT ₸|CRC ₡|GHS ₵",
);

/** The signs by their first character. */
const signsAt = new Map<number, (readonly [string, string])[]>();
for (const sign of signs) signsAt.set(sign[0].charCodeAt(0), [...(signsAt.get(sign[0].charCodeAt(0)) ?? []), sign]);

const codes: ReadonlySet<string> = new Set(
  ("USD EUR GBP JPY CNY KRW BRL HKD INR TWD AUD CAD NZD SGD CHF SEK NOK DKK PLN CZK HUF RUB TRY ILS THB VND PHP IDR MYR SAR AED QAR KWD BHD OMR EGP ZAR NGN KES GHS MAD MXN CLP COP " +
    "ARS PEN CRC UYU UAH KZT PKR BDT LKR RON BGN ISK").split(" "),
);

/** Words that name a currency on either side of an amount, in lower case. */
const words = wordsByCode("CNY rmb cny cnh yuan renminbi|EUR eur|TWD ntd|ILS nis|SEK kr|PLN zł");

/** Words that are a currency only before an amount (`Rs 500`), since after it they mean something else. */
const leading = wordsByCode("INR Rs|IDR Rp|MYR RM");

/** Words that are a currency only after an amount, since before it they mean something else (`Won 3 contracts`). */
const trailing = wordsByCode(
  "JPY yen|KRW won|EUR euro euros|USD dollar dollars|GBP sterling|INR rupee rupees|BRL reais|RUB ruble rubles rouble roubles|CHF francs|SAR riyal riyals|AED dirham dirhams|ILS shekel shekels|" +
    "THB baht|MYR ringgit|IDR rupiah|ZAR rand|NGN naira|TRY lira|MXN pesos|SEK kronor|NOK kroner|PLN zloty zlotys|UAH hryvnia|VND dong|KZT tenge",
);

/** The currency sign, code or word that stands right before an amount. */
export function currencyBefore(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, leading);
}

/** The currency that stands right after an amount (`300 yuan`, `5 USD`, `40€`). */
export function currencyAfter(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, trailing);
}

/** The first letters of every currency word and code, in lower case: what a cell may open with. */
export const currencyWords: readonly string[] = [...codes, ...words.keys(), ...leading.keys()].map((word) => word.toLowerCase());

function currencySign(text: string, at: number): FoundCurrency | null {
  const candidates = signsAt.get(codeAt(text, at));
  if (candidates) for (const [sign, code] of candidates) if (text.startsWith(sign, at)) return { code, to: at + sign.length };
  return null;
}

function currencyWord(text: string, at: number, sided: ReadonlyMap<string, string>): FoundCurrency | null {
  let to = at;
  while (to - at < 9 && isLetter(codeAt(text, to))) to++;
  if (to < at + 2 || isLetter(codeAt(text, to))) return null;
  const word = text.slice(at, to);
  if (codes.has(word)) return sided === leading && isConference(text, word, to) ? null : { code: word, to };
  const folded = word.toLowerCase();
  const code = words.get(folded) ?? sided.get(sided === leading ? word : folded);
  return code === undefined ? null : { code, to: sided === leading && codeAt(text, to) === DOT ? to + 1 : to };
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
