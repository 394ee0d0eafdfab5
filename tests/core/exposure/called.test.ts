import { expect, test } from "vitest";
import { actorOf, bestWays, defaultMatrix, exposureMatrix, noFilter, noteView, surveyExposure } from "../../../src/core/exposure/exposure";
import { buildVault, sketchNote, type Sketch } from "./build-vault";

function actor(notes: Record<string, Sketch>, key: string) {
  const { listing, tickers, calledAt } = actorOf(surveyExposure(buildVault(notes)), key);
  return { listing, tickers, calledAt };
}

const alias = (...aliases: string[]): Sketch => ({ said: { aliases } });
const silent = { listing: "unknown", tickers: [], calledAt: null };

test("whose own note does not say how it is listed is public where another note says its ticker beside its name", () => {
  expect(actor({ Search: {}, Cars: { indirect: { Search: { ticker: "SRCH" } } } }, "Search.md")).toEqual({
    listing: "public", tickers: ["SRCH"], calledAt: { path: "Cars.md", line: 1 },
  });
});

test("or calls it by its ticker, which is an alias of its note", () => {
  const view = { indirect: { WNDW: { plain: true } } };
  expect(actor({ Windows: alias("WNDW"), Essay: view }, "Windows.md")).toEqual({ listing: "public", tickers: ["WNDW"], calledAt: { path: "Essay.md", line: 1 } });
  expect(actor({ Face: {}, Essay: { indirect: { FACE: { plain: true } } } }, "Face.md")).toMatchObject({ listing: "public", tickers: ["FACE"] });
});

test("initials, a title in capitals, a link and a longer name are no tickers", () => {
  expect(actor({ "Thinking Tools Lab": alias("TTL"), Essay: { direct: { TTL: { plain: true } } } }, "Thinking Tools Lab.md")).toEqual(silent);
  expect(actor({ AMX: {}, Essay: { direct: { AMX: { plain: true } } } }, "AMX.md")).toEqual(silent);
  expect(actor({ Windows: alias("WNDW"), Essay: { direct: ["WNDW"] } }, "Windows.md")).toEqual(silent);
  expect(actor({ Windows: alias("Panes"), Essay: { direct: { Panes: { plain: true } } } }, "Windows.md")).toEqual(silent);
});

test("an owner's ticker beside the name of what it owns is the owner's", () => {
  const notes = { Search: alias("SRCH"), Wing: {}, Essay: { indirect: { Wing: { ticker: "SRCH" } } } };
  expect(actor(notes, "Wing.md")).toEqual(silent);
  expect(actor({ ...notes, Search: { tickers: ["SRCH"] } }, "Wing.md")).toEqual(silent);
});

test("what the note itself says holds", () => {
  const essay = { indirect: { Search: { ticker: "SRCH" } } };
  expect(actor({ Search: { said: { listing: "private" } }, Essay: essay }, "Search.md")).toEqual({ ...silent, listing: "private" });
  expect(actor({ Search: { tickers: ["SRC.L"] }, Essay: essay }, "Search.md")).toEqual({ listing: "public", tickers: ["SRC.L"], calledAt: null });
});

test("such an actor is among the best ways in and heads a column of the matrix, and no longer does when the line is gone", () => {
  const index = buildVault({ Lab: { stakes: ["Search"], said: { listing: "private" } }, Search: {}, Cars: { indirect: { Search: { ticker: "SRCH" } } } });
  const ways = () => bestWays(noteView(surveyExposure(index), "Lab.md")).map(({ actor }) => actor.name);
  const columns = () => exposureMatrix(surveyExposure(index), { ...defaultMatrix, rows: "private", filter: noFilter }).columns.map(({ name }) => name);
  expect([ways(), columns()]).toEqual([["Search"], ["Search"]]);
  index.put(sketchNote("Cars", {}));
  expect([ways(), columns()]).toEqual([[], []]);
});
