/** Words by which a note says how its actor can be owned (reading-notes.md, section 4). Keys are folded to lower case. */

/** Rows of facts that hold the actor's symbols. */
export const tickerKeys: ReadonlySet<string> = new Set([
  "ticker", "tickers", "symbol", "symbols", "stock ticker", "stock tickers", "stock symbol", "ticker symbol", "stock", "listing", "listed", "listings", "public listing",
  "stock listing", "exchange", "stock exchange", "ticker / exchange", "ticker/exchange", "exchange / ticker", "exchange/ticker", "adr", "us adr",
]);

/** Abbreviations of exchanges, in capitals. */
export const exchanges: ReadonlySet<string> = new Set(
  ("NYSE NASDAQ NASDAQGS NASDAQGM NASDAQCM AMEX CBOE LSE AIM TSX TSXV TSX-V CSE NEO ASX NZX HKEX HKSE SEHK HK SGX SSE SZSE STAR TSE TYO JPX KRX KOSPI KOSDAQ TWSE TPEX BSE NSE " +
    "B3 BVMF BMV BCBA BYMA BVC JSE EURONEXT XETRA FRA FWB ETR SIX OTC OTCMKTS OTCQX OTCQB PINK TADAWUL ADX DFM QSE BIT BME OSE OMX STO CPH HEL OSL WSE GPW IDX SET PSE BURSA KLSE EPA " +
    "AMS LON SHA SHE TPE VIE ATHEX BIST MOEX KASE AIX EGX NGX TASE").split(" "),
);

/** Places that stand for their exchange (`Tokyo: 6758`). */
export const exchangePlaces: ReadonlySet<string> = new Set([
  "london", "paris", "tokyo", "frankfurt", "stockholm", "oslo", "copenhagen", "helsinki", "amsterdam", "brussels", "milan", "madrid", "zurich", "vienna", "warsaw", "lisbon",
  "hong kong", "hong", "shanghai", "shenzhen", "taiwan", "taipei", "korea", "seoul", "singapore", "sydney", "toronto", "mumbai", "jakarta", "bangkok", "manila", "istanbul",
  "johannesburg", "são paulo", "tel aviv", "astana", "moscow", "riyadh", "dubai", "new york",
]);

/** Capitals that stand where a symbol would, and are none. */
export const notSymbols: ReadonlySet<string> = new Set(
  ("TBD TBA NA N IPO SPAC US USA UK EU UAE ADR GDR OTC NYSE NASDAQ HK HKEX TSE LSE ASX TSX SSE SZSE B3 EURONEXT XETRA AIX PRIVATE PUBLIC NONE YES NO I THE ETF FUND " +
    "DELISTED ACQUIRED SUBSIDIARY UNLISTED PART CEO AI").split(" "),
);

/** Rows of facts that name the parent. */
export const parentKeys: ReadonlySet<string> = new Set([
  "parent", "parent company", "parent group", "owner", "owned by", "acquirer", "acquired by", "subsidiary of", "division of", "part of", "corporate parent", "ultimate parent",
]);

/** Rows of facts that may say `Subsidiary of …`. */
export const parentStatusKeys: ReadonlySet<string> = new Set(["status", "type", "structure", "ownership", "listing", "ticker", "entity type", "company type"]);

/** Rows of facts that say outright how the actor is listed. */
export const statusKeys: ReadonlySet<string> = new Set([
  "status", "ticker", "tickers", "listing", "listed", "ownership", "ownership status", "public/private", "company status", "type", "structure", "stock", "exchange", "entity type",
  "company type", "investable", "public", "traded", "publicly traded",
]);

/** Rows of facts that say who governs the actor. */
export const governedKeys: ReadonlySet<string> = new Set(["status", "type", "ownership", "owner", "structure", "state control", "control", "entity type"]);

/** Tags of persons. */
export const personTags: ReadonlySet<string> = new Set(
  ("person people individual talent founder politician politics-person ceo executive researcher academic economist analyst journalist official scientist lawyer author columnist " +
    "investor-person billionaire").split(" "),
);

/** Tags of places. */
export const placeTags: ReadonlySet<string> = new Set(["country", "countries", "geography", "region", "place", "city", "province", "tech-hub", "hub"]);

/** Tags of those that invest, places' funds among them. */
export const fundTags: ReadonlySet<string> = new Set(["investor", "fund", "swf", "sovereign-fund", "sovereign-wealth", "sovereign-wealth-fund", "vc", "pe", "private-equity", "asset-manager", "finance"]);

/** Tags of what no security can stand for. */
export const noneTags: ReadonlySet<string> = new Set(
  ("government country countries geography region place city province geopolitics tech-hub hub sovereign sovereign-state nonprofit ngo military army agency regulator central-bank centralbank " +
    "concept thesis event cable standards treaty religion university court law politics political-party threat-actor militia terrorism think-tank thinktank union igo multilateral").split(" "),
);

/** Tags of notes that are about no actor. */
export const conceptTags: ReadonlySet<string> = new Set(["concept", "thesis", "event", "theme", "question", "daily", "meta", "sector", "product", "report", "index", "moc", "model"]);

/** Facts that only persons have. */
export const personKeys: ReadonlySet<string> = new Set(["born", "nationality", "spouse", "alma mater", "net worth", "date of birth", "birthplace", "citizenship"]);

/** Facts that only companies have: a founder's own facts may stand beside them. */
export const companyKeys: ReadonlySet<string> = new Set([
  "revenue", "valuation", "market cap", "employees", "headcount", "hq", "headquarters", "founded", "funding", "total raised", "customers", "users", "ceo", "parent", "owner", "status",
  "ticker",
]);

/** Facts that places and states have. */
export const placeKeys: ReadonlySet<string> = new Set([
  "population", "gdp", "capital", "capital city", "currency", "area", "head of state", "president", "prime minister", "governor", "mayor", "constituency", "time zone", "landing points",
  "government", "regime", "gdp per capita", "official language",
]);

/** All keys of facts that say how the actor can be owned, or what it is. */
export const factKeys: ReadonlySet<string> = new Set([
  ...tickerKeys, ...parentKeys, ...parentStatusKeys, ...statusKeys, ...governedKeys, ...personKeys, ...companyKeys, ...placeKeys,
]);
