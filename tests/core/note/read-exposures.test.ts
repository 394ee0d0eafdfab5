import { describe, expect, it } from "vitest";
import type { Exposure } from "../../../src/core/note/note";
import { defaultSectionWords } from "../../../src/core/note/section-words";
import { readNote } from "../../../src/core/note/read-note";
import { readYaml } from "../../../src/cli/yaml";
import { read, reading } from "../read";

const exposures = (text: string, path?: string): readonly Exposure[] => read(text, path).exposures;

/** `kind name`, with `~` before a description and `†` behind a holding that is over. */
const said = (text: string, path?: string): string[] =>
  exposures(text, path).map(({ kind, target, named, over }) => `${named ? "" : "~"}${kind} ${target.name}${over ? " †" : ""}`);

const list = (heading: string, ...items: readonly string[]): string => [`## ${heading}`, "", ...items.map((item) => `- ${item}`)].join("\n");

it("a holder's own words come before its row's ticker; of two names in one cell the link counts, else the first", () => {
  const table = (...rows: readonly string[]) => exposures(["## Ownership", "", "| Holder | Ticker | Stake |", "|---|---|---|", ...rows].join("\n")).map(({ target: { name, ticker } }) => [name, ticker]);
  expect(table("| Alphabet (GOOGL) | GOOG | 5% |", "| Intel | INTC | 4% |")).toEqual([["Alphabet", "GOOGL"], ["Intel", "INTC"]]);
  expect(table("| [[Google]] / Alphabet | | 6% |", "| Ada Voss / Polar Fund | | 7% |", "| [[Microsoft]] investment | | 8% |")).toEqual([["Google", ""], ["Ada Voss", ""], ["Microsoft", ""]]);
});

