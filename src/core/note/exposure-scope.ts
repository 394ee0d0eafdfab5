import { plainText } from "./inline";
import type { Section } from "./outline";
import { endsList, meaningOf, type SectionTable } from "./section-meaning";
import type { SectionMeaning } from "./section-words";

/** What the lines at hand stand under: a label's meaning takes the place of its section's. */
export interface Scope {
  readonly meaning: SectionMeaning | null;
  /** As written. */
  readonly heading: string;
  /** True where a label or heading announced a list of names; false where only an investment heading stands above. */
  readonly told: boolean;
  /** True under a heading that speaks of the past (*Investors (pre-merger)*, *Former shareholders*). */
  readonly past: boolean;
}

/** Words by which a heading speaks of the past. */
export const past = /\b(?:pre-|before |former|past |previous|exited)/i;

/** Gives the scope of each section, asked in order: its own heading's meaning, else that of the nearest heading above it that has one. */
export function scopeReader(words: SectionTable): (section: Section) => Scope {
  const above: Scope[] = [];
  return (section) => {
    const parent = section.parent ? (above[section.parent.level] ?? nothing) : nothing;
    const scope = ownScope(section, words) ?? inherited(section, parent, words);
    above[section.level] = scope;
    return scope;
  };
}

const nothing: Scope = { meaning: null, heading: "", told: false, past: false };

function ownScope({ heading, level }: Section, words: SectionTable): Scope | null {
  const meaning = level > 0 ? meaningOf(heading, words) : null;
  return meaning && { meaning, heading, told: meaning !== "investment", past: past.test(heading) };
}

function inherited({ heading }: Section, above: Scope, words: SectionTable): Scope {
  if (above.meaning === null || endsList(heading, words)) return { meaning: null, heading, told: false, past: false };
  return { meaning: above.meaning, heading, told: above.told, past: above.past };
}

/** The scope under a label within a section. A label that means nothing of ours ends what stood before it. */
export function labelScope(label: string, section: Scope, words: SectionTable): Scope {
  const heading = plainText(label).replace(/:\s*$/, "");
  const meaning = meaningOf(label, words) ?? (section.meaning ? plainKind(heading) : null);
  if (meaning) return { meaning, heading, told: meaning !== "investment", past: section.past || past.test(heading) };
  if (section.meaning !== "investment") return { ...section, meaning: endsList(label, words) ? null : section.meaning };
  if (/\bbenefits?[:*\s]*$/i.test(label)) return { ...section, meaning: "gain", heading, told: true };
  const leadsOn = /exposure|publicly|listed|vehicles|own it|\b(?:but|however|via|through)[:*\s]*$/i.test(label);
  return leadsOn ? { ...section, heading } : { ...section, meaning: null, heading, told: false };
}

/** Under a heading about ways in, a bare *Direct* or *Indirect (private)* tells the kind. */
function plainKind(heading: string): "direct" | "indirect" | null {
  const word = /^(direct|indirect)\b(?=\s*\(|:?$)/i.exec(heading)?.[1]?.toLowerCase();
  return word === "direct" || word === "indirect" ? word : null;
}
