import type { NoteContext } from "./context";
import { exposuresOf, kindOf, readItem, type Said } from "./exposure-line";
import { findLinks, plainText } from "./inline";
import { labelOf } from "./labels";
import type { Exposure } from "./note";
import type { Block, ListItem, Section, TextLine } from "./outline";
import { isName, readTargets, splitNames } from "./read-targets";
import { meaningOf } from "./section-meaning";
import type { SectionMeaning } from "./section-words";
import { shareIn } from "./shares";

/** What the lines at hand stand under: a label's meaning takes the place of its section's. */
export interface Scope {
  readonly meaning: SectionMeaning | null;
  readonly heading: string;
  /** True where a label or heading announced a list of names; false where only an investment heading stands above. */
  readonly told: boolean;
  /** True under a heading that speaks of the past (*Investors (pre-merger)*, *Former shareholders*). */
  readonly past: boolean;
}

const past = /\b(?:pre-|before |former|past |previous|exited)/i;

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

/** Longer lines are prose. */
const longest = 2000;

/** The exposures of a section's lists and labelled sentences; `see` is told the scope in which each table stands. */
export function readLists(section: Section, context: NoteContext, see: (block: Block, scope: Scope) => void): Exposure[] {
  const base = sectionScope(section, context);
  let scope = base;
  const found: Exposure[] = [];
  for (const block of section.blocks) {
    if (block.kind === "table") {
      see(block, scope);
      continue;
    }
    if (block.to - block.from > longest) continue;
    const source = context.outline.text.slice(block.from, block.to);
    const label = labelOf(source);
    if (!label) found.push(...(block.kind === "item" ? readListItem(block, source, scope) : readVia(block, source, scope)));
    else if (label.restAt < source.length) found.push(...readLabelled(block, source, label.label, label.restAt, scope, context));
    else {
      const named = namedByLabel(block, label.label);
      found.push(...named);
      scope = named.length > 0 ? { ...base, meaning: null } : labelScope(label.label, base, context);
    }
  }
  return found;
}

