import { codeAt, DASH, isDigit, SPACE, ZERO } from "./chars";
import { findLinks, plainText } from "./inline";
import { matchPeriod } from "./read-period";
import type { Span } from "./span";

/** A period inside a statement, with what stands around it in its own clause. */
export interface StatedDate {
  readonly start: string;
  readonly end: string;
  readonly label: string;
  /** The words that lead to it and the words that follow, in plain text. */
  readonly before: string;
  readonly after: string;
  /** The cell of a row that it stands in; 0 in prose. */
  readonly column: number;
}

/** A month or a day of it. */
export function isMonth({ start, end }: Pick<StatedDate, "start" | "end">): boolean {
  return start.slice(0, 7) === end.slice(0, 7);
}

/** What a text must hold to state a date of this century's later years. */
const dateMark = /20[2-9]\d|['’]\d\d|(?:FY|CY|[QH][1-4]) ?['’]?\d\d|[1-4][QH]\d\d/g;

/** Whether a text may state such a date, of `oldest` or a later year. */
export function mayDate(text: string, oldest: number): boolean {
  dateMark.lastIndex = 0;
  for (let mark = dateMark.exec(text); mark; mark = dateMark.exec(text)) if (!isOlder(text, mark.index, oldest)) return true;
  return false;
}

/** Where the next year from 2020 on stands that is not before `oldest`; infinite when none does. */
export function nextYear(text: string, from: number, oldest: number): number {
  for (let at = text.indexOf("20", from); at >= 0; at = text.indexOf("20", at + 1)) {
    const decade = codeAt(text, at + 2);
    if (decade >= 50 && decade <= 57 && isDigit(codeAt(text, at + 3)) && !isOlder(text, at, oldest)) return at;
  }
  return Infinity;
}

/** Whether a year, not a decade, that stands at `at` is before `oldest`. */
function isOlder(text: string, at: number, oldest: number): boolean {
  let year = 0;
  for (let digit = at; digit < at + 4; digit++) {
    if (!isDigit(codeAt(text, digit))) return false;
    year = year * 10 + text.charCodeAt(digit) - ZERO;
  }
  return year < oldest && codeAt(text, at + 4) !== 115;
}

/** The dates of a text that no name, link or quantity holds. `text` is plain, `source` as written; `column` its place in a row. */
export function datesIn(text: string, source: string, column: number): readonly StatedDate[] {
  const dates: StatedDate[] = [];
  let names: readonly Span[] | null = null;
  let clause = 0;
  let opened = 0;
  for (let at = nextOpening(text, 0); at >= 0; ) {
    const period = at > 0 && isWordChar(text.charCodeAt(at - 1)) ? null : matchPeriod(text, at);
    if (!period || /^(?:start|beginning) \d/i.test(period.label)) {
      at = nextOpening(text, at + 1);
      continue;
    }
    names ??= linkedNames(text, source);
    if (!holds(names, at) && isDate(text, at, period.to)) {
      const { start, end, label, to } = period;
      // What moves from one time to another is told before both.
      if (dates.length > 0 && /^ ?(?:to|→) ?$/.test(text.slice(clause, at))) clause = opened;
      opened = clause;
      dates.push({ start, end, label, before: text.slice(Math.max(clause, at - reach), at), after: text.slice(to, to + reach), column });
      clause = to;
    }
    at = nextOpening(text, period.to);
  }
  return dates;
}

/** Where the next period may open: at most a few words before what marks a date. Negative when none may. */
function nextOpening(text: string, from: number): number {
  dateMark.lastIndex = from;
  const mark = dateMark.exec(text)?.index ?? -1;
  if (mark < 0) return -1;
  opening.lastIndex = Math.max(from, mark - longestLead);
  const at = opening.exec(text)?.index ?? -1;
  return at >= 0 && at <= mark ? at : mark;
}

/** How many characters of a period can stand before its year (`September 30 – October 2, 2026`). */
const longestLead = 32;

/** How many characters around a date can be about it. */
const reach = 110;

/** What a period can open with. */
const opening = new RegExp(
  "\\d|[QHFC][1-4YiH]|YE|EOY|[Ff]iscal|[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd|[Ss]tart|[Bb]eginning|[Yy]ear-?end" +
    "|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -](?:quarter|half)" +
    "|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) " +
    "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
  "g",
);

function isWordChar(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The stretches of a text that are links: their names state no date, except a day's own note. */
function linkedNames(text: string, source: string): readonly Span[] {
  if (!source.includes("](") && !source.includes("[[")) return [];
  const names: Span[] = [];
  let from = 0;
  for (const { display } of findLinks(source)) {
    const name = plainText(display);
    const at = text.indexOf(name, from);
    if (at < 0 || name === "") continue;
    from = at + name.length;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(name)) names.push({ from: at, to: from });
  }
  return names;
}

function holds(names: readonly Span[], at: number): boolean {
  for (const { from, to } of names) if (at >= from && at < to) return true;
  return false;
}

/** A year that belongs to a name (`Vision 2030`) or counts things (`2048 GPUs`, `$2030`) dates nothing. */
function isDate(text: string, at: number, to: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : -1;
  if (isJoint(before) && !(before === DASH && (at === 1 || /\s/.test(text.charAt(at - 2))))) return false;
  if (to !== at + 4 || !isDigit(text.charCodeAt(at)) || !/^\d{4}$/.test(text.slice(at, to))) return true;
  if (before === SPACE && yearName.test(text.slice(Math.max(0, at - longestName), at))) return false;
  return codeAt(text, to) !== SPACE || !counted.test(text.slice(to, to + 14));
}

/** What joins digits to what stands before them. */
function isJoint(code: number): boolean {
  return code >= 0 && "$€£¥#.,/+×x-".includes(String.fromCharCode(code));
}

/** Longer than the words that a year can belong to. */
const longestName = 16;

const yearName = new RegExp(
  "(?:Vision|Agenda|Strategy|Plan|CES|GTC|MWC|Computex|COMPUTEX|SEMICON|NeurIPS|ICML|CVPR|Davos|China|Horizon|Cup|" +
    "Olympics|Euro|Expo|COP|Project|Mission|Ambition|Roadmap|Next|Summit|Gala)[’']?s? $",
);

const counted =
  /^ (?:MWh?|GWh?|TWh?|kWh?|km|units|jobs|GPUs|[A-Z]\d{3}s|employees|people|homes|tons|tonnes|vehicles|wafers|MHz|nm|mAh|ETH|BTC)\b/;
