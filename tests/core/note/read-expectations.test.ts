import { describe, expect, it } from "vitest";
import { readExpectations } from "../../../src/core/note/read-expectations";
import { contextOf, tableText } from "./context-of";

const written = "2026-01-04";

const duesOf = (text: string, updated: string | null = written, title = "Note") => readExpectations(contextOf(text, title), updated).map(({ due }) => due);

describe("an expectation's text, due day, line and span", () => {
  it("is the sentence, in plain text, with the last day of its period", () => {
    const text = "# Lab\n\nA quiet year. **What's next:** the R5 model is expected around Feb 2027 (Spring Festival). Nothing else.";
    const [first, ...others] = readExpectations(contextOf(text), written);
    expect(others).toEqual([]);
    expect(first?.text).toBe("What's next: the R5 model is expected around Feb 2027 (Spring Festival).");
    expect(first?.due).toBe("2027-02-28");
    expect(first?.line).toBe(3);
    expect(text.slice(first?.span.from, first?.span.to)).toBe("**What's next:** the R5 model is expected around Feb 2027 (Spring Festival).");
  });

  it("is a row with a bar between its cells", () => {
    const text = tableText("Metric | Value", "Founded | 2011", "Expected close | **H2 2026**");
    expect(readExpectations(contextOf(text), written)).toMatchObject([{ text: "Expected close | H2 2026", due: "2026-12-31", line: 4 }]);
  });

  it("does not end at an abbreviation", () => {
    const text = "Guidance for Q1 2026: sales of $1.5B, adj. EBITDA of $170M.";
    expect(readExpectations(contextOf(text), written)).toMatchObject([{ text, due: "2026-03-31" }]);
  });

  it("stands once for each date of a statement", () => {
    expect(duesOf("- Production starts early 2027, full scale 2028")).toEqual(["2027-04-30", "2028-12-31"]);
  });
});

describe("statements of what is to happen", () => {
  const ahead: readonly (readonly [string, string])[] = [
    ["- Target: 2028 operation", "2028-12-31"],
    ["Restart of the reactor targeted for H2 2026.", "2026-12-31"],
    ["Q4 results due February 25, 2026.", "2026-02-25"],
    ["- 20,000 GPUs by August 2026", "2026-08-31"],
    ["- Revenue guidance of $4B for FY2027", "2027-12-31"],
    ["The plant comes online late 2027, on track for its first power in 2028.", "2028-12-31"],
    ["Targeting 2030s commercial power.", "2039-12-31"],
    ["- Killing the consumer brand by Feb 2026", "2026-02-28"],
    ["- Fab delayed to 2027", "2027-12-31"],
    ["- Green power to be 40% of own use by 2028", "2028-12-31"],
    ["- Net-zero by 2040", "2040-12-31"],
    ["- Phase 1: 200 MW by YE2026", "2026-12-31"],
    ["Draft; open for consultation until January 25, 2026.", "2026-01-25"],
    ["2027 production target unchanged.", "2027-12-31"],
    ["- The ban is suspended until Nov 2026", "2026-11-30"],
    ["Merger with the rival expected to close mid-2026, subject to approvals.", "2026-08-31"],
  ];
  it.each(ahead)("%s", (text, due) => expect(duesOf(text)).toContain(due));

  const rows: readonly (readonly [string, string, string])[] = [
    ["Metric | Value", "Goal | 2nm logic at home by 2027", "2027-12-31"],
    ["Metric | Value", "Revenue target | £40B+ by 2031", "2031-12-31"],
    ["Metric | Value", "Target (2026) | $100M", "2026-12-31"],
    ["Metric | Value", "Timeline | Late 2020s", "2029-12-31"],
    ["Metric | Value", "Deadline | Jan 12, 2026", "2026-01-12"],
    ["Lab | Revenue | Break-even", "Mistral | €0.3B | 2028", "2028-12-31"],
    ["Chip | Status | Note", "TPU v11 | Planned (2029) | New packaging", "2029-12-31"],
    ["When | What", "2027+ | Commercial operation", "2027-12-31"],
  ];
  it.each(rows)("%s: %s", (header, row, due) => expect(duesOf(tableText(header, row))).toContain(due));
});