describe("ways in, by what they stand under", () => {
  it.each([
    ["Direct exposure", "direct"], ["Direct plays", "direct"], ["Who benefits", "direct"], ["How to play it", "direct"], ["Public alternatives", "direct"],
    ["Indirect exposure", "indirect"], ["Indirect beneficiaries", "indirect"], ["Proxies", "indirect"],
    ["At risk", "risk"], ["Losers", "risk"], ["At-risk airlines", "risk"], ["Positive for", "direct"], ["Who owns it", "stake"], ["What it owns", "holding"], ["Who loses", "risk"], ["Most exposed", "risk"], ["Pressured by tariffs", "risk"],
    ["Investors", "stake"], ["Major shareholders", "stake"], ["Cap table / Investors", "stake"], ["Notable seed investors", "stake"],
    ["Portfolio companies", "holding"], ["Key AI investments", "holding"], ["Listed subsidiaries", "holding"],
  ])("%s: %s", (heading, kind) => expect(said(list(heading, "[[Umicore]] — refines it"))).toEqual([`${kind} Umicore`]));

  it.each(["Product portfolio", "Chip portfolio", "Why investors care", "For index investors", "Infrastructure investments", "Investor day", "Bull case", "Thesis implications"])(
    "%s announces nothing of ours", (heading) => expect(said(list(heading, "[[Umicore]]"))).toEqual([]),
  );

  it("an investment heading that says neither direct nor indirect is indirect, unless it names gain or loss", () => {
    expect(said(list("Investment exposure", "[[Boliden]] (BOL.ST)"))).toEqual(["indirect Boliden"]);
    expect(said(list("Copper beneficiaries", "[[Boliden]]"))).toEqual(["direct Boliden"]);
  });

  it("a label in bold does what a heading does, and ends where the next label begins", () => {
    const text = "## Investment implications\n\n**Winners:**\n- [[Arista Networks]]\n\n**At risk:**\n- [[Ciena]]\n\n**Bull case:**\n- [[Cisco]] may lose share";
    expect(said(text)).toEqual(["direct Arista Networks", "risk Ciena"]);
  });

  it("a label within such a list may only group the names, or turn them around", () => {
    const text = "## Who is exposed\n\n**Makers of magnets:**\n- [[Neo Performance]]\n\n**Relatively advantaged:**\n- [[Lynas]]";
    expect(said(text)).toEqual(["risk Neo Performance", "direct Lynas"]);
  });

  it.each(["Winners and losers", "Beneficiaries and losers", "Who gains, who loses"])("%s: a heading of both tells neither", (heading) => expect(said(list(heading, "[[Nucor]]"))).toEqual([]));

  it("a label may be the way in itself; what stands under it describes it", () => {
    const text = "## Investment angle\n\n**Exposure via Jardine Matheson (J36.SI):**\n- Hotels are a small part";
    expect(said(text)).toEqual(["indirect Jardine Matheson"]);
    expect(exposures(text)[0]?.target.ticker).toBe("J36.SI");
  });

  it("an item without a link may group the links nested below it; what else is nested below a link tells of it", () => {
    expect(said("## Winners\n\n- Tankers\n\t- [[Hafnia]] — product tankers\n\t- [[Torm]]")).toEqual(["direct Hafnia", "direct Torm"]);
    expect(said("## Investors\n\n- **Series A**\n\t- [[Accel]]\n- [[Index Ventures]]")).toEqual(["stake Accel", "stake Index Ventures"]);
    expect(said("## Winners\n\n- [[Hafnia]] — product tankers\n\t- Largest customer: [[Vitol]]\n\t- Charters its fleet\n- [[Torm]]")).toEqual(["direct Hafnia", "direct Torm"]);
    expect(said("## Investment exposure\n\n- **Direct:**\n\t- [[Hafnia]]\n- **Indirect:**\n\t- [[Vitol]]")).toEqual(["direct Hafnia", "indirect Vitol"]);
  });

  it("a table may hold both winners and losers", () => {
    expect(said("## Tariffs\n\n| Case | Winners | Losers |\n|---|---|---|\n| Steel | [[Nucor]] | [[Volvo]], Scania |")).toEqual(["direct Nucor", "risk Volvo", "risk Scania"]);
    expect(said("## Impact\n\n| Winners | Losers |\n|---|---|\n| [[Nucor]] | [[Volvo]] |")).toEqual(["direct Nucor", "risk Volvo"]);
    expect(said("## Winners vs losers\n\n| Winners | Losers |\n|---|---|\n| [[Nucor]] | [[Volvo]] |")).toEqual(["direct Nucor", "risk Volvo"]);
    expect(said("## Steel vs aluminium\n\n| Test | Steel | Winner |\n|---|---|---|\n| Weight | 12 | [[Novelis]] |")).toEqual([]);
    expect(said("## Impact\n\n| Winner | Margin |\n|---|---|\n| [[Nucor]] | 12% |")).toEqual([]);
  });

  it.each(["Exposure", "Investment implications"])("under %s a bare sub-heading tells the kind", (heading) => {
    expect(said(`## ${heading}\n\n### Direct\n\n- [[Nucor]]\n\n### Indirect (listed)\n\n- [[Vale]]`)).toEqual(["direct Nucor", "indirect Vale"]);
    expect(said("## Revenue exposure\n\n### Direct\n\n- [[Nucor]] buys 40%")).toEqual([]);
  });

  it("the word before a link may tell which way it goes", () => {
    expect(said(list("How to play it", "Long: [[Nucor]] (NUE), [[Vale]]", "Short: [[Volvo]]", "Pair: long [[Boliden]] / short [[Aurubis]]", "[[Eaton]] — short [[Legrand]] against it"))).toEqual([
      "direct Nucor", "direct Vale", "risk Volvo", "direct Boliden", "risk Aurubis", "direct Eaton",
    ]);
    expect(said(list("Investment implications", "Bullish [[Nucor]]", "**Avoid** [[Volvo]]", "Short-cycle names follow"))).toEqual(["direct Nucor", "risk Volvo"]);
  });

  it("a sentence about investing names its way in", () => {
    expect(said(list("Investment exposure", "Invest via Deere (DE) stock"))).toEqual(["indirect Deere"]);
    expect(said("## Investment implications\n\n**Not directly investable** — part of [[Siemens]] (SIE).")).toEqual(["indirect Siemens"]);
  });

  it("a table of companies under such a heading counts by its rows, a table of categories by its lists", () => {
    const rows = "## Winners\n\n| Company | Ticker | Why |\n|---|---|---|\n| [[Eaton]] | ETN | switchgear |\n| Prysmian | PRY.MI | cables |";
    expect(exposures(rows).map(({ target, note }) => [target.name, target.ticker, note])).toEqual([["Eaton", "ETN", "ETN — switchgear"], ["Prysmian", "PRY.MI", "PRY.MI — cables"]]);
    const tickersFirst = "## Winners\n\n| Ticker | Company | Why |\n|---|---|---|\n| ETN | [[Eaton]] | switchgear |\n| PRY.MI | Prysmian | cables |";
    expect(exposures(tickersFirst).map(({ target }) => [target.name, target.ticker])).toEqual([["Eaton", "ETN"], ["Prysmian", "PRY.MI"]]);
    const angles = "| Angle | Names |\n|---|---|\n| Cables | [[Nexans]], Prysmian |";
    expect(said(`## How to play it\n\n${angles}`)).toEqual(["direct Nexans", "direct Prysmian"]);
    expect(said(`## Investment vehicles\n\n${angles}`)).toEqual(["indirect Nexans", "indirect Prysmian"]);
  });

  it("a label *plays* outside such a heading speaks of what the actor does itself", () => {
    expect(said("## The moat\n\n**Other platform plays:**\n- Kubernetes scheduler\n- [[Mellanox]]")).toEqual([]);
    expect(said("## Investment angle\n\n**Grid plays:**\n- [[Nexans]]")).toEqual(["direct Nexans"]);
  });

  it("advice is no way in", () => expect(said(list("Indirect exposure", "Bet on slower rollouts", "Watch the tender"))).toEqual([]));

  it("a heading about the actor itself is no list of others", () => expect(said(list("Tariff beneficiary", "[[Nucor]] buys from it"))).toEqual([]));
});

