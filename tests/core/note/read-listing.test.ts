import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/core/note/note";
import { read } from "../read";

/** A note of an actor with a table of facts and what else stands in it. */
function note(facts: Readonly<Record<string, string>>, more = "", tags = "", path = "Acme.md"): Note {
  const rows = Object.entries(facts).map(([key, value]) => `| ${key} | ${value} |`);
  const table = rows.length > 0 ? ["## Quick stats", "", "| Metric | Value |", "|---|---|", ...rows].join("\n") : "";
  return read(`#actor ${tags}\n\n${more}\n\n${table}\n`, path);
}

const listing = (facts: Readonly<Record<string, string>>, more?: string, tags?: string): string => note(facts, more, tags).listing;

describe("listing", () => {
  it.each([
    [{ Ticker: "NVDA (NASDAQ)" }], [{ Status: "Public" }], [{ Listing: "London, Astana" }], [{ Ticker: "Shanghai SSE" }], [{ Ticker: "Public (Oct 2025 IPO)" }], [{ Symbol: "`7203.T`" }],
  ])("public: %j", (facts) => expect(listing(facts)).toBe("public"));

  it.each([
    [{ Status: "Private" }], [{ Ticker: "Private (IPO filed)" }], [{ Status: "Subsidiary of Hyatt" }], [{ Type: "Division of [[Alphabet]]" }], [{ Ownership: "Privately held" }], [{ Ownership: "Family-owned" }],
    [{ Ticker: "TBD (HKEX 2027)", Exchange: "HKEX", Status: "Private" }], [{ Parent: "[[Intel]]" }], [{ Ticker: "Part of TSLA", Parent: "[[Tesla]]" }], [{ Status: "State-owned" }],
  ])("private: %j", (facts) => expect(listing(facts)).toBe("private"));

  it("tags tell where the facts do not, and the body wins over them", () => {
    expect(listing({}, "", "#public")).toBe("public");
    expect(listing({}, "", "#private")).toBe("private");
    expect(listing({ Status: "Private" }, "", "#public")).toBe("private");
    expect(listing({}, "## Investment case\n\nNo longer separately traded since 2021.", "#public")).toBe("private");
  });

  it.each([
    ["VOD on the London Stock Exchange", "London Stock Exchange"], ["VOD — London Stock Exchange", "London Stock Exchange"], ["VOD (LSE, since 1988)", "LSE"], ["VOD (2024)", ""], ["VOD (ADR)", ""],
  ])("an exchange stands behind the symbol: %s", (written, exchange) => expect(read(`#actor\n\nTicker: ${written}\n`).tickers).toEqual([{ symbol: "VOD", exchange }]));

  it("its opening may say that it is listed no more, and its ticker's row that the ticker is not its own or in force", () => {
    expect(listing({}, "**Acme** — Pump maker. Went private in 2026.", "#public")).toBe("private");
    expect(note({ Ticker: "ACM.AX (ASX), delisted 2026" })).toMatchObject({ listing: "private", tickers: [] });
    expect(note({ Ticker: "BOLT (parent)" })).toMatchObject({ listing: "private", tickers: [] });
  });

  it("a company that says it cannot be bought is private", () => {
    expect(listing({}, "## Investment implications\n\n**Private company** — not directly investable.")).toBe("private");
    expect(listing({}, "## Investment implications\n\n**Not directly investable** (Bolt division).", "#talent")).toBe("private");
    expect(listing({}, "## Investment implications\n\n**Not directly investable** (he left Bolt).", "#talent")).toBe("none");
  });

  it.each(["#person", "#individual", "#country", "#government", "#nonprofit", "#military", "#region"])("none: %s", (tag) => expect(listing({}, "", tag)).toBe("none"));

  it("none: persons and places known by their facts or opening", () => {
    expect(listing({ Born: "1969", Nationality: "Taiwanese" })).toBe("none");
    expect(listing({ Population: "10M", Capital: "Lisbon", Currency: "EUR" })).toBe("none");
    expect(listing({}, "**Ada Lovelace** — Analytical Engines co-founder. Wrote the first program.")).toBe("none");
    expect(listing({}, "**Lidingö** — Quiet suburb of Stockholm.")).toBe("none");
  });

  it("a founder's own facts do not make a company a person", () => expect(listing({ Revenue: "$2M", "Net worth": "$1B" })).toBe("unknown"));

  it("what a company does is not how it is owned", () => expect(listing({ Type: "Private equity" })).toBe("unknown"));

  it("unknown where the note does not say, and for groups", () => {
    expect(listing({ Founded: "1998" })).toBe("unknown");
    expect(listing({}, "**Gulf refiners** — Cluster of refineries along the coast.")).toBe("unknown");
  });

  it("a concept cannot be owned, whatever tickers its note speaks of", () => {
    const concept = read("#concept\n\n| Metric | Value |\n|---|---|\n| Ticker | NDX |\n| Members | 100 |");
    expect([concept.listing, concept.tickers]).toEqual(["none", []]);
  });
});

