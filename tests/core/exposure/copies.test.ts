import { expect, test } from "vitest";
import { tableCsv } from "../../../src/core/copy-table";
import {
  actorEntries, booksIn, defaultMatrix, exposureMatrix, type ExposureSurvey, flowOf, flowTable, interestBetween, interestsTable, loopsIn, matrixTable, noFilter, noteView, overlapOf, overlapTable,
  portfolioExposureTable, portfolioOf, portfoliosIn, portfolioSubjects, portfolioTable, rankingTable, surveyExposure, vaultView, waysTable,
} from "../../../src/core/exposure/exposure";
import { buildVault, position, type Sketch } from "./build-vault";

const surveyOf = (notes: Record<string, Sketch>): ExposureSurvey => surveyExposure(buildVault(notes));
const tagged = (...tags: string[]): Sketch => ({ said: { tags: ["actor", ...tags] } });

const vault: Record<string, Sketch> = {
  Lab: { ...tagged("ai", "person"), direct: ["Chips", "Cloud"], risk: ["Bank"] }, Startup: { ...tagged("ai", "apps"), indirect: ["Cloud"] }, Idle: tagged("idle"),
  Chips: { tickers: ["CHP"] }, Cloud: { tickers: ["CLD"] }, Bank: { tickers: ["BNK"] },
};

test("the matrix has a row for each tag that says something of an actor, those with most ways in first, else by the alphabet; risks are none", () => {
  const matrix = exposureMatrix(surveyOf(vault), { ...defaultMatrix, filter: noFilter });
  expect(tableCsv(matrixTable(matrix))).toBe(",Cloud,Chips\n#ai,2,1\n#apps,1,0");
  expect(tableCsv(flowTable(flowOf(matrix, 9).ribbons))).toBe("From,Way in,Lines\n#ai,Cloud,2\n#ai,Chips,1\n#apps,Cloud,1");
  expect(flowOf(matrix, 2).leftOut).toBe(1);
});

const books: Record<string, Sketch> = {
  One: { said: { positions: [position("Big", { weight: "60%" }), position("Chips", { weight: "40%", short: true })] } },
  Two: { said: { positions: [position("Big", { weight: "30%" }), position("Chips", { weight: "30%" }), position("Rest", { weight: "40%" }), position("Odd", {})] } },
  Lab: { stakes: { Big: "27%" }, direct: ["Chips"], facts: { Valuation: "$500B" }, said: { listing: "private" } }, Essay: { risk: ["Big"] },
  Big: { facts: { "Market cap": "$3000B" } }, Chips: {}, Rest: {},
};

test("portfolios, and whoever holds parts of two or more others, can be compared", () => {
  const survey = surveyOf({ ...books, Fund: { holdings: ["Big", "Chips"] }, Angel: { holdings: ["Big", "Rest"] }, Club: { holdings: ["Big"] } });
  expect(portfoliosIn(survey)).toEqual(["One.md", "Two.md"]);
  expect(booksIn(survey)).toEqual(["One.md", "Two.md", "Angel.md", "Fund.md"]);
});

test("a portfolio is copied with its weights in %, shorts negative, and with why one is not weighed", () => {
  const survey = surveyOf(books);
  const [one, two] = [portfolioOf(survey, "One.md"), portfolioOf(survey, "Two.md")];
  expect(one && tableCsv(portfolioTable(one))).toBe("Position,Weight (%),Remark,Line\nBig,60,,1\nChips,-40,,1");
  expect(two && tableCsv(portfolioTable(two)).split("\n").at(-1)).toBe('Odd,,"no weight, value or shares with a price",1');
});

test("whom a portfolio leads to: who names its positions as ways in, not as at risk, and whom they own", () => {
  const survey = surveyOf(books);
  const book = portfolioOf(survey, "One.md");
  if (!book) throw new Error("The note holds no portfolio.");
  expect(portfolioSubjects(survey, book, 5).map(({ name }) => name)).toEqual(["Lab"]);
  expect(tableCsv(portfolioExposureTable(portfolioSubjects(survey, book, 5)))).toBe("To,Positions,Long (%),Short (%),Net (%),Sized,Not sized\nLab,2,60,40,20,2.7%,\"Chips (−40%): named as a way in, without a share\"");
});

