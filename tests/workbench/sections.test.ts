// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";

const { installDom, isRealm } = await import("./host/dom/install");
const { renderSection, splitSections } = await import("./host/preview/sections");

beforeAll(() => {
  if (isRealm(window)) installDom(window);
});

const drawn = (text: string): HTMLElement[] => splitSections(text).sections.map(renderSection);

describe("reading view draws a note section by section", () => {
  it("each with its lines, without front matter and comments", () => {
    const { sections, frontmatter } = splitSections("---\na: 1\n---\n# One\n\n%% hidden %%\n\nTwo\nthree\n");
    expect(frontmatter).toEqual({ a: 1 });
    expect(sections).toEqual([
      { type: "heading", lineStart: 3, lineEnd: 3, text: "# One" },
      { type: "paragraph", lineStart: 7, lineEnd: 8, text: "Two\nthree" },
    ]);
  });

  it("in an element named after what it holds", () => {
    expect(drawn("# A\n\ntext\n\n| a |\n|---|\n| 1 |\n\n- b\n\n---\n").map(({ className }) => className)).toEqual(["el-h1", "el-p", "el-table", "el-ul", "el-hr"]);
  });

  it("with links to notes, tags and callouts as the app makes them", () => {
    const [paragraph, callout] = drawn("[[Note#Part|shown]] [[Other]] #tag\n\n> [!warning] Look out\n> text\n");
    const links = Array.from(
      paragraph?.querySelectorAll("a.internal-link") ?? [],
      (link) => [link.getAttribute("data-href"), link.textContent],
    );
    expect(links).toEqual([["Note#Part", "shown"], ["Other", "Other"]]);
    expect(paragraph?.querySelector("a.tag")?.textContent).toBe("#tag");
    expect(callout?.querySelector(".callout")?.getAttribute("data-callout")).toBe("warning");
    expect(callout?.querySelector(".callout-title-inner")?.textContent).toBe("Look out");
    expect(callout?.querySelector(".callout-content")?.textContent?.trim()).toBe("text");
  });

  it("and runs no script of a note", () => {
    expect(drawn("<div><script>alert(1)</script>text</div>\n")[0]?.innerHTML).not.toContain("script");
  });
});
