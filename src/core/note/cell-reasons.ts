import { monthPattern } from "./period-words";
import { matchPeriod } from "./read-period";
import { quantityOrRefusal } from "./read-quantity";
import { isRefusal, type Refusal } from "./refusal";

/** Why a cell that looks numeric ended as text; the words are shown to the user. */
export type Reason = Refusal | "a day without its year" | "a date that does not exist" | "a fraction, a ratio or a score";

/**
 * Says why the plain text of a cell, which ended as text, was not read as a value. Null where nothing numeric stands in it, or where its digits are only part
 * of names (`GPT-4 Turbo`).
 */
export function reasonNotRead(text: string): Reason | null {
  if (!/\d/.test(text)) return null;
  const period = matchPeriod(text, 0);
  const written = dated.exec(text)?.[0];
  if (written && period?.to !== written.length) return "a date that does not exist";
  if (period) return counted.test(text) ? "a counted thing with a name" : "a period with words after it";
  if (yearless.test(text)) return "a day without its year";
  if (ratio.test(text)) return "a fraction, a ratio or a score";
  const refusal = quantityOrRefusal(text, null);
  if (refusal !== null && isRefusal(refusal)) return refusal;
  return opens.test(text) || holdsAmount.test(text) ? "prose with an amount in it" : null;
}

/** Written as a day that no calendar has (`2026-02-30`). */
const dated = new RegExp(`^(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ${monthPattern} \\d{4}|${monthPattern} \\d{1,2},? \\d{4})(?!\\d)`, "i");

const yearless = new RegExp(`^(?:~ ?)?${monthPattern}\\.? \\d{1,2}(?![\\d:])`, "i");

const ratio = /^~?\d{1,4}(?:\.\d+)?(?: ?: ?|\/|['’])\d{1,4}(?!\d)/;

/** Four digits that count machines by their model rather than date (`2048 H800s`). */
const counted = /^\d{4} [A-Z]{1,3}\d{2,4}s(?![A-Za-z])/;

/** Digits, behind signs and qualifiers. */
const opens = /^[^A-Za-z\d]{0,6}\d/;

/** Money, a percentage or a magnitude. */
const holdsAmount = /[$€£¥₩₹][a-z]* ?\d|\d ?%|\d ?(?:[KMBTkm]|[bmt]n|million|billion|trillion|GW|MW|bps?)\b/;
