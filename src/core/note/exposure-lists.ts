import { isName, splitNames } from "./actor-name";
import type { NoteContext } from "./context";
import { exposuresOf, kindOf, readItem, type Said } from "./exposure-line";
import { labelScope, past, type Scope } from "./exposure-scope";
import { wayInOfLabel, wayInOfSentence } from "./exposure-via";
import { findLinks, plainText } from "./inline";
import { type Label, labelOf, mayOpenLabel } from "./labels";
import type { Exposure } from "./note";
import type { ListItem, RawTable, Section, TextLine } from "./outline";
import { readTargets } from "./read-targets";
import { mayMean, meaningOf } from "./section-meaning";
import type { SectionMeaning, SectionWords } from "./section-words";
import { shareIn } from "./shares";

/** Longer lines are prose. */
const longest = 2000;

/** Adds the exposures of a section's lists and labelled sentences to `found`; `see` is told the scope in which each table stands. */
export function readLists(section: Section, base: Scope, context: NoteContext, found: Exposure[], see: (table: RawTable, scope: Scope) => void): void {
  const { text } = context.outline;
  const words = context.options.sectionWords;
  let scope = base;
  let colon = -1;
  for (const block of section.blocks) {
    if (block.kind === "table") {
      see(block, scope);
      continue;
    }
    if (colon < block.from) colon = nextColon(text, block.from);
    const opensLabel = mayOpenLabel(text, block.from, block.to, colon);
    if ((!opensLabel && scope.meaning === null) || block.to - block.from > longest) continue;
    const source = text.slice(block.from, block.to);
    const opening = opensLabel ? labelOf(source) : null;
    const label = opening && block.kind === "item" && isBoldName(source, opening, words) ? null : opening;
    if (!label) found.push(...(block.kind === "item" ? readListItem(block, source, scope) : readVia(block, source, scope)));
    else if (label.restAt < source.length) found.push(...readLabelled(block, source, label, scope, context));
    else if (base.meaning === null && !mayMean(label.label, words)) scope = base;
    else {
      const named = wayInOfLabel(label.label, scope).flatMap((said) => emit(block, [said], { ...indirectScope, heading: plainText(label.label) }));
      found.push(...named);
      scope = named.length > 0 ? { ...base, meaning: null } : labelScope(label.label, base, context);
    }
  }
}

function nextColon(text: string, from: number): number {
  const at = text.indexOf(":", from);
  return at < 0 ? text.length : at;
}

/** An item that is nothing but bold words is a name, unless its words mark a section or end in a colon. */
function isBoldName(source: string, { label, restAt }: Label, words: SectionWords): boolean {
  return restAt >= source.length && !/:\**\s*$/.test(source) && !mayMean(label, words);
}

/** `Known investors: A, B, C` counts; a label of another meaning within a list (`Memory makers: [[SK Hynix]], [[Samsung]]`) groups names. */
function readLabelled(block: TextLine | ListItem, source: string, { label, restAt }: Label, scope: Scope, context: NoteContext): Exposure[] {
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

/** Names between commas, each with its own brackets (`Bain Capital (~56%), Toshiba, others`), or between full stops (`[[A]] = majority. [[B]] ≈ 5%.`). */
export function listed(source: string): Said[] {
  return source.split(/\.\s+(?=\[\[)/).flatMap(splitNames).flatMap((part) => {
    const said = readItem(part);
    return said.named ? [{ ...said, share: said.share ?? shareIn(/\(([^()]*)\)/.exec(part)?.[1] ?? "") }] : [];
  });
}

function emit(block: TextLine | ListItem, said: readonly Said[], scope: Scope): Exposure[] {
  const kind = scope.meaning ? kindOf(scope.meaning) : null;
  if (!kind) return [];
  const place = { kind, heading: plainText(scope.heading), past: scope.past, line: block.line, span: { from: block.from, to: block.to } };
  return said.flatMap((each) => exposuresOf(each, place));
}

const indirectScope = { meaning: "indirect", told: true, past: false } as const;

/** `Invest via Caterpillar (CAT) stock` where a note speaks of investing. */
function readVia(block: TextLine | ListItem, source: string, scope: Scope): Exposure[] {
  return wayInOfSentence(source, scope).flatMap((said) => emit(block, [said], { ...indirectScope, heading: scope.heading }));
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
  return (targets.length > 1 && source.includes(",")) || targets.some(({ ticker }) => ticker !== "");
}

/** A description names a kind of actor in a few words; a sentence is none. Holders without a name are not listed. */
function isDescription(name: string, meaning: SectionMeaning): boolean {
  if (meaning === "stake" || meaning === "holding" || name === "" || name.split(" ").length > 6) return false;
  return !/[.!?=]|^(?:small|tiny|only|hard to|not|no)\b|\b(?:is|are|was|were|has|have|had|depends?|needs?|must|can|will|would|should|remains?|means|signals?|validates?|struggled|preferred)\b/i.test(name);
}