describe("whom an item names", () => {
  const names = (item: string): string[] => exposures(list("Direct plays", item)).filter(({ named }) => named).map(({ target }) => target.name);

  it.each([
    ["[[SK Hynix]], [[Micron]] — memory", ["SK Hynix", "Micron"]],
    ["[[Actors/Rheinmetall|the gunmaker]] (RHM.DE)", ["Rheinmetall"]],
    ["[[Andreessen Horowitz]] ([[a16z]])", ["Andreessen Horowitz"]],
    ["Bank of [[Ireland]] — lends", ["Bank of Ireland"]],
    ["iShares [[MSCI]] [[Brazil]] (EWZ)", ["iShares MSCI Brazil"]],
    ["[[Amazon]] Alexa Fund", ["Amazon"]],
    ["Hyperscalers (AWS, MSFT, GOOGL)", ["AWS", "MSFT", "GOOGL"]],
    ["Turbine makers ([[GE Vernova]], [[Siemens Energy]]) — sold out", ["GE Vernova", "Siemens Energy"]],
    ["Rheinmetall, Leonardo and Saab", ["Rheinmetall", "Leonardo", "Saab"]],
    ["Halliburton/SLB (services)", ["Halliburton", "SLB"]],
    ["Johnson & Johnson — devices", ["Johnson & Johnson"]],
    ["**Cohu** (NASDAQ: COHU): handlers", ["Cohu"]],
    ["[[Golar]], Flex and [[Höegh]] — gas carriers", ["Golar", "Flex", "Höegh"]],
    ["[[Golar]] rival of [[Höegh]], Flex", ["Golar"]],
    ["Flex (FLNG) / [[Golar]]", ["Flex", "Golar"]],
    ["Cool Company plc — spot", ["Cool Company plc"]],
    ["[[Golar]], Flex Carriers and Höegh (HEGH.OL) — gas carriers", ["Golar", "Flex Carriers", "Höegh"]],
    ["[[Golar]], which owns the terminal", ["Golar"]],
    ["Owns 58% of [[Lucid]]", ["Lucid"]],
    ["Acquired [[Scopely]] for $4.9B", ["Scopely"]],
    ["Landlords in Berlin", []],
    ["[[Lithium]] producers", []],
    ["Construction and engineering firms", []],
    ["Every fab outside Taiwan", []],
  ] as const)("%s", (item, expected) => expect(names(item)).toEqual(expected));

  it("a ticker in brackets belongs to the name; an abbreviation of a title is none", () => {
    const tickers = exposures(list("Direct plays", "Sea Group (SE)", "[[Leonardo]] (LDO.MI)", "Lisa Su (CEO)")).map(({ target }) => target.ticker);
    expect(tickers).toEqual(["SE", "LDO.MI", ""]);
  });

  it("a mere description is kept, and known as one", () => expect(said(list("At risk", "Wholesale-focused telecoms"))).toEqual(["~risk Wholesale-focused telecoms"]));

  it("what is no way to own anything is left out", () => expect(said(list("Indirect exposure", "Signals are mixed", "Small % of group value"))).toEqual([]));

  it("nothing is named by *none*, whatever the note refers to", () => expect(said(list("Direct exposure", "None; see [[Orkla]]"))).toEqual([]));

  it("the note itself is no way into itself", () => expect(said(list("Winners", "[[Vestas]]"), "Vestas.md")).toEqual([]));
});

