import { describe, expect, it } from "vitest";
import type { MatrixCell } from "../../../src/core/exposure/exposure";
import { walkMatrix } from "../../../src/ui/exposure/chart/matrix-walk";

/** Where something stands, by row and column:   0: a . b   1: . c .   2: d e f */
const cells = [[0, 0], [0, 2], [1, 1], [2, 0], [2, 1], [2, 2]].map(([row = 0, column = 0]): MatrixCell => ({ row, column, count: 1, actors: 1, lines: [] }));
const [a, b, c, d, e, f] = cells.keys();

function walk(from: number | undefined, key: string, mod = false): number | null {
  return walkMatrix({ cells }, { key, ctrlKey: mod, metaKey: false }, from ?? -1);
}

describe("the keys in a matrix", () => {
  it("left and right lead from value to value, row after row, and stop at the ends", () => {
    expect([walk(-1, "ArrowRight"), walk(a, "ArrowRight"), walk(b, "ArrowRight"), walk(f, "ArrowRight")]).toEqual([a, b, c, f]);
    expect([walk(c, "ArrowLeft"), walk(a, "ArrowLeft")]).toEqual([b, a]);
  });

  it("up and down stay in the column and pass over what is empty", () => {
    expect([walk(a, "ArrowDown"), walk(b, "ArrowDown"), walk(d, "ArrowDown")]).toEqual([d, f, d]);
    expect([walk(f, "ArrowUp"), walk(e, "ArrowUp"), walk(c, "ArrowUp")]).toEqual([b, c, c]);
  });

  it("Home and End lead to the ends of the row, with Mod to those of all, pages along the column", () => {
    expect([walk(e, "Home"), walk(e, "End"), walk(e, "Home", true), walk(b, "End", true)]).toEqual([d, f, a, f]);
    expect([walk(a, "PageDown"), walk(f, "PageUp")]).toEqual([d, b]);
  });

  it("from nowhere every way leads in, and other keys lead nowhere", () => {
    expect([walk(-1, "ArrowDown"), walk(-1, "PageUp"), walk(-1, "Home"), walk(a, "x")]).toEqual([a, a, a, null]);
  });
});
