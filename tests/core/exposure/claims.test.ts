import { describe, expect, it } from "vitest";
import { tableCsv } from "../../../src/core/copy-table";
import { actorOf, amountsOf, claimsTable, findActors, interestBetween, noteView, surveyExposure } from "../../../src/core/exposure/exposure";
import { looksLikeTicker } from "../../../src/core/exposure/actor-key";
import { buildVault, type Sketch } from "./build-vault";

const notes: Record<string, Sketch> = {
  Lab: {
    stakes: { Giant: "20%", Left: { share: "9%", over: true, note: "wrote off" }, Gone: { share: "4%", over: true } },
    direct: { Tools: { note: "sells it the tools", plain: true } }, updated: "2026-01-04",
  },
  Giant: {}, Fund: { holdings: { Giant: "10%" }, updated: "2025-06-01" }, Cloud: { indirect: { Lab: { note: "rents it machines" } } }, Bay: { risk: ["Lab"] },
};

describe("the table of all that is said", () => {
  const survey = surveyExposure(buildVault(notes));
  const linesOf = (of?: string) => tableCsv(claimsTable(survey, of)).split("\n").slice(1);

  it("of one actor has its own note's lines, then others' by their paths, then who owns and is owned, with every line of the way", () => {
    expect(linesOf("Lab.md")).toEqual([
      "Lab,stake,Giant,20%,,2026-01-04,Lab.md:1",
      "Lab,stake,Left,9%,~~wrote off~~,2026-01-04,Lab.md:2",
      "Lab,stake,Gone,4%,~~over~~,2026-01-04,Lab.md:3",
      "Lab,direct,Tools,,sells it the tools,2026-01-04,Lab.md:4",
      "Bay,risk,Lab,,,,Bay.md:1",
      "Cloud,indirect,Lab,,rents it machines,,Cloud.md:1",
      "Giant,interest,Lab,20%,,2026-01-04,Lab.md:1",
      "Fund,interest,Lab,2%,,2025-06-01,Fund.md:1; Lab.md:1",
    ]);
  });
  it("of the vault has every note's, each once", () => {
    expect(linesOf().map((line) => line.split(",").slice(0, 3).join(" "))).toEqual([
      "Bay risk Lab", "Cloud indirect Lab", "Fund holding Giant", "Lab stake Giant", "Lab stake Left", "Lab stake Gone", "Lab direct Tools",
      "Fund interest Giant", "Fund interest Lab", "Giant interest Lab",
    ]);
  });
  it("links a name to its note, and one without a note to none", () => {
    expect(claimsTable(survey, "Lab.md").rows.map(([, , name]) => name)[3]).toMatchObject({ path: null });
  });
});

describe("amounts of what is owned (exposure-maths.md, last worked case)", () => {
  const amounts = (vault: Record<string, Sketch>, holder = "P.md", owned = "V.md") => {
    const survey = surveyExposure(buildVault(vault));
    const [interest] = interestBetween(survey, holder, owned).interests;
    return interest && amountsOf(survey, interest);
  };

  it("through others only, where one holds nothing itself", () => {
    const said = amounts({ P: { holdings: { F: "40%" } }, F: { holdings: { V: { amount: "800" } } }, V: {} });
    expect([said?.direct, said?.through.map(({ via, money: { low, high } }) => [via, low, high])]).toEqual([null, [["F.md", 320, 320]]]);
  });
  it("of the newest statement that gives one, though a newer gives a share alone; one that is over gives none", () => {
    const older: Sketch = { holdings: { V: { amount: "800" } }, updated: "2025-01-01" };
    expect(amounts({ P: older, V: { stakes: { P: "5%" }, updated: "2026-01-01" } })?.direct?.low).toBe(800);
    expect(amounts({ P: { ...older, holdings: { V: { amount: "800", over: true } } }, V: { stakes: { P: "5%" }, updated: "2026-01-01" } })).toBeNull();
    expect(amounts({ P: older, V: { stakes: { P: { amount: "900" } }, updated: "2026-01-01" } })?.direct?.low).toBe(900);
  });
  it("of a holder whom nothing leads to is none of one's own", () => {
    expect(amounts({ P: { holdings: { V: { share: "5%", amount: "100" } } }, F: { holdings: { V: { amount: "800" } } }, V: {} })?.through).toEqual([]);
  });
});

describe("finding whom a text means", () => {
  const survey = surveyExposure(buildVault({ Search: { tickers: ["SRCH"] }, "Old/Search": {}, Essay: { direct: { Nobody: { plain: true }, Fab: { plain: true, ticker: "fab.tw" } } }, "Sub/Lab": {} }));
  it.each([
    ["Old/Search.md", ["Old/Search.md"]], ["lab", ["Sub/Lab.md"]], ["nobody", ["name:nobody"]], ["SRCH", ["Search.md"]], ["srch", ["Search.md"]], ["FAB.TW", ["ticker:FAB.TW"]], ["who", []],
  ])("%s", (text, keys) => expect(findActors(survey, text)).toEqual(keys));
});

it.each([
  ["MSFT", true], ["ABC", true], ["9988.HK", true], ["BRK.B", true], ["AI", false], ["ABCDEF", false], ["Msft", false], ["xMSFT", false], ["MSFTx", false], ["1234567.HK", false], ["9988.HKEX", false],
])("%s looks like a ticker: %s", (name, looks) => expect(looksLikeTicker(name)).toBe(looks));

it("an actor without a note goes by its name as most notes write it, and has no date", () => {
  const survey = surveyExposure(buildVault({ A: { direct: { "big Fab": { plain: true } } }, B: { direct: { "Big Fab": { plain: true } } }, C: { direct: { "Big Fab": { plain: true } } } }));
  expect(actorOf(survey, "name:big fab")).toMatchObject({ name: "Big Fab", path: null, updated: null });
  expect(actorOf(survey, "name:none:at all").name).toBe("none:at all");
  expect(actorOf(survey, "A.md").updated).toBeNull();
});

it("the first line that calls an actor by its ticker is that of the first path, whichever note came first", () => {
  const calls: Sketch = { indirect: { Search: { ticker: "SRCH" } } };
  expect(actorOf(surveyExposure(buildVault({ Search: {}, Zoo: calls, Bay: calls })), "Search.md").calledAt).toEqual({ path: "Bay.md", line: 1 });
});

it("a row's words do not say its share again, though they hold other percentages", () => {
  const [stakes] = noteView(surveyExposure(buildVault({ Lab: { stakes: { Club: { share: "27%", note: "~27% — paid $5 for 3% — warrant for 30% later" } } }, Club: {} })), "Lab.md").says;
  expect(stakes?.rows[0]?.reason).toBe("paid $5 for 3% — warrant for 30% later");
});
