/** What stands behind an amount. `money` is a currency's code, "" when it is none. */
export interface AmountSoFar {
  readonly money: string;
  readonly percent: boolean;
  /** A bare whole number: a name behind it makes it a counted thing, not an amount. */
  readonly plain: boolean;
  /** A bare number that could be a year. */
  readonly yearLike: boolean;
}

export interface UnitAndNote {
  readonly unit: string;
  readonly note: string;
  /** A `+` behind the unit (`10 years+`). */
  readonly opened: boolean;
}

/** Splits what follows an amount into its unit and its note; null where it makes the whole something else than an amount. */
export function readUnitAndNote(text: string, at: number, amount: AmountSoFar): UnitAndNote | null {
  if (at >= text.length) return { unit: amount.percent ? "%" : amount.money, note: "", opened: false };
  const rest = text.slice(at);
  if (amount.percent) return noteOnly("%", rest);
  if (amount.money) return moneyTail(rest, amount.money);
  if (rest === "") return { unit: "", note: "", opened: false };
  return signTail(rest) ?? wordTail(rest, amount);
}

function noteOnly(unit: string, rest: string): UnitAndNote | null {
  if (isSecondAmount(rest)) return null;
  const opened = rest.startsWith("+");
  return { unit, note: trimNote(opened ? rest.slice(1) : rest), opened };
}

const hasDigit = /\d/;

/** Two amounts of different things side by side (`$15 / $75`, `3.5 GW complete, 4.6 GW building`). */
function isSecondAmount(rest: string): boolean {
  if (!hasDigit.test(rest)) return false;
  if (/^[+ ]{0,2}(?:[A-Za-z]+ ){0,2}[a-z]+, [~<>$€£¥]*\d[\d.,]*[KMBTkGW%+ ]+ ?[a-z]/.test(rest.slice(0, 60))) return true;
  if (/^c \/ ?\d/.test(rest)) return true;
  return /^ ?\/ ?[~<>$€£¥]*\d/.test(rest.slice(0, 8)) || /^ ?(?:→|->|vs\.?|v\.) ?[~<>$€£¥+-]*\d/.test(rest.slice(0, 12));
}

function moneyTail(rest: string, code: string): UnitAndNote | null {
  if (isSecondAmount(rest)) return null;
  const per = /^ ?\/ ?([A-Za-z][\w.³²-]*(?: [a-z]+)?(?=$|[\s,;(+]))/.exec(rest.slice(0, 30)) ?? /^ per ([A-Za-z][\w-]*)/.exec(rest.slice(0, 30));
  if (per?.[1]) return { unit: `${code}/${per[1].split(" ")[0] ?? ""}`, note: trimNote(rest.slice(per[0].length)), opened: false };
  if (/^[A-Za-z\d]/.test(rest)) return null;
  return { unit: code, note: trimNote(rest), opened: rest.startsWith("+") };
}

function signTail(rest: string): UnitAndNote | null {
  const sign = /^ ?(?:(×|x|X)(?![A-Za-z\d])|(bps|bp|basis points?)(?![A-Za-z]))/.exec(rest.slice(0, 16));
  if (!sign) return null;
  return noteOnly(sign[1] ? "x" : "bp", rest.slice(sign[0].length));
}

/** Words that begin a note rather than name a unit. */
const noteWords = new Set(
  "in of for per by at on as with from to and or vs than since over under after before during until plus minus est estimated expected planned target targets total only not but now still likely about via through across annually yearly monthly".split(" "),
);

function wordTail(rest: string, amount: AmountSoFar): UnitAndNote | null {
  const rate = /^\/[a-z]+(?=$|[\s,;(+])/.exec(rest.slice(0, 20));
  if (rate) return { unit: rate[0], note: trimNote(rest.slice(rate[0].length)), opened: false };
  if (/^[.:]/.test(rest) || /^[-–—−_']\S/.test(rest) || isSecondAmount(rest)) return null;
  if (/^ ?[(,;–—-]/.test(rest) || /^ [=→~≈<>$&+"“]/.test(rest)) return { unit: "", note: trimNote(rest), opened: false };
  const glued = !rest.startsWith(" ") && !rest.startsWith("\u00a0") && !rest.startsWith("\u202f") && !rest.startsWith("\u2009");
  const words = rest.trimStart();
  const unit = unitOf(words, glued, amount.plain);
  if (unit === null || (amount.yearLike && !isMeasure(unit))) return null;
  const after = words.slice(unit.length);
  const opened = after.startsWith("+");
  return { unit, note: trimNote(opened ? after.slice(1) : after), opened };
}

const unitPattern = /^[A-Za-zµμ°Ω²³·][A-Za-zµμ°Ω²³·-]*(?:\/[A-Za-z²³]+)*/;

/** The unit at the start of `words`; "" where a note begins, null where a name or a sentence does. */
function unitOf(words: string, glued: boolean, plain: boolean): string | null {
  const first = unitPattern.exec(words.slice(0, 60))?.[0] ?? "";
  if (first === "") return glued ? null : /^[^\w]/.test(words) ? "" : null;
  if (noteWords.has(first.toLowerCase())) return "";
  if (/^\d/.test(words.slice(first.length))) return null;
  if (isNameWithNumber(first, glued, plain)) return null;
  if (plain && isName(first) && !isMeasure(first)) return null;
  return first + following(words.slice(first.length));
}

/** `2nm`, `18A`, `5G`, `2.5D`, `7HA`: a process node, a generation or a model is a name. */
function isNameWithNumber(unit: string, glued: boolean, plain: boolean): boolean {
  if (!glued) return false;
  return (plain && unit === "nm") || unit === "D" || (plain && /^[A-Z]{1,2}(?:\/|$)/.test(unit) && !isMeasure(unit) && unit !== "C" && unit !== "F");
}

/** A unit of measurement, rather than the next word of a sentence. */
function isMeasure(unit: string): boolean {
  return /^(?:[kMGTP]?W[hp]?|[kMGTP]bps|[kMGTP]?FLOPS|[kcmµn]?m|km|[kMGT]?B|[kM]?t|tons?|tonnes|bpd|MTPA|[GMk]?Hz|nits|cycles|miles|acres|hectares|sq|staff|employees|people|rooms|stores|vehicles|units)(?![A-Za-z])/.test(unit);
}

/** A capitalised word that is no unit: what is counted has a name of its own. */
function isName(word: string): boolean {
  return /^[A-Z][a-z]{2,}/.test(word) || /^[A-Z]\d/.test(word);
}

/** The rest of a unit of several words (`GPU hours`, `heavy-duty turbines/year`). */
function following(rest: string): string {
  const next = /^ ([a-z][a-z-]*(?:\/[a-z]+)?)(?=$|[\s,;(+])/.exec(rest.slice(0, 40));
  return next?.[1] && !noteWords.has(next[1]) && countable.has(next[1].split("/")[0] ?? "") ? next[0] : "";
}

const countable = new Set("centers centres hours hour turbines tons tonnes barrels units miles metres meters feet years months days weeks points".split(" "));

/** What is left is the note, without the brackets around the whole of it. */
function trimNote(rest: string): string {
  const text = rest.replace(/^[\s,;:–—-]+/, "").trim();
  const bracketed = text.startsWith("(") && text.endsWith(")") && text.indexOf(")") === text.length - 1;
  return bracketed ? text.slice(1, -1) : text;
}
