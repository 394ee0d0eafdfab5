import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAmount } from "../../../src/core/format-amount";
import { reasonNotRead } from "../../../src/core/note/cell-reasons";
import { classifyTable } from "../../../src/core/note/classify-table";
import { columnHeader } from "../../../src/core/note/column-header";
import { readPlainAmount } from "../../../src/core/note/plain-amount";
import { readCell } from "../../../src/core/note/read-cell";
import { readPeriod } from "../../../src/core/note/read-period";
import { readQuantity } from "../../../src/core/note/read-quantity";
import { readRank } from "../../../src/core/note/read-rank";
import { readResults } from "../../../src/core/note/read-results";
import { runs } from "../../law";
import { contextOf } from "./context-of";

const piece = fc.constantFrom("$", "€", "R$", "RMB ", "~", ">", "<", "≥", "+", "-", "–", "−", "(", ")", "[", "]", "%", "bps", "x", "×", "±", " ", ",", ".", "/", "K", "M", "bn", " million", "GW", "Q1", "'24", "FY", "Mar", "2024", "#", "1", "20", "345", "0.5", "text", "*", "`");
const cellish = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));

it("never throws, whatever stands in a cell", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), cellish), (text) => void readCell(text)), { numRuns: runs(100_000) });
});

it("a quantity's value lies within its bounds, and every number is finite", () => {
  fc.assert(
    fc.property(cellish, (text) => {
      const cell = readCell(text);
      if (cell.kind !== "quantity") return;
      expect(Number.isFinite(cell.value)).toBe(true);
      if (cell.low !== null) expect(cell.low).toBeLessThanOrEqual(cell.value);
      if (cell.high !== null) expect(cell.high).toBeGreaterThanOrEqual(cell.value);
    }),
    { numRuns: runs(5000) },
  );
});

// A comment is no part of what a reader sees: where one stands right behind the mark, a blank may follow the mark, which then opens nothing.
it("emphasis around a cell without comments never changes what it is", () => {
  const plain = fc.array(fc.constantFrom("$", "~", ">", "%", "B", "M", "1", "20", "3.5", " GW", " years", "(note)", "-", "Q1 2025", "2024"), { minLength: 1, maxLength: 5 }).map((parts) => parts.join("").trim()).filter((text) => !/%%[^%]*%%/.test(text));
  fc.assert(
    fc.property(plain, fc.constantFrom("**", "*", "`", "***", "_"), (text, mark) => {
      expect(readCell(`${mark}${text}${mark}`)).toEqual(readCell(text));
    }),
    { numRuns: runs(10_000) },
  );
});

it("the quick reading of plain amounts and the general one give the same answer, under any header", () => {
  const short = fc.array(fc.constantFrom("$", "~", ">", "<", "+", "%", "x", "X", "M", "B", "T", "K", ",", ".", "0", "1", "9", "20", "345", "000", "2024", " ", " of sales", " per unit", " AUD", " (a)", " (2 of 3)", " yuan"), { minLength: 1, maxLength: 8 }).map((parts) => parts.join("").trim());
  fc.assert(
    fc.property(short, fc.constantFrom("Name", "Revenue ($B)", "Share (%)", "Power (GW)", "Users (M)"), (text, written) => {
      const header = columnHeader(written);
      const quick = readPlainAmount(text, header);
      if (!quick) return;
      expect(quick).toEqual(readQuantity(text, header));
      expect([readRank(text), readPeriod(text)]).toEqual([null, null]);
    }),
    { numRuns: runs(20_000) },
  );
});

const units = fc.constantFrom("", "%", "x", "bp", "USD", "EUR", "CNY", "BRL", "KRW", "GW", "km", "years", "barrels", "tonnes/year");
const amount = fc.oneof(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -10_000_000, max: 10_000_000 }).map((each) => each / 1000)).filter((value) => !isYearLike(value));
const bounds = fc.constantFrom("exact", "approx", "min", "max");

