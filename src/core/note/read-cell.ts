import type { Cell } from "./cell";
import type { ColumnHeader } from "./column-header";
import { plainText } from "./inline";
import { readPeriod } from "./read-period";
import { readQuantity } from "./read-quantity";

export { readColumnHeader, type ColumnHeader } from "./column-header";

const missing = new Set(["", "-", "–", "—", "--", "---", "n/a", "n.a.", "na", "tbd", "tba", "?", "??", "xx", "xxx", "…", "...", "none", "unknown", "n/d", "not disclosed", "undisclosed"]);

const flags: ReadonlyMap<string, boolean> = new Map([
  ["✓", true], ["✔", true], ["✅", true], ["☑", true], ["yes", true], ["true", true], ["✗", false], ["✘", false], ["❌", false], ["✕", false], ["no", false], ["false", false],
]);

/** Reads a cell's source as one value (reading-notes.md, section 1); `text` of the result is what a reader sees. Never throws, linear. */
export function readCell(source: string, header: ColumnHeader | null = null): Cell {
  const text = plainText(source);
  return readShort(text) ?? readRank(text) ?? readPeriodCell(text) ?? (mayBeQuantity(text) ? readQuantity(text, header) : null) ?? { text, kind: "text" };
}

function readShort(text: string): Cell | null {
  if (text.length > 16) return readFlag(text);
  if (missing.has(text.toLowerCase())) return { text, kind: "missing" };
  return readFlag(text);
}

/** A flag may go on in brackets (`✓ (open weights)`). */
function readFlag(text: string): Cell | null {
  const word = /^[^\s(,]+/.exec(text.slice(0, 8))?.[0] ?? "";
  const value = flags.get(word.toLowerCase());
  if (value === undefined) return null;
  const rest = text.slice(word.length).trimStart();
  return rest === "" || rest.startsWith("(") || rest.startsWith("—") ? { text, kind: "flag", value } : null;
}

function readRank(text: string): Cell | null {
  const match = /^(?:#|No\. ?|Top |top )(\d{1,4})(?![\d.,]*\d)(?![A-Za-z%])/.exec(text.slice(0, 14)) ?? /^(\d{1,4})(?:st|nd|rd|th)(?![A-Za-z])/.exec(text.slice(0, 8));
  return match?.[1] ? { text, kind: "rank", value: Number(match[1]) } : null;
}

function readPeriodCell(text: string): Cell | null {
  return /[A-Za-z\d]/.test(text.charAt(0)) ? readPeriod(text) : null;
}

/** Most cells are prose: their first letters tell. */
function mayBeQuantity(text: string): boolean {
  return /^[^A-Za-z]/.test(text) ? /\d/.test(text.slice(0, 24)) : /^[A-Za-z.$ ]{1,18}[\d(<>~.+−–-]/.test(text.slice(0, 20));
}
