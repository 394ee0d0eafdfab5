import type { Text } from "@codemirror/state";
import { isTableRule } from "../metadata/blocks";

/** Where a table stands in a note. */
export interface FoundTable {
  readonly from: number;
  readonly to: number;
}

const fence = /^\s{0,3}(`{3,}|~{3,})/;

/** The tables of a note; what stands between code fences is none. */
export function findTables(doc: Text): FoundTable[] {
  const tables: FoundTable[] = [];
  let open: string | null = null;
  for (let number = 1; number < doc.lines; number += 1) {
    const { text, from } = doc.line(number);
    const mark = fence.exec(text)?.[1]?.[0];
    if (mark !== undefined) open = open === null ? mark : open === mark ? null : open;
    if (mark !== undefined || open !== null || !text.includes("|")) continue;
    const rule = doc.line(number + 1).text;
    if (!rule.includes("|") || !isTableRule(rule)) continue;
    number = lastRow(doc, number + 1);
    tables.push({ from, to: doc.line(number).to });
  }
  return tables;
}

function lastRow(doc: Text, from: number): number {
  let last = from;
  while (last < doc.lines && doc.line(last + 1).text.includes("|")) last += 1;
  return last;
}

/** The cells of a row as they are written between its bars; an escaped bar is none. */
export function splitRow(row: string): string[] {
  const inner = row.trim().replace(/^\|/, "");
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < inner.length; at += 1) {
    const letter = inner[at] ?? "";
    if (letter === "|" && inner[at - 1] !== "\\") {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return cell.trim() === "" && cells.length > 0 ? cells : [...cells, cell];
}
