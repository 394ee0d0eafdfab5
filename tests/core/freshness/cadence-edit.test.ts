import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cadenceEdit } from "../../../src/core/freshness/cadence-edit";

/** The note after `every` was set. */
function written(text: string, every: string): string {
  const edit = cadenceEdit(text, every);
  return edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text;
}

describe("a cadence is written into the front matter", () => {
  it.each([
    ["where there is none", "Text\n", "30d", "---\nreview-every: 30d\n---\nText\n"],
    ["behind a byte order mark, with the note's own line ends", "\ufeffText\r\n", "30d", "\ufeff---\r\nreview-every: 30d\r\n---\r\nText\r\n"],
    ["as a line of its own", "---\ntags: [a]\n---\n", "never", "---\ntags: [a]\nreview: never\n---\n"],
    ["where another stands", "---\nreview-every:  8w  \ntags: [a]\n---\n", "30d", "---\nreview-every: 30d  \ntags: [a]\n---\n"],
    ["before a remark, which stays", "---\nreview-every: 8w # since the merger\n---\n", "30d", "---\nreview-every: 30d # since the merger\n---\n"],
    ["before a remark, where nothing stood", "---\nreview-every: # to be decided\n---\n", "30d", "---\nreview-every: 30d # to be decided\n---\n"],
    ["in the place of never, before a remark", "---\nreview: never # closed\n---\n", "30d", "---\nreview-every: 30d # closed\n---\n"],
    ["in the place of never", "---\nreview: never\ntags: [a]\n---\n", "30d", "---\nreview-every: 30d\ntags: [a]\n---\n"],
    ["and never goes, above", "---\r\nreview: Never\r\ntags: [a]\r\nreview-every: 8w\r\n---\r\n", "30d", "---\r\ntags: [a]\r\nreview-every: 30d\r\n---\r\n"],
    ["and never goes, below", "---\nreview-every: 8w\ntags: [a]\nreview: never\n---\n", "30d", "---\nreview-every: 30d\ntags: [a]\n---\n"],
    ["beside the user's own review", "---\nreview: with Ann\n---\n", "30d", "---\nreview: with Ann\nreview-every: 30d\n---\n"],
  ])("%s", (_, text, every, after) => expect(written(text, every)).toBe(after));

  it("once: what stands there already is not written again", () => {
    const lines = fc.constantFrom("review: never", "review-every: 8w", "review-every: 8w # or so", "review-every:", "tags: [a]", "---", "", "text");
    fc.assert(
      fc.property(fc.uniqueArray(lines), fc.constantFrom("\n", "\r\n"), fc.constantFrom("30d", "never"), (found, newline, every) => {
        const after = written(["---", ...found].join(newline), every);
        expect(cadenceEdit(after, every)).toBeNull();
      }),
    );
  });
});
