import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/cli/yaml";
import { needsYaml, readFrontMatter } from "../../../src/core/note/read-front-matter";
import { readOutline } from "../../../src/core/note/read-outline";
import { read } from "../read";

const aliases = (yaml: string): readonly string[] => read(`---\n${yaml}\n---\ntext`).aliases;

describe("aliases", () => {
  it.each([
    ["aliases: [ASM Lithography, ASML Holding]", ["ASM Lithography", "ASML Holding"]],
    ["aliases:\n  - ASM Lithography\n  - \"ASML, the company\"", ["ASM Lithography", "ASML, the company"]],
    ["aliases: [\"ASML, the company\"]", ["ASML, the company"]],
    ["aliases:\n- ASM Lithography", ["ASM Lithography"]],
    ["aliases: ASM Lithography", ["ASM Lithography"]],
    ["aliases: ASM Lithography, ASML Holding", ["ASM Lithography", "ASML Holding"]],
    ["alias: ASML Holding", ["ASML Holding"]],
    ["Aliases: ['It''s one', \"Two: 2\"]", ["It's one", "Two: 2"]],
    ["aliases: [\n  One,\n  Two\n]", ["One", "Two"]],
    ["aliases: [One, one, ONE]", ["One"]],
    ["aliases: >\n  One long\n  alias", ["One long alias"]],
    ["aliases: null", []],
    ["aliases: []", []],
    ["aliases: [3M, 2330.TW]", ["3M", "2330.TW"]],
    ["aliases: [*x]\nother: &x ok", []],
  ])("%j → %j", (yaml, want) => expect(aliases(yaml)).toEqual(want));
});

describe("the properties that Dossier obeys", () => {
  it("are read with their lines", () => {
    const { properties } = read("---\ntags: [actor]\nreview: never\nreview-every: 8w\ndossier-charts: off\n---\n");
    expect(properties).toEqual({ review: { text: "never", line: 3 }, reviewEvery: { text: "8w", line: 4 }, charts: { text: "off", line: 5 } });
  });

  it("have the line of their key in YAML of any shape", () => {
    expect(read("---\ntags:\n  - {a: b}\n\"review-every\" : 30d\n---\n").properties.reviewEvery).toEqual({ text: "30d", line: 4 });
  });

  it("are null where the note says nothing", () => {
    expect(read("text").properties).toEqual({ review: null, reviewEvery: null, charts: null });
  });
});

describe("bad YAML", () => {
  const text = "---\ntags: [actor\naliases: [ASML\nreview-every: 30d\n---\n# Heading\n\n*Updated 2026-01-04* #chips";

  it("is a finding with its line, and the rest of the note is read", () => {
    const note = read(text);
    expect(note.findings).toMatchObject([{ code: "bad-front-matter", where: [{ path: "Note.md" }] }]);
    expect(note.updated?.date).toBe("2026-01-04");
    expect(note.tags).toContain("chips");
  });

  it("costs no property that can still be read, lists included", () => {
    const note = read("---\ntags:\n  - actor\n  - chips\nupdated: 2026-01-04\nbad: \"open\nreview-every: 30d\n---\n");
    expect(note.tags).toEqual(["actor", "chips"]);
    expect(note.updated).toMatchObject({ date: "2026-01-04", line: 5, place: "frontmatter" });
    expect(note.properties.reviewEvery).toEqual({ text: "30d", line: 7 });
  });

  it("names the line on which it goes wrong", () => {
    const [finding] = read("---\ntags: [actor]\nquote: \"a\" b\n---\n").findings;
    expect(finding?.where).toEqual([{ path: "Note.md", line: 3 }]);
  });

  it("may be an alias without its anchor", () => {
    expect(read("---\ntags: *none\n---\ntext").findings).toMatchObject([{ code: "bad-front-matter" }]);
  });
});

describe("front matter without a YAML library", () => {
  it("is read where it is plain", () => {
    const outline = readOutline("---\ntags: [actor]\nupdated: 2026-01-04\n---\n");
    expect(readFrontMatter(outline, "Note.md", null).findings).toEqual([]);
  });

  it("says that it wants one where it is not", () => {
    const outline = readOutline("---\ntags: >\n  actor\n---\n");
    expect(readFrontMatter(outline, "Note.md", null).findings.map(({ code }) => code)).toEqual([needsYaml]);
    expect(readFrontMatter(outline, "Note.md", readYaml).tags).toEqual(["actor"]);
  });
});

describe("what is no front matter", () => {
  it.each(["text\n---\ntags: [actor]\n---\n", "---\ntags: [actor]\n", "----\ntags: [actor]\n----\n"])("%j", (text) => expect(read(text).tags).toEqual([]));
});
