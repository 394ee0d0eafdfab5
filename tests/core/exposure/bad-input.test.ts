import { expect, test } from "vitest";
import {
  capTableOf, exposureFindings, type ExposureSurvey, interestBetween, noteView, portfolioOf, shareText, surveyExposure,
} from "../../../src/core/exposure/exposure";
import { createVaultIndex } from "../../../src/core/index/create-index";
import { readNote } from "../../../src/core/note/read-note";
import { defaultSectionWords } from "../../../src/core/note/section-words";

const options = { actorTag: "actor", portfolioTag: "portfolio", sectionWords: defaultSectionWords };

/** A vault of Markdown as people write it, badly. */
function read(notes: Readonly<Record<string, string>>): ExposureSurvey {
  const index = createVaultIndex();
  for (const [path, text] of Object.entries(notes)) index.put(readNote(path, text, options, () => ({ value: null })));
  return surveyExposure(index);
}

function holders(...rows: readonly string[]): string {
  return `#actor\n\n## Ownership\n\n| Holder | Stake |\n|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;
}

function codes(survey: ExposureSurvey): readonly string[] {
  return exposureFindings(survey).map(({ code }) => code);
}

test("cycles of ownership end, and are listed with their lines", () => {
  const survey = read({ "A.md": holders("[[B]] | 50%"), "B.md": holders("[[C]] | 50%"), "C.md": holders("[[A]] | 50%") });
  expect(interestBetween(survey, "A.md", "C.md").interests[0]?.total[0]).toBeCloseTo(0.5 / (1 - 0.125), 9);
  expect(exposureFindings(survey)).toMatchObject([{ code: "cross-holding", where: [{ path: "A.md", line: 7 }, { path: "B.md", line: 7 }, { path: "C.md", line: 7 }] }]);
});

test("a ring of thousands ends too: summed to its closed form, without what nobody could own, and named by its first actors", () => {
  const size = 3000;
  const names = Array.from({ length: size }, (_, at) => `A${String(at)}`);
  const survey = read(Object.fromEntries(names.map((name, at) => [`${name}.md`, holders(`[[${names[(at + 1) % size] ?? ""}]] | 90%`)])));
  const { owners, findings } = noteView(survey, "A0.md");
  expect(owners.rows.slice(0, 3).map(({ actor, total }) => [actor.name, total])).toEqual([["A1", "90%"], ["A2", "81%"], ["A3", "72.9%"]]);
  expect(owners.rows.length + owners.rowsLeftOut).toBe(Math.floor(Math.log(1e-12) / Math.log(0.9)));
  expect(findings).toMatchObject([{ code: "cross-holding", message: expect.stringContaining("→ 2988 more →") as string }]);
  expect(findings[0]?.where).toHaveLength(12);
});

test("a ring of a thousand in which everybody owns all of the next has no finite sum: anything is possible, and beyond the listed chains nothing is certain", () => {
  const names = Array.from({ length: 1000 }, (_, at) => `A${String(at)}`);
  const survey = read(Object.fromEntries(names.map((name, at) => [`${name}.md`, holders(`[[${names[(at + 1) % names.length] ?? ""}]] | 100%`)])));
  expect(interestBetween(survey, "A500.md", "A0.md").interests[0]?.total).toEqual([0, 1]);
});

test("an actor among its own holders is not counted, nor is an actor among its own holdings", () => {
  const survey = read({ "A.md": `${holders("[[A]] | 10%", "[[B]] | 20%")}\n## Holdings\n\n- [[A]] — 3%\n`, "B.md": "#actor\n" });
  expect(capTableOf(survey, "A.md").edges.map(({ holder }) => holder)).toEqual(["B.md"]);
  expect(interestBetween(survey, "A.md", "A.md").interests).toEqual([]);
});

test("300 holders are all there, and their sum is stated", () => {
  const survey = read({ "A.md": holders(...Array.from({ length: 300 }, (_, at) => `Holder ${String(at + 1)} | 0.3%`)) });
  const { owners } = noteView(survey, "A.md", 500);
  expect(owners.rows).toHaveLength(300);
  expect(owners.coverage && shareText(owners.coverage)).toBe("90%");
  expect(owners.residual && shareText(owners.residual)).toBe("10%");
});

test("a share of 0% is a share", () => {
  expect(capTableOf(read({ "A.md": holders("[[B]] | 0%") }), "A.md").edges).toMatchObject([{ share: [0, 0], stated: true }]);
});

