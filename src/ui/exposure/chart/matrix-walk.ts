import { nextStop } from "../../chart/next-stop";
import type { Matrix } from "../../../core/exposure/exposure";

/** So many values of a column are passed at once. */
const page = 10;

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">;

/**
 * Where a key leads from a cell, by its place (-1 before the first): left and right from one value to the next, row after row; up and down within a column, by
 * pages too; Home and End to the ends of a row, with Mod to those of all. Null for any other key. Empty cells are passed over.
 */
export function walkMatrix({ cells }: Pick<Matrix, "cells">, { key, ctrlKey, metaKey }: Key, at: number): number | null {
  const here = cells[at];
  const last = cells.length - 1;
  const line = (side: "row" | "column"): readonly number[] => (here ? [...cells.keys()].filter((each) => cells[each]?.[side] === here[side]) : [0]);
  const inColumn = (step: number): number => {
    const column = line("column");
    return column[Math.max(0, Math.min(column.length - 1, column.indexOf(at) + step))] ?? at;
  };
  switch (key) {
    case "ArrowDown": return inColumn(1);
    case "ArrowUp": return inColumn(-1);
    case "PageDown": return inColumn(page);
    case "PageUp": return inColumn(-page);
    case "Home": return ctrlKey || metaKey ? 0 : (line("row")[0] ?? 0);
    case "End": return ctrlKey || metaKey ? last : (line("row").at(-1) ?? last);
    default: return nextStop(key, at, cells.length);
  }
}