describe("tickers", () => {
  const tickers = (value: string, facts: Readonly<Record<string, string>> = {}): string[] =>
    note({ Ticker: value, ...facts }).tickers.map(({ symbol, exchange }) => (exchange ? `${symbol} @ ${exchange}` : symbol));

  it.each([
    ["NVDA", ["NVDA"]],
    ["`NVDA` (NASDAQ)", ["NVDA @ NASDAQ"]],
    ["STM (NYSE), STMPA (Paris)", ["STM @ NYSE", "STMPA @ Paris"]],
    ["BABA (NYSE), 9988 (HK)", ["BABA @ NYSE", "9988 @ HK"]],
    ["005930.KS", ["005930.KS"]],
    ["NYSE: FRO", ["FRO @ NYSE"]],
    ["GOOGL / GOOG (NASDAQ)", ["GOOGL", "GOOG @ NASDAQ"]],
    ["RIO (LSE/ASX/NYSE)", ["RIO @ LSE/ASX/NYSE"]],
    ["BRK.A, BRK.B", ["BRK.A", "BRK.B"]],
    ["ASX (NYSE)", ["ASX @ NYSE"]],
    ["TASA3 / TASA4 (B3); TAEKY (ADR)", ["TASA3", "TASA4 @ B3", "TAEKY"]],
    ["TSE: 5332 / ADR: TOTDY", ["5332 @ TSE", "TOTDY"]],
    ["RFB (Xetra), US ADR RFBGY (OTC)", ["RFB @ Xetra", "RFBGY @ OTC"]],
    ["META (NASDAQ; formerly FB)", ["META @ NASDAQ"]],
    ["Oslo Børs, B3 (NORD3)", ["NORD3 @ B3"]],
    ["NYSE (NRD)", ["NRD @ NYSE"]],
    ["SIVB (delisted)", []],
    ["SHOP (planned)", []],
    ["HKEX (Jan 2026)", []],
    ["TBD", []],
    ["688410?", []],
  ] as const)("%s", (value, expected) => expect(tickers(value)).toEqual(expected));

  it("the parent's are none of its own", () => {
    expect(tickers("TSLA (parent)", { Parent: "[[Tesla]]" })).toEqual([]);
    expect(tickers("GOOGL (Alphabet)", { Parent: "[[Alphabet]]" })).toEqual([]);
    expect(note({ "Parent ticker": "GOOGL", Parent: "Alphabet" }).tickers).toEqual([]);
  });

  it("a delisted actor has none, and is private", () => {
    const gone = note({ Ticker: "CONE (NASDAQ)" }, "## Investment case\n\nTaken private in 2022, delisted since.");
    expect([gone.listing, gone.tickers]).toEqual(["private", []]);
  });

  it("stand in the front matter and in the summary", () => {
    expect(read("---\nticker: ABB\ntags: [actor]\n---\n\n**ABB** — Robots.").tickers).toEqual([{ symbol: "ABB", exchange: "" }]);
    expect(note({}, "**Puma** — Shoes. XETRA: PUM. Sporting goods.").tickers).toEqual([{ symbol: "PUM", exchange: "XETRA" }]);
    expect(note({}, "**Snowflake** — Warehouse for data. Public (SNOW).").tickers.map(({ symbol }) => symbol)).toEqual(["SNOW"]);
  });

  it("stand where an actor is said to be listed or traded", () => {
    const symbols = (facts: Readonly<Record<string, string>>, more?: string) => note(facts, more).tickers.map(({ symbol, exchange }) => `${symbol} ${exchange}`.trim());
    expect(symbols({ Status: "Listed (Euronext Paris: NRD)" })).toEqual(["NRD Euronext Paris"]);
    expect(symbols({ "Traded as": "LSE: NRD, OTCQX: NRDY" })).toEqual(["NRD LSE", "NRDY OTCQX"]);
    expect(symbols({}, "**Nord** — Ferry line listed in Oslo (OSE: NRD) since 1998.")).toEqual(["NRD OSE"]);
    expect(symbols({}, "**Nord** — Ferry line. Trades on the ASX as NRD.")).toEqual(["NRD ASX"]);
    expect(symbols({}, "**Nord** — Ferry line. Its shares trade little; rival of Sund (OSE: SND).")).toEqual([]);
    expect(symbols({}, "**Nord** — Ferry line, listed as ADRs since 2011.")).toEqual([]);
  });

  it("stand on lines of their own and behind the name too", () => {
    expect(note({}, "Ticker: NRD.OL. Listed on Oslo Børs.").tickers).toEqual([{ symbol: "NRD.OL", exchange: "" }]);
    expect(note({}, "**Ticker:** MOD (NYSE)").tickers).toEqual([{ symbol: "MOD", exchange: "NYSE" }]);
    expect(note({}, "**Cohu** (NASDAQ: COHU) — test handlers.").tickers).toEqual([{ symbol: "COHU", exchange: "NASDAQ" }]);
    expect(note({}, "**Tokyo Electron** (TEL) — coaters.").tickers).toEqual([]);
  });
});

