import { wordSet } from "./word-list";

/** Words by which a note says how its actor can be owned (reading-notes.md, section 4). Keys are folded to lower case. */

/** Abbreviations of exchanges, in capitals. */
export const exchanges: ReadonlySet<string> = wordSet(
  "NYSE|NASDAQ|NASDAQGS|NASDAQGM|NASDAQCM|AMEX|CBOE|LSE|AIM|TSX|TSXV|TSX-V|CSE|NEO|ASX|NZX|HKEX|HKSE|SEHK|HK|SGX|SSE|SZSE|STAR|TSE|TYO|JPX|KRX|KOSPI|KOSDAQ|TWSE|TPEX|BSE|NSE|" +
    "B3|BVMF|BMV|BCBA|BYMA|BVC|JSE|EURONEXT|XETRA|FRA|FWB|ETR|SIX|OTC|OTCMKTS|OTCQX|OTCQB|PINK|TADAWUL|ADX|DFM|QSE|BIT|BME|OSE|OMX|STO|CPH|HEL|OSL|WSE|GPW|IDX|SET|PSE|BURSA|" +
    "KLSE|EPA|AMS|LON|SHA|SHE|TPE|VIE|ATHEX|BIST|MOEX|KASE|AIX|EGX|NGX|TASE",
);

/** Places that stand for their exchange (`Tokyo: 6758`). */
export const exchangePlaces: ReadonlySet<string> = wordSet("london|paris|tokyo|frankfurt|stockholm|oslo|copenhagen|helsinki|amsterdam|brussels|milan|madrid|zurich|vienna|warsaw|lisbon|hong kong|hong|shanghai|shenzhen|taiwan|taipei|korea|seoul|singapore|sydney|toronto|mumbai|jakarta|bangkok|manila|istanbul|johannesburg|são paulo|tel aviv|astana|moscow|riyadh|dubai|new york");

/** Capitals that stand where a symbol would, and are none. */
export const notSymbols: ReadonlySet<string> = wordSet(
  "TBD|TBA|NA|N|IPO|SPAC|US|USA|UK|EU|UAE|ADR|GDR|OTC|NYSE|NASDAQ|HK|HKEX|TSE|LSE|ASX|TSX|SSE|SZSE|B3|EURONEXT|XETRA|AIX|PRIVATE|PUBLIC|NONE|YES|NO|I|THE|ETF|FUND|DELISTED|" +
    "ACQUIRED|SUBSIDIARY|UNLISTED|PART|CEO|AI",
);