describe("stakes", () => {
  const holders = (table: string): string => `## Ownership\n\n${table}`;

  it("state a share and an amount where the row does", () => {
    const [first, second] = exposures("## Cap table\n\n| Investor | Stake | Amount |\n|---|---|---|\n| [[SoftBank]] | ~5-8% | $2B |\n| Coatue | — | — |");
    expect(first).toMatchObject({ kind: "stake", share: { low: 5, high: 8 }, amount: { value: 2e9, unit: "USD" } });
    expect(second).toMatchObject({ target: { name: "Coatue", link: null }, share: null, amount: null });
  });

  it("keep several bases apart", () => {
    const table = "| Holder | % outstanding | % fully diluted | % voting |\n|---|---|---|---|\n| [[Founder trust]] | 20% | 18% | 51% |";
    expect(exposures(holders(table)).map(({ basis, share }) => [basis, share?.value])).toEqual([["outstanding", 20], ["diluted", 18], ["voting", 51]]);
  });

  it("take the investors of funding rounds from every column that lists some, with the round as note", () => {
    const table = "## Funding rounds\n\n| Round | Date | Amount | Lead | Participants |\n|---|---|---|---|---|\n| Series B | 2023 | $90M | [[Accel]] | Index Ventures, NEA |\n| **Total** | | $120M | | |";
    expect(exposures(table).map(({ target, note, amount }) => [target.name, note, amount])).toEqual([["Accel", "Series B", null], ["Index Ventures", "Series B", null], ["NEA", "Series B", null]]);
  });

  it("stand in a labelled list within a sentence, not in a bare sentence", () => {
    expect(said("Known investors: Accel, [[Index Ventures]], GV.")).toEqual(["stake Accel", "stake Index Ventures", "stake GV"]);
    expect(said("Accel and Index Ventures invested early, as the press wrote.")).toEqual([]);
  });

  it("leave out people and bodies that hold no shares", () => {
    const table = "| Stakeholder | Role |\n|---|---|\n| Jane Doe | CEO |\n| [[IBM]] | Technology partner |\n| [[Meta]] | Capacity buyer |\n| [[Orange]] | 40% stake |";
    expect(said(holders(table))).toEqual(["stake Orange"]);
  });

  it("take of a venture's partners those that own", () => {
    expect(said(holders("| Partner | Role |\n|---|---|\n| [[Telxius]] | Co-owner |\n| [[Meta]] | Landing partner |"))).toEqual(["stake Telxius"]);
  });

  it("know float, employees and groups as unnamed", () => {
    expect(said(holders("| Holder | Stake |\n|---|---|\n| Public float | 60% |\n| Employees | 10% |\n| [[Norges Bank]] | 3% |"))).toEqual([
      "~stake Public float", "~stake Employees", "stake Norges Bank",
    ]);
  });

  it("know a family by its own name, and a body by what it is of", () => {
    const table = "| # | Shareholder / group | % of capital |\n|---|---|---|\n| 1 | Agnelli family (Exor) | 40% |\n| 2 | Founding family | 5% |\n| 3 | Treasury Shares | 3% |\n| 4 | Government of Norway | 2% |";
    expect(said(holders(table))).toEqual(["stake Agnelli family", "~stake Founding family", "~stake Treasury Shares", "stake Government of Norway"]);
    expect(exposures(holders(table)).map(({ share }) => share?.value)).toEqual([40, 5, 3, 2]);
  });

  it.each([["[[SoftBank]] — 11% (post-money)", 11], ["SoftBank (11%)", 11], ["SoftBank: ~11%", 11], ["[[SoftBank]] ~11% stake", 11], ["11% [[SoftBank]]", 11], ["SoftBank — owns 11%", 11]])(
    "read the share in %s", (item, share) => expect(exposures(list("Shareholders", item))).toMatchObject([{ target: { name: "SoftBank" }, share: { value: share } }]),
  );

  it("each of several holders has the share that stands beside it", () => {
    const shares = (item: string) => exposures(list("Shareholders", item)).map(({ target, share }) => [target.name, share?.value]);
    expect(shares("Exor (22%), Norges Bank (15%), Agnelli Trust (9%)")).toEqual([["Exor", 22], ["Norges Bank", 15], ["Agnelli Trust", 9]]);
    expect(shares("Exor 22%")).toEqual([["Exor", 22]]);
    expect(shares("Norges Bank holds 3.1%")).toEqual([["Norges Bank", 3.1]]);
    expect(said(holders("| # | Name | Shares (m) | % |\n|---|---|---|---|\n| 1 | Hemen Holding | 79.1 | 35.5% |"))).toEqual(["stake Hemen Holding"]);
    expect(said("| Metric | Value |\n|---|---|\n| Ownership | [[Exor]] 66%, Norges Bank 34% |\n| Founded | 1998 |")).toEqual(["stake Exor", "stake Norges Bank"]);
  });

  it("of several dates have the share of the latest, whatever the order", () => {
    const shares = (table: string): unknown => exposures(holders(table)).map(({ share }) => share?.value);
    expect(shares("| Holder | Stake (2023) | Stake (2025) |\n|---|---|---|\n| [[KLP]] | 8% | 9% |")).toEqual([9]);
    expect(shares("| Holder | Mar 2026 | Jan 2025 |\n|---|---|---|\n| [[KLP]] | 2% | 3% |\n| [[Exor]] | — | 4% |")).toEqual([2, 4]);
    expect(shares("| Holder | Stake 2023 | Stake |\n|---|---|---|\n| [[KLP]] | 8% | 9% |")).toEqual([9]);
  });

  it("have the share that they kept or came to", () => {
    const items = list("Shareholders", "[[Exor]] retained 19.9% after the spin", "[[KLP]] — increased to 6.1%", "[[Odin]]: cut its stake to 4.2% in May", "[[Alfa]], [[Beta]] — joint ventures, 50% each");
    expect(exposures(items).map(({ share }) => share?.value)).toEqual([19.9, 6.1, 4.2, 50, 50]);
  });

  it("are none while they are only talked of", () => {
    expect(said(list("Investors", "[[Exor]] — rumoured", "[[KLP]] (in advanced talks)", "[[Odin]] — led the round after talks in May"))).toEqual(["stake Odin"]);
    expect(said(holders("| Investor | Amount | Note |\n|---|---|---|\n| [[Exor]] | — | Rumored Oct 2024 |\n| [[KLP]] | $2B | led |"))).toEqual(["stake KLP"]);
  });

  it("a growth or a market share is no share of theirs", () => {
    expect(exposures(list("Shareholders", "[[Tencent]] — revenue +15%", "[[Naspers]] — 30% market share")).map(({ share }) => share)).toEqual([null, null]);
  });

  it("under a sub-heading about people are none", () => {
    expect(said("## Ownership\n\n| Holder | Stake |\n|---|---|\n| [[Exor]] | 15% |\n\n### Board\n\n| Name | Role |\n|---|---|\n| Jane Doe | Chair |")).toEqual(["stake Exor"]);
  });

  it("are over when their years are past, or their heading or row says so", () => {
    const table = "## Ownership history\n\n| Owner | Period |\n|---|---|\n| [[Alphabet]] | 2013-2017 |\n| [[Hyundai]] | 2021-present |";
    expect(said(table)).toEqual(["stake Alphabet †", "stake Hyundai"]);
    expect(said(list("Investors (pre-merger)", "[[Chevron]]"))).toEqual(["stake Chevron †"]);
    expect(said(holders("| Holder | Stake | Status |\n|---|---|---|\n| [[Uber]] | 5% | Exited 2023 |"))).toEqual(["stake Uber †"]);
  });

  it("stand in facts, also the two owners of a venture; a sole owner without a share is the parent only", () => {
    const facts = (value: string): string[] => said(`## Quick stats\n\n| Metric | Value |\n|---|---|\n| Owner | ${value} |\n| Founded | 1998 |`);
    expect(facts("Siemens + AES (JV)")).toEqual(["stake Siemens", "stake AES"]);
    expect(facts("[[Hyundai]] (80%)")).toEqual(["stake Hyundai"]);
    expect(facts("[[Hyundai]]")).toEqual([]);
  });

  it("are none of a person, nor of a place", () => {
    expect(said(`#actor #person\n\n${list("Investors", "[[Accel]]")}`)).toEqual([]);
    expect(said(`#actor #region\n\n${list("Major investments", "[[Google]]")}`)).toEqual([]);
  });

  it("between slashes are one body, the first", () => {
    expect(said("## Investors\n\n| Investor | Round |\n|---|---|\n| Ada Voss / Polar Fund | Seed |")).toEqual(["stake Ada Voss"]);
  });

  it("stand in a table headed *Ownership*, but for its rows about the company", () => {
    expect(said("## Cap table\n\n| Ownership | Details |\n|---|---|\n| Lindqvist family | majority |\n| Status | no outside capital |")).toEqual(["stake Lindqvist family"]);
  });

  it("after a deal are told by their own label", () => {
    expect(said("## Acquisition (2025)\n\nOwnership split: [[Polar Fund]] = majority. [[Ada Voss]] ≈ 5%.")).toEqual(["stake Polar Fund", "stake Ada Voss"]);
    expect(said("## Deals\n\n**Koivu acquisition (2025):**\n- Founded 2021\n- Investors: Polar Fund, Ada Voss", "Buyer.md")).toEqual([]);
  });

  it("of a company that was bought are not the buyer's", () => {
    expect(said("## Acquisition of Koi\n\n- Investors: Team8, NFX, Battery Ventures")).toEqual([]);
  });
});

