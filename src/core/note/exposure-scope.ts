import type { NoteContext } from "./context";
import { plainText } from "./inline";
import type { Section } from "./outline";
import { meaningOf } from "./section-meaning";
import type { SectionMeaning } from "./section-words";

/** What the lines at hand stand under: a label's meaning takes the place of its section's. */
export interface Scope {
  readonly meaning: SectionMeaning | null;
  readonly heading: string;
  /** True where a label or heading announced a list of names; false where only an investment heading stands above. */
  readonly told: boolean;
  /** True under a heading that speaks of the past (*Investors (pre-merger)*, *Former shareholders*). */
  readonly past: boolean;
}

/** Words by which a heading speaks of the past. */
export const past = /\b(?:pre-|before |former|past |previous|exited)/i;

/** The scope of a section: its own heading's meaning, else that of the nearest heading above it that has one. */
export function sectionScope(section: Section, context: NoteContext): Scope {
  for (let at: Section | null = section; at && at.level > 0; at = at.parent) {
    const meaning = meaningOf(at.heading, context.options.sectionWords);
    if (meaning) return { meaning, heading: plainText(section.heading), told: meaning !== "investment", past: past.test(at.heading) };
  }
  return { meaning: null, heading: plainText(section.heading), told: false, past: past.test(section.heading) };
}

/** The scope under a label within a section. A label that means nothing of ours ends what stood before it. */
export function labelScope(label: string, section: Scope, context: NoteContext): Scope {
  const heading = plainText(label).replace(/:\s*$/, "");
  const meaning = meaningOf(label, context.options.sectionWords) ?? (section.meaning ? plainKind(heading) : null);
  if (meaning) return { meaning, heading, told: meaning !== "investment", past: section.past || past.test(heading) };
  if (section.meaning !== "investment") return { ...section, meaning: isGrouping(label) ? section.meaning : null };
  if (/\bbenefits?[:*\s]*$/i.test(label)) return { ...section, meaning: "gain", heading, told: true };
  return /exposure|publicly|listed|vehicles|own it|\b(?:but|however|via|through)[:*\s]*$/i.test(label) ? { ...section, heading } : { ...section, meaning: null, heading, told: false };
}

/** Under a heading about ways in, a bare *Direct* or *Indirect (private)* tells the kind. */
function plainKind(heading: string): "direct" | "indirect" | null {
  const word = /^(direct|indirect)\b(?=\s*\(|:?$)/i.exec(heading)?.[1]?.toLowerCase();
  return word === "direct" || word === "indirect" ? word : null;
}

/** Under *Winners* or *Investors* a label often only groups the names (`Operating nuclear:`, `Elite syndicate:`). */
function isGrouping(label: string): boolean {
  return !/\b(?:why|note|total|implication|founder|caveat|bull|bear|watch|valuation|key takeaway|thesis|background|history|timeline|terms|use of proceeds|customers?|competitors?|products?|risks?|revenue|metrics|strategy|status|governance|control)\b/i.test(label);
}
