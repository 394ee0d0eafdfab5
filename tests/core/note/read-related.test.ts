import { describe, expect, it } from "vitest";
import { read } from "../read";

/** The related notes of a text, as `name: relation`. */
const related = (text: string): readonly string[] => read(text).related.map(({ target, relation }) => `${target.name}: ${relation}`);
const under = (...lines: readonly string[]): readonly string[] => related(`# ASML\n\n## Related\n\n${lines.join("\n")}`);

describe("related notes", () => {
  it.each([
    ["- [[Nikon]] — competitor", ["Nikon: competitor"]],
    ["- [[Nikon]] – competitor", ["Nikon: competitor"]],
    ["- [[Nikon]] - competitor", ["Nikon: competitor"]],
    ["* [[Nikon]] -- competitor", ["Nikon: competitor"]],
    ["1. [[Nikon]] — competitor", ["Nikon: competitor"]],
    ["- [[Nikon]]", ["Nikon: "]],
    ["- [[Nikon]] (competitor)", ["Nikon: (competitor)"]],
    ["- [[Zeiss]] — supplier (optics, **sole source**)", ["Zeiss: supplier (optics, sole source)"]],
    ["- [[Zeiss|Carl Zeiss]] — supplier", ["Zeiss: supplier"]],
    ["- [[Actors/Zeiss#Optics]] — supplier", ["Zeiss: supplier"]],
    ["- [Zeiss](Zeiss.md) — supplier", ["Zeiss: supplier"]],
    ["- [[TSMC]], [[Intel]] and [[Samsung]] — customers", ["TSMC: customers", "Intel: customers", "Samsung: customers"]],
    ["- [[IMEC]] — research, with [[TSMC]] and [[Intel]]", ["IMEC: research, with TSMC and Intel"]],
    ["- [[Low-NA — the older tool]] — predecessor", ["Low-NA — the older tool: predecessor"]],
    ["- [[Veldhoven]] — site — headquarters", ["Veldhoven: site — headquarters"]],
  ])("%j → %j", (line, want) => expect(under(line)).toEqual(want));

  it("takes lines of nothing but links, perhaps behind a label", () => {
    expect(under("[[Nikon]] · [[Canon]] · [[Zeiss|Carl Zeiss]]")).toEqual(["Nikon: ", "Canon: ", "Zeiss: "]);
    expect(under("Competitors: [[Nikon]], [[Canon]]", "**Suppliers:** [[Zeiss]].")).toEqual(["Nikon: ", "Canon: ", "Zeiss: "]);
    expect(under("- [[Nikon]] — sells to", "  [[Canon]], [[Zeiss]]")).toEqual(["Nikon: sells to"]);
  });

  it("leaves out what names no note, and a sub-heading of sources", () => {
    expect(under("- peers without a link — competitors", "- [report](https://example.org) — a source", "Text with [[Nikon]].", "", "### Sources", "- [[Annual report]] — 2025")).toEqual([]);
  });

  it("knows the sub-heading it stands under, and the line", () => {
    const { related: found } = read("## Related\n- [[IMEC]]\n\n### Competitors\n- [[Nikon]] — lithography");
    expect(found.map(({ group, line }) => [group, line])).toEqual([["", 2], ["Competitors", 5]]);
  });

  it.each(["## Related", "## related", "# Related:", "## **Related**", "## See also", "Related\n-------"])("under the heading %j", (heading) => {
    expect(related(`${heading}\n\n- [[Nikon]] — competitor`)).toEqual(["Nikon: competitor"]);
  });

  it.each(["## Related party deals", "## Customers", "```\n## Related\n```"])("not under %j", (heading) => {
    expect(related(`${heading}\n\n- [[Nikon]] — competitor`)).toEqual([]);
  });

  it("ends with the next heading of its level", () => {
    expect(related("## Related\n- [[IMEC]] — research\n\n## Risks\n- [[Export controls]] — China")).toEqual(["IMEC: research"]);
  });
});
