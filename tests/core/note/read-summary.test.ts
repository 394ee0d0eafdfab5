import { describe, expect, it } from "vitest";
import { read } from "../read";

describe("the summary of a note is its first paragraph in plain text", () => {
  it.each([
    ["# ASML\n\n**ASML** — Dutch maker of *lithography* machines.\nSole source of EUV.\n\nMore.", "ASML — Dutch maker of lithography machines. Sole source of EUV."],
    ["#actor #chips\n\nASML sells to [[TSMC|the foundries]].", "ASML sells to the foundries."],
    ["---\ntags: [actor]\n---\nASML makes machines.", "ASML makes machines."],
    ["*Updated 2026-01-04*\n\nASML makes machines.", "ASML makes machines."],
    ["![[logo.png]]\n\nASML makes machines.", "ASML makes machines."],
    ["> A quote.\n\n- an item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nASML makes machines.", "ASML makes machines."],
    ["#1 in lithography by far.", "#1 in lithography by far."],
    ["#actor\n\n- only a list", ""],
    ["", ""],
  ])("%j → %j", (text, want) => expect(read(text).summary).toBe(want));
});
