import fc from "fast-check";
import { expect, it } from "vitest";
import { readCell } from "../../../src/core/note/read-cell";
import { runs } from "../../law";

const piece = fc.constantFrom("$", "€", "R$", "RMB ", "~", ">", "<", "≥", "+", "-", "–", "−", "(", ")", "[", "]", "%", "bps", "x", "×", "±", " ", ",", ".", "/", "K", "M", "bn", " million", "GW", "Q1", "'24", "FY", "Mar", "2024", "#", "1", "20", "345", "0.5", "text", "*", "`");
const cellish = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));

it("never throws, whatever stands in a cell", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), cellish), (text) => void readCell(text)), { numRuns: runs(5000) });
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

it("emphasis around a cell never changes what it is", () => {
  const plain = fc.array(fc.constantFrom("$", "~", ">", "%", "B", "M", "1", "20", "3.5", " GW", " years", "(note)", "-", "Q1 2025", "2024"), { minLength: 1, maxLength: 5 }).map((parts) => parts.join("").trim());
  fc.assert(
    fc.property(plain, fc.constantFrom("**", "*", "`"), (text, mark) => {
      expect(readCell(`${mark}${text}${mark}`)).toEqual(readCell(text));
    }),
    { numRuns: runs(2000) },
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

it("hostile megabytes are read in linear time", () => {
  for (const part of ["1", "1,", "1 ", "$", "~", "1-", "(", "[", "1%", "1/", "Q1 ", "x", ".", "± ", "1M "]) expect(readCell(part.repeat(Math.ceil(1_000_000 / part.length))).text.length).toBeLessThanOrEqual(1_000_003);
});
