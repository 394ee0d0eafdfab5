import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/core/note/inline";
import type { Note } from "../../../src/core/note/note";
import type { Span } from "../../../src/core/note/span";
import { readStampDate } from "../../../src/core/note/stamp-date";
import { runs } from "../../law";
import { read } from "../read";

const words = fc.constantFrom(
  "[[Acme]]", "[[Notes/Borealis|BRL]]", "**Investors:** ", "Acme Corp (ACME)", "~12%", "$4.5B", ">20%", "€1,200", "2026", "Q3 2027", "by 2028", "H2'26", "targeted for ", "launch ", "*Updated 2026-01-04*",
  "Created: Feb 2025", "2026-13-40", "#actor", "#public", "\\#2", "`code|`", "~~gone~~", "MMLU", "Elo", "71.7%", "1st", "n/a", "—", " - ", " ", ": ", ". ", ", ", "(", ")", "|", "\\|", "%%", "<!--", "-->", "<br>",
  "\u00a0", "é", "汉", "🙂",
);
const line = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(""));
const row = fc.array(line, { minLength: 1, maxLength: 4 }).map((cells) => `| ${cells.join(" | ")} |`);
const table = fc.tuple(row, fc.array(row, { maxLength: 4 })).map(([header, rows]) => [header, "|---|---|", ...rows].join("\n"));
const heading = fc.constantFrom("## Direct exposure", "## Cap table", "### Indirect plays", "## Benchmarks (Feb 2026)", "# At risk", "## Related", "### Competitors", "## Sources", "Holdings\n---");
const block = fc.oneof(line, line.map((text) => `- ${text}`), line.map((text) => `> ${text}`), line.map((text) => `    ${text}`), table, heading, fc.constantFrom("```", "---", "***", "- [x] done by 2027", "%%", "<!--"));
const notes = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join("\n"));
/** Notes whose first line opens no front matter, so that something can stand above it. */
const bodies = notes.filter((text) => !text.startsWith("---"));

type Shown = null | boolean | number | string | readonly Shown[] | { readonly [key: string]: Shown };

const isSpan = (value: object): value is Span => "from" in value && "to" in value && Object.keys(value).length === 2;

/** What a note says, with all its lines moved by `lines` and each span as the text that it cuts out. */
function shown(value: unknown, text: string, lines = 0): Shown {
  if (Array.isArray(value)) return value.map((each) => shown(each, text, lines));
  if (typeof value !== "object" || value === null) return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  if (isSpan(value)) return text.slice(value.from, value.to).replaceAll("\r", "");
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, (key === "line" || key === "endLine") && typeof held === "number" ? held + lines : shown(held, text, lines)]));
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

describe("every span of a note", () => {
  const placed = (note: Note) => [...note.stamps, ...note.exposures, ...note.expectations, ...note.results];

  it("lies on the line that it is said to stand on", () => {
    fc.assert(
      fc.property(notes, (text) => {
        for (const { span, line } of placed(read(text))) {
          expect(span.from).toBeLessThanOrEqual(span.to);
          expect([lineOf(text, span.from), lineOf(text, span.to)]).toEqual([line, line]);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it("cuts out what was read there: a stamp its date, a sentence its text, a result its cell", () => {
    fc.assert(
      fc.property(notes, (text) => {
        const note = read(text);
        for (const { span, date } of note.stamps) expect(readStampDate(text, span.from)).toMatchObject({ date, to: span.to });
        for (const { span, text: said } of note.expectations) {
          const source = text.slice(span.from, span.to);
          if (!source.includes("|")) expect(plainText(source)).toBe(said);
        }
        for (const { span, cell } of note.results) expect(plainText(text.slice(span.from, span.to).replaceAll("\\|", "|"))).toContain(cell.text);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("a note says the same", () => {
  it("below a blank line", () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const other = `\n${text}`;
        expect(shown(read(other), other)).toEqual(shown(read(text), text, 1));
      }),
      { numRuns: runs(1000) },
    );
  });

  it("below front matter that says nothing of its own", () => {
    fc.assert(
      fc.property(bodies, (text) => {
        const other = `---\nkind: study\n---\n${text}`;
        expect(shown(read(other), other)).toEqual(shown(read(text), text, 3));
      }),
      { numRuns: runs(1000) },
    );
  });

  it("with Windows line ends", () => {
    fc.assert(
      fc.property(notes, (text) => {
        const other = text.replaceAll("\n", "\r\n");
        expect(shown(read(other), other)).toEqual(shown(read(text), text));
      }),
      { numRuns: runs(1000), examples: [["---\n    [[Acme]]\n## Direct exposure\n    . \nHoldings\n---"]] },
    );
  });
});

describe("nothing makes a note unreadable", () => {
  it("no bytes", () => {
    const decoder = new TextDecoder("latin1");
    fc.assert(fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => read(decoder.decode(bytes)).title === "Note"), { numRuns: runs(70_000) });
  });

  it("no text that looks like Markdown", () => {
    fc.assert(fc.property(notes, (text) => read(text).title === "Note"), { numRuns: runs(30_000) });
  });
});

describe("the time to read grows with the text and no faster", () => {
  const pieces = [
    "|", "[", "[[", "[[a", "]](", "7", "1 ", " ", "*", "**a", "`", "`` ` ", "-", " - ", "—", "<!--", "%%", ">", "> ", "#", "# ", "#a", "2026 ", "by 2027 ", "Q3'26 ", "\"", "“", "---", "~~", "==", "(", "a, ", ". A",
    "updated ", "*Updated 2026-01-04*; ", "| a ", "\\", "<b", "[[A]] 5% ", "$1B–", "Mar ", "early ", ": ",
  ];
  /** Characters; with LAW_RUNS=8 the longer text is a megabyte. */
  const short = runs(1 << 15);
  const timeOf = (text: string) => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  /** Whether four times the text takes clearly less than the sixteen times of quadratic work (which would take seconds); a collection of garbage may fall into it, so it is asked again. */
  const growsLinearly = (textOf: (length: number) => string) => [1, 2, 3, 4, 5].some(() => timeOf(textOf(4 * short)) < 8 * (timeOf(textOf(short)) + 25));

  it.each([
    ["on one line", ""],
    ["line by line", "\n"],
    ["paragraph by paragraph", "\n\n"],
    ["in a table", " |\n| "],
  ])("%s", (_, end) => {
    const opening = end.includes("|") ? "| a | b |\n|---|---|\n| " : "";
    const textOf = (piece: string) => (length: number) => opening + `${piece}${end}`.repeat(Math.ceil(length / (piece.length + end.length)));
    expect(pieces.filter((piece) => !growsLinearly(textOf(piece)))).toEqual([]);
  });
});
