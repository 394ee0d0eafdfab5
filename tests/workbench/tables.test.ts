import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { findTables, splitRow } from "./host/editor/find-tables";

const tablesOf = (...lines: string[]): string[] => {
  const doc = Text.of(lines);
  return findTables(doc).map(({ from, to }) => doc.sliceString(from, to));
};

describe("the editor's tables", () => {
  it("are a row with a bar over a rule, and the rows that follow", () => {
    expect(tablesOf("text", "a | b", "--- | ---", "1 | 2", "", "| c |", "|:-:|")).toEqual(["a | b\n--- | ---\n1 | 2", "| c |\n|:-:|"]);
  });

  it("are none in code, without a rule, or at the end of the note", () => {
    expect(tablesOf("```", "| a |", "|---|", "```", "| a |", "| b |", "| c |")).toEqual([]);
    expect(tablesOf("| a |")).toEqual([]);
    expect(tablesOf("")).toEqual([]);
  });
});

describe("a row's cells", () => {
  it("stand between its bars, the outer ones left out", () => {
    expect(splitRow("| a | b |")).toEqual([" a ", " b "]);
    expect(splitRow("a|b")).toEqual(["a", "b"]);
    expect(splitRow("| a | |")).toEqual([" a ", " "]);
  });

  it("may hold an escaped bar", () => {
    expect(splitRow("| [[A\\|b]] | c |")).toEqual([" [[A\\|b]] ", " c "]);
  });
});
