import { readStampDate, type StampDate } from "./stamp-date";

export type StampWord = "updated" | "created";

/** A statement of the note about itself, or one whose date does not exist. Offsets count in the note's text. */
export interface StampStatement {
  readonly word: StampWord;
  readonly from: number;
  /** Null where the date does not exist; `meant` then holds what stands there. */
  readonly date: StampDate | null;
  readonly meant: string;
}

/** Ends of the words by which a note dates itself: most lines hold none. */
const stampSign = /pdated|evised|efreshed|reated|PDATED|EVISED|REATED/;

/** A quick look that most lines fail: whether `from..to` may hold a word by which a note dates itself. */
export function mayStamp(text: string, from: number, to: number): boolean {
  return stampSign.test(text.slice(from, to));
}

const stampWord = /(?:(?:last|stub|note|page|previously) )?(updated|revised|refreshed|created)/gi;

/** The statements of a line `from..to`: at its start, behind a sentence's end or a separator, or behind another such statement. */
export function readStatements(text: string, from: number, to: number): readonly StampStatement[] {
  const source = text.slice(from, to);
  const found: StampStatement[] = [];
  stampWord.lastIndex = 0;
  for (let match = stampWord.exec(source); match; match = stampWord.exec(source)) {
    if (!opensStatement(source, match.index, found.length > 0)) continue;
    const word = wordOf(match[1] ?? "");
    const gap = gapAfter(source, stampWord.lastIndex);
    const statement = gap === null ? null : readStatement(text, from + stampWord.lastIndex + gap.length, word);
    if (!statement || !isOwn(statement, text, to, gap ?? "", match.index === 0 || /[*_]/.test(source.charAt(match.index - 1)))) continue;
    const last = statement.date ? chainEnd(text, statement, to) : statement;
    found.push(last);
    stampWord.lastIndex = (last.date?.to ?? last.from) - from;
  }
  return found;
}

/** `| Updated | 2026-01-04 |`, as a row of `from..to`. Other words need a whole day: else they tell of the row's subject. */
export function readRowStatement(text: string, from: number, to: number): StampStatement | null {
  const row = /^\|?[\s*_]*(?:last )?(updated|revised|refreshed|created)(?: on)?[\s*_:]*\|[\s*_]*(?:\[\[)?(?=\d{4}[-./]|[A-Z\d])/i.exec(text.slice(from, Math.min(to, from + 80)));
  if (!row) return null;
  const statement = readStatement(text, from + row[0].length, wordOf(row[1] ?? ""));
  if (!statement?.date) return statement;
  const whole = statement.date.precision === "day" ? /^\d{4}/.test(text.slice(statement.from, statement.from + 4)) : false;
  return statement.date.precision !== "year" && (whole || /^updated$/i.test(row[1] ?? "")) ? statement : null;
}

function wordOf(written: string): StampWord {
  return written.toLowerCase() === "created" ? "created" : "updated";
}

/** Whether a statement may start at `at`: a word within a sentence (`Musk's updated timeline`) opens none. */
function opensStatement(source: string, at: number, follows: boolean): boolean {
  let before = at - 1;
  while (before >= 0 && isMark(source.charCodeAt(before))) before--;
  if (before < 0) return true;
  if (before === at - 1) return false;
  if (follows) return true;
  return /[A-Z]/.test(source.charAt(at)) && /[.·|;—–!)-]/.test(source.charAt(before));
}

/** Blanks, emphasis and an opening bracket. */
function isMark(code: number): boolean {
  return code === 32 || code === 9 || code === 42 || code === 95 || code === 40;
}

/** What stands between the word and its date; null where no date can follow. */
function gapAfter(source: string, at: number): string | null {
  return /^[*_]{0,3}:?[*_]{0,3}(?: (?:on|as of|at|[-–—]))?:? ?[*_(]{0,3}(?:\[\[(?:[^\]|[]{0,60}\/)?)?(?=[\dA-Z])/.exec(source.slice(at, at + 90))?.[0] ?? null;
}

function readStatement(text: string, from: number, word: StampWord): StampStatement | null {
  const read = readStampDate(text, from);
  if (!read) return null;
  return "meant" in read ? { word, from, date: null, meant: read.meant } : { word, from, date: read, meant: "" };
}

/** A bare year is a property of the subject; a month is the note's own date only where the statement ends with it or goes on about itself. */
function isOwn({ word, date }: StampStatement, text: string, to: number, gap: string, marked: boolean): boolean {
  if (!date || date.precision === "day") return true;
  if (date.precision === "year") return false;
  if (word === "created" && !marked && !gap.includes(":")) return false;
  return /^(?:\]\])?[*_]*(?:$|[.,;:·|()!—–-]| ?[*_]*[.,;:·|(—–-]| (?:with|from|after|as|following|to) )/.test(text.slice(date.to, Math.min(to, date.to + 20)).trimEnd());
}

/** `2026-03-19 (…); 2026-06-26 (…)`: a chain of dates under one word ends in the one that counts. */
function chainEnd(text: string, first: StampStatement, to: number): StampStatement {
  let last = first;
  for (let next = nextInChain(text, last, to); next; next = nextInChain(text, last, to)) last = next;
  return last;
}

/** How far the remark on one date of a chain may run. */
const longestRemark = 1000;

function nextInChain(text: string, { word, date }: StampStatement, to: number): StampStatement | null {
  if (!date) return null;
  const rest = text.slice(date.to, Math.min(to, date.to + longestRemark));
  const joint = /^(?:\]\])? ?(?:,|&|and|\+|→|\/) ?(?:\[\[)?(?=\d{4}-\d{2}-\d{2})/.exec(rest)?.[0].length ?? separatorEnd(rest);
  if (joint < 0) return null;
  const next = readStatement(text, date.to + joint, word);
  return next?.date?.precision === "day" ? next : null;
}

/** Where the next date of a chain starts: behind a `;` or `·` outside brackets, or a comma right behind one; -1 where something else follows. */
function separatorEnd(rest: string): number {
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const char = rest.charAt(at);
    if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (depth <= 0 && (char === ";" || char === "·" || rest.startsWith("),", at - 1))) {
      const blank = /^ *(?:\[\[)?(?=\d{4}-\d{2}-\d{2})/.exec(rest.slice(at + 1, at + 20));
      if (blank && !stampSign.test(rest.slice(0, at))) return at + 1 + blank[0].length;
      if (char !== ",") return -1;
    }
  }
  return -1;
}
