import { isName, splitNames } from "./actor-name";
import { addExposures, isOwning, kindOf, readItem, type Said } from "./exposure-line";
import { labelScope, past, type Scope } from "./exposure-scope";
import { wayInOfLabel, wayInOfSentence } from "./exposure-via";
import { findLinks, plainText } from "./inline";
import { type Label, labelEnd, labelOf } from "./labels";
import { HAS_COLON, HAS_EMPHASIS, HAS_LINK } from "./line-marks";
import type { Exposure } from "./note";
import type { Block, ListItem, RawTable, Section, TextLine } from "./outline";
import { readTargets } from "./read-targets";
import { MAY_MEAN, hintsIn, meaningOf, type SectionTable } from "./section-meaning";
import type { SectionMeaning } from "./section-words";
import type { Span } from "./span";
import { shareInBrackets } from "./shares";

/** Longer lines are prose. */
const longest = 2000;

/** What the lists of a note are read with, and where what they name is gathered. */
export interface ListReading {
  readonly text: string;
  readonly words: SectionTable;
  readonly found: Exposure[];
  /** The last line of a paragraph that opened with a label: what a list below it is about. */
  label: Span | null;
}

/** Adds the exposures of a section's lists and labelled sentences to `found`; `see` is told the scope in which each table stands. */
export function readLists(section: Section, base: Scope, reading: ListReading, see: (table: RawTable, scope: Scope) => void): void {
  const { text, words } = reading;
  reading.label = null;
  let scope = base;
  let linked = Infinity;
  for (const [at, block] of section.blocks.entries()) {
    const { from, to } = block;
    if (block.kind === "table") {
      see(block, scope);
      continue;
    }
    if (scope.meaning && block.kind === "item") {
      if (isRemark(text, block, linked) || isGroupOver(text, block, section.blocks[at + 1], words)) continue;
      if (block.indent <= linked) linked = opensWithLink(text, block) ? block.indent : Infinity;
    }
    const label = (block.marks & (HAS_COLON | HAS_EMPHASIS)) === 0 ? -1 : labelEnd(text, from, to);
    if (label >= 0 && block.kind === "text") reading.label = block;
    if (scope.meaning === null && (label < 0 || (base.meaning === null && !mayMean(text, from, label, words)))) continue;
    if (to - from <= longest) scope = readLine(block, label >= 0, { base, scope }, reading);
  }
}

/** What stands below an item that opens with a link, and opens with none itself, tells of it. */
function isRemark(text: string, item: ListItem, linked: number): boolean {
  return item.indent > linked && !opensWithLink(text, item);
}

/** `Tankers` groups the links below it, and names nobody. */
function isGroupOver(text: string, { from, to, indent, marks }: ListItem, next: Block | undefined, words: SectionTable): boolean {
  return next?.kind === "item" && next.indent > indent && (marks & (HAS_LINK | HAS_COLON)) === 0 && opensWithLink(text, next) && !mayMean(text, from, to, words);
}

function opensWithLink(text: string, { from }: ListItem): boolean {
  return text.startsWith("[[", from) || text.startsWith("**[[", from);
}

/** Adds what a line names, and gives the scope of the lines below it. */
function readLine(block: ListItem | TextLine, opensLabel: boolean, { base, scope }: { readonly base: Scope; readonly scope: Scope }, { text, words, found, label }: ListReading): Scope {
  const source = text.slice(block.from, block.to);
  if (scope.meaning && !owns(scope.meaning) && readSides(block, source, scope, found)) return scope;
  const opening = opensLabel ? labelOf(source) : null;
  const telling = opening !== null && mayMean(opening.label, 0, opening.label.length, words);
  if (!opening || (block.kind === "item" && !telling && isBoldName(source, opening))) {
    if (block.kind === "item") readListItem(block, source, scope, found);
    else if (scope.told && isNames(source, scope)) emit(block, listed(source, owns(scope.meaning ?? "other")), scope, found);
    else readVia(block, source, scope, found);
    return scope;
  }
  const meaning = telling ? meaningOf(opening.label, words) : null;
  if (opening.restAt < source.length) {
    const isStake = meaning === "stake" && scope.meaning !== "stake";
    if (!isStake || !isOfAnother(scope.heading, opening.label) && !(label && isOfAnother(text.slice(label.from, label.to), opening.label))) readLabelled(block, source, { ...opening, meaning }, scope, { words, found });
    return scope;
  }
  if (base.meaning === null && !telling) return base;
  const named = wayInOfLabel(opening.label, scope);
  if (!named) return labelScope(opening.label, meaning, base, words);
  const heading = plainText(opening.label);
  emit(block, [named], { ...indirectScope, meaning: /^long /i.test(heading) ? "direct" : "indirect", heading }, found);
  return { ...base, meaning: null };
}