/** A bare year is a period, and a nought before more digits a code. */
function isYearLike(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function print(value: number, unit: string): string {
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${value}` : unit === "%" || unit === "x" ? `${value}${unit}` : `${value} ${unit === "bp" ? "bps" : unit}`.trim();
}

describe("a quantity that is printed and read again is the same", () => {
  it("with its value, its bound and its unit", () => {
    fc.assert(
      fc.property(amount, units, bounds, (value, unit, bound) => {
        fc.pre(!/^802\.1\d?x/.test(print(value, unit)));
        const sign = { exact: "", approx: "~", min: ">", max: "<" }[bound];
        const low = bound === "max" ? null : value;
        const high = bound === "min" ? null : value;
        expect(readCell(sign + print(value, unit))).toMatchObject({ kind: "quantity", value, low, high, bound, unit, note: "" });
      }),
      { numRuns: runs(20_000) },
    );
  });

  it("with the two ends of its range", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1800 }), fc.integer({ min: 1, max: 9000 }), units, (near, more, unit) => {
        fc.pre(!isYearLike(near + more));
        const [before, after] = /^[A-Z]{3}$/.test(unit) ? [`${unit} `, ""] : ["", print(0, unit).slice(1)];
        expect(readCell(`${before}${near} to ${near + more}${after}`)).toMatchObject({ kind: "quantity", value: near + more / 2, low: near, high: near + more, bound: "range", unit });
      }),
      { numRuns: runs(10_000) },
    );
  });

  it("to three digits, as charts write it", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom("", "%", "x", "USD", "EUR", "BRL", "KRW", "GW"), (value, unit) => {
        const written = formatAmount(value, unit);
        fc.pre(!/^\d{4}$|Kx$|Mx$/.test(written));
        const cell = readCell(written);
        expect(cell).toMatchObject({ kind: "quantity", unit });
        if (cell.kind === "quantity") expect(Math.abs(cell.value - value)).toBeLessThanOrEqual(Math.abs(value) * 0.0051);
      }),
      { numRuns: runs(10_000) },
    );
  });
});

it("a cell that looks numeric ends as a value, or it is said why not", () => {
  const numeric = fc.tuple(fc.constantFrom("", "$", "~", ">", "-", "(", "€", "+", "≈ "), fc.constantFrom("1", "20", "345", "0.5", "1,200", "2024", "007", "3M"), cellish).map((parts) => parts.join("").trim());
  fc.assert(
    fc.property(numeric, (source) => {
      const cell = readCell(source);
      if (cell.kind === "text" && /^[^A-Za-z\d]{0,6}\d/.test(cell.text)) expect([cell.text, reasonNotRead(cell.text)]).not.toEqual([cell.text, null]);
    }),
    { numRuns: runs(20_000) },
  );
});

it("a period ends no earlier than it starts", () => {
  fc.assert(
    fc.property(cellish, (text) => {
      const cell = readCell(text);
      if (cell.kind === "period") expect(cell.start <= cell.end).toBe(true);
    }),
    { numRuns: runs(3000) },
  );
});

/** Longer than a test may take, were anything worse than linear in its length. */
const megabyte = 1_000_000;

it("hostile megabytes are read in linear time", () => {
  for (const part of ["1", "1,", "1 ", "$", "~", "1-", "(", "[", "1%", "1/", "Q1 ", "x", ".", "± ", "1M ", "*", "**1", "`", "[[", "<", "a-", "per ", "%", "X"]) {
    const cell = part.repeat(Math.ceil(megabyte / part.length));
    expect(readCell(cell).text.length).toBeLessThanOrEqual(cell.length);
    expect(reasonNotRead(cell) ?? "").toBeTypeOf("string");
  }
});

it("hostile tables are read, told apart and searched for results in linear time", () => {
  const size = megabyte / 4;
  const rows = ["|", "| 1 ", "|1|x", "| ", "| **", "| [[a|b]] ", "|\\|", "|` "].map((part) => `| ${part.repeat(Math.ceil(size / part.length))} |`);
  const many = "| 12% | $4B | MMLU |\n".repeat(size / 20);
  for (const text of [...rows.map((row) => `| Model | Score |\n|---|---|\n${row}\n`), `| ${"Score | ".repeat(size / 8)}\n|${"---|".repeat(size / 8)}\n| 1 |\n`, `| Metric | Value | Benchmark |\n|---|---|---|\n${many}`]) {
    const context = contextOf(text, "MMLU");
    expect(context.tables.map(classifyTable)).toHaveLength(context.tables.length);
    expect(readResults(context, null).length).toBeLessThanOrEqual(size);
  }
});