/** `**Exposure via CK Hutchison (0001.HK):**` names the way in itself; what stands under it describes it. */
function namedByLabel(block: TextLine | ListItem, label: string): Exposure[] {
  const match = /^(?:indirect )?(?:exposure|invest(?:able)?|play(?:able)?) (?:via|through) (?=\[\[|\p{Lu})/iu.exec(label);
  const name = match ? label.slice(match[0].length).replace(/:\s*$/, "") : "";
  if (name === "" || !/^(?:\[\[|\p{Lu})/u.test(name)) return [];
  const said = readItem(name);
  return said.named ? emit(block, [said], { meaning: "indirect", heading: plainText(label), told: true, past: false }) : [];
}

/** `Known investors: A, B, C` counts; a label of another meaning within a list (`Memory makers: [[SK Hynix]], [[Samsung]]`) groups names. */
function readLabelled(block: TextLine | ListItem, source: string, label: string, restAt: number, scope: Scope, context: NoteContext): Exposure[] {
  const meaning = meaningOf(label, context.options.sectionWords);
  const rest = source.slice(restAt);
  if (meaning === "stake" && scope.meaning !== "stake" && isOfAnother(scope.heading)) return [];
  if (meaning && meaning !== "investment") return emit(block, listed(rest), { meaning, heading: plainText(label), told: true, past: scope.past || past.test(label) });
  if (block.kind !== "item" || !scope.meaning || !scope.told) return block.kind === "item" && scope.meaning ? readListItem(block, source, scope) : [];
  const owner = findLinks(source.slice(0, restAt)).length > 0 || isName(plainText(label).replace(/\s*\([^()]*\)\s*$/, ""));
  const grouped = findLinks(rest).length > 0 && !findLinks(source.slice(0, restAt)).length && isGroup(label);
  return owner && !grouped ? readListItem(block, source, scope) : emit(block, listed(rest), scope);
}

/** Under a heading of a deal, `Investors: …` tells who held what was bought. */
function isOfAnother(heading: string): boolean {
  return /\b(?:acqui|merger|takeover|buyout|deal\b)/i.test(heading);
}

/** A plural or a lower-case second word: what stands before the colon is a group, not a name. */
function isGroup(label: string): boolean {
  const words = plainText(label).replace(/:$/, "").split(" ");
  return words.length > 1 ? words.slice(1).some((word) => /^\p{Ll}/u.test(word)) : /s$/.test(words[0] ?? "");
}

/** Names between commas, each with its own brackets (`Bain Capital (~56%), Toshiba, others`). */
export function listed(source: string): Said[] {
  return splitNames(source).flatMap((part) => {
    const said = readItem(part);
    return said.named ? [{ ...said, share: said.share ?? shareIn(/\(([^()]*)\)/.exec(part)?.[1] ?? "") }] : [];
  });
}

function emit(block: TextLine | ListItem, said: readonly Said[], scope: Scope): Exposure[] {
  const kind = scope.meaning ? kindOf(scope.meaning) : null;
  if (!kind) return [];
  return said.flatMap((each) => exposuresOf(each, { kind, heading: scope.heading, past: scope.past, line: block.line, span: { from: block.from, to: block.to } }));
}

function readListItem(block: ListItem | TextLine, source: string, scope: Scope): Exposure[] {
  if (!scope.meaning || block.quote > 0) return [];
  const said = readItem(scope.meaning === "holding" ? withoutRole(source) : source);
  if (!said.named && (!scope.told || !isDescription(said.targets[0]?.name ?? "", scope.meaning))) return readVia(block, source, scope);
  if (!scope.told && !opensWithActor(source)) return readVia(block, source, scope);
  return emit(block, [said], scope);
}

/** `OpenAI investor`, `Spotify, Tesla, Snap stakes` in a list of holdings name what is held. */
function withoutRole(source: string): string {
  return source.replace(/ (?:investor|shareholder|stakes?|investments?|shares)$/, "");
}

/** Under an investment heading that says neither direct nor indirect, only a link or a name with its ticker is a way in. */
function opensWithActor(source: string): boolean {
  if (/^[*\s]*\[\[/.test(source)) return true;
  const { targets } = readTargets(source);
  return targets.length > 1 || targets.some(({ ticker }) => ticker !== "");
}

/** A description names a kind of actor in a few words; a sentence is none. Holders without a name are not listed. */
function isDescription(name: string, meaning: SectionMeaning): boolean {
  return meaning !== "stake" && meaning !== "holding" && name !== "" && name.split(" ").length <= 6 && !/[.!?]$/.test(name);
}

const via = /\b(?:[Ii]nvest(?:able)? (?:only )?(?:via|through|in)|[Ee]xposure (?:via|through)|[Oo]wn(?:ed)? (?:via|through)|[Pp]lay(?:able)? (?:via|through)|[Vv]ia|[Tt]hrough)\s+(?=\[\[|[A-Z])/;

/** `Invest via Caterpillar (CAT) stock` under an investment heading. */
function readVia(block: TextLine | ListItem, source: string, scope: Scope): Exposure[] {
  if (scope.meaning !== "investment" && scope.meaning !== "indirect") return [];
  const match = via.exec(source);
  if (!match) return [];
  const rest = source.slice(match.index + match[0].length);
  const name = /^\[\[[^\]]+\]\](?:\s*\([A-Z.]{1,6}\))?/.exec(rest)?.[0] ?? /^(?:[A-Z][\w&.'-]*\s?){1,4}\([A-Z]{1,5}(?:\.[A-Z]{1,2})?\)/.exec(rest)?.[0];
  if (!name) return [];
  return emit(block, [{ ...readItem(name), note: plainText(source), words: source }], { ...scope, meaning: "indirect" });
}
