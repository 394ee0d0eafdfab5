import { TELLS_STATUS, TELLS_TICKER, factKeyBits } from "./fact-keys";
import type { FactRow } from "./fact-rows";
import { plainText } from "./inline";
import type { Ticker } from "./note";
import { exchangePlaces, exchanges, notSymbols } from "./listing-words";

/**
 * The symbols that the note states for the actor itself (reading-notes.md, section 4): from its facts, from lines `Ticker: …`, else from the brackets
 * behind its name. Former ones, guesses, planned ones and the parent's are none of its own.
 */
export function readTickers(facts: readonly FactRow[], summary: string, lines: readonly string[], parent = ""): readonly Ticker[] {
  const found: Ticker[] = [];
  for (const { tells, value } of facts) {
    if (tells & TELLS_TICKER) found.push(...tickersIn(plainText(value), parent));
    if (tells & TELLS_STATUS) found.push(...listedTickers(value));
  }
  for (const line of lines) found.push(...tickersIn(line, parent));
  if (found.length === 0) found.push(...summaryTickers(summary, parent !== ""));
  return found.filter(({ symbol }, at) => found.findIndex((other) => other.symbol === symbol) === at);
}

/** Whether a property of the front matter states the actor's symbols. */
export function isTickerProperty(key: string): boolean {
  return (factKeyBits(key) & TELLS_TICKER) !== 0;
}

/** `STM (NYSE), STMPA (Paris)`, `NASDAQ: COHU`, `9988.HK / BABA`; what stands in brackets is no symbol. */
export function tickersIn(value: string, parent = ""): Ticker[] {
  if (/^n\/a\b|[,;] delisted\b/i.test(value)) return [];
  return partsOf(/^\([^()]*\)$/.test(value) ? value.slice(1, -1) : value).flatMap((part) => tickerIn(part, parent) ?? []);
}

/** Cuts at commas, semicolons, slashes, bars and `and`, outside brackets. */
function partsOf(value: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    const width = depth > 0 ? 0 : ",;/|".includes(char) ? 1 : value.startsWith(" and ", at) ? 5 : 0;
    if (width === 0) continue;
    parts.push(value.slice(from, at).trim());
    from = at + width;
    at = from - 1;
  }
  return [...parts, value.slice(from).trim()];
}

