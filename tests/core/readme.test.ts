import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { read } from "./read";

it("the note that the README shows fills all three panels", () => {
  const text = /````markdown\n([^]*?)\n````/.exec(readFileSync(join(import.meta.dirname, "../../README.md"), "utf8"))?.[1] ?? "";
  const note = read(text);
  expect([note.isActor, note.updated?.date]).toEqual([true, "2026-01-04"]);
  expect(note.exposures.map(({ kind, target }) => `${kind} ${target.name}`)).toEqual(["stake SoftBank", "stake Founders", "indirect NVIDIA", "risk Kuka"]);
  expect(note.results.map(({ subject, cell }) => `${subject} ${cell.text}`)).toEqual(["Acme Planner >40%", "Acme Mover 31%"]);
  expect(note.expectations.map(({ due }) => due)).toEqual(["2026-06-30"]);
});