describe("holdings", () => {
  it("have a share where stated, and are over when exited", () => {
    const table = "## Key holdings\n\n| Asset | Stake | Value | Notes |\n|---|---|---|---|\n| [[Arm]] | ~90% | ~$150B | listed |\n| T-Mobile US | — | — | Exited |";
    expect(said(table)).toEqual(["holding Arm", "holding T-Mobile US †"]);
    expect(exposures(table)[0]).toMatchObject({ share: { value: 90 }, amount: { value: 150e9 } });
    expect(said("## Portfolio\n\n| Company | What | Status |\n|---|---|---|\n| [[Isar]] | rockets | Sold to Airbus |\n| [[Celonis]] | software sold to banks | private |")).toEqual([
      "holding Isar †", "holding Celonis",
    ]);
  });

  it("stand in a table of investments", () => {
    expect(said("## Bets\n\n| Investment | Amount |\n|---|---|\n| [[Helsing]] | €100M |\n| Isar stake | €20M |")).toEqual(["holding Helsing", "holding Isar"]);
  });

  it("are companies, not segments, brands or products", () => {
    expect(said("## Portfolio\n\n| Segment | Revenue | Share |\n|---|---|---|\n| [[Iron ore]] | $16B | 70% |")).toEqual([]);
    expect(said("## Product portfolio\n\n| Company | Product |\n|---|---|\n| [[Acme]] | Rocket |")).toEqual([]);
  });

  it("may stand in a column of lists behind their sector", () => {
    expect(said("## Tech portfolio highlights\n\n| Sector | Investments |\n|---|---|\n| Fintech | Ant Group, Grab |\n| Chips | Multiple |")).toEqual(["holding Ant Group", "holding Grab"]);
  });

  it("a cell that says what the percentage is of states a share under any header; any other percentage may be a return", () => {
    const table = "## Bets\n\n| Investment | Size | Status |\n|---|---|---|\n| Arm | 90% ownership | listed |\n| Isar | 40% | up |";
    expect(exposures(table).map(({ target, share }) => [target.name, share?.value ?? null])).toEqual([["Arm", 90], ["Isar", null]]);
  });

  it("are what an investor is an investor of", () => expect(said(list("AI investments", "OpenAI investor", "Steady growth"))).toEqual(["holding OpenAI"]));

  it("are none where only a rough place is said", () => expect(said(list("Portfolio", "Mostly Texas and Nevada"))).toEqual([]));
});

