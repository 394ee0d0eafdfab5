import type { Note } from "../../src/core/note/note";

/** A note that states nothing but what the test says. */
export function buildNote(path: string, said: Partial<Note> = {}): Note {
  return {
    path,
    title: path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, ""),
    isActor: true, tags: ["actor"], aliases: [], summary: "", updated: null, created: null, stamps: [], malformedDates: [],
    listing: "unknown", tickers: [], parent: null, facts: [], rounds: [], related: [], links: [], exposures: [], expectations: [], results: [], tables: [],
    positions: [], properties: { review: null, reviewEvery: null, charts: null }, findings: [],
    ...said,
  };
}
