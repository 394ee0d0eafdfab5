import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainFrontMatter } from "../../../src/core/note/plain-front-matter";
import { propertiesOf, readFrontMatter } from "../../../src/core/note/read-front-matter";
import { readOutline } from "../../../src/core/note/read-outline";
import { readYaml } from "../../../src/cli/yaml";
import { runs } from "../../law";

const key = fc.constantFrom("tags", "aliases", "updated", "review-every", "a_b", "Type", "null", "yes", "x y", "2026", "'q'", "tag");
const scalar = fc.oneof(
  fc.constantFrom("actor", "2026-01-04", "null", "Null", "NULL", "~", "", "true", "12", "1e3", "0x1F", "0o17", ".inf", ".NaN", "- a", "a: b", "a:b", "a #b", "a#b", "#a", "it's", "'it''s'", "\"q\"", "\"a\\n\"", "'a, b'",
    "[x]", "{a: b}", "a, b", "a,b", "*x", "&x", "!x", "|", ">", "%x", "@x", "`x`", "? x", "...", "---", "=", "<<", "a\tb", "\u00a0a", "a\u2028b", "日本", "a\rb", "- ", "a:", ":a", "?a", "-a", "C++", "a ", "S&P 500", "$5B"),
  fc.string({ maxLength: 6 }),
);
const line = fc.oneof(
  fc.tuple(key, scalar).map(([name, value]) => `${name}: ${value}`),
  fc.tuple(key, fc.array(scalar, { maxLength: 3 }), fc.constantFrom(", ", ",", " , ")).map(([name, values, comma]) => `${name}: [${values.join(comma)}]`),
  fc.tuple(key, fc.array(scalar, { maxLength: 3 }), fc.constantFrom("", "  ", " ")).map(([name, values, indent]) => [`${name}:`, ...values.map((value) => `${indent}- ${value}`)].join("\n")),
  fc.tuple(key, fc.constantFrom("", " ", "  ")).map(([name, blank]) => `${name}:${blank}`),
  fc.constantFrom("", " ", "# comment", "- a", "  more", "key:value", "\t", "tags"),
);
const body = fc.tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom("\n", "\r\n")).map(([lines, newline]) => lines.map((each) => each.replaceAll("\n", newline) + newline).join(""));

/** What the YAML library alone makes of it; null for bad YAML. */
function byLibrary(text: string): ReturnType<typeof readPlainFrontMatter> {
  const read = readYaml(text);
  return "error" in read ? null : propertiesOf(read.value, text);
}

describe("front matter", () => {
  it("is read by the fast path as by the YAML library, which finds nothing wrong with it", () => {
    fc.assert(
      fc.property(body, (text) => {
        const plain = readPlainFrontMatter(text);
        if (plain) expect(byLibrary(text)).toEqual(plain);
      }),
      { numRuns: runs(3000) },
    );
  });

  it("never throws, and its lines lie within it", () => {
    fc.assert(
      fc.property(fc.oneof(body, fc.string()), (text) => {
        const outline = readOutline(`---\n${text}\n---\nText.`);
        const { values, findings } = readFrontMatter(outline, "Note.md", readYaml);
        const last = outline.text.split("\n").length;
        for (const line of [...[...values.values()].map((value) => value.line), ...findings.flatMap(({ where }) => where.map((place) => place.line))]) {
          expect(line).toBeGreaterThanOrEqual(2);
          expect(line).toBeLessThanOrEqual(last);
        }
      }),
      { numRuns: runs(1500) },
    );
  });
});