describe("what is no expectation", () => {
  const none: readonly string[] = [
    "Acquired in 2023 for $1B.",
    "Founded in 2011; 1,300 researchers by 2017.",
    "Commercial launch 2024.",
    "GlobalData forecasts a market of $15.6B by 2031.",
    "**Morgan Stanley:** $2.9T of datacentre spend by 2028",
    "Demand grows 20x by 2040.",
    "Priced $500M of senior notes due 2031.",
    "- [x] Ship the second model by March 2026",
    "Delaying the console past 2028?",
    "The model could launch in 2027.",
    "A beneficiary of [[Vision 2030]] and of Vision 2030.",
    "Runs a cluster of 2048 GPUs.",
    "Fully contracted through 2027.",
    "Copper output exceeded 2025 guidance.",
    "$500M committed (December 2025) to a platform.",
    "Trades at 16x 2027 earnings.",
    "*Sources: [Rival plans launch for 2027](https://example.org/launch-planned-2027), Dec 2025.*",
    "Yields improve faster than expected: 60% (Dec 2025)",
    "~~Target: 2028 operation~~ dropped",
    "Sorting plants are reaching 20% of world demand by 2030.",
    "**FY2027 guidance:**",
    "2027 guidance (above what was hoped for):",
    "A $2B skills plan (2024-2028) pays for it.",
  ];
  it.each(none)("%s", (text) => expect(duesOf(text)).toEqual([]));

  it("stands in a section of sources or scenarios", () => {
    expect(duesOf("## Scenarios\n\n- Launch planned for 2027")).toEqual([]);
    expect(duesOf("## Sources\n\n- Launch planned for 2027")).toEqual([]);
    expect(duesOf("## Roadmap\n\n- Launch planned for 2027")).toEqual(["2027-12-31"]);
  });

  it("stands in code", () => {
    expect(duesOf("```\nLaunch planned for 2027\n```")).toEqual([]);
  });
});

describe("the day a note was written", () => {
  it("tells a launch ahead from one that is over", () => {
    expect(duesOf("- Launch in June 2026", "2026-01-04")).toEqual(["2026-06-30"]);
    expect(duesOf("- Launch in June 2026", "2026-07-01")).toEqual([]);
  });

  it("leaves a plain aim standing that has just run out, not one of long ago", () => {
    expect(duesOf("- Now targeting 2025", "2026-01-01")).toEqual(["2025-12-31"]);
    expect(duesOf("- Now targeting 2025", "2026-11-01")).toEqual([]);
  });

  it("leaves a deadline standing while anything of its period is left", () => {
    expect(duesOf("- Regulators told shops to drop the scanners by H1 2026", "2026-06-04")).toEqual(["2026-06-30"]);
    expect(duesOf("- Shops drop the scanners in H1 2026", "2026-06-04")).toEqual([]);
  });

  it("a month well begun may have seen its launch", () => {
    expect(duesOf("- Ferry — May 2026 launch", "2026-05-02")).toEqual(["2026-05-31"]);
    expect(duesOf("- Ferry — May 2026 launch", "2026-05-13")).toEqual([]);
    expect(duesOf("- Ferry launch planned for May 2026", "2026-05-13")).toEqual(["2026-05-31"]);
  });

  it("is the day in the title of a daily note", () => {
    expect(duesOf("- Trial starts March 2026", null, "2026-02-12")).toEqual(["2026-03-31"]);
    expect(duesOf("- Trial starts March 2026", null, "2026-04-12")).toEqual([]);
  });

  it("is found in the note's own dates where it states no update", () => {
    expect(duesOf("- Signed on 2025-11-03\n- First shipments 2027", null)).toEqual(["2027-12-31"]);
    expect(duesOf("- Signed on 2028-11-03\n- First shipments 2027", null)).toEqual([]);
  });

  it("is later in a section with a later source", () => {
    const text = "## Before\n\n- Launch in June 2026\n\n## After\n\n- Launch in May 2026\n\n*Sources: a paper, 28 May 2026*";
    expect(duesOf(text)).toEqual(["2026-06-30"]);
  });

  it("need not be known for a plain aim", () => {
    expect(duesOf("- Target: 500 MW by 2030", null)).toEqual(["2030-12-31"]);
  });
});

