import type { FactRow } from "./fact-rows";
import { plainText } from "./inline";
import type { Ticker } from "./note";

const tickerKeys = new Set(["ticker", "tickers", "symbol", "symbols", "stock ticker", "stock symbol", "stock", "listing", "listed", "listings", "public listing", "exchange", "ticker / exchange", "ticker/exchange"]);

/** The symbols that the note states for the actor itself (reading-notes.md, section 4); the parent's, former ones and guesses are none of its own. */
export function readTickers(facts: readonly FactRow[], summary: string, lines: readonly string[]): readonly Ticker[] {
  const found: Ticker[] = [];
  for (const { key, value } of facts) if (tickerKeys.has(key)) found.push(...tickersIn(plainText(value)));
  for (const line of lines) found.push(...tickersIn(line));
  if (found.length === 0) found.push(...bracketTicker(summary));
  return found.filter(({ symbol }, at) => found.findIndex((other) => other.symbol === symbol) === at);
}

/** `STM (NYSE), STMPA (Paris)`, `NASDAQ: COHU`, `9988.HK / BABA`; what stands in brackets is no symbol. */
export function tickersIn(value: string): Ticker[] {
  if (/\b(?:TBD|pending|planned|expected|formerly|former|delisted|n\/a)\b/i.test(value)) return [];
  return partsOf(value).flatMap((part) => tickerIn(part) ?? []);
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
    const width = depth > 0 ? 0 : ",;/|".includes(char) ? 1 : char === " " && value.startsWith(" and ", at) ? 5 : 0;
    if (width === 0) continue;
    parts.push(value.slice(from, at).trim());
    from = at + width;
    at = from - 1;
  }
  return [...parts, value.slice(from).trim()];
}

const exchanges = "NYSE|NASDAQ|Nasdaq|NasdaqGS|AMEX|NYSE American|LSE|TSX|TSXV|TSX-V|ASX|HKEX|HKSE|HK|SGX|SSE|SZSE|TSE|TYO|KRX|KOSPI|KOSDAQ|TWSE|BSE|NSE|B3|BMV|JSE|Euronext|Xetra|XETRA|FRA|FWB|SIX|OTC|OTCMKTS|OTCQX|OTCQB|Tadawul|ADX|DFM|BIT|BME|OSE|OMX|STO|CPH|HEL|WSE|IDX|SET|PSE|Bursa|EPA|ETR|AMS|LON|SHA|SHE|TPE|Stockholm|Oslo|Paris|London|Tokyo";
const prefixed = new RegExp(`^(${exchanges})\\s*:\\s*([A-Z0-9]{1,6}(?:[.-][A-Z]{1,3})?)\\b`);

function tickerIn(part: string): Ticker | null {
  const first = prefixed.exec(part);
  if (first?.[1] && first[2]) return { symbol: first[2], exchange: first[1] };
  const match = /^\$?([A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?|\d{3,6}(?:\.[A-Z]{1,3}))(?=$|[\s(:])(.*)$/.exec(part);
  const [, symbol = "", rest = ""] = match ?? [];
  if (!match || notSymbols.has(symbol) || /parent|\?|formerly|former|delisted|subsidiary|until/i.test(rest)) return null;
  const exchange = /\(([^()]*)\)/.exec(rest)?.[1]?.trim() ?? (/^\s*(?:on|:|—|-)\s*(?:the )?([A-Z][\w ]+)/.exec(rest)?.[1] ?? "");
  const bare = rest.trim();
  return bare === "" || bare.startsWith("(") || /^(?:on|—|-|:|ADR|ordinary|Class)/i.test(bare) ? { symbol, exchange } : null;
}

const notSymbols = new Set("TBD NA N IPO US USA UK EU UAE ADR OTC NYSE NASDAQ HK HKEX TSE LSE PRIVATE NONE YES NO I A THE ETF SPAC".split(" "));

/** `**Cohu** (NASDAQ: COHU) — …`: brackets right behind the name in the summary. */
function bracketTicker(summary: string): Ticker[] {
  const match = /^[^(—–]{1,60}\(([^()]{1,60})\)/.exec(summary.slice(0, 130));
  if (!match?.[1]) return [];
  return match[1].split(/[,;/]/).flatMap((part) => {
    const found = prefixed.exec(part.trim());
    return found?.[1] && found[2] ? [{ symbol: found[2], exchange: found[1] }] : [];
  });
}
