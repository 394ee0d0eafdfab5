import { describe, expect, it } from "vitest";
import { read } from "../read";

const tags = (text: string): readonly string[] => read(text).tags;

describe("tags in the text", () => {
  it.each([
    ["#actor #chips", ["actor", "chips"]],
    ["A maker of lithography machines. #equipment", ["equipment"]],
    ["#actor/company", ["actor/company"]],
    ["#Actor, #actor and #ACTOR", ["Actor"]],
    ["#état #日本 #năng-lượng", ["état", "日本", "năng-lượng"]],
    ["#2030s", ["2030s"]],
    ["#chips#memory", ["chips", "memory"]],
    ["**#actor**", ["actor"]],
    ["- item #chips", ["chips"]],
    ["> a quote #chips", ["chips"]],
    ["| Tag | Note |\n|---|---|\n|#chips| #memory |", ["chips", "memory"]],
    ["## Capacity #chips", ["chips"]],
    ["it closes ` nowhere #chips", ["chips"]],
    ["#chips, #memory; #nand.", ["chips", "memory", "nand"]],
    ["#chips/", ["chips"]],
    ["---\naliases: [SNP]\n---\n\t#actor #chips\n", ["actor", "chips"]],
  ])("%j → %j", (text, want) => expect(tags(text)).toEqual(want));

  it.each([
    "## Heading",
    "#",
    "#1 in foundry, #2-3 in memory",
    "\\#chips and \\#2",
    "C#sharp, a#b, (#chips)",
    "`#chips` and ``a ` #chips``",
    "```\n#chips\n```",
    "%%\n#chips\n%%",
    "Code:\n\n    #chips = 4",
    "[[Note #chips]] and [[#heading]]",
    "[text #chips](https://example.org/#chips)",
    "https://example.org/page#chips",
    "| `#chips` | a tick ` here |\n|---|---|\n| `#memory` | b |",
  ])("none in %j", (text) => expect(tags(text)).toEqual([]));
});

describe("tags in the front matter", () => {
  it.each([
    ["tags: [actor, chips]", ["actor", "chips"]],
    ["tags:\n  - actor\n  - chips", ["actor", "chips"]],
    ["tags: actor", ["actor"]],
    ["tags: actor, chips", ["actor", "chips"]],
    ["tags: actor chips", ["actor", "chips"]],
    ["tags: \"#actor\"", ["actor"]],
    ["tag: actor", ["actor"]],
    ["Tags: [ 'actor' , \"chips\" ]", ["actor", "chips"]],
    ["tags: [actor,\n  chips]", ["actor", "chips"]],
    ["tags:", []],
    ["tags: []", []],
    ["tags: [2026, actor]", ["actor"]],
  ])("%j → %j", (yaml, want) => expect(tags(`---\n${yaml}\n---\ntext`)).toEqual(want));

  it("come first, and what the text repeats counts once", () => {
    expect(tags("---\ntags: [actor]\n---\n#chips #Actor")).toEqual(["actor", "chips"]);
  });
});

describe("an actor note", () => {
  it.each(["#actor", "---\ntags: actor\n---\n", "---\ntype: actor\n---\n", "---\ntype: Actor\n---\n"])("is %j", (text) => expect(read(text).isActor).toBe(true));
  it.each(["#actors", "`#actor`", "---\ntype: event\n---\n", "An actor in a film"])("is not %j", (text) => expect(read(text).isActor).toBe(false));
});
