import { codeAt, isBlankLike, isLatin, PLUS, TILDE } from "./chars";

/** How the words before an amount bound it. */
export type Qualifier = "approx" | "min" | "max" | "between" | null;

const words: Readonly<Record<Exclude<Qualifier, null>, string>> = {
  approx: "approximately |estimated at |estimated |close to |roughly |approx. |approx |around |nearly |almost |about |circa |some |est. |est |est.|ca. |ca |c. |c.|+/- |±|~|≈|≃|∼",
  min: "no less than |not less than |just over |well over |well above |greater than |in excess of |higher than |more than |minimum |upwards of |at least |exceeds |north of |above |over |from |min. |min |>=|≥|⩾|>",
  max: "no more than |not more than |just under |well under |well below |sub-|sub |as much as |as many as |lower than |less than |fewer than |maximum |at most |under |below |up to |max. |max |<=|≤|⩽|<",
  between: "between ",
};

interface Lead {
  readonly word: string;
  readonly bound: Exclude<Qualifier, null>;
}

/** The words and signs before an amount by their first character, longest first; `from $2 to $5` is a change. */
const leads = new Map<number, Lead[]>();
for (const bound of ["approx", "min", "max", "between"] as const) {
  for (const word of words[bound].split("|")) leads.set(word.charCodeAt(0), [...(leads.get(word.charCodeAt(0)) ?? []), { word, bound }]);
}
for (const list of leads.values()) list.sort((a, b) => b.word.length - a.word.length);

/** The first words, in lower case, that may stand before an amount. */
export const qualifierWords: readonly string[] = [...leads.values()].flat().flatMap(({ word }) => /^[a-z]+/.exec(word)?.[0] ?? []);

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
    while (isBlankLike(codeAt(text, at))) at++;
    if (codeAt(text, at) === PLUS && (codeAt(text, at + 1) === TILDE || text.charAt(at + 1) === "≈")) at++;
    const found = qualifierAt(text, at);
    if (!found) return { at, qualifier };
    at += found.word.length;
    if (qualifier === null || qualifier === "approx") qualifier = found.bound;
  }
}

function qualifierAt(text: string, at: number): Lead | null {
  const code = codeAt(text, at);
  if (code <= 57 && code !== PLUS) return null;
  const isWord = isLatin(code);
  const candidates = leads.get(isWord ? code | 32 : code);
  if (!candidates) return null;
  for (const lead of candidates) {
    const { word } = lead;
    if (word === "from " && text.includes(" to ")) return null;
    if (word.length === 1) return lead;
    if (isWord ? text.slice(at, at + word.length).toLowerCase() === word : text.startsWith(word, at)) return lead;
  }
  return null;
}
