import { PLUS, SPACE } from "./chars";

/** How the words before an amount bound it. */
export type Qualifier = "approx" | "min" | "max" | "between" | null;

/** The words and signs before an amount, longest first. */
const qualifiers: readonly (readonly [string, Exclude<Qualifier, null>])[] = [
  ["approximately ", "approx"], ["estimated at ", "approx"], ["no more than ", "max"],
  ["no less than ", "min"], ["greater than ", "min"], ["in excess of ", "min"], ["higher than ", "min"], ["as much as ", "max"], ["as many as ", "max"], ["lower than ", "max"],
  ["estimated ", "approx"], ["more than ", "min"], ["less than ", "max"], ["fewer than ", "max"], ["minimum ", "min"], ["maximum ", "max"], ["upwards of ", "min"],
  ["at least ", "min"], ["close to ", "approx"], ["between ", "between"], ["roughly ", "approx"], ["at most ", "max"], ["approx. ", "approx"], ["exceeds ", "min"],
  ["approx ", "approx"], ["around ", "approx"], ["nearly ", "approx"], ["almost ", "approx"], ["north of ", "min"], ["about ", "approx"], ["circa ", "approx"],
  ["above ", "min"], ["under ", "max"], ["below ", "max"], ["up to ", "max"], ["over ", "min"], ["some ", "approx"], ["est. ", "approx"], ["est ", "approx"],
  ["est.", "approx"], ["min. ", "min"], ["max. ", "max"], ["min ", "min"], ["max ", "max"], ["ca. ", "approx"], ["ca ", "approx"], ["c. ", "approx"], ["c.", "approx"],
  ["+/- ", "approx"], ["±", "approx"], [">=", "min"], ["<=", "max"], ["~", "approx"], ["≈", "approx"], ["≃", "approx"], ["∼", "approx"], ["≥", "min"], ["⩾", "min"],
  ["≤", "max"], ["⩽", "max"], [">", "min"], ["<", "max"],
];

/** The first words, in lower case, that may stand before an amount. */
export const qualifierWords: readonly string[] = qualifiers.flatMap(([word]) => /^[a-z]+/.exec(word)?.[0] ?? []);

/** Where the amount starts, and how what stands before it bounds it. The last strict word holds: `~>20%` is a lower bound. */
export interface Opened {
  readonly at: number;
  readonly qualifier: Qualifier;
}

/** Reads the qualifiers that stand at `from`; a `+` before one (`+~40%`) says nothing more. */
export function readQualifiers(text: string, from: number): Opened {
  let at = from;
  let qualifier: Qualifier = null;
  for (;;) {
    while (text.charCodeAt(at) === SPACE) at++;
    if (text.charCodeAt(at) === PLUS && "~≈".includes(text.charAt(at + 1) || " ")) at++;
    const found = qualifierAt(text, at);
    if (!found) return { at, qualifier };
    at += found[0].length;
    if (qualifier === null || qualifier === "approx") qualifier = found[1];
  }
}

function qualifierAt(text: string, at: number): (typeof qualifiers)[number] | undefined {
  const code = text.charCodeAt(at);
  const digitOrSign = code <= 57 && code !== 43;
  if (Number.isNaN(code) || digitOrSign) return undefined;
  return qualifiers.find(([word]) => startsWithFolded(text, word, at));
}

function startsWithFolded(text: string, word: string, at: number): boolean {
  if ((text.charCodeAt(at) | 32) !== (word.charCodeAt(0) | 32)) return false;
  return text.slice(at, at + word.length).toLowerCase() === word;
}
