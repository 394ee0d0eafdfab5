import { DOT, isDigit, isLatin, SPACE } from "./chars";

/** Signs that stand before (or after) an amount, longest first, and the ISO 4217 code each means. */
const signs: readonly (readonly [string, string])[] = [
  ["US$", "USD"], ["HK$", "HKD"], ["NT$", "TWD"], ["AU$", "AUD"], ["CA$", "CAD"], ["NZ$", "NZD"], ["MX$", "MXN"], ["CN¥", "CNY"], ["JP¥", "JPY"], ["Mex$", "MXN"],
  ["Rs.", "INR"], ["S$", "SGD"], ["A$", "AUD"], ["C$", "CAD"], ["R$", "BRL"], ["$", "USD"], ["€", "EUR"], ["£", "GBP"], ["¥", "JPY"], ["￥", "JPY"], ["₩", "KRW"],
  ["₹", "INR"], ["₽", "RUB"], ["₺", "TRY"], ["₪", "ILS"], ["฿", "THB"], ["₫", "VND"], ["₱", "PHP"], ["₦", "NGN"], ["₴", "UAH"], ["₸", "KZT"], ["₡", "CRC"], ["₵", "GHS"],
];

const codes = new Set(
  ("USD EUR GBP JPY CNY KRW BRL HKD INR TWD AUD CAD NZD SGD CHF SEK NOK DKK PLN CZK HUF RUB TRY ILS THB VND PHP IDR MYR SAR AED QAR KWD BHD OMR EGP ZAR NGN KES GHS MAD MXN CLP COP " +
    "ARS PEN CRC UYU UAH KZT PKR BDT LKR RON BGN ISK").split(" "),
);

/** Words that name a currency on either side of an amount, in lower case. */
const words: Readonly<Record<string, string>> = {
  rmb: "CNY", cny: "CNY", cnh: "CNY", yuan: "CNY", renminbi: "CNY", eur: "EUR", ntd: "TWD", nis: "ILS", kr: "SEK", zł: "PLN",
};

/** Words that are a currency only before an amount (`Rs 500`), since after it they mean something else. */
const leading: Readonly<Record<string, string>> = { Rs: "INR", Rp: "IDR", RM: "MYR" };

/** Words that are a currency only after an amount, since before it they mean something else (`Won 3 contracts`). */
const trailing: Readonly<Record<string, string>> = {
  yen: "JPY", won: "KRW", euro: "EUR", euros: "EUR", dollar: "USD", dollars: "USD", sterling: "GBP", rupee: "INR", rupees: "INR", reais: "BRL", ruble: "RUB", rubles: "RUB",
  rouble: "RUB", roubles: "RUB", francs: "CHF", riyal: "SAR", riyals: "SAR", dirham: "AED", dirhams: "AED", shekel: "ILS", shekels: "ILS", baht: "THB", ringgit: "MYR",
  rupiah: "IDR", rand: "ZAR", naira: "NGN", lira: "TRY", pesos: "MXN", kronor: "SEK", kroner: "NOK", zloty: "PLN", zlotys: "PLN", hryvnia: "UAH", dong: "VND", tenge: "KZT",
};

/** A currency at `at`, and where it ends. */
export interface FoundCurrency {
  readonly code: string;
  readonly to: number;
}

/** The currency sign, code or word that stands right before an amount. */
export function currencyBefore(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, leading);
}

/** The currency that stands right after an amount (`300 yuan`, `5 USD`, `40€`). */
export function currencyAfter(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, trailing);
}

/** The first letters of every currency word and code, in lower case: what a cell may open with. */
export const currencyWords: readonly string[] = [...codes, ...Object.keys(words), ...Object.keys(leading)].map((word) => word.toLowerCase());

/** The characters with which a sign can start. */
const signStarts = new Set(signs.map(([sign]) => sign.charCodeAt(0)));

function currencySign(text: string, at: number): FoundCurrency | null {
  if (!signStarts.has(text.charCodeAt(at))) return null;
  for (const [sign, code] of signs) if (text.startsWith(sign, at)) return { code, to: at + sign.length };
  return null;
}

function currencyWord(text: string, at: number, sided: Readonly<Record<string, string>>): FoundCurrency | null {
  let to = at;
  while (to < text.length && to - at < 9 && isLetter(text.charCodeAt(to))) to++;
  if (to === at || isLetter(text.charCodeAt(to))) return null;
  const word = text.slice(at, to);
  if (codes.has(word)) return sided === leading && isConference(text, word, to) ? null : { code: word, to };
  const folded = word.toLowerCase();
  const code = words[folded] ?? sided[sided === leading ? word : folded];
  return code === undefined ? null : { code, to: sided === leading && text.charCodeAt(to) === DOT ? to + 1 : to };
}

/** `COP30`, `COP 28`: a climate conference. */
function isConference(text: string, word: string, to: number): boolean {
  if (word !== "COP") return false;
  const from = text.charCodeAt(to) === SPACE ? to + 1 : to;
  return isDigit(text.charCodeAt(from + 1)) && !/[\d.,]/.test(text.charAt(from + 2) || " ") && !/^ ?[A-Za-z]*(?:illion|bn|mn)/.test(text.slice(from + 2, from + 12));
}

function isLetter(code: number): boolean {
  return isLatin(code) || code === 0x142;
}
