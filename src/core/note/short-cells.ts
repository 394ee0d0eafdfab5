import type { Cell } from "./cell";
import { codeAt, isLatin } from "./chars";
import { lookUp, wordTable } from "./word-table";

const MISSING = 1;
const NO = 2;
const YES = 4;

const words = wordTable([
  [MISSING,
    "|-|–|—|−|--|---|n/a|n.a.|n.a|na|n/d|n.d.|n/m|nm|n.m.|tbd|tba|tbc|t.b.d.|?|??|???|xx|xxx|…|...|none|unknown|undisclosed|nr|n/r|unspecified|" +
    "to be determined|to be announced"],
  [YES, "✓|✔|✅|☑|yes|true"],
  [NO, "✗|✘|❌|✕|❎|☐|no|false"],
]);

/** What is said of a figure that nobody gives (`not yet disclosed`). */
const notStated = /^not (?:yet |publicly )?(?:disclosed|available|applicable|stated|reported|quantified|given|provided|announced|specified|public)$/i;

/** The first words, in lower case, of what this module reads. */
export const shortWords: readonly string[] = ["not", ...words.words.flatMap((word) => /^[a-z]+/.exec(word)?.[0] ?? [])];

/** Whether a cell can be what this module reads, by its first character: few cells pass. */
export function mayBeShort(code: number): boolean {
  return code >= 128 || shortStarts[code] === 1;
}

const shortStarts = new Uint8Array(128);
for (const first of words.words.map((word) => word.slice(0, 1)).join("") + "$~x") {
  const code = first.charCodeAt(0);
  if (code < 128) shortStarts[code] = shortStarts[isLatin(code) ? code - 32 : code] = 1;
}

/** Reads a cell that states nothing, or only yes or no; null for any other. */
export function readShort(text: string): Cell | null {
  return isMissing(text) ? { text, kind: "missing" } : readFlag(text);
}

/** `n/a`, `TBD (private)`, and the blanks of a template (`$XX`, `XX%`). */
function isMissing(text: string): boolean {
  if (text.length > 48) return false;
  const bracket = text.endsWith(")") ? text.indexOf(" (") : -1;
  const end = bracket > 0 && !/\d/.test(text) ? bracket : text.length;
  if (lookUp(words, text, 0, end) === MISSING || (text.charAt(3) === " " && notStated.test(text.slice(0, end)))) return true;
  const isBlank = codeAt(text, 0) === BLANK || codeAt(text, 1) === BLANK;
  return isBlank && /^[~$€£]?X{1,3}(?:[.,]X{1,3})?(?:%|[BMK]|bn|mn)?$/.test(text) && text !== "X" && text !== "XM" && text !== "XK" && text !== "XB";
}

/** What a template writes for a figure (`$XX`). */
const BLANK = 88;

/** The mark that makes the sign before it an emoji. */
const emojiStyle = "\uFE0F";

/** A word may go on in brackets or behind a stop (`Yes (open weights)`, `No — too early`), a sign with anything (`✓ shipping`). */
function readFlag(text: string): Cell | null {
  let to = 0;
  while (to < text.length && to < 8 && !" (,;:\uFE0F".includes(text.charAt(to))) to++;
  const flag = lookUp(words, text, 0, to);
  if (!(flag & (YES | NO))) return null;
  const rest = text.slice(text.charAt(to) === emojiStyle ? to + 1 : to);
  return rest === "" || to === 1 || /^(?: ?\(|[,;:]| [—–-] )/.test(rest) ? { text, kind: "flag", value: flag === YES } : null;
}