test("a share of 140% counts as unstated, and is reported with its line", () => {
  const survey = read({ "A.md": holders("[[B]] | 140%") });
  expect(capTableOf(survey, "A.md").edges).toMatchObject([{ share: [0, 1], stated: false }]);
  expect(exposureFindings(survey)).toMatchObject([{ code: "shares-over-100", where: [{ path: "A.md", line: 7 }] }]);
});

test("a negative share counts as unstated, with a hyphen and with a real minus", () => {
  for (const share of ["-5%", "−5%"]) {
    const survey = read({ "A.md": holders(`[[B]] | ${share}`) });
    expect(capTableOf(survey, "A.md").edges).toMatchObject([{ stated: false }]);
    expect(codes(survey)).toEqual(["negative-share"]);
  }
});

test("a share without its % is not taken for one: it is unstated, and stands as it is written", () => {
  const survey = read({ "A.md": holders("[[B]] | 12", "[[C]] | 30%") });
  expect(capTableOf(survey, "A.md").byHolder.get("name:b")).toMatchObject({ share: [0, 0.7], stated: false, deciding: { text: "12", line: 7 } });
});

test("two actors with one name: a path tells them apart, the bare name is reported with both", () => {
  const notes = { "Labs/Halcyon.md": "#actor\n", "Desks/Halcyon.md": "#actor\n" };
  const told = read({ ...notes, "A.md": holders("[[Desks/Halcyon]] | 10%") });
  expect(capTableOf(told, "A.md").edges.map(({ holder }) => holder)).toEqual(["Desks/Halcyon.md"]);
  expect(codes(told)).toEqual([]);
  const bare = exposureFindings(read({ ...notes, "A.md": holders("[[Halcyon]] | 10%") }));
  expect(bare.map(({ code, message }) => [code, message.includes("Desks/Halcyon.md") && message.includes("Labs/Halcyon.md")])).toEqual([["ambiguous-name", true]]);
});

test("links to headings, blocks and aliases, and Markdown links, all mean the actor", () => {
  const actor = "---\naliases: [The Big One]\n---\n#actor\n\n**Giant** (also The Big One)\n";
  for (const link of ["[[Giant#Ownership]]", "[[Giant#^block]]", "[[Giant\\|the big one]]", "[Giant](Giant.md)"]) {
    expect([link, capTableOf(read({ "Giant.md": actor, "A.md": holders(`${link} | 10%`) }), "A.md").edges.map(({ holder }) => holder)]).toEqual([link, ["Giant.md"]]);
  }
});

test("a renamed actor takes its edges along where its old name is an alias, and leaves a name without a note where it is not", () => {
  const before = { "Old.md": "#actor\n", "A.md": holders("[[Old]] | 10%") };
  expect(capTableOf(read(before), "A.md").edges[0]?.holder).toBe("Old.md");
  const { "A.md": a } = before;
  expect(capTableOf(read({ "New.md": "#actor\n", "A.md": a }), "A.md").edges[0]?.holder).toBe("name:old");
});

test("a portfolio with words for weights keeps the words and weighs nothing", () => {
  const book = portfolioOf(read({ "Book.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[A]] | High |\n| [[B]] | Medium |\n" }), "Book.md");
  expect(book?.positions.map(({ word, weight }) => [word, weight])).toEqual([["High", null], ["Medium", null]]);
});

test("a portfolio with duplicates weighs both lines and says so", () => {
  const book = portfolioOf(read({ "Book.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[A]] | 30% |\n| [[B]] | 50% |\n| [[A]] | 20% |\n" }), "Book.md");
  expect(book?.positions.map(({ weight }) => weight)).toEqual([0.3, 0.5, 0.2]);
  expect(book?.findings).toMatchObject([{ code: "duplicate-position", where: [{ path: "Book.md", line: 5 }, { path: "Book.md", line: 7 }] }]);
});

test("a portfolio with no weights is listed, each position with the reason", () => {
  const book = portfolioOf(read({ "Book.md": "#portfolio\n\n| Company | Weight |\n|---|---|\n| [[A]] | — |\n" }), "Book.md");
  expect(book).toMatchObject({ basis: null, long: 0, positions: [{ weight: null, unweighed: "no weight, value or shares with a price" }] });
});
