import type { Cell } from "./cell";

const missing: ReadonlySet<string> = new Set([
  "", "-", "–", "—", "−", "--", "---", "n/a", "n.a.", "n.a", "na", "n/d", "n.d.", "n/m", "nm", "n.m.", "tbd", "tba", "tbc", "t.b.d.", "?", "??", "???", "xx", "xxx", "…", "...", "none",
  "unknown", "undisclosed", "not disclosed", "not available", "not applicable", "not stated", "not reported", "not public", "unspecified", "to be determined", "to be announced",
]);

const flags: ReadonlyMap<string, boolean> = new Map([
  ["✓", true], ["✔", true], ["✅", true], ["☑", true], ["yes", true], ["true", true], ["✗", false], ["✘", false], ["❌", false], ["✕", false], ["❎", false], ["☐", false], ["no", false],
  ["false", false],
]);

/** The first words, in lower case, of what this module reads. */
export const shortWords: readonly string[] = [...missing, ...flags.keys()].flatMap((word) => /^[a-z]+/.exec(word)?.[0] ?? []);

/** Reads a cell that states nothing, or only yes or no; null for any other. */
export function readShort(text: string): Cell | null {
  return isMissing(text) ? { text, kind: "missing" } : readFlag(text);
}

/** `n/a`, `TBD (private)`, and the blanks of a template (`$XX`, `XX%`). */
function isMissing(text: string): boolean {
  if (text.length > 48) return false;
  const bracket = text.indexOf(" (");
  const stated = bracket > 0 && text.endsWith(")") && !/\d/.test(text) ? text.slice(0, bracket) : text;
  return missing.has(stated.toLowerCase()) || /^[~$€£]?X{1,3}(?:[.,]X{1,3})?(?:%|[BMK]|bn|mn)?$/.test(text) && text !== "X" && text !== "XM" && text !== "XK" && text !== "XB";
}

/** The mark that makes the sign before it an emoji. */
const emojiStyle = "\uFE0F";

/** A word may go on in brackets or behind a stop (`Yes (open weights)`, `No — too early`), a sign with anything (`✓ shipping`). */
function readFlag(text: string): Cell | null {
  const word = /^[^\s(,;:]+/.exec(text.slice(0, 8))?.[0].replace(emojiStyle, "") ?? "";
  const value = flags.get(word.toLowerCase());
  if (value === undefined) return null;
  const rest = text.slice(text.charAt(word.length) === emojiStyle ? word.length + 1 : word.length);
  return rest === "" || word.length === 1 || /^(?: ?\(|[,;:]| [—–-] )/.test(rest) ? { text, kind: "flag", value } : null;
}
