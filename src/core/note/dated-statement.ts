import type { CivilDate } from "../civil-date";
import { debts, doubts, intentions, markets, outlooks, deeds } from "./expectation-words";
import type { PlacedPeriod } from "./find-periods";

/** A period with the words around it, folded to lower case: what a reader weighs to tell whether something is to happen by then. */
export interface DatedStatement {
  readonly period: PlacedPeriod;
  /** The sentence (or cell) before and after the period. */
  readonly before: string;
  readonly after: string;
  /** What names the sentence: its heading, its table's header over it, the label of its row. */
  readonly label: string;
}

const anyOf = (words: readonly string[]): RegExp => new RegExp(`(?:^|[^a-z])(?:${words.join("|")})(?![a-z])`);

const intention = anyOf(intentions);
const outlook = anyOf(outlooks);
const market = anyOf(markets);
const doubt = anyOf(doubts);
const debt = anyOf(debts);
const deed = anyOf(deeds);

/** Whether a dated statement says that something is to happen by its period. `written` is the day it was written, null when unknown. */
export function isExpectation(statement: DatedStatement, written: CivilDate | null): boolean {
  const { before, after, period } = statement;
  if (debt.test(before) && /(?:^|[^a-z])due(?![a-z])|matur/.test(before)) return false;
  if (/[?]\)?\s*$/.test(after) || after.startsWith("?")) return false;
  const time = timeOf(period, written);
  const near = nearWords(before, after);
  if (time === "past") return intends(near) && !deed.test(near);
  const whole = `${before} ${after}`;
  if (market.test(whole) || doubt.test(whole)) return false;
  if (intends(`${whole} ${statement.label}`)) return true;
  if (time === "now") return false;
  return /(?:^|[^a-z])(?:by|before|until|no later than)(?: the)?(?: end of)? ?~?$/.test(before.trimEnd()) || outlook.test(`${near} ${statement.label}`);
}

function intends(text: string): boolean {
  return intention.test(text) && !/price target|sanctions? target|target price|acquisition target|due to/.test(text);
}

/** The words of the period's own part of the sentence: back to the last comma, dash or bracket, and on to the next. */
function nearWords(before: string, after: string): string {
  const tail = before.endsWith("(") ? before.slice(0, -1) : before;
  const start = Math.max(tail.lastIndexOf(", "), tail.lastIndexOf(" — "), tail.lastIndexOf(" – "), tail.lastIndexOf("("), tail.lastIndexOf(") "));
  const end = /[,()—–]/.exec(after);
  return `${tail.slice(start + 1)} ${after.slice(0, end ? end.index : after.length)}`;
}

/** `ahead`: the period lies after the day of writing; `now`: it holds that day; a year that has hardly begun lies ahead. */
function timeOf({ start, end }: PlacedPeriod, written: CivilDate | null): "past" | "now" | "ahead" {
  if (written === null) return end >= "2026" ? "ahead" : "past";
  if (end <= written) return "past";
  if (start > written) return "ahead";
  const isLong = start.slice(0, 7) !== end.slice(0, 7);
  return isLong && written.slice(0, 7) === start.slice(0, 7) ? "ahead" : "now";
}
