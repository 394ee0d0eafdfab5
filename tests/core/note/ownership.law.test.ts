import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/core/note/note";
import { runs } from "../../law";
import { read } from "../read";

const heading = fc.constantFrom("Investors", "Cap table / Investors", "Direct plays", "Indirect exposure", "At risk", "Portfolio companies", "Investment implications", "Quick stats", "Related", "Ownership");
const name = fc.constantFrom("[[Acme]]", "[[Folder/Acme|the firm]]", "Umicore", "Sea Group (SE)", "[[A Corp]], [[B Corp]]", "Makers (AAA, BBB)", "Bank of [[Ireland]]", "Public float", "wind farms");
const remark = fc.constantFrom("", " — 12% stake", " — sold in 2021", ": supplies it", " (NYSE: AAA)", " — part of [[Siemens]] (SIE)", " = indirect");
const header = fc.constantFrom("Investor", "Company", "Round", "Lead investors", "Stake", "% voting", "Amount", "Ticker", "Role", "Metric", "Value", "Period", "Sector");
const cell = fc.constantFrom("[[Acme]]", "Umicore", "Series A", "12%", "~5-8%", "$2M", "AAA", "CEO", "2013-2017", "—", "Parent", "Owner", "Private", "NVDA (NASDAQ)", "");

const item = fc.tuple(name, remark).map(([who, said]) => `- ${who}${said}`);
const label = heading.map((words) => `**${words}:**`);
const sentence = fc.tuple(heading, name, name).map(([words, one, other]) => `${words}: ${one}, ${other}`);
const table = fc.integer({ min: 2, max: 4 }).chain((width) => {
  const row = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<string> => fc.array(each, { minLength: width, maxLength: width }).map((cells) => `| ${cells.join(" | ")} |`);
  return fc.tuple(row(header), row(fc.constant("---")), fc.array(row(cell), { minLength: 1, maxLength: 4 })).map(([head, dashes, rows]) => [head, dashes, ...rows].join("\n"));
});
const block = fc.oneof(heading.map((words) => `## ${words}`), label, sentence, fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join("\n")), table);
const text = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join("\n\n"));

const ownership = ({ listing, tickers, parent, exposures, positions }: Note): object => ({
  listing, tickers, positions, parent: parent && { ...parent },
  exposures: exposures.map(({ span: _, ...exposure }) => exposure),
});

describe("what is read of owning", () => {
  it("lies within its own line: spans slice back to the source", () => {
    fc.assert(fc.property(text, (source) => {
      const lines = source.split("\n");
      for (const { span, line } of read(source).exposures) expect(lines[line - 1]).toContain(source.slice(span.from, span.to));
    }), { numRuns: runs(300) });
  });

  it("does not depend on how lines end", () => {
    fc.assert(fc.property(text, (source) => void expect(ownership(read(source.replaceAll("\n", "\r\n")))).toEqual(ownership(read(source)))), { numRuns: runs(200) });
  });

  it.each([["a blank line", "\n", 1], ["front matter", "---\nreviewed: yes\n---\n\n", 4]])("moves down by as many lines as %s in front has, and changes in nothing else", (_, front, lines) => {
    const moved = (note: Note, by: number): object => ({ ...ownership(note), exposures: note.exposures.map(({ span, line, ...said }) => ({ ...said, line: line - by, at: span.from - (by && front.length) })) });
    fc.assert(fc.property(text, (source) => {
      const [before, after] = [read(source), read(front + source)];
      expect(moved({ ...after, parent: null, positions: [] }, lines)).toEqual(moved({ ...before, parent: null, positions: [] }, 0));
      expect(after.parent && { ...after.parent, line: after.parent.line - lines }).toEqual(before.parent);
    }), { numRuns: runs(150) });
  });

  it("does not depend on emphasis around names and cells", () => {
    const emphasised = (source: string): string => source.replaceAll(/\| (\[\[Acme\]\]|Umicore|12%|\$2M|Series A|AAA)(?= \|)/g, "| **$1**").replaceAll(/^- (\[\[[^\]]+\]\]|Umicore)(?=$| —)/gm, "- **$1**");
    fc.assert(fc.property(text, (source) => void expect(ownership(read(emphasised(source)))).toEqual(ownership(read(source)))), { numRuns: runs(200) });
  });

  it("names each target of a line once for each kind and basis", () => {
    fc.assert(fc.property(text, (source) => {
      const keys = read(source).exposures.map(({ line, kind, target, basis }) => `${line} ${kind} ${target.name} ${basis}`);
      expect(new Set(keys).size).toBe(keys.length);
    }), { numRuns: runs(200) });
  });

  it("holds shares that are percentages with bounds in order", () => {
    fc.assert(fc.property(text, (source) => {
      for (const { share } of read(source).exposures) {
        if (!share) continue;
        expect(share.unit).toBe("%");
        expect(share.low ?? 0).toBeLessThanOrEqual(share.high ?? Infinity);
      }
    }), { numRuns: runs(200) });
  });

  it("never fails, whatever the text", () => {
    const noise = fc.array(fc.oneof(block, fc.string(), fc.constantFrom("[[", "]]", "(", ")", "**", "%", "—", ":", "|", "- ", "\n", "\u0000", "🐢")), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(fc.property(noise, (source) => void read(source)), { numRuns: runs(500) });
  });

  it("takes no longer a line than its length allows", () => {
    for (const piece of ["[[a]], ", "(a, ", "A: ", "12% ", "— ", "[[—]]", "Aa ", "(%", "**A**"]) {
      const line = piece.repeat(200_000 / piece.length);
      const source = `## Investors\n\n- ${line}\n\n| Investor | Stake |\n|---|---|\n| ${line} | ${line} |\n\nKnown investors: ${line}`;
      expect(read(source).exposures.length).toBeLessThan(200_000);
    }
  });
});
