import { isDigit } from "./chars";
import { currencyBefore } from "./currencies";
import { magnitudeAfter } from "./magnitudes";
import { type FoundNumber, numberAt } from "./read-number";

/** One amount as it stands: sign, currency, number, magnitude. `factor` is null where it states no magnitude of its own. */
export interface Amount {
  readonly value: number;
  readonly factor: number | null;
  readonly currency: string;
  readonly percent: boolean;
  /** A whole number without separator, sign of money or magnitude, as years and counts are. */
  readonly plain: boolean;
  /** It stands in an accountant's brackets. */
  readonly bracketed: boolean;
  readonly to: number;
}

/** The amount that starts at `start`; null where none does. Linear. */
export function amountAt(text: string, start: number): Amount | null {
  let at = start;
  if (isDigit(text.charCodeAt(at))) return plainest(text, at);
  const bracketed = text.charAt(at) === "(" || (text.charAt(at + 1) === "(" && currencyBefore(text, at)?.to === at + 1);
  let sign = signAt(text, at);
  if (sign) at++;
  if (text.charAt(at) === "(") at++;
  const currency = currencyBefore(text, at);
  if (currency) {
    at = currency.to;
    if (text.charAt(at) === " " || text.charAt(at) === "\u00a0") at++;
    if (text.charAt(at) === "(") at++;
    const inner = signAt(text, at);
    if (inner) at++;
    sign = inner ?? sign;
  }
  const number = numberAt(text, at);
  return number && close(text, { number, code: currency?.code ?? "", negative: sign === "-", bracketed });
}

/** A number without sign or currency before it. */
function plainest(text: string, at: number): Amount | null {
  const number = numberAt(text, at);
  return number && close(text, { number, code: "", negative: false, bracketed: false });
}

interface Begun {
  readonly number: FoundNumber;
  readonly code: string;
  readonly negative: boolean;
  readonly bracketed: boolean;
}

function close(text: string, { number, code, negative, bracketed }: Begun): Amount | null {
  const grouped = !number.plain && number.value >= 1000;
  const scaled = magnitudeAfter(text, number.to, code !== "", grouped);
  const inner = percentEnd(text, scaled?.to ?? number.to);
  const percent = inner > (scaled?.to ?? number.to);
  const value = negative || bracketed ? -number.value : number.value;
  const open = { value, factor: scaled?.factor ?? null, currency: code, percent, bracketed };
  if (!bracketed) return { ...open, plain: number.plain && !percent && !scaled && code === "", to: inner };
  if (text.charAt(inner) !== ")") return null;
  const later = scaled ? null : magnitudeAfter(text, inner + 1, code !== "", grouped);
  const after = later?.to ?? inner + 1;
  const end = percent ? after : percentEnd(text, after);
  return { ...open, percent: percent || end > after, factor: open.factor ?? later?.factor ?? null, plain: false, to: end };
}

/** `%`, ` %`, ` percent`, ` per cent`. */
function percentEnd(text: string, at: number): number {
  const next = text.charAt(at);
  if (next === "%" || next === "％") return at + 1;
  if (next !== " " && next !== "\u00a0" && next !== "\u202f") return at;
  if (text.charAt(at + 1) === "%") return at + 2;
  if (text.charAt(at + 1) !== "p") return at;
  return at + (/^.(?:percent|per cent|pct)(?![A-Za-z])/.exec(text.slice(at, at + 10))?.[0].length ?? 0);
}

function signAt(text: string, at: number): "+" | "-" | null {
  const char = text.charAt(at);
  if (char === "+") return "+";
  return char === "-" || char === "−" || char === "–" ? "-" : null;
}