describe("the same in other hands", () => {
  it.each([
    ["Closing is anticipated in the first quarter of 2027", "2027-03-31"],
    ["The second half of 2026 brings the launch", "2026-12-31"],
    ["The line is to be completed by 2029", "2029-12-31"],
    ["Operational from 2027", "2027-12-31"],
    ["The ban will apply from 1 January 2027", "2027-01-01"],
    ["The service goes live in April 2026", "2026-04-30"],
    ["Due to report first-quarter numbers on 29 April 2026", "2026-04-29"],
    ["Q1 results on April 29, 2026", "2026-04-29"],
    ["AGM on 12 May 2026", "2026-05-12"],
    ["PDUFA date: June 30, 2026", "2026-06-30"],
    ["Its CEO to step down at the end of 2026", "2026-12-31"],
    ["A new CEO takes over on 1 September 2026", "2026-09-01"],
    ["Moratorium until December 2026", "2026-12-31"],
    ["The panel meets on December 3, 2026 to weigh the label", "2026-12-03"],
    ["Parliament votes on the order on 18 November 2026", "2026-11-18"],
    ["Token unlock: 9% of supply on 15 January 2027", "2027-01-15"],
    ["The drug loses exclusivity in 2028", "2028-12-31"],
    ["Transits to resume from January 2027", "2027-01-31"],
    ["Coal exit brought forward to 2030", "2030-12-31"],
    ["Lease expiry of the anchor tenant: Dec 2027", "2027-12-31"],
    ["Elections are to be held no later than June 2027", "2027-06-30"],
    ["Hopes to break even in 2027", "2027-12-31"],
    ["Guidance raised: FY2027 EBITDA of €1.2B", "2027-12-31"],
    ["Watch the October 15, 2026 OPEC meeting", "2026-10-15"],
    ["Oct 2026 → Board decides on the dividend", "2026-10-31"],
    ["The yard hands over the first hull in October 2027", "2027-10-31"],
    ["The fifth model arrives in 2029", "2029-12-31"],
    ["Nordal targets 20 Mt of pellets a year from 2028", "2028-12-31"],
  ])("%s", (text, due) => expect(duesOf(text)).toEqual([due]));

  it.each([
    "If the yards deliver in 2028, supply turns into a glut.",
    "The deal closed early, ahead of the plan and earlier than the Q2 2026 close once named.",
    "Earnings grew 12% in 2026",
    "Refinancing wall: €4B of bonds due in 2027",
    "The FY26 margin guide embeds $0.20 of dilution",
    "CY26 industry bit shipments grow 20%",
    "Reliable (built within a year, quick to deploy) as AI capex ($1.2T over 2026-2027) grows",
    "It lifts 500 MW of build-out off the FY27 capex line",
    "Ferries carried fewer cars than in 2027",
    "Covers the three suppliers, the cap and the Utrecht 2027 deployment",
    "Shares fell ahead of the 2028 launch",
    "Robots are one of six industries in the 2026-30 five-year plan",
  ])("not %s", (text) => expect(duesOf(text)).toEqual([]));

  it("a cell ends with its sentence, and a row's event with its dash", () => {
    expect(duesOf(tableText("Owner | Fleet | Notes", "Ada Lines | 21 | Pure play. Four newbuilds delivering 2026. Sold its oldest ships"))).toEqual(["2026-12-31"]);
    expect(duesOf(tableText("When | What", "Jan 2026 | State takes the port — operations uncertain"))).toEqual([]);
  });

  it("the header of two columns counts as that of more", () => {
    expect(duesOf(tableText("Catalyst | Timeline", "Licence renewal | 2026 (regulator)"))).toEqual(["2026-12-31"]);
  });

  it("a header that names a forecast, or who made it, tells that it is another's", () => {
    expect(duesOf(tableText("Timeframe | Projected demand", "By 2040 | 20x today's"))).toEqual([]);
    expect(duesOf(tableText("Metric | Jefferies view", "Profitability | 2029"))).toEqual([]);
  });

  it("of several years the last counts, also where nothing says when the note was written", () => {
    expect(duesOf(tableText("Metric | Value", "Production | 2025-2026"))).toEqual(["2026-12-31"]);
    expect(duesOf(tableText("Phase | Status", "Completion | 2027-2028"), null)).toEqual(["2028-12-31"]);
    expect(duesOf(tableText("Metric | Value", "Production | 2011-2018"), null)).toEqual([]);
    expect(duesOf("Note on the reform, timeline 2014-2026")).toEqual([]);
  });

  it("a row under Milestone and Date comes about on its date, whatever it is called", () => {
    expect(duesOf(tableText("Milestone | Date", "Third barge | Q4 2026\nFirst barge | 2024"))).toEqual(["2026-12-31"]);
    expect(duesOf(tableText("Barge | Built", "Third | Q4 2026"))).toEqual([]);
  });

  it("a row that opens with a day to come is told by what it holds", () => {
    expect(duesOf(tableText("Date | Event", "2026-12-17 | Board meeting", "2026-12-18 | Tariffs announced", "2025-12-17 | Board meeting"))).toEqual(["2026-12-17"]);
  });

  it("what was given up is no longer expected", () => {
    expect(duesOf("The launch was planned for Q4 2026 but has been cancelled.")).toEqual([]);
    expect(duesOf("The 2030 target was dropped last year.")).toEqual([]);
  });

  it("what would undo a thesis is not expected", () => expect(duesOf("## What invalidates the thesis\n\n- [ ] The rival's line is delayed past 2028")).toEqual([]));

  it("where nothing says when a note was written, an event about a year or in a decade is to come", () => {
    expect(duesOf(tableText("Term | Details", "First reactor | ~2030", "Full buildout | 2030s", "First customer | 2015"), null)).toEqual(["2030-12-31", "2039-12-31"]);
  });

  it("what is said of one date holds for those listed behind it", () => {
    expect(duesOf("- Ferry launch: Bergen in June 2026, Stavanger at the end of 2026")).toEqual(["2026-06-30", "2026-12-31"]);
    expect(duesOf("- Ferry launch in June 2026, as agreed in May 2026")).toEqual(["2026-06-30"]);
  });

  it("an outlook is an aim where it was set anew, not where it only tells how things look", () => {
    expect(duesOf("Raised its 2026 outlook to 9-11% organic growth.")).toEqual(["2026-12-31"]);
    expect(duesOf("FY2026 margin outlook reduced to 12%.")).toEqual(["2026-12-31"]);
    expect(duesOf(tableText("Metric | Value", "2026 outlook | Stable, $410/t"))).toEqual([]);
  });

  it("what falls on a day, or lasts until one, is to come; what moved away from a year comes in the other", () => {
    expect(duesOf("- Capital markets day on 17 June 2026 (Oslo)")).toEqual(["2026-06-17"]);
    expect(duesOf(tableText("Metric | Value", "Next print | 12 May 2026"))).toEqual(["2026-05-12"]);
    expect(duesOf("- Tender offer runs until 30 April 2026")).toEqual(["2026-04-30"]);
    expect(duesOf("- Commissioning pushed back from 2026 to 2027")).toEqual(["2027-12-31"]);
    expect(duesOf("- Capex to peak in 2027")).toEqual(["2027-12-31"]);
    expect(duesOf("Management guided FY2026 revenue to $4.1B.")).toEqual(["2026-12-31"]);
  });

  it("a period under Status is when its row comes, as is one whose row says nothing but that it is to come", () => {
    expect(duesOf(tableText("Ferry | Route | Status", "Ada | Bergen | 2027", "Bo | Oslo | Sailing since 2019", "Cid | Oslo | 2024"))).toEqual(["2027-12-31"]);
    expect(duesOf(tableText("Event | State | Note", "Early May 2026 licence review | Upcoming | —"))).toEqual(["2026-05-10"]);
    expect(duesOf(tableText("Event | State | Note", "Early May 2026 licence review | Quiet | —"))).toEqual([]);
  });

  it("a site with its year, and what is first in one, come then", () => {
    expect(duesOf("- [[Nordal]] — challenger (Bergen pellet line 2028)")).toEqual(["2028-12-31"]);
    expect(duesOf("Stricter quotas this year, first absolute emission limits in 2027.")).toEqual(["2027-12-31"]);
    expect(duesOf("The June 2026 figures show the first part working")).toEqual([]);
    expect(duesOf("The pit line cost 12% more than its 2027 rival")).toEqual([]);
  });

  it("a headline tells what is to come by its infinitive", () => expect(duesOf("Paper: Nordal to pour $14B into turbines in 2027")).toEqual(["2027-12-31"]));

  it("a year may be short", () => {
    expect(duesOf("Hull 2 starts sea trials '27, operational end of ’28")).toEqual(["2027-12-31", "2028-12-31"]);
    expect(duesOf("The class of '98 plans a feast; it opened '24")).toEqual([]);
  });

  it("the month of May is no doubt", () => {
    expect(duesOf("The ministry said on May 2 that the tender is scheduled for May 22, 2026.")).toEqual(["2026-05-22"]);
    expect(duesOf("The tender may be scheduled for May 22, 2026.")).toEqual([]);
  });

  it("what is closed until a time opens then", () => expect(duesOf(tableText("Grid | Wait", "Dublin | Closed until 2028"))).toEqual(["2028-12-31"]));

  it("an aim set anew stays one however its news is told", () => expect(duesOf("Capex guidance — raised again: FY27 capex $180B")).toEqual(["2027-12-31"]));

  it("one side's view of when is no expectation, nor is a mere possibility", () => {
    expect(duesOf(tableText("View | Timeline | Why", "Bullish | 2040+ | Growth", "Bear case | Late 2020s | Policy"))).toEqual([]);
    expect(duesOf("- Nordal IPO timing — banks hired, 2027 possible")).toEqual([]);
  });

  it("a column of the old plan is over, one of the new stands", () => {
    expect(duesOf(tableText("Metric | Original | Current", "Timeline | 2026 | 2027-2028"))).toEqual(["2028-12-31"]);
  });

  it("what is not meant, or meant no more, is no expectation; what it became is", () => {
    expect(duesOf("- Launch no longer planned for 2027")).toEqual([]);
    expect(duesOf("- No relief expected until 2027")).toEqual([]);
    expect(duesOf("- On track to miss its 2026 target")).toEqual([]);
    expect(duesOf("- Originally planned for 2026")).toEqual([]);
    expect(duesOf("- Original target: 2026; now 2028")).toEqual(["2028-12-31"]);
    expect(duesOf("- Initial deliveries expected in 2027")).toEqual(["2027-12-31"]);
  });

  it("what a market reaches by itself is nobody's aim, a share of it may be one", () => {
    expect(duesOf("- Market to reach $1T by 2030")).toEqual([]);
    expect(duesOf("- Nordal to reach 70% market share by 2027")).toEqual(["2027-12-31"]);
    expect(duesOf("- Invasion risk by 2027")).toEqual([]);
  });

  it("what starts in a year does so at any time of it", () => {
    expect(duesOf("- Deliveries start 2027")).toEqual(["2027-12-31"]);
    expect(duesOf("- Price hikes beginning 2027")).toEqual(["2027-12-31"]);
    expect(duesOf("- Launch at the start of 2027")).toEqual(["2027-04-30"]);
  });

  it("what comes about from a time on, or is put off until one, does so then", () => {
    expect(duesOf("- Ban on exports from 2027")).toEqual(["2027-12-31"]);
    expect(duesOf("- Sanctions waiver until April 2026")).toEqual(["2026-04-30"]);
    expect(duesOf("- Full production (double from 2026, but still low)", "2025-06-01")).toEqual([]);
  });

  it("a period that opens or ends a line under a heading about what comes about is when it does", () => {
    const lines = "- Kestrel: H2 2026\n- **Osprey** — 2028\n- Heron rack (2027)\n- 2H26: lead times ease\n- Wren: 2024\n- 2027: supply stays tight";
    expect(duesOf(`## Roadmap\n\n${lines}`)).toEqual(["2026-12-31", "2028-12-31", "2027-12-31", "2026-12-31"]);
    expect(duesOf(`## Prices\n\n${lines}`)).toEqual([]);
  });

  it("what moves from one time to another, or is told of two, comes in the second too", () => {
    expect(duesOf("- Coal exit brought forward from 2038 to 2030")).toEqual(["2030-12-31"]);
    expect(duesOf("- First train delayed from 2026 → 2028")).toEqual(["2028-12-31"]);
    expect(duesOf("- Line K2 in volume production H2 2026; K16 in 2027")).toEqual(["2026-12-31", "2027-12-31"]);
    expect(duesOf("- Capex to peak at $9B in 2027 before falling to $6B in 2028")).toEqual(["2027-12-31", "2028-12-31"]);
  });

  it("what somebody said would be is to come, what had been due is not", () => {
    expect(duesOf("The company said it would begin shipping in the second half of 2026.")).toEqual(["2026-12-31"]);
    expect(duesOf("Rivals would begin shipping in the second half of 2026.")).toEqual([]);
    expect(duesOf("The plant, stopped in May, had been due to open in 2027.")).toEqual([]);
  });

  it("a bank that does something itself, or with whom it is done, forecasts nothing", () => {
    for (const line of ["The deal with Deutsche Bank closes in Q4 2026.", "The UBS integration is to be completed by end of 2026.", "Barclays plans to open a branch by end-2026."]) expect([line, duesOf(line)]).toEqual([line, ["2026-12-31"]]);
    for (const line of ["UBS sees output reach 4 GW by 2027.", "Morgan Stanley is upbeat: a target of 8,300 by 2027.", "Futures price two cuts by December 2026."]) expect([line, duesOf(line)]).toEqual([line, []]);
  });

  it("what is to be done within a period that runs, or after its year is named, is to come", () => {
    expect(duesOf("Samfield to start mass production in the first quarter of 2026.", "2026-03-10")).toEqual(["2026-03-31"]);
    expect(duesOf("Samfield started mass production in the first quarter of 2026.", "2026-03-10")).toEqual([]);
    expect(duesOf("In 2027 the chain will open 40 shops.")).toEqual(["2027-12-31"]);
    expect(duesOf("In 2027 demand will grow by a tenth.")).toEqual([]);
  });

  it("a meeting of several days, a sentence and a maiden flight fall on their days", () => {
    expect(duesOf("- FOMC meeting June 16-17, 2026\n- Sentencing on May 12, 2026\n- Maiden flight in summer 2026\n- Exports halted until at least September 2026")).toEqual(["2026-06-17", "2026-05-12", "2026-08-31", "2026-09-30"]);
  });

  it("an open pit does not open", () => {
    expect(duesOf("- South wall extends the open pit to 2032")).toEqual([]);
    expect(duesOf("- Second pit to open in 2032")).toEqual(["2032-12-31"]);
  });
});

