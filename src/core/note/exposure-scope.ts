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
  /** True under a heading that speaks of another's (`Meta's portfolio`). */
  readonly ofAnother?: true;
  /** True where what names nobody is a remark, not a kind of actor. */
  readonly namesOnly?: true;
  /** True under a heading that speaks of the past (*Investors (pre-merger)*, *Former shareholders*). */
  readonly past: boolean;
}

/** Words by which a heading speaks of the past. */
export const past = /\b(?:pre-|before |former|past |previous|exited)/i;

/** The scope of each section: its own heading's meaning, else that of the nearest heading above it that has one. */
export function sectionScopes({ outline: { sections }, words, hints, title }: NoteContext): readonly Scope[] {
  const above: Scope[] = [];
  return sections.map((section, at) => {
    const parent = section.parent ? (above[section.parent.level] ?? nothing) : nothing;
    const own = scopeOf(section.heading, hints[at] ?? 0, parent, words);
    const scope = !isOfAnother(own.heading, title) ? own : { ...own, meaning: own.meaning === "holding" ? null : own.meaning, ofAnother: true as const };
    above[section.level] = scope;
    return scope;
  });
}

/** `Meta's portfolio`, in a note that is not Meta's. */
function isOfAnother(heading: string, title: string): boolean {
  if (!heading.includes("s ")) return false;
  const owner = /^(?:\[\[)?(\p{Lu}[\p{L}\d.& -]{1,40}?)(?:\]\])?['’]s /u.exec(heading)?.[1]?.toLowerCase();
  return owner !== undefined && !/^(?:the |its )?(?:company|group|firm|fund|founder|today|what|who|it)$/.test(owner) && !title.toLowerCase().includes(owner);
}

const nothing: Scope = { meaning: null, heading: "", told: false, past: false };

function scopeOf(heading: string, hints: number, above: Scope, words: SectionTable): Scope {
  const means = hints & MAY_MEAN ? meaningOf(heading, words) : null;
  const meaning = means ?? (above.meaning === "investment" || /^exposures?$/i.test(above.heading) ? plainKind(heading) : null);
  if (meaning) return { meaning, heading, told: meaning !== "investment", past: past.test(heading) };
  if (above.meaning === null || endsList(heading, words)) return { meaning: null, heading, told: false, past: false };
  return { meaning: above.meaning, heading, told: above.told, past: above.past };
}

/** The scope under a label within a section, with what the label means; *plays* are ways in only where a heading speaks of some. A label that means nothing of ours ends what stood before it. */
export function labelScope(label: string, means: SectionMeaning | null, section: Scope, words: SectionTable): Scope {
  if (section.ofAnother && means === "holding") return section;
  if (section.meaning === null && (means === null || (means === "gain" && /\bplays[:*\s]*$/i.test(label)))) return section;
  const heading = plainText(label).replace(/:\s*$/, "");
  const meaning = means ?? plainKind(heading);
  if (meaning) return { meaning, heading, told: meaning !== "investment", past: section.past || past.test(heading) };
  if (section.meaning !== "investment") return { ...section, meaning: endsList(label, words) ? null : section.meaning };
  const stance = stanceOf(heading);
  if (stance) return { ...section, meaning: stance, heading, told: true, namesOnly: true };
  if (/\b(?:benefits?|wins?)[:*\s]*$/i.test(label)) return { ...section, meaning: "gain", heading, told: true };
  return endsList(label, words) ? { ...section, meaning: null, heading, told: false } : { ...section, heading };
}

/** `Long grid builders`, `Avoid coal haulers`: what to own and what to shun. */
function stanceOf(heading: string): "gain" | "risk" | null {
  const word = /^(long|short|avoid)(?:\/avoid)? (?!term|run|time|list|road|way|story)/i.exec(heading)?.[1]?.toLowerCase();
  return word === undefined ? null : word === "long" ? "gain" : "risk";
}

/** Under a heading about ways in, a bare *Direct* or *Indirect (private)* tells the kind. */
function plainKind(heading: string): "direct" | "indirect" | null {
  const word = /^(direct|indirect)\b(?=\s*\(|:?$)/i.exec(heading)?.[1]?.toLowerCase();
  return word === "direct" || word === "indirect" ? word : null;
}
