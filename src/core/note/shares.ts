import type { Cell, QuantityCell } from "./cell";
import { readCell } from "./read-cell";
import { hintTable, holdsWord } from "./word-table";

/** The share in % that words state: at their start (`~27%`), or beside a word of owning (`owns 49%`, `12% stake`); null when none does. */
export function shareIn(words: string): QuantityCell | null {
  if (!words.includes("%")) return null;
  const start = percent(words);
  if (start && !/^[+−-]/.test(words) && !/\b(?:revenue|growth|return|yoy|market share|cagr|of sales|discount|upside)\b/i.test(start.note)) return start;
  for (let at = words.indexOf("%"); at >= 0; at = words.indexOf("%", at + 1)) {
    const from = numberStart(words, at);
    const before = words.slice(Math.max(0, from - 24), from);
    const after = words.slice(at + 1, at + 24);
    if (/\b(?:owns|owned|holds|held|stake of|controls|retain(?:s|ed)|for|~?owner of|(?:stake|holding|^[a-z]+) to)\s*[~<>≤≥]*\s*$/i.test(before) || /^\+?\s*(?:each|stake|ownership|equity|owner|shareholder|shareholding|interest|of (?:the )?(?:shares|company|equity|stock)|voting|owned|economic|holding)\b/i.test(after)) {
      return percent(words.slice(from));
    }
  }
  return null;
}

/** The share that stands in the first brackets of words (`Toshiba (~41%)`); null when none does. */
export function shareInBrackets(words: string): QuantityCell | null {
  return words.includes("%") ? shareIn(/\(([^()]*)\)/.exec(words)?.[1] ?? "") : null;
}

/** The money that words open with (`$475M (lead)`), or null. */
export function amountIn(words: string): QuantityCell | null {
  if (!/\d/.test(words)) return null;
  const cell = readCell(words);
  return isMoney(cell) ? cell : null;
}

/** An amount of money, not per anything. */
export function isMoney(cell: Cell): cell is QuantityCell {
  return cell.kind === "quantity" && cell.unit.length === 3 && /^[A-Z]+$/.test(cell.unit);
}

export function isPercent(cell: Cell): cell is QuantityCell {
  return cell.kind === "quantity" && cell.unit === "%";
}

function percent(words: string): QuantityCell | null {
  const cell = readCell(words);
  return isPercent(cell) && (cell.low === null || cell.low >= 0) ? cell : null;
}

function numberStart(words: string, percentAt: number): number {
  let from = percentAt;
  while (from > 0 && /[\d.,~<>≤≥–-]/.test(words.charAt(from - 1))) from--;
  return from;
}

/** One of these stands in all words that say a stake is over. */
const overWords = hintTable("exited|sold|divested|wrote|written|write|longer|former|formerly|until");

const ended = /\b(?:exited|fully sold|sold (?:its|his|her|their|the|all|out|entire|whole|remaining|off)|sold in \d{4}|divested|wrote off|written off|write-off|no longer (?:holds|a holder|an investor|invested))\b|[—;(] ?sold to\b/i;

/** `partly exited`, `never sold its stake`: there is still some. */
const stillHeld = /\b(?:partly|partially|never|not) (?:exited|sold|divested|wr)/i;

/** `former investor`, `(former)`, `40%, sold`, but not `former executives` or `formerly Facebook`. */
const formerly = /\bformer(?:ly)? (?:an? )?(?:\w+ )?(?:held|holder|holding|owned|owner|shareholder|stake|stakeholder|invest|investor|backer|parent|investment)\b|(?:^|[(,;—–] ?)(?:former(?:ly)?|sold)(?:$|[),;—–])/i;

/** `held until 2023`, `5% until 2023`, but not `rights until 2032`. */
const heldUntil = /(?:%|\b(?:held|holder|owned|owner|shareholder|stake|investor|parent)|^|[(,;—–]) ?until (?:19|20)\d\d\b/i;

/** Whether words open, or a part of them between dashes or in brackets, with what says that a stake is only talked of. */
export function isRumour(words: string): boolean {
  return /(?:^|[—–(] ?)(?:reportedly )?(?:rumou?r|in (?:\w+ )?talks)/i.test(words);
}

/** The words that say a stake is over, or a line that is struck out (exposure-maths.md, "Edges"). */
export function isOver(words: string): boolean {
  if (words.startsWith("~~")) return true;
  return holdsWord(overWords, words, 0, words.length) && !stillHeld.test(words) && (ended.test(words) || formerly.test(words) || heldUntil.test(words));
}
