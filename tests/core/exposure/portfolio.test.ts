import { expect, test } from "vitest";
import {
  amountsOf, interestBetween, moneyText, type Overlap, overlapOf, overlapTable, type Portfolio, portfolioExposure, portfolioExposureTable, portfolioOf, portfolioTable, sizeOf, surveyExposure, valuationOf,
} from "../../../src/core/exposure/exposure";
import { tableMarkdown } from "../../../src/core/copy-table";
import type { Fact, Position } from "../../../src/core/note/note";
import { buildVault, position, quantity, type Sketch } from "./build-vault";

function portfolio(positions: readonly Position[]): Portfolio {
  const found = portfolioOf(surveyExposure(buildVault({ Book: { said: { positions } } })), "Book.md");
  if (!found) throw new Error("The note holds no portfolio.");
  return found;
}

const weights = ({ positions }: Portfolio): (number | null)[] => positions.map(({ weight }) => weight);

test("weights are scaled to a gross sum of 100%, shorts negative", () => {
  const book = portfolio([position("A", { weight: "60%" }), position("B", { weight: "20%", short: true }), position("C", { weight: "-20%" })]);
  expect(weights(book)).toEqual([0.6, -0.2, -0.2]);
  expect([book.long, book.short, book.net]).toEqual([0.6, 0.4, expect.closeTo(0.2)]);
});

test("values come before shares times price, and currencies are never mixed", () => {
  const values = portfolio([position("A", { value: "$300" }), position("B", { value: "$100" }), position("C", { value: "€100" })]);
  expect(values.basis).toBe("value");
  expect(weights(values)).toEqual([0.75, 0.25, null]);
  expect(values.positions[2]?.unweighed).toBe("its value is in EUR, the others are in USD");
  const shares = portfolio([position("A", { shares: "10", price: "$30" }), position("B", { shares: "100", price: "$7" })]);
  expect([shares.basis, ...weights(shares)]).toEqual(["shares × price", 0.3, 0.7]);
});

test("words are kept as words, duplicates are reported, and a portfolio without weights is listed", () => {
  const book = portfolio([position("A", { weight: "High" }, 1), position("A", { weight: "Medium" }, 2), position("B", {}, 3)]);
  expect([book.basis, ...weights(book)]).toEqual([null, null, null, null]);
  expect(book.positions.map(({ word, unweighed }) => [word, unweighed])).toEqual([
    ["High", "its weight is a word: High"], ["Medium", "its weight is a word: Medium"], ["", "no weight, value or shares with a price"],
  ]);
  expect(book.findings.map(({ code }) => code)).toEqual(["duplicate-position"]);
});

test("what is held twice is sized by its net weight: a part that is not known exactly cannot count on both sides", () => {
  const positions = [position("Big", { weight: "80%" }), position("Big", { weight: "20%", short: true })];
  const survey = surveyExposure(buildVault({ Book: { said: { positions } }, Lab: { stakes: { Big: "<30%" }, facts: { Valuation: "$500B" } }, Big: { facts: { "Market cap": "$3000B" } } }));
  const book = portfolioOf(survey, "Book.md");
  expect(book && portfolioExposure(survey, book, { actor: "Lab.md" }).sized).toEqual([0, expect.closeTo(0.6 * 0.3 * 500 / 3000)]);
});

