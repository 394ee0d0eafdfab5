/** Signs that stand before (or after) an amount, longest first, and the ISO 4217 code each means. */
const signs: readonly (readonly [string, string])[] = [
  ["US$", "USD"], ["HK$", "HKD"], ["NT$", "TWD"], ["AU$", "AUD"], ["CA$", "CAD"], ["NZ$", "NZD"], ["MX$", "MXN"], ["S$", "SGD"], ["A$", "AUD"], ["C$", "CAD"],
  ["R$", "BRL"], ["$", "USD"], ["€", "EUR"], ["£", "GBP"], ["¥", "JPY"], ["￥", "JPY"], ["₩", "KRW"], ["₹", "INR"], ["₽", "RUB"], ["₺", "TRY"], ["₪", "ILS"],
  ["฿", "THB"], ["₫", "VND"], ["₱", "PHP"], ["₦", "NGN"], ["₴", "UAH"], ["₸", "KZT"],
];

const codes = new Set(
  "USD EUR GBP JPY CNY KRW BRL HKD INR TWD AUD CAD NZD SGD CHF SEK NOK DKK PLN CZK HUF RUB TRY ILS THB VND PHP IDR MYR SAR AED QAR KWD EGP ZAR NGN MXN CLP COP ARS PEN UAH KZT PKR BDT".split(" "),
);

/** Words and old codes, in lower case. */
const words: Readonly<Record<string, string>> = {
  rmb: "CNY", cny: "CNY", cnh: "CNY", yuan: "CNY", renminbi: "CNY", yen: "JPY", won: "KRW", euro: "EUR", euros: "EUR", eur: "EUR", dollar: "USD", dollars: "USD",
  pound: "GBP", pounds: "GBP", sterling: "GBP", rupee: "INR", rupees: "INR", reais: "BRL", real: "BRL", ruble: "RUB", rubles: "RUB", roubles: "RUB", ntd: "TWD",
  rs: "INR", francs: "CHF", kr: "SEK", zł: "PLN", riyal: "SAR", riyals: "SAR", dirham: "AED", dirhams: "AED", shekels: "ILS", baht: "THB", ringgit: "MYR", rupiah: "IDR", rp: "IDR", rm: "MYR",
};

/** Words that are a currency only before an amount (`Rs 500`, `kr 20`), since after it they mean something else. */
const leadingOnly = new Set(["rs", "rp", "rm"]);

/** A currency at `at`, and where it ends. */
export interface FoundCurrency {
  readonly code: string;
  readonly to: number;
}

/** The currency sign, code or word that stands right before an amount. */
export function currencyBefore(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, true);
}

/** The currency that stands right after an amount (`300 yuan`, `5 USD`, `40€`). */
export function currencyAfter(text: string, at: number): FoundCurrency | null {
  return currencySign(text, at) ?? currencyWord(text, at, false);
}

/** The first letters of every currency word and code, in lower case: what a cell may open with. */
export const currencyWords: readonly string[] = [...codes, ...Object.keys(words)].map((word) => word.toLowerCase());

/** The characters with which a sign can start; letters and digits are looked at first. */
const signStarts = new Set(signs.map(([sign]) => sign.charCodeAt(0)));

function currencySign(text: string, at: number): FoundCurrency | null {
  if (!signStarts.has(text.charCodeAt(at))) return null;
  for (const [sign, code] of signs) if (text.startsWith(sign, at)) return { code, to: at + sign.length };
  return null;
}

function currencyWord(text: string, at: number, before: boolean): FoundCurrency | null {
  let to = at;
  while (to < text.length && to - at < 9 && isLetter(text.charCodeAt(to))) to++;
  if (to === at || isLetter(text.charCodeAt(to))) return null;
  const word = text.slice(at, to);
  if (codes.has(word)) return { code: word, to };
  const folded = word.toLowerCase();
  const code = words[folded];
  return code && (before || !leadingOnly.has(folded)) ? { code, to } : null;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 0x142;
}