describe("parent", () => {
  const parent = (facts: Readonly<Record<string, string>>, more?: string, tags?: string): string | null => {
    const found = note(facts, more, tags).parent;
    return found && `${found.target.name}${found.whole ? " (whole)" : ""}`;
  };

  it.each([
    [{ Parent: "[[Hyatt]]" }, "Hyatt"],
    [{ Owner: "Meta (100%)" }, "Meta (whole)"],
    [{ Parent: "[[Google]] / Alphabet" }, "Google"],
    [{ Status: "Wholly owned subsidiary of American Tower" }, "American Tower (whole)"],
    [{ Parent: "Spun from Siemens AG (2020)" }, null],
    [{ Owner: "Siemens + AES" }, null],
    [{ Owners: "[[Google]], [[Meta]]" }, null],
    [{ Status: "Being acquired by [[SoftBank]]" }, null],
    [{ Owner: "Independent" }, null],
  ] as const)("%j: %s", (facts, expected) => expect(parent(facts)).toBe(expected));

  it("is told by the opening, or by the list of related notes", () => {
    expect(parent({}, "**Waymo** — [[Alphabet]] subsidiary. Robotaxis.")).toBe("Alphabet");
    expect(parent({}, "**GitHub** — Code host. Acquired by [[Microsoft]] in 2018.")).toBe("Microsoft");
    expect(parent({}, "**Altera** — FPGAs.\n\n## Related\n\n- [[Intel]] — parent company\n- [[Xilinx]] — competitor")).toBe("Intel");
    expect(parent({}, "**Altium** — Layout tools. Owned by Nordholm until the state took it over.")).toBeNull();
    expect(parent({}, "**Xetra** — Trading venue, part of [[Deutsche Börse]].")).toBe("Deutsche Börse");
    expect(parent({}, "**TSE** — Exchange, part of Japan Exchange Group (JPX).")).toBe("Japan Exchange Group");
    expect(parent({}, "**Alphabet** — Search, part of the Magnificent Seven.")).toBeNull();
    expect(parent({}, "**Alphabet** — parent of Google, and part of Big Tech's spending.")).toBeNull();
  });

  it("is none of a person or a place", () => expect(parent({}, "**Kista** — Part of Stockholm.", "#region")).toBeNull());
});

describe("as other hands write it", () => {
  it.each([
    ["KOSPI 000660", ["000660"]], ["Nasdaq ACME", ["ACME"]], ["NASDAQ - ACME", ["ACME"]], ["HKEX 9988", ["9988"]], ["(NYSE: ACME)", ["ACME"]], ["ACME 🟢", ["ACME"]],
    ["Nasdaq Stockholm", []], ["Shanghai STAR", []], ["NYSE American", []], ["N/A (state-owned)", []], ["n/a", []],
  ] as const)("a ticker: %s", (value, symbols) => expect(note({ Ticker: value }).tickers.map(({ symbol }) => symbol)).toEqual(symbols));

  it("a parent among the related notes is an actor, not a sector, a concept or a commodity", () => {
    const parent = (relation: string): string | undefined => note({}, `## Related\n\n- [[Norse Media]] — ${relation}`).parent?.target.name;
    expect(["parent sector", "parent concept", "parent commodity", "parent model family"].map(parent)).toEqual([undefined, undefined, undefined, undefined]);
    expect(["parent", "parent company", "parent (since 2019)", "Parent group, listed in Oslo"].map(parent)).toEqual(["Norse Media", "Norse Media", "Norse Media", "Norse Media"]);
  });

  it.each([
    ["Pump maker. Listed on Euronext Oslo (ACME).", "public", ["ACME"]],
    ["Oslo-listed pump maker.", "public", []],
    ["Publicly traded pump maker.", "public", []],
    ["Spun off from [[Norse]] in 2021; NYSE: ACME.", "public", ["ACME"]],
    ["Pump maker, listed on the Oslo exchange (KOSDAQ).", "public", []],
    ["Pre-IPO pump maker.", "private", []],
    ["Berlin venture-backed pump startup.", "private", []],
    ["Pump maker. Delisted in 2022.", "private", []],
    ["Publicly traded until 2020.", "unknown", []],
    ["Index of publicly traded miners.", "unknown", []],
    ["Ferry builder listed on Oslo Børs.", "public", []],
    ["Ferry builder, once listed on Euronext.", "unknown", []],
    ["State-owned ferry line.", "private", []],
    ["Pump maker, rival of NYSE-listed Norse.", "unknown", []],
  ] as const)("**Acme** — %s: %s", (opening, expected, symbols) => {
    const { listing: read, tickers } = note({}, `**Acme** — ${opening}`);
    expect([read, tickers.map(({ symbol }) => symbol)]).toEqual([expected, symbols]);
  });

  it("a ticker there is none of may say that the actor is private", () => expect(["None (private)", "N/A — private", "— (private)"].map((Ticker) => listing({ Ticker }))).toEqual(["private", "private", "private"]));

  it.each([["[[Norse]]'s pump arm.", "Norse"], ["Norse Industries' rival's arm.", undefined], ["Norse Industries's mining equipment division.", "Norse Industries"]])("**Acme** — %s", (opening, parent) =>
    expect(note({}, `**Acme** — ${opening}`).parent?.target.name).toBe(parent),
  );
});