test("look-through of a portfolio: the weight of every position with a way in, and the part that can be sized", () => {
  const notes: Record<string, Sketch> = {
    Book: { said: { positions: [position("Big", { weight: "50%" }), position("Tool", { weight: "30%" }), position("Other", { weight: "20%", short: true })] } },
    Lab: { stakes: { Big: "27%" }, direct: ["Tool"], risk: ["Other"], facts: { Valuation: "$500B" } },
    Big: { facts: { "Market cap": "$3000B" } },
    Tool: {}, Other: {},
  };
  const survey = surveyExposure(buildVault(notes));
  const book = portfolioOf(survey, "Book.md");
  if (!book) throw new Error("The note holds no portfolio.");
  const found = portfolioExposure(survey, book, { actor: "Lab.md" });
  expect(found.positions.map(({ position: { name } }) => name)).toEqual(["Big", "Tool"]);
  expect(found.weight).toEqual({ long: 0.8, short: 0, net: 0.8 });
  expect(found.sized[0]).toBeCloseTo(0.5 * 0.27 * 500 / 3000);
  expect(found.unsized).toEqual(["Tool (30%): named as a way in, without a share"]);
  expect(found.riskWeight).toEqual({ long: 0, short: 0.2, net: -0.2 });
  expect(tableMarkdown(portfolioExposureTable([found, { ...found, subject: { tag: "ai" }, name: "#ai" }])).split("\n").slice(2)).toEqual([
    "| [[Lab]] | 2 | 80 | 0 | 80 | 2.25% | Tool (30%): named as a way in, without a share |",
    "| #ai | 2 | 80 | 0 | 80 | 2.25% | Tool (30%): named as a way in, without a share |",
  ]);
});

test("copied, a position links its note where it has one, with its weight in % and its line", () => {
  const positions = [position("Big", { weight: "60%" }, 7), position("Nobody", { weight: "40%", short: true }, 8), position("Tool", { weight: "High" }, 9)];
  const book = portfolioOf(surveyExposure(buildVault({ Book: { said: { positions } }, Big: {}, Tool: {} })), "Book.md");
  expect(book && tableMarkdown(portfolioTable(book)).split("\n")).toEqual([
    "| Position | Weight (%) | Remark | Line |", "|---|---|---|---|", "| [[Big]] | 60 |  | 7 |", "| Nobody | -40 |  | 8 |", "| [[Tool]] |  | its weight is a word: High | 9 |",
  ]);
});

test("a market cap with only an upper bound leaves the sized part open, and is no division by nothing", () => {
  const survey = surveyExposure(buildVault({
    Book: { said: { positions: [position("Big", { weight: "100%" })] } },
    Lab: { stakes: { Big: "0%" }, facts: { Valuation: "$500B" } },
    Big: { facts: { "Market cap": "<$3000B" } },
  }));
  const book = portfolioOf(survey, "Book.md");
  if (!book) throw new Error("The note holds no portfolio.");
  expect(portfolioExposure(survey, book, { actor: "Lab.md" }).sized).toEqual([0, 0]);
});

test("a tag counts each position once, and a position with the tag wholly", () => {
  const survey = surveyExposure(buildVault({
    Book: { said: { positions: [position("Big", { weight: "50%" }), position("Chip", { weight: "50%" })] } },
    LabOne: { direct: ["Big", "Chip"], said: { isActor: true, tags: ["ai"] } },
    LabTwo: { direct: ["Big"], said: { isActor: true, tags: ["ai"] } },
    Chip: { said: { isActor: true, tags: ["ai/chips"] } }, Big: {},
  }));
  const book = portfolioOf(survey, "Book.md");
  if (!book) throw new Error("The note holds no portfolio.");
  const found = portfolioExposure(survey, book, { tag: "ai" });
  expect(found.weight.long).toBe(1);
  expect(found.sized).toEqual([0.5, 0.5]);
});

test("currencies stay apart: what is valued in another one is said, not converted", () => {
  const survey = surveyExposure(buildVault({
    Book: { said: { positions: [position("Big", { weight: "100%" })] } },
    Lab: { stakes: { Big: "27%" }, facts: { Valuation: "$500B" } }, Big: { facts: { "Market cap": "€100B" } },
  }));
  const book = portfolioOf(survey, "Book.md");
  const found = book && portfolioExposure(survey, book, { actor: "Lab.md" });
  expect(found?.sized).toEqual([0, 0]);
  expect(found?.unsized).toEqual(["Big (100%): Lab is valued in USD, Big in EUR"]);
});

test("size: the share of what the owned actor is worth, and as a part of the holder", () => {
  const survey = surveyExposure(buildVault({ Big: { holdings: { Lab: "20-30%" }, facts: { "Market cap": "$1000B" } }, Lab: { facts: { "Peak valuation": "$900B", Valuation: "$500B" } } }));
  const [interest] = interestBetween(survey, "Big.md", "Lab.md").interests;
  const size = interest ? sizeOf(survey, interest) : null;
  expect(size && moneyText(size.money)).toBe("$100B–$150B");
  expect(size?.partOfHolder).toEqual([0.1, 0.15]);
});

