import { expect, it } from "vitest";
import { merged } from "./host/base/merged";

it.each([
  ["above what was typed", "one two three", "one two 3", "1 two three", "1 two 3"],
  ["below what was typed", "one two three", "1 two three", "one two 3", "1 two 3"],
  ["where nothing was typed", "one", "one", "two", "two"],
  ["in the same place", "one two", "one 2", "one II", "one 2"],
])("what changed elsewhere is taken into what was typed: %s", (_, before, typed, elsewhere, both) => {
  expect(merged(before, typed, elsewhere)).toBe(both);
});
