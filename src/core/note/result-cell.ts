import { conditionWords, differenceWords } from "./benchmark-words";
import { labs } from "./benchmark-names";
import type { Cell, RankCell } from "./cell";
import { isDigit } from "./chars";
import { findLinks, plainText } from "./inline";
import { findModel } from "./find-benchmark";
import { findPeriod } from "./find-period";
import { readCell } from "./read-cell";
import { wordsOf } from "./name-scan";

/** A name in a cell or header, with what its brackets say. */
export interface ReadName {
  readonly text: string;
  readonly link: string | null;
  readonly condition: string;
  /** Last day of a period in the brackets; null when there is none. */
  readonly asOf: string | null;
}

/** Reads a name out of a cell's source: `[[Ridges AI]] (Oct 2025)` names Ridges AI, as of October 2025. */
export function readName(source: string): ReadName {
  const whole = plainText(source);
  const open = whole.indexOf(" (");
  const close = open < 0 ? -1 : whole.indexOf(")", open);
  const text = close < 0 ? whole : (whole.slice(0, open) + whole.slice(close + 1)).trim();
  const bracket = close < 0 ? "" : whole.slice(open + 2, close).trim();
  const period = findPeriod(bracket);
  const link = source.includes("[") ? findLinks(source).find((each) => !each.external && text.includes(each.display)) : undefined;
  const isMaker = labs.has(bracket.toLowerCase()) || period?.text === bracket;
  return { text, link: link?.path ?? null, condition: isMaker || !/\p{L}/u.test(bracket) ? "" : bracket, asOf: period?.end ?? null };
}

/** Whether a remark in brackets states the setting of a run (`no tools`, `pass@1`). */
export function isCondition(remark: string): boolean {
  return wordsOf(remark).some((word) => conditionWords.has(word.text) || word.text.startsWith("pass@"));
}

/** A cell as a score: an amount or a rank that is no difference; null when it is neither. `named` says that the benchmark is known by name. */
export function asScore(cell: Cell | undefined, named: boolean): Cell | null {
  if (!cell) return null;
  if (cell.kind === "rank") return cell;
  if (cell.kind === "period") return yearAsScore(cell.text);
  if (named && cell.kind === "text" && isFraction(cell.text)) return partOfWhole(cell.text);
  if (cell.kind !== "quantity" || isDifference(plainText(cell.text), cell.note)) return null;
  if (named) return cell;
  return isScoreUnit(cell.unit) ? cell : null;
}

/** Whether a cell opens with so many out of so many (`17/20`), which is no amount but where scores are told. */
export function isFraction(text: string): boolean {
  return isDigit(text.charCodeAt(0)) && /^\d{1,4}(?:\.\d+)? ?\/ ?\d{1,4}(?: \(|$)/.test(text);
}

/** `17/20` is a score of 17; what it is out of is its note. */
function partOfWhole(text: string): Cell {
  const slash = text.indexOf("/");
  const value = Number(text.slice(0, slash));
  return { text, kind: "quantity", value, low: value, high: value, bound: "exact", unit: "", note: `of ${text.slice(slash + 1).trim()}` };
}

/** An Elo of 2029 reads as a year; in a column of scores it is a score. */
function yearAsScore(text: string): Cell | null {
  const plain = plainText(text);
  if (!/^\d{4}$/.test(plain)) return null;
  const value = Number(plain);
  return { text, kind: "quantity", value, low: value, high: value, bound: "exact", unit: "", note: "" };
}

function isDifference(text: string, note: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 43 || first === 45 || first === 0x2212) return true;
  if (note === "" || note.startsWith("(")) return false;
  return wordsOf(note).slice(0, 2).some((word) => differenceWords.has(word.text));
}

/** Money, multiples and sizes are no scores. */
function isScoreUnit(unit: string): boolean {
  return unit === "" || unit === "%" || /^(?:elo|points?|pts?|score|pp|min|minutes?|hours?|wer|tasks?|questions?|problems?)$/i.test(unit);
}

/** Who got a score, where its bracket names a model and nothing more: `93.2% (GPT-5.2 Pro)`. */
export function holderOf(source: string): ReadName | null {
  const name = source.endsWith(")") ? readName(source.slice(source.lastIndexOf("(") + 1, -1)) : null;
  return name && findModel(name.text)?.text === name.text ? name : null;
}

/** A score that names its own subject: `GPT-5.2: 70.9%`, `[[Seedance]] 2.0 — 1,460`, `Kling 3 (1,244)`, `70.9% (GPT-5.2)`. */
export function ownScore(source: string): { readonly name: ReadName; readonly cell: Cell } | null {
  const at = separator(source);
  if (at <= 0) return null;
  const left = source.slice(0, at).trim();
  const right = source.slice(at).replace(/^[\s:(—–-]+/, "").replace(/\)$/, "");
  const after = readCell(right);
  if (after.kind === "quantity" || after.kind === "rank") return /\p{L}/u.test(left) ? { name: readName(left), cell: after } : null;
  const before = readCell(left);
  const rival = before.kind === "quantity" ? findModel(plainText(right)) : null;
  return rival ? { name: readName(rival.text), cell: before } : null;
}

const separators = [": ", " — ", " – ", " - ", " ("];

/** Where a name and its score part: the first colon, dash or bracket outside a link. */
function separator(source: string): number {
  let first = -1;
  for (const each of separators) {
    const at = source.indexOf(each, Math.max(0, source.lastIndexOf("]]")));
    if (at > 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

/** An amount that also holds the rank which it got. */
export function withRankNote(cell: Cell, rank: number): Cell {
  return cell.kind === "quantity" ? { ...cell, note: cell.note ? `#${rank}, ${cell.note}` : `#${rank}` } : cell;
}

/** A cell of a column of ranks: a rank, or a bare whole number; null when it is neither. */
export function asRank(cell: Cell | undefined): RankCell | null {
  if (cell?.kind === "rank") return cell;
  if (cell?.kind !== "quantity" || cell.unit !== "" || !Number.isInteger(cell.value) || cell.bound !== "exact") return null;
  return { text: cell.text, kind: "rank", value: cell.value };
}

/** What a score's own remark says of the run: `48.4% (no tools)`. */
export function conditionOf(cell: Cell): string {
  if (cell.kind !== "quantity") return "";
  const remark = (cell.note.startsWith("(") ? cell.note.slice(1) : cell.note).split(/[();]/, 1)[0]?.trim() ?? "";
  return remark.length <= 40 && isCondition(remark) && !findPeriod(remark) ? remark : "";
}