describe("labels within a list", () => {
  it("that name a field group the links behind them, and a round's amount is no holder", () => {
    expect(said(list("Key investments", "**Energy:** [[Neoen]] (53%), Ørsted (5%)", "**Tech:** [[Databricks]], [[Helsing]]", "**Isar:** rockets, with [[Airbus]]"))).toEqual([
      "holding Neoen", "holding Ørsted", "holding Databricks", "holding Helsing", "holding Isar",
    ]);
    expect(said(list("Funding", "Seed (2022): $5M — [[Accel]], SV Angel"))).toEqual(["stake Accel", "stake SV Angel"]);
  });
});

describe("settings", () => {
  it("can add words for sections in any language", () => {
    const sectionWords = { ...defaultSectionWords, risk: [...defaultSectionWords.risk, "verlierer"] };
    const note = readNote("Zölle.md", list("Verlierer", "[[Stihl]]"), { ...reading, sectionWords }, readYaml);
    expect(note.exposures.map(({ kind, target }) => [kind, target.name])).toEqual([["risk", "Stihl"]]);
  });
});

describe("ways in that other notes name in their own manner", () => {
  it("a label that says what to own lists plays, one that says what to shun lists losers", () => {
    const text =
      "## Investment implications\n\n**Long grid builders:**\n- Prysmian (cables)\n- [[Nexans]], [[NKT]] — order books full\n- Orders already placed\n\n" +
      "**Avoid coal haulers:**\n- Aurizon, Pacific National\n\n**Long-term risks:**\n- [[Ørsted]] cuts";
    expect(said(text)).toEqual(["direct Prysmian", "direct Nexans", "direct NKT", "risk Aurizon", "risk Pacific National"]);
  });

  it("such a label may name the one to own; what stands under it describes it", () => {
    expect(said("## Investment implications\n\n**Long Siemens Energy:**\n- Sells to everyone\n- Order book of six years")).toEqual(["direct Siemens Energy"]);
  });

  it("a table of exposures and their vehicles says by its header what it lists", () => {
    expect(said("## Sizing\n\n| Exposure | Vehicle |\n|---|---|\n| Cables | [[Nexans]], Prysmian |\n| Copper | [[Boliden]] (see [[Long copper]]) |")).toEqual([
      "indirect Nexans", "indirect Prysmian", "indirect Boliden",
    ]);
  });

  it("a sentence about investing may call a name the proxy, the vehicle or the way in", () => {
    const under = (sentence: string): string[] => said(`## Investment angle\n\n${sentence}`);
    expect(under("The cleanest way in is [[Nexans]] (NEX.PA), which lays the cable.")).toEqual(["indirect Nexans"]);
    expect(under("Best proxies are [[Nexans]], [[NKT]] while Prysmian is too broad.")).toEqual(["indirect Nexans", "indirect NKT"]);
    expect(under("[[Boliden]] is the closest listed proxy for its ore.")).toEqual(["indirect Boliden"]);
    expect(under("Use [[COPX]] as the tradable proxy for miners.")).toEqual(["indirect COPX"]);
    expect(under("[[Boliden]] is the largest customer.")).toEqual([]);
  });

  it("of prices that rose and fell on a day, winners and losers are no ways in", () => {
    expect(said("### The tape\n\n- **Shipping losers:** [[Maersk]] **-3.5%**, [[Hapag-Lloyd]] -2.1%\n- **Losers:** [[Maersk]] on rates, [[Hapag-Lloyd]]")).toEqual(["risk Maersk", "risk Hapag-Lloyd"]);
  });

  it("another's portfolio is none of the actor's", () => {
    const portfolio = (of: string): string[] => said(list(`${of}'s cable portfolio`, "[[Ellan]]").replace("cable ", "fund "), "Blue Strand.md");
    expect(said("## Meta's cable portfolio\n\n**Existing investments:**\n- Ellan (Asia)", "Blue Strand.md")).toEqual([]);
    expect([portfolio("Meta"), portfolio("[[Meta]]"), portfolio("Blue Strand"), portfolio("Company")]).toEqual([[], [], ["holding Ellan"], ["holding Ellan"]]);
  });

  it("cables are property, not holdings", () => expect([...said(list("Subsea cable investments", "[[Ellan]] (consortium partner)")), ...said(list("Subsea cable stakes", "[[Ellan]]"))]).toEqual([]));

  it("a heading that denies announces nothing", () => expect(said(list("Actors don't need to be investable", "[[Lidingö]], [[Norway]]"))).toEqual([]));

  it("a kind of business is no company, though it is written large", () => {
    expect(said(list("AI investments", "Mistral investor", "Enterprise AI", "Physical Intelligence"))).toEqual(["holding Mistral", "holding Physical Intelligence"]);
  });

  it.each([
    ["Ways to play", "direct"],
    ["Public market exposure", "direct"],
    ["Investability", "indirect"],
    ["Stocks to watch", "indirect"],
    ["Getting exposure", "indirect"],
    ["Exposed names", "risk"],
    ["Major holders", "stake"],
    ["Share register", "stake"],
    ["Investees", "holding"],
  ])("%s: %s", (heading, kind) => expect(said(list(heading, "[[Boliden]] — ore"))).toEqual([`${kind} Boliden`]));

  it("a name may stand with the sign of a ticker", () => expect(said(list("Direct plays", "$FELE — motors"))).toEqual(["direct FELE"]));

  it("under an investment heading a label groups names as a sub-heading does, also those of a table; one that says what it stands for ends the list", () => {
    const text =
      "## Investment implications\n\n**Yards (steel hulls):**\n\n| Company | Exposure |\n|---|---|\n| [[Fincantieri]] | half its orders |\n| Hanwha Ocean | a tenth |\n\n" +
      "**Speculative:**\n- [[Corvus]] — marine cells, pre-revenue\n\n**The yard's order validates:**\n- [[Wärtsilä]] — engines too\n\n**Competitors:**\n- [[Damen]] — cheaper hulls";
    expect(said(text)).toEqual(["indirect Fincantieri", "indirect Hanwha Ocean", "indirect Corvus"]);
  });

  it("whoever is said to win gains", () => {
    const text = "## Investment implications\n\n**Port operators win:**\n- Crane makers ([[Konecranes]], [[Cargotec]])";
    expect(exposures(text).map(({ kind, target, note }) => [kind, target.name, note])).toEqual([["direct", "Konecranes", ""], ["direct", "Cargotec", ""]]);
  });

  it("a column of beneficiaries or losers tells the kind, under any heading where its cells are links", () => {
    const layers = "## The stack\n\n| Layer | Role | Beneficiaries |\n|---|---|---|\n| Cells | storage | [[Corvus]], Leclanché |\n| Quays | charging | Better margins |";
    expect(said(layers)).toEqual(["direct Corvus", "direct Leclanché"]);
    expect(said("## Second round\n\n| Effect | Losers |\n|---|---|\n| Dearer diesel | [[Svitzer]] |")).toEqual(["risk Svitzer"]);
    expect(said("## Investment implications\n\n| Trend | Beneficiaries |\n|---|---|\n| Shore power | Nidec, Cavotec |")).toEqual(["direct Nidec", "direct Cavotec"]);
  });

  it.each([["Who is set to benefit", "direct"], ["Likely to lose share", "risk"], ["Who's vulnerable", "risk"], ["Ways to get exposure", "indirect"], ["Key stakes", "holding"]])(
    "%s: %s", (heading, kind) => expect(said(list(heading, "[[Cavotec]]"))).toEqual([`${kind} Cavotec`]),
  );

  it("a paragraph that is nothing but names lists them as items do, behind a label too; a sentence does not", () => {
    expect(said("## Investors\n\n[[Northzone]], EQT Ventures, and [[Nysnø]].")).toEqual(["stake Northzone", "stake EQT Ventures", "stake Nysnø"]);
    expect(said("## Investors\n\n[[Northzone]] doubled its share, and left.\n\n**Notable:** [[Northzone]] never sold.")).toEqual([]);
    const portfolio = "## Portfolio\n\n**Energy:** [[Odfjell]] (24.9%), Fjordkraft (8%)\n**Shipping:** [[Fincantieri]] (100%)";
    expect(exposures(portfolio).map(({ target, share }) => [target.name, share?.value])).toEqual([["Odfjell", 24.9], ["Fjordkraft", 8], ["Fincantieri", 100]]);
    expect(said("## Investment implications\n\n**Long:** [[Fincantieri]], [[Odfjell]]\n**Short:** [[Svitzer]]\n**Watch:** [[Damen]], [[Boluda]]")).toEqual([
      "direct Fincantieri", "direct Odfjell", "risk Svitzer",
    ]);
  });

  it("a round's own name is no holder; who led it and who joined are", () => {
    expect(said(list("Funding", "Seed (2021): $4M led by [[Northzone]]", "**Series A (2023):** $22M led by EQT Ventures with [[Nysnø]] and Equinor Ventures", "Series B: $90M"))).toEqual([
      "stake Northzone", "stake EQT Ventures", "stake Nysnø", "stake Equinor Ventures",
    ]);
  });

  it("rows of facts may name the proxy or the vehicle", () => {
    const facts = "## Quick stats\n\n| Metric | Value |\n|---|---|\n| ETF proxy | [[COPX]] |\n| Primary vehicle | FCX, SCCO |\n| Vehicle | Falcon |\n| Sponsor | [[Nasdaq]] |";
    expect(said(facts)).toEqual(["indirect COPX", "indirect FCX", "indirect SCCO"]);
  });
});
