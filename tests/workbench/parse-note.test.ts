import { describe, expect, it } from "vitest";
import { resolveSubpath } from "./host/metadata/cache-helpers";
import { parseNote } from "./host/metadata/parse-note";

const note = (...lines: string[]): string => lines.join("\n");
const kinds = (text: string): (string | undefined)[] => (parseNote(text).sections ?? []).map(({ type }) => type);

describe("the metadata cache knows where things stand", () => {
  it("gives line, column and offset of a heading", () => {
    const { headings } = parseNote(note("One", "", "## Two ##"));
    expect(headings).toEqual([{ heading: "Two", level: 2, position: { start: { line: 2, col: 0, offset: 5 }, end: { line: 2, col: 9, offset: 14 } } }]);
  });

  it("counts a carriage return to the offset, not to the line", () => {
    const { headings } = parseNote("One\r\n# Two\r\n");
    expect(headings?.[0]?.heading).toBe("Two");
    expect(headings?.[0]?.position.start.offset).toBe(5);
    expect(headings?.[0]?.position.end.col).toBe(5);
  });

  it("gives a link's text as it stands, and what it shows", () => {
    const { links } = parseNote("See [[Note#Part|the note]] and [here](Other%20note.md).");
    expect(links?.map(({ link, displayText, original }) => [link, displayText, original])).toEqual([
      ["Note#Part", "the note", "[[Note#Part|the note]]"],
      ["Other note.md", "here", "[here](Other%20note.md)"],
    ]);
  });

  it("takes no link from code or from the web, and tells embeds from links", () => {
    const { links, embeds } = parseNote("`[[Code]]` [web](https://example.org) ![[Picture.png]]");
    expect(links).toBeUndefined();
    expect(embeds?.[0]?.link).toBe("Picture.png");
  });

  it("finds tags, and takes no number and no heading for one", () => {
    const { tags } = parseNote(note("# Heading", "#actor and #ai/models but not #1 nor a#b"));
    expect(tags?.map(({ tag, position }) => [tag, position.start.line, position.start.col])).toEqual([["#actor", 1, 0], ["#ai/models", 1, 11]]);
  });

  it("reads front matter with its links, and leaves broken YAML alone", () => {
    const good = parseNote(note("---", "parent: '[[Group|the group]]'", "aliases: [A, B]", "---", "Text"));
    expect(good.frontmatter).toEqual({ parent: "[[Group|the group]]", aliases: ["A", "B"] });
    expect(good.frontmatterLinks).toEqual([{ key: "parent", link: "Group", original: "[[Group|the group]]", displayText: "the group" }]);
    expect(good.frontmatterPosition?.end.line).toBe(3);
    const broken = parseNote(note("---", "a: [", "---", "Text"));
    expect(broken.frontmatter).toBeUndefined();
    expect(kinds(note("---", "a: [", "---", "Text"))).toEqual(["yaml", "paragraph"]);
  });

  it("names blocks by their ids: paragraphs, list items, and tables by the line below", () => {
    const { blocks } = parseNote(note("Text ^one", "", "- item ^Two", "", "| a |", "|---|", "| 1 |", "^three"));
    expect(Object.entries(blocks ?? {}).map(([key, { id, position }]) => [key, id, position.start.line])).toEqual([["one", "one", 0], ["two", "Two", 2], ["three", "three", 4]]);
  });

  it("gives each list item its parent's line, those at the root the list's own, negative", () => {
    const { listItems } = parseNote(note("Text", "", "- a", "  - b", "    - [x] c", "- d"));
    expect(listItems?.map(({ parent, task }) => [parent, task])).toEqual([[-2, undefined], [2, undefined], [3, "x"], [-2, undefined]]);
  });

  it("finds a heading's stretch, up to the next of its level", () => {
    const cache = parseNote(note("# A", "## B", "text", "## C"));
    expect(resolveSubpath(cache, "#B")).toMatchObject({ type: "heading", start: { line: 1 }, end: { line: 3 } });
    expect(resolveSubpath(cache, "#Nothing")).toBeNull();
  });
});

describe("a note is cut into the sections that reading view draws", () => {
  it("of every kind", () => {
    const text = note(
      "Paragraph", "goes on", "# Heading", "| a | b |", "|---|---|", "| 1 | 2 |", "", "- item", "", "- item", "  goes on", "", "> [!note] Callout", "> text", "",
      "> quote", "", "```", "# no heading", "```", "***", "%%", "hidden", "%%", "<div>", "</div>",
    );
    expect(kinds(text)).toEqual(["paragraph", "heading", "table", "list", "callout", "blockquote", "code", "thematicBreak", "comment", "html"]);
  });

  it("a table may start right under a line of text", () => {
    expect(kinds(note("Text", "| a |", "|---|", "| 1 |"))).toEqual(["paragraph", "table"]);
  });

  it("a fence that is never closed goes on to the end", () => {
    expect(kinds(note("~~~", "code", "", "# code too"))).toEqual(["code"]);
  });

  it("an empty note has none", () => {
    expect(parseNote("")).toEqual({});
    expect(parseNote("\n \n")).toEqual({});
  });
});
