import type { NoteContext } from "./context";
import { plainText } from "./inline";
import { endsList, MAY_MEAN, meaningOf, type SectionTable } from "./section-meaning";
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

/** The scope of each section: its own heading's meaning, else that of the nearest heading above it that has one. */
export function sectionScopes({ outline: { sections }, words, hints }: NoteContext): readonly Scope[] {
  const above: Scope[] = [];
  return sections.map((section, at) => {
    const parent = section.parent ? (above[section.parent.level] ?? nothing) : nothing;
    const scope = scopeOf(section.heading, hints[at] ?? 0, parent, words);
    above[section.level] = scope;
    return scope;
  });
}

const nothing: Scope = { meaning: null, heading: "", told: false, past: false };

function scopeOf(heading: string, hints: number, above: Scope, words: SectionTable): Scope {
  const meaning = hints & MAY_MEAN ? meaningOf(heading, words) : null;
  if (meaning) return { meaning, heading, told: meaning !== "investment", past: past.test(heading) };
  if (above.meaning === null || endsList(heading, words)) return { meaning: null, heading, told: false, past: false };
  return { meaning: above.meaning, heading, told: above.told, past: above.past };
}

/** The scope under a label within a section, with what the label means; *plays* are ways in only where a heading speaks of some. A label that means nothing of ours ends what stood before it. */
export function labelScope(label: string, means: SectionMeaning | null, section: Scope, words: SectionTable): Scope {
  if (section.meaning === null && (means === null || (means === "gain" && /\bplays[:*\s]*$/i.test(label)))) return section;
  const heading = plainText(label).replace(/:\s*$/, "");
  const meaning = means ?? plainKind(heading);
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
