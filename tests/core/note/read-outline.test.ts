import { describe, expect, it } from "vitest";
import { findLinks, plainText } from "../../../src/core/note/inline";
import { readOutline } from "../../../src/core/note/read-outline";
import { cellSource } from "../../../src/core/note/table-rows";

const blocks = (text: string) =>
  readOutline(text).sections.flatMap((section) =>
    section.blocks.map((block) => `${section.heading}|${block.kind}|${block.line}|${block.kind === "table" ? block.rows.length : text.slice(block.from, block.to)}`),
  );
const cells = (text: string) =>
  readOutline(text).sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === "table" ? [block.header, ...block.rows].map((row) => row.cells.map((cell) => cellSource(text, cell))) : [],
    ),
  );

describe("a note is cut into sections and blocks", () => {
  it("with lines counted from 1, front matter apart", () => {
    expect(blocks("---\na: 1\n---\n#tag\n\n## One\ntext\n- item\n")).toEqual(["|text|4|#tag", "One|text|7|text", "One|item|8|item"]);
  });
  it("and knows under which heading each heading stands", () => {
    const { sections } = readOutline("# A\n## B\n### C\n## D\n");
    expect(sections.map((section) => section.parent?.heading ?? null)).toEqual([null, "", "A", "B", "A"]);
  });
  it("leaves code and comments out", () => {
    expect(blocks("```\n*Updated 2026-01-01*\n```\n%%\nhidden\n%%\n<!-- x\ny -->\nseen")).toEqual(["|text|9|seen"]);
  });
  it("leaves out what Dossier itself wrote between its marks, and nothing when they do not close", () => {
    expect(blocks("<!-- dossier:exposure -->\n| Holder | Share |\n|---|---|\n| A | 5% |\n<!-- /dossier:exposure -->\nseen")).toEqual(["|text|6|seen"]);
    expect(blocks("<!-- dossier:benchmark swebench -->\n\n| Place | Subject |\n|---|---|\n| 1 | A |\n\n<!-- /dossier:benchmark -->\nseen")).toEqual(["|text|8|seen"]);
    expect(blocks("<!-- dossier:benchmark a -->\n\nx\n\n<!-- /dossier:exposure -->\nseen")).toEqual(["|text|3|x", "|text|6|seen"]);
    expect(blocks("<!-- dossier:exposure -->\nseen")).toEqual(["|text|2|seen"]);
  });
  it("takes an open comment mark that never closes as text", () => {
    expect(blocks("%% a\nb")).toEqual(["|text|1|%% a", "|text|2|b"]);
  });
  it("reads setext headings and rules", () => {
    expect(blocks("Title\n---\ntext\n\n---\nmore")).toEqual(["Title|text|3|text", "Title|text|6|more"]);
  });
});

describe("tables are those that the app shows", () => {
  it("with or without outer pipes, with alignment, ragged rows kept", () => {
    expect(cells("a | b\n:-- | --:\n1 | 2 | 3\n| 4 |\n")).toEqual([["a", "b"], ["1", "2", "3"], ["4"]]);
  });
  it("not when header and delimiter differ in length", () => {
    expect(cells("| a | b |\n|---|\n| 1 | 2 |")).toEqual([]);
  });
  it("escaped pipes and pipes in closed code stay in their cell", () => {
    expect(cells("| a | b |\n|---|---|\n| [[X\\|Y]] | `p|q` |\n| ` | c |")).toEqual([["a", "b"], ["[[X|Y]]", "`p|q`"], ["`", "c"]]);
  });
  it("in quotes, callouts and list items", () => {
    expect(cells("> [!note]\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n\n- | c | d |\n  |---|---|\n  | 3 | 4 |")).toEqual([
      ["a", "b"], ["1", "2"], ["c", "d"], ["3", "4"],
    ]);
  });
  it("end at a blank line, a heading or a list", () => {
    expect(blocks("|a|\n|-|\n|1|\n- x\n")).toEqual(["|table|1|1", "|item|4|x"]);
  });
  it("empty cells are cells", () => {
    expect(cells("| a | b | c |\n|---|---|---|\n| 1 | | |\n||2||")).toEqual([["a", "b", "c"], ["1", "", ""], ["", "2", ""]]);
  });
});

describe("links", () => {
  it.each([
    ["[[A]]", [["A", "", "A"]]],
    ["[[F/A#H|b]] and [[C\\|d]]", [["F/A", "H", "b"], ["C", "", "d"]]],
    ["[t](My%20Note.md#Part) [w](https://x.org)", [["My Note", "Part", "t"], ["https://x.org", "", "w"]]],
    ["[[[A]] [x [[B]]", [["A", "", "A"], ["B", "", "B"]]],
    ["\\[[A]] [[", []],
  ])("%s", (source, want) => {
    expect(findLinks(source).map((link) => [link.path, link.subpath, link.display])).toEqual(want);
  });
});

describe("plain text is what a reader sees", () => {
  it.each([
    ["**14%**", "14%"],
    ["`14%` and *x*", "14% and x"],
    ["[[Microsoft|MSFT]] Azure", "MSFT Azure"],
    ["snake_case 3 * 4", "snake_case 3 * 4"],
    ["\\#2 a<br>b ==c== ~~d~~ [^1]", "#2 a b c d"],
    ["~$6M", "~$6M"],
  ])("%s", (source, want) => expect(plainText(source)).toBe(want));
});

it("hostile megabytes are cut in linear time", () => {
  for (const piece of ["[", "[[", "|", "`", "` `` ", "%%\n", "<!--\n", "[a](", "**_", "> ", "|-|\n", "[[a]", "1 ", "#\n"]) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(readOutline(text).text).toBe(text);
    expect(findLinks(text).length).toBeGreaterThanOrEqual(0);
    expect(plainText(text).length).toBeLessThanOrEqual(text.length);
  }
});
