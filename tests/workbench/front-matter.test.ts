import { describe, expect, it } from "vitest";
import { getFrontMatterInfo, parseFrontMatterAliases, parseFrontMatterTags } from "./host/vault/front-matter";

describe("front matter", () => {
  it("lies between two fences at the very start", () => {
    const text = "---\na: 1\n---\nText";
    const { exists, frontmatter, from, to, contentStart } = getFrontMatterInfo(text);
    expect({ exists, frontmatter, inside: text.slice(from, to), rest: text.slice(contentStart) }).toEqual({ exists: true, frontmatter: "a: 1", inside: "a: 1", rest: "Text" });
  });

  it("may be empty, and may end the note", () => {
    expect(getFrontMatterInfo("---\n---\nText")).toMatchObject({ exists: true, frontmatter: "", contentStart: 8 });
    expect(getFrontMatterInfo("---\na: 1\n---")).toMatchObject({ exists: true, frontmatter: "a: 1", contentStart: 12 });
  });

  it("is none where it is not closed, or does not start the note", () => {
    for (const text of ["", "---", "---\n", "---\na: 1\n", "\n---\na: 1\n---\n", "--- a\n---\n"]) expect(getFrontMatterInfo(text).exists, JSON.stringify(text)).toBe(false);
  });

  it("gives aliases and tags, written as a list or with commas", () => {
    expect(parseFrontMatterAliases({ alias: "One, Two" })).toEqual(["One", "Two"]);
    expect(parseFrontMatterAliases({ aliases: ["One", 2] })).toEqual(["One", "2"]);
    expect(parseFrontMatterTags({ tags: ["actor", "#ai"] })).toEqual(["#actor", "#ai"]);
    expect(parseFrontMatterTags({})).toBeNull();
    expect(parseFrontMatterTags(null)).toBeNull();
  });
});
