import { expect, test } from "vitest";
import { bestWays, noteView, portfolioOf, portfolioThemes, surveyExposure } from "../../../src/core/exposure/exposure";
import { buildVault, position, type Sketch } from "./build-vault";

const notes: Record<string, Sketch> = {
  Lab: {
    stakes: { Giant: "20%", Fund: "10%", Quiet: "", Left: { share: "30%", over: true } },
    direct: { Cloud: { note: "sells its models" }, Giant: { note: "largest holder" } }, indirect: { Tools: { note: "sells it the tools" }, Unlisted: {} },
    facts: { Valuation: "$500B" }, said: { listing: "private", tags: ["actor", "ai"] },
  },
  Giant: { tickers: ["GNT"], facts: { "Market cap": "$2000B" } },
  Fund: {}, Owner: { tickers: ["OWN"], holdings: { Fund: "50%" } }, Quiet: { tickers: ["QT"] }, Left: { tickers: ["LFT"] },
  Cloud: { tickers: ["CLD"] }, Tools: { tickers: ["TOOL"], said: { tags: ["actor", "chips"], listing: "public" } }, Unlisted: {},
};

test("the best ways in are listed, each once: by the share owned, then direct before indirect; what is over or cannot be bought is none", () => {
  const ways = bestWays(noteView(surveyExposure(buildVault(notes)), "Lab.md"));
  expect(ways.map(({ actor, kind, share, size, partOfHolder, reason }) => [actor.name, kind, share, size, partOfHolder, reason])).toEqual([
    ["Giant", "owner", "20%", "$100B", "5%", "largest holder"],
    ["Owner", "owner", "5%", "$25B", "", ""],
    ["Quiet", "owner", "up to 70%", "up to $350B", "", "Quiet"],
    ["Cloud", "direct", "", "", "", "sells its models"],
    ["Tools", "indirect", "", "", "", "sells it the tools"],
  ]);
});

test("what of a best way is not stated is said in words", () => {
  const [, , quiet] = bestWays(noteView(surveyExposure(buildVault(notes)), "Lab.md"));
  expect(quiet?.unstated).toBe("an unstated part, up to 70%");
});

test("what was paid is what the newest note says that was, not what was paid for a stake that is over", () => {
  const lab: Sketch = { stakes: { Bank: { amount: "$250M" } }, updated: "2025-01-04" };
  const bank: Sketch = { holdings: { Lab: { amount: "$400M" } }, tickers: ["BNK"], updated: "2026-01-04" };
  const [way] = bestWays(noteView(surveyExposure(buildVault({ Lab: lab, Bank: bank })), "Lab.md"));
  expect([way?.actor.name, way?.size]).toEqual(["Bank", "$400M"]);
});

test("a share that may be any is unstated, not “up to 100%”: who controls it comes first, then who paid more, whatever the alphabet", () => {
  const lab: Sketch = { stakes: { Angel: "", Bank: { amount: "$250M" }, Cloud: { amount: "$13B" }, Others: { amount: "900B" } }, parent: "Group", facts: { Valuation: "$500B" }, said: { listing: "private" } };
  const listed: Sketch = { tickers: ["T"], facts: { "Market cap": "$100B" } };
  const ways = bestWays(noteView(surveyExposure(buildVault({ Lab: lab, Angel: listed, Bank: listed, Cloud: listed, Group: listed, Others: listed })), "Lab.md"));
  expect(ways.map(({ actor, share, unstated, size, partOfHolder }) => [actor.name, share, unstated, size, partOfHolder])).toEqual([
    ["Group", "unstated", "", "", ""],
    ["Cloud", "unstated", "", "$13B", ""],
    ["Bank", "unstated", "", "$250M", ""],
    ["Angel", "unstated", "", "", ""],
    ["Others", "unstated", "", "900B", ""],
  ]);
});

test("themes are tags that positions bear or lead to, the heaviest first", () => {
  const positions = [position("Giant", { weight: "70%" }, 1), position("Tools", { weight: "30%" }, 2)];
  const survey = surveyExposure(buildVault({ ...notes, Book: { said: { positions } } }));
  const book = portfolioOf(survey, "Book.md");
  if (!book) throw new Error("The note holds no portfolio.");
  expect(portfolioThemes(survey, book, ["chips", "ai", "none"], 5).map(({ name, weight }) => [name, weight.long])).toEqual([["#ai", 1], ["#chips", 0.3]]);
});