/** Letters, perhaps with a class or an exchange behind a dot; or the digits that Asian exchanges use. */
const symbolForm = /^\$?([A-Z][A-Z0-9]{0,11}(?:[.-][A-Z]{1,3}){0,2}|\d{3,6}(?:\.[A-Z]{1,3})?)(?=$|[\s(:])/;

/** A receipt on shares is traded under a symbol of its own (`ADR: TM`, `US ADR TOYOF`). */
const receipt = /^(?:US |Sponsored )?[AG]D[RS]s?:? (?=[A-Z])/i;

function tickerIn(whole: string, parent: string): Ticker | null {
  const part = whole.replace(receipt, "");
  const prefixed = behindExchange(part) ?? besideExchange(part);
  if (prefixed) return prefixed;
  const symbol = symbolForm.exec(part)?.[1] ?? "";
  const rest = part.slice(part.indexOf(symbol) + symbol.length).trim();
  const exchange = exchangeIn(rest);
  const [first = ""] = part.split(" ", 1);
  if (exchanges.has(first.toUpperCase()) && symbolForm.exec(exchange)?.[1] === exchange && !exchanges.has(exchange)) return { symbol: exchange, exchange: first };
  if (symbol === "" || (notSymbols.has(symbol) && exchange === "") || !isOwn(rest, parent)) return null;
  if (/^\d+$/.test(symbol) && exchange === "") return null;
  return !/[\p{L}\p{N}(]/u.test(rest) || exchange !== "" || rest.startsWith("(") || /^(?:on|—|–|-|ADR|ordinary|Class)/i.test(rest) ? { symbol, exchange } : null;
}

/** `NASDAQ: COHU`, `Shanghai STAR: 688256`, `HK: 0020`. */
function behindExchange(part: string): Ticker | null {
  const colon = part.indexOf(":");
  if (colon < 1 || colon > 24) return null;
  const exchange = part.slice(0, colon).trim();
  const symbol = symbolForm.exec(part.slice(colon + 1).trim())?.[1] ?? "";
  return symbol !== "" && isExchange(exchange) && !notSymbols.has(symbol) && isOwn(part.slice(colon), "") ? { symbol, exchange } : null;
}

/** `KOSPI 000660`, `NASDAQ - COHU`; of `Nasdaq Stockholm` and `Shanghai STAR` both words are the exchange's. */
function besideExchange(part: string): Ticker | null {
  const [opening, exchange = ""] = /^([A-Za-z]{2,9})(?: [-–—])? (?=[$A-Z\d])/.exec(part) ?? [""];
  if (opening === "" || !isExchange(exchange)) return null;
  const rest = part.slice(opening.length);
  const symbol = symbolForm.exec(rest)?.[1] ?? "";
  return symbol !== "" && !exchanges.has(symbol) && !notSymbols.has(symbol) && isOwn(rest, "") ? { symbol, exchange } : null;
}

/** A symbol that is the actor's own, and in force. `META (formerly FB)` is; `FB (former)`, `GOOGL (parent)`, `ABCD (planned)` are not. */
function isOwn(rest: string, parent: string): boolean {
  if (/\?|\b(?:parent|subsidiary|delisted|until|TBD|planned|proposed|expected|acquired|(?:taken|went|goes|going) private|ceased|suspended|post-close)\b/i.test(rest)) return false;
  if (/\b(?:former|formerly|ex)\b(?![- ]*[A-Z]{2,5}\b)/i.test(rest)) return false;
  return parent === "" || !rest.toLowerCase().includes(parent.toLowerCase());
}

/** `(NYSE)`, `(HKEX, Jan 2026)`, `on the London Stock Exchange`, `— Euronext Paris`, and the two letters of a terminal (`7203 JP`). */
function exchangeIn(rest: string): string {
  const bracket = /^\(([^(),;]*)/.exec(rest)?.[1]?.trim() ?? "";
  if (bracket !== "") return /\d{4}|^(?:ADR|GDR|ADS|IPO|Corp|Class|ordinary|preferred|common)\b/i.test(bracket) ? "" : bracket;
  const words = /^(?:on|—|–|-|:)\s*(?:the )?([A-Z][\w ]*)/.exec(rest)?.[1]?.trim();
  return words ?? (/^[A-Z]{2}(?= Equity$|$)/.exec(rest)?.[0] ?? "");
}

/** Whether words name an exchange, by its abbreviation or its place. */
export function isExchange(words: string): boolean {
  const first = words.split(" ")[0] ?? "";
  return [words, first].some((each) => exchanges.has(each.toUpperCase()) || exchangePlaces.has(each.toLowerCase()));
}

/** `Cohu (NASDAQ: COHU) — …`, `Disney — Media. NYSE: DIS.`, `Palantir — AI platform. Public (PLTR).`: what the summary's opening states outright. */
function summaryTickers(summary: string, hasParent: boolean): Ticker[] {
  const opening = summary.slice(0, 160);
  const inner = /^[^(—–]{1,60}\(([^()]{1,60})\)/.exec(opening)?.[1] ?? "";
  const behindName = partsOf(inner).flatMap((part) => behindExchange(part) ?? []);
  if (behindName.length > 0 || hasParent) return behindName;
  const stated = /(?:[.;—–] )([A-Z][A-Za-z]{1,9}: [A-Z0-9.]{1,12}[A-Z0-9])(?=[.,; ]|$)/.exec(opening)?.[1] ?? "";
  return [...listedTickers(opening), ...partsOf(stated).flatMap((part) => behindExchange(part) ?? [])];
}

/** `Public (PLTR)`, `listed in Oslo (OSE: ORK)`, `trades on the ASX as BHP`. */
function listedTickers(words: string): Ticker[] {
  if (!/[lL]isted|[tT]rade|ublic/.test(words)) return [];
  const [, inner = ""] = /\b(?:public|listed|traded)(?: (?:on|in) [^().,;]{2,34})? \(([^()]{1,30})\)/i.exec(words) ?? [];
  const [, exchange = "", symbol = ""] = /\b(?:[Ll]isted|[Tt]raded|[Tt]rades)(?: (?:on|in) (?:the )?([^().,;]{2,30}?))? (?:as|under)(?: the)?(?: ticker| symbol)? ([A-Z\d][A-Z\d.-]*[A-Z\d])(?![\w-])/.exec(words) ?? [];
  const found = tickersIn(inner).filter((each) => !exchanges.has(each.symbol));
  return symbol === "" || notSymbols.has(symbol) ? found : [...found, { symbol, exchange }];
}
