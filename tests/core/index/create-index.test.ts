import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createVaultIndex } from "../../../src/core/index/create-index";
import type { VaultIndex } from "../../../src/core/index/vault-index";
import { foldName } from "../../../src/core/index/fold";
import { buildNote } from "../build-note";

function indexOf(...notes: readonly Parameters<typeof buildNote>[]): VaultIndex {
  const index = createVaultIndex();
  for (const [path, said] of notes) index.put(buildNote(path, said));
  return index;
}

describe("links resolve as in the app", () => {
  const index = indexOf(
    ["Actors/DeepSeek.md", { aliases: ["DeepSeek AI", "High-Flyer's lab"] }],
    ["Archive/Old/DeepSeek.md"],
    ["Concepts/HBM.md"],
    ["Zoë.md"],
  );
  it.each([
    ["DeepSeek", "Actors/DeepSeek.md"],
    ["deepseek", "Actors/DeepSeek.md"],
    ["Old/DeepSeek", "Archive/Old/DeepSeek.md"],
    ["archive/old/deepseek.md", "Archive/Old/DeepSeek.md"],
    ["DeepSeek AI", "Actors/DeepSeek.md"],
    ["Zoe\u0308", "Zoë.md"],
    ["Seek", null],
    ["", null],
  ])("%s → %s", (name, path) => expect(index.resolve(name)).toBe(path));

  it("and every candidate is known, files before aliases", () => {
    expect(index.candidates("DeepSeek")).toEqual(["Actors/DeepSeek.md", "Archive/Old/DeepSeek.md"]);
  });
});

it("of several the shortest path is chosen, then the first in the alphabet", () => {
  const index = indexOf(["aaaa/X.md"], ["z/X.md"], ["y/X.md"]);
  expect(index.candidates("X")).toEqual(["y/X.md", "z/X.md", "aaaa/X.md"]);
  index.remove("y/X.md");
  expect(index.candidates("X")).toEqual(["z/X.md", "aaaa/X.md"]);
});

describe("who links here", () => {
  it("is known by any end of the path, with a slash before it or not", () => {
    const links = ["c", "/c", "b/c", "/b/c", "a/b/c", "/a/b/c"];
    const index = indexOf(["a/b/c.md"], ...links.map((link, at): Parameters<typeof buildNote> => [`${at}.md`, { links: [link] }]));
    expect(index.linkedFrom("a/b/c.md")).toEqual(links.map((_, at) => `${at}.md`));
  });
  it("counts notes, not links, by path, name and alias, and never the note itself", () => {
    const index = indexOf(
      ["Actors/DeepSeek.md", { aliases: ["DS"], links: ["DeepSeek"] }],
      ["A.md", { links: ["deepseek", "DS"] }],
      ["B.md", { links: ["Actors/DeepSeek"] }],
      ["C.md", { links: ["NVIDIA"] }],
    );
    expect(index.linkedFrom("Actors/DeepSeek.md")).toEqual(["A.md", "B.md"]);
  });
});

describe("the index follows every change", () => {
  it("a note that others already named becomes their target", () => {
    const index = indexOf(["A.md", { links: ["B"] }]);
    expect(index.resolve("B")).toBeNull();
    index.put(buildNote("x/B.md"));
    expect(index.resolve("B")).toBe("x/B.md");
    expect(index.linkedFrom("x/B.md")).toEqual(["A.md"]);
    index.remove("x/B.md");
    expect(index.resolve("B")).toBeNull();
  });
  it("an alias that moves redirects its links", () => {
    const index = indexOf(["A.md", { aliases: ["X"] }], ["B.md"], ["C.md", { links: ["X"] }]);
    index.put(buildNote("A.md"));
    index.put(buildNote("B.md", { aliases: ["X"] }));
    expect(index.resolve("X")).toBe("B.md");
    expect(index.linkedFrom("B.md")).toEqual(["C.md"]);
  });
  it("the same note again changes nothing", () => {
    const index = createVaultIndex();
    const note = buildNote("A.md");
    index.put(note);
    index.put(note);
    expect(index.revision).toBe(1);
  });
  it("a list of notes that was given before stays as it was", () => {
    const index = indexOf(["A.md"], ["B.md"]);
    const before = index.notes();
    index.put(buildNote("A.md", { aliases: ["new"] }));
    expect([before, index.notes()].map(([first]) => first?.aliases)).toEqual([[], ["new"]]);
  });
});

it("a link that begins with a slash leads to the alias that does", () => {
  expect(indexOf(["A.md", { aliases: ["/x"] }]).resolve("/x")).toBe("A.md");
});

it("names meet whatever their case, blanks and Unicode form", () => {
  expect(foldName("DeepSeek  R1")).toBe("deepseek r1");
  const blanks = fc.string({ unit: fc.constantFrom("a", "Z", "e\u0301", "\u00e9", " ", "\t", "\u00a0", "\n") });
  fc.assert(fc.property(blanks, (name) => void expect(foldName(name)).toBe(name.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).join(" "))));
});
