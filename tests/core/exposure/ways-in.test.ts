import { expect, test } from "vitest";
import {
  defaultMatrix, exposureMatrix, flowOf, linesOf, namedBy, noFilter, ownershipTree, type Ranked, rankWaysIn, surveyExposure, type WayInFilter, waysInOf,
} from "../../../src/core/exposure/exposure";
import type { Note } from "../../../src/core/note/note";
import { buildVault } from "./build-vault";

const chips = { isActor: true, tags: ["actor", "chips/memory"], listing: "private" } satisfies Partial<Note>;
const cloud = { isActor: true, tags: ["actor", "cloud"], listing: "none" } satisfies Partial<Note>;

const survey = surveyExposure(buildVault({
  Foundry: { direct: ["Toolmaker"], indirect: ["Toolmaker", "Gasworks"], risk: ["Rival"], said: chips },
  Tenant: { direct: ["Toolmaker"], stakes: { Gasworks: "10%", Gone: { share: "5%", over: true }, Families: { share: "20%", named: false } }, said: cloud },
  Essay: { direct: ["Toolmaker"], said: { isActor: false, tags: ["thesis"] } },
  Toolmaker: { tickers: ["TOOL"] },
  Gasworks: {},
  Rival: { tickers: ["RVL"] },
}));

function ranking(filter: Partial<WayInFilter>, of: "ways in" | "risk" = "ways in"): [string, number][] {
  return rankWaysIn(survey, { ...noFilter, ...filter }, of).map(({ actor, reach }: Ranked) => [actor, reach]);
}

test("reach counts each naming actor once, and only actors; what is over or nobody's counts for nothing", () => {
  expect(ranking({})).toEqual([["Toolmaker.md", 2], ["Gasworks.md", 2]]);
  expect(ranking({}, "risk")).toEqual([["Rival.md", 1]]);
});

test("notes that are about no actor count where they are asked for", () => {
  expect(ranking({ namers: "notes" })).toEqual([["Toolmaker.md", 3], ["Gasworks.md", 2]]);
  expect(ranking({ namers: "notes", all: ["thesis"] })).toEqual([["Toolmaker.md", 1]]);
  expect(linesOf(survey, "Toolmaker.md", { ...noFilter, namers: "notes" }, "ways in").map(({ claim }) => claim.path)).toContain("Essay.md");
  const { rows } = exposureMatrix(survey, { ...defaultMatrix, filter: { ...noFilter, namers: "notes" } });
  expect(rows.map(({ name }) => name)).toContain("#thesis");
});

test("filters: tags of whoever names it, kind, listing and words of the way in", () => {
  expect(ranking({ all: ["chips"] })).toEqual([["Toolmaker.md", 1], ["Gasworks.md", 1]]);
  expect(ranking({ none: ["chips"] })).toEqual([["Toolmaker.md", 1], ["Gasworks.md", 1]]);
  expect(ranking({ any: ["cloud", "nowhere"] })).toEqual([["Toolmaker.md", 1], ["Gasworks.md", 1]]);
  expect(ranking({ all: ["chips", "cloud"] })).toEqual([]);
  expect(ranking({ kinds: ["stake"] })).toEqual([["Gasworks.md", 1]]);
  expect(ranking({ listings: ["public"] })).toEqual([["Toolmaker.md", 2]]);
  expect(ranking({ search: "tool" })).toEqual([["Toolmaker.md", 2]]);
});

test("each row of the ranking opens its lines", () => {
  const lines = linesOf(survey, "Toolmaker.md", noFilter, "ways in");
  expect(lines.map(({ claim }) => [claim.path, claim.line, claim.kind])).toEqual([
    ["Foundry.md", 1, "direct"], ["Foundry.md", 2, "indirect"], ["Tenant.md", 3 + 1, "direct"],
  ]);
});

test("a note's own ways in, and every note that names it, theses too", () => {
  expect(waysInOf(survey, "Foundry.md").indirect.map(({ target }) => target)).toEqual(["Toolmaker.md", "Gasworks.md"]);
  expect(namedBy(survey, "Toolmaker.md").direct.map(({ claim }) => claim.path)).toEqual(["Essay.md", "Foundry.md", "Tenant.md"]);
});

test("the matrix sets tags or what one cannot buy against the public ways in", () => {
  const tags = exposureMatrix(survey, { ...defaultMatrix, filter: noFilter });
  expect(tags.columns.map(({ name, reach }) => [name, reach])).toEqual([["Toolmaker", 2]]);
  expect(tags.rows.map(({ name, count }) => [name, count])).toEqual([["#chips/memory", 2], ["#cloud", 1]]);
  expect(tags.cells.map(({ count, actors, lines }) => [count, actors, lines.length])).toEqual([[2, 1, 2], [1, 1, 1]]);
  const unbuyable = exposureMatrix(survey, { ...defaultMatrix, rows: "private", mostRows: 1, filter: noFilter });
  expect(unbuyable.rows.map(({ name }) => name)).toEqual(["Foundry"]);
  expect(unbuyable.rowsLeftOut).toBe(1);
});

test("a public way in that no row names takes no column of the matrix, nor is it said to be left out", () => {
  const chain = surveyExposure(buildVault({
    Lab: { direct: ["Maker"], said: { isActor: true, listing: "private" } },
    Maker: { tickers: ["MKR"], indirect: ["Miner", "Mill", "Maker"], said: { isActor: true } },
    Rival: { tickers: ["RVL"], indirect: ["Miner"], said: { isActor: true } },
    Miner: { tickers: ["MNR"] },
    Mill: { tickers: ["MLL"] },
  }));
  const matrix = exposureMatrix(chain, { ...defaultMatrix, rows: "private", mostColumns: 1, filter: noFilter });
  expect(matrix.columns.map(({ name }) => name)).toEqual(["Maker"]);
  expect(matrix.cells.map(({ column, count }) => [column, count])).toEqual([[0, 1]]);
  expect(matrix.columnsLeftOut).toBe(0);
});

test("the flow is the matrix as ribbons, the widest first", () => {
  const matrix = exposureMatrix(survey, { ...defaultMatrix, rows: "private", filter: noFilter });
  expect(flowOf(matrix, 1)).toMatchObject({ ribbons: [{ from: "Foundry", to: "Toolmaker", count: 2 }], leftOut: 1 });
});

test("ownership as a tree shows the unnamed and the residual, and stops where it comes back", () => {
  const circle = surveyExposure(buildVault({ X: { holdings: { Y: "20%" } }, Y: { holdings: { X: "10%" }, stakes: { Staff: { share: "5%", named: false } } } }));
  const tree = ownershipTree(circle, "Y.md", "holders");
  expect(tree.children.map(({ name, share }) => [name, share[0]])).toEqual([["X", 0.2], ["Staff", 0.05], ["Residual", 0.75]]);
  expect(tree.children[0]?.children.map(({ name, cut }) => [name, cut])).toEqual([["Y", true], ["Residual", false]]);
  expect(tree.children[0]?.children[0]?.ofRoot[0]).toBeCloseTo(0.02);
});