/** In a list of ways in the word before a link tells which way it goes: `Long [[A]]`, `Pair: long [[A]] / short [[B]]`. */
const side = /(?:^|[\s*/,;])(?:(long|overweight|buy|bullish(?: on)?)|short|underweight|avoid|sell|bearish(?: on)?)[:*]* (?=\[\[)/i;

/** Adds what a line names that opens with such a word, or with one behind a label; false for any other line. */
function readSides(block: ListItem | TextLine, source: string, scope: Scope, found: Exposure[]): boolean {
  const [opening = "", ...sides] = source.includes("[[") ? source.split(side) : [];
  if (sides.length === 0 || !/^(?:[*\w ]{1,24}:)?[*\s]*$/.test(opening)) return false;
  for (let at = 0; at < sides.length; at += 2) {
    const meaning = !sides[at] ? "risk" : scope.told ? scope.meaning : "gain";
    emit(block, listed((sides[at + 1] ?? "").replace(/[\s/,;]+$/, ""), false), { ...scope, meaning }, found);
  }
  return true;
}

/** Whether `text.slice(from, to)` holds any word that marks a section. */
function mayMean(text: string, from: number, to: number, words: SectionTable): boolean {
  return (hintsIn(text, from, to, words) & MAY_MEAN) !== 0;
}

/** An item that is nothing but bold words is a name, unless they end in a colon. */
function isBoldName(source: string, { restAt }: Label): boolean {
  return restAt >= source.length && !/:\**\s*$/.test(source);
}

/** A label with what it means. */
interface MeaningLabel extends Label {
  readonly meaning: SectionMeaning | null;
}

/** `Known investors: A, B, C` counts; a label of another meaning within a list (`Memory makers: [[SK Hynix]], [[Samsung]]`) groups names. */
function readLabelled(block: TextLine | ListItem, source: string, { label, restAt, meaning }: MeaningLabel, scope: Scope, { words, found }: Pick<ListReading, "words" | "found">): void {
  const rest = source.slice(restAt);
  if (meaning && meaning !== "investment") {
    if (!isTape(rest)) emit(block, listed(rest, owns(meaning)), { meaning, heading: plainText(label), told: true, past: scope.past || past.test(label) }, found);
    return;
  }
  if (!scope.meaning) return;
  if (block.kind !== "item") {
    const under = labelScope(`${plainText(label).replace(/:$/, "")} names`, null, scope, words);
    if (under.meaning && isNames(rest, under)) emit(block, listed(rest, owns(under.meaning)), under, found);
    return;
  }
  if (!scope.told) return readListItem(block, source, scope, found);
  if (scope.meaning === "stake" && round.test(label)) return emit(block, listed(rest.replace(/^.*?\bled by |^\S+ [—–-] /i, "").replace(/,? with /g, ", "), true).map((said) => ({ ...said, share: null, note: plainText(label) })), scope, found);
  const isLinked = findLinks(source.slice(0, restAt)).length > 0;
  const owner = isLinked || isName(plainText(label).replace(/\s*\([^()]*\)\s*$/, ""));
  const grouped = !isLinked && (isGroup(label) ? findLinks(rest).length > 0 : isNames(rest, scope));
  if (owner && !grouped) readListItem(block, source, scope, found);
  else emit(block, listed(rest, owns(scope.meaning)), scope, found);
}

/** `Series B (2024): $100M led by A` names a round, and behind it who invested. */
const round = /^\**(?:(?:pre-)?seed|series [a-k]|angel|bridge)\b/i;

/** Names with prices that rose or fell (`[[BP]] **-3.5%**`): the winners and losers of a day's trade. */
function isTape(words: string): boolean {
  return /(?:\]\]|\w) \**[+−-]\d[\d.]*(?:%|s\b|σ|bps?\b)/.test(words);
}

