import { describe, expect, it } from "vitest";
import { read } from "../read";

const links = (text: string): readonly string[] => read(text).links;

describe("the notes that a note links to", () => {
  it.each([
    ["[[ASML]] sells to [[TSMC|the foundry]] and [[ASML]].", ["ASML", "TSMC"]],
    ["[[Actors/ASML#History]] and [[ASML^block]]", ["Actors/ASML", "ASML^block"]],
    ["[Zeiss](Zeiss.md) and [IMEC](Notes/IMEC%20Leuven.md#labs)", ["Zeiss", "Notes/IMEC Leuven"]],
    ["![[chart.png]] and ![[ASML]]", ["chart.png", "ASML"]],
    ["| Name | Role |\n|---|---|\n| [[Zeiss\\|optics]] | [[Supplier]] |", ["Zeiss", "Supplier"]],
    ["## About [[ASML]]\n\n- [ ] ask [[IMEC]]\n\n> quoted [[TSMC]]", ["ASML", "IMEC", "TSMC"]],
  ])("%j → %j", (text, want) => expect(links(text)).toEqual(want));

  it.each(["[[#History]]", "[site](https://example.org)", "<https://example.org>", "```\n[[ASML]]\n```", "%%\n[[ASML]]\n%%", "[[ASML", "\\[[ASML]]", "[ASML]", "[[]]", "| a | b |\n|---|---|\n| [[AS | x |\n| ML]] | y |"])("none in %j", (text) =>
    expect(links(text)).toEqual([]),
  );
});