describe("what else tells when a note was written", () => {
  it("is a heading's day that is later than the note's own, for its section", () => {
    const text = "## Plans\n\n- First tender on 5 June 2026\n\n## 17 June 2026 — the hawkish debut\n\n- First tender on 5 June 2026";
    expect(duesOf(text, "2026-05-20")).toEqual(["2026-06-05"]);
    expect(readExpectations(contextOf(text), "2026-05-20")).toMatchObject([{ line: 3 }]);
  });

  it("is a heading's month, where nothing else does", () => {
    expect(duesOf("By Feb 2026, ferries match trains.\n\n## Scores (Feb 2026)\n\nNone yet", null)).toEqual([]);
    expect(duesOf("By Feb 2026, ferries match trains.\n\n## Planned (Feb 2026)\n\nNone yet", null)).toEqual(["2026-02-28"]);
  });

  it("is the whole of a month that is past", () => expect(duesOf("- Status: commercial (April 2027)\n- April 2027: commercial launch", null)).toEqual([]));

  it("is the day that a log's line opens with, not one it looks forward to", () => {
    expect(duesOf(tableText("Deal | Stage", "Ferry order | Decision Jan 2026") + "\n\n" + tableText("Date | News", "2025-12-30 | Yard four months early (Feb 2026)"), null)).toEqual(["2026-01-31"]);
  });

  it("is a month in brackets, whatever follows it", () => expect(duesOf("- Loan of $21M (Dec 2025) to scale output\n- Yards compete for 2027+ production", null)).toEqual(["2027-12-31"]));

  it("is the year that heads a deed", () => expect(duesOf("- 2021: Announced as a yard targeting a launch in 2024\n- Mid-2026: Halts reported", null)).toEqual([]));

  it("is nothing that a section of catalysts lists", () => expect(duesOf("Signed (Dec 2025).\n\n## Catalysts\n\n- Ferry deal closes (Jan 2026)", null)).toEqual(["2026-01-31"]));
});