/** Under a heading or label of a deal, `Investors: …` tells who held what was bought; `Ownership split: …` who holds it since. */
function isOfAnother(heading: string, label: string): boolean {
  return !/^\W*ownership/i.test(label) && /\b(?:acqui|merger|takeover|buyout|deal\b)/i.test(heading);
}

/** A plural or a lower-case second word: what stands before the colon is a group, not a name. */
function isGroup(label: string): boolean {
  const words = plainText(label).replace(/:$/, "").split(" ");
  return words.length > 1 ? words.slice(1).some((word) => /^\p{Ll}/u.test(word)) : /s$/.test(words[0] ?? "");
}

/** Names between commas, each with its own brackets (`Bain Capital (~56%), Toshiba, others`), or between full stops (`[[A]] = majority. [[B]] ≈ 5%.`). */
export function listed(source: string, owning: boolean): Said[] {
  const found: Said[] = [];
  for (const sentence of source.split(/\.\s+(?=\[\[)/)) {
    for (const part of splitNames(sentence)) {
      const said = readItem(part, owning);
      if (said.named) found.push(owning && !said.share ? { ...said, share: shareInBrackets(part) } : said);
    }
  }
  return found;
}

/** Whether a paragraph is nothing but names, the first of them a link. */
function isNames(source: string, { told }: Scope): boolean {
  const parts = source.startsWith("[[") ? splitNames(plainText(source).replace(/\.$/, "")) : [];
  return parts.length > (told ? 0 : 1) && parts.every((part) => isName(part.replace(/ \([^()]*\)$/, "")));
}

function owns(meaning: SectionMeaning): boolean {
  const kind = kindOf(meaning);
  return kind !== null && isOwning(kind);
}

function emit(block: TextLine | ListItem, said: readonly Said[], scope: Scope, found: Exposure[]): void {
  const kind = scope.meaning ? kindOf(scope.meaning) : null;
  if (!kind) return;
  const place = { kind, heading: plainText(scope.heading), past: scope.past, line: block.line, span: { from: block.from, to: block.to } };
  for (const each of said) addExposures(each, place, found);
}

const indirectScope = { meaning: "indirect", told: true, past: false } as const;

/** `Invest via Caterpillar (CAT) stock` where a note speaks of investing. */
function readVia(block: TextLine | ListItem, source: string, scope: Scope, found: Exposure[]): void {
  const said = wayInOfSentence(source, scope);
  if (said) emit(block, [said], { ...indirectScope, heading: scope.heading }, found);
}

function readListItem(block: ListItem | TextLine, source: string, scope: Scope, found: Exposure[]): void {
  if (!scope.meaning || block.quote > 0 || /^none\b/i.test(source)) return;
  if (!scope.told && !opensWithActor(source)) return readVia(block, source, scope, found);
  const said = readItem(scope.meaning === "holding" ? withoutRole(source) : source, owns(scope.meaning));
  if (!said.named && (!scope.told || scope.namesOnly || !isDescription(said.targets[0]?.name ?? "", scope.meaning))) readVia(block, source, scope, found);
  else emit(block, owns(scope.meaning) && said.targets.length > 1 && source.indexOf("%") < source.lastIndexOf("%") ? listed(source, true) : [said], scope, found);
}

/** `OpenAI investor`, `Spotify, Tesla, Snap stakes` in a list of holdings name what is held. */
function withoutRole(source: string): string {
  return source.replace(/ (?:investor|shareholder|stakes?|investments?|shares)$/, "");
}

/** Under an investment heading that says neither direct nor indirect, only a link or a name with its ticker is a way in. */
function opensWithActor(source: string): boolean {
  if (/^[*\s]*\[\[/.test(source)) return true;
  if (!source.includes(",") && !source.includes("(")) return false;
  const { targets } = readTargets(source);
  return (targets.length > 1 && source.includes(",")) || targets.some(({ ticker }) => ticker !== "");
}

/** A description names a kind of actor in a few words; a sentence is none. Holders without a name are not listed. */
function isDescription(name: string, meaning: SectionMeaning): boolean {
  if (meaning === "stake" || meaning === "holding" || name === "" || name.split(" ").length > 6) return false;
  return !/[.!?=]|^(?:small|tiny|only|hard to|not|no|bet|short|buy|avoid|wait|watch|consider)\b|\b(?:is|are|was|were|has|have|had|depends?|needs?|must|can|will|would|should|remains?|means|signals?|validates?|struggled|preferred)\b/i.test(name);
}