test("without a fact the last round says what an actor is worth", () => {
  const round = (key: string, text: string, line: number): Fact => ({ heading: "Funding", key, cell: quantity(text), line });
  const rounds = [round("Series A · 2023", "$700M", 7), round("Series B · Feb 2024", "$3B", 8)];
  const survey = surveyExposure(buildVault({ Lab: { said: { rounds } }, Newer: { facts: { Valuation: "$5B" }, updated: "2025-01-01", said: { rounds } } }));
  expect(valuationOf(survey, "Lab.md")).toMatchObject({ line: 8, asOf: "2024-02-29" });
  expect(valuationOf(survey, "Newer.md")).toMatchObject({ text: "$5B", asOf: "2025-01-01" });
});

test("40% of a fund's 800 is 320 through the fund, beside a direct 1,000", () => {
  const survey = surveyExposure(buildVault({
    Investor: { holdings: { Fund: "40%", Venture: { amount: "1,000" } } }, Fund: { holdings: { Venture: { amount: "800" } } }, Venture: {},
  }));
  const amounts = amountsOf(survey, { holder: "Investor.md", owned: "Venture.md", edge: interestBetween(survey, "Investor.md", "Venture.md").interests[0]?.edge ?? null });
  expect(amounts?.direct).toEqual({ low: 1000, high: 1000, unit: "" });
  expect(amounts?.through).toEqual([{ via: "Fund.md", money: { low: 320, high: 320, unit: "" } }]);
});

test("the money of a funding round is nobody's own amount", () => {
  const survey = surveyExposure(buildVault({ Lab: { stakes: { Backer: { amount: "$100M", note: "Series B" } } }, Backer: {} }));
  expect(amountsOf(survey, { holder: "Backer.md", owned: "Lab.md", edge: interestBetween(survey, "Backer.md", "Lab.md").interests[0]?.edge ?? null })).toBeNull();
});

function overlap(first: Sketch, second: Sketch): Overlap {
  return overlapOf(surveyExposure(buildVault({ First: first, Second: second, A: {}, B: {}, C: {} })), "First.md", "Second.md");
}

test("overlap: the sum of the smaller weights, and both directions", () => {
  const found = overlap(
    { said: { positions: [position("A", { weight: "60%" }), position("B", { weight: "40%" })] } },
    { said: { positions: [position("A", { weight: "10%" }), position("C", { weight: "90%" })] } },
  );
  expect(found).toMatchObject({ common: 0.1, ofFirst: 0.6, ofSecond: 0.1, unsaid: "" });
  expect(tableMarkdown(overlapTable(found, ["First", "Second"])).split("\n")[2]).toMatch(/^\| \[\[A\]\] \| \d/);
});

test("overlap of funds by the amounts they hold, and names alone where amounts are missing", () => {
  expect(overlap({ holdings: { A: { amount: "$30M" }, B: { amount: "$70M" } } }, { holdings: { A: { amount: "$50M" }, C: { amount: "$50M" } } }).common).toBeCloseTo(0.3);
  expect(overlap({ holdings: { A: "5%" } }, { holdings: { A: "7%" } })).toMatchObject({
    common: null, rows: [{ name: "A" }], unsaid: "First states no weights; Second states no weights",
  });
});

test("what is not weighed in both is not 0% in common", () => {
  const found = overlap(
    { said: { positions: [position("A", { weight: "60%" }), position("B", { weight: "40%" })] } },
    { said: { positions: [position("A", { weight: "High" }), position("B", { weight: "High" }), position("C", { weight: "10%" })] } },
  );
  expect(found).toMatchObject({ common: null, ofFirst: null, ofSecond: null, unsaid: "Not weighed in both: A, B" });
});

test("opposite sides have nothing in common", () => {
  const found = overlap({ said: { positions: [position("A", { weight: "100%" })] } }, { said: { positions: [position("A", { weight: "100%", short: true })] } });
  expect(found.common).toBe(0);
});