test("an overlap counts what both hold on the same side", () => {
  const survey = surveyOf(books);
  const overlap = overlapOf(survey, "One.md", "Two.md");
  expect(tableCsv(overlapTable(overlap, ["One", "Two"]))).toBe("Name,One (%),Two (%),In common (%)\nBig,60,30,30\nChips,-40,30,0");
  expect([overlap.common, overlap.ofFirst, overlap.ofSecond]).toEqual([0.3, 0.6, 0.3]);
});

test("a fund's weights are those of its amounts, where all are in one unit and sum to something", () => {
  const survey = surveyOf({
    Fund: { holdings: { Big: { amount: "$300M" }, Rest: { amount: "$100M" }, Chips: "" } }, Club: { holdings: { Big: { amount: "$1M" }, Rest: { amount: "$1M" } } },
    None: { holdings: { Big: { amount: "$0M" }, Rest: { amount: "$0M" } } }, Big: {}, Rest: {}, Chips: {},
  });
  expect(overlapOf(survey, "Fund.md", "Club.md").rows.map(({ name, first, second }) => [name, first, second])).toEqual([["Big", 0.75, 0.5], ["Rest", 0.25, 0.5]]);
  expect(overlapOf(survey, "None.md", "Club.md").unsaid).toBe("None states no weights");
});

test("what is over is struck through, and says so where no reason stands; a table without a size leaves its cell empty", () => {
  const view = noteView(surveyOf({ Lab: { stakes: { Club: { share: "9%", over: true }, Giant: "20%" } }, Club: {}, Giant: {} }), "Lab.md");
  expect(tableCsv(waysTable(view.says)).split("\n").slice(1)).toEqual(["stake,Club,9%,~~over~~,,Lab.md:1", "stake,Giant,20%,,,Lab.md:2"]);
  expect(tableCsv(interestsTable("Holder", view.owners)).split("\n")).toEqual(["Holder,Direct,Through others,Total,Size,As of", "Giant,20%,,20%,,", "Residual,,,80%,,"]);
  expect(tableCsv(interestsTable("Owned", noteView(surveyOf({ Lab: {} }), "Lab.md").holdings))).toBe("Owned,Direct,Through others,Total,Size,As of");
  expect(rankingTable(vaultView(surveyOf(vault), noFilter).ranking).columns.slice(-2)).toEqual(["Stake", "Risk"]);
});

test("actors are found in the order of all that they go by", () => {
  const survey = surveyOf({ "b/Ada": {}, "a/Ada": {}, bex: {}, Cor: { direct: { Adrian: { plain: true } }, tickers: ["COR"], said: { aliases: ["Core"] } } });
  expect(actorEntries(survey).map(({ text }) => text)).toEqual(["Ada", "Ada", "Adrian · no note", "bex", "Cor · COR · Core"]);
  expect(actorEntries(survey).map(({ key }) => key).slice(0, 2)).toEqual(["a/Ada.md", "b/Ada.md"]);
});

test("an interest passes through those between its ends, by the alphabet, never through its own", () => {
  const survey = surveyOf({ P: { holdings: ["Z", "A"] }, Z: { holdings: ["V"] }, A: { holdings: ["V"] }, V: {} });
  expect(interestBetween(survey, "P.md", "V.md").interests[0]?.unstatedThrough).toEqual(["A.md", "Z.md"]);
});

test("a loop needs a share that may be more than none", () => {
  const ring = (share: string): number => loopsIn(surveyOf({ X: { holdings: { Y: "20%" } }, Y: { holdings: { X: share } } })).length;
  expect(["10%", "", "0%"].map(ring)).toEqual([1, 1, 0]);
});
