import { isName, splitNames } from "./actor-name";
import { TELLS_PARENT, TELLS_PARENT_STATUS } from "./fact-keys";
import type { FactRow } from "./fact-rows";
import { findLinks, plainText } from "./inline";
import type { Line } from "./listing-lines";
import type { Parent, Relation } from "./note";
import { linkTarget } from "./read-related";
import { readTargets } from "./read-targets";
import { hintTable, holdsWord } from "./word-table";

/** Where a note may state its actor's parent. */
export interface ParentSources {
  readonly facts: readonly FactRow[];
  /** The opening paragraph as written, with its line. */
  readonly opening: Line;
  readonly related: readonly Relation[];
}

/** A sole owner or acquirer, where the note states one (reading-notes.md, section 4); two owners of a joint venture, and a deal not yet done, are none. */
export function readParent({ facts, opening, related }: ParentSources): Parent | null {
  for (const { key, tells, value, line } of facts) {
    const parent = tells & TELLS_PARENT ? parentIn(value, line) : tells & TELLS_PARENT_STATUS ? saidParent(value, line) : null;
    if (parent && !(/^acqui/i.test(key) && isPending(opening.text))) return parent;
  }
  return saidParent(opening.text, opening.line) ?? parentAmong(related);
}

function parentIn(stated: string, line: number): Parent | null {
  const value = linkOfTwo(stated);
  const plain = plainText(value);
  if (isPending(plain) || /^(?:none|independent|n\/a|—|-|public|private|self|spun|employee|founder|various|state\b|former|undisclosed|unknown)/i.test(plain)) return null;
  const said = saidParent(value, line);
  if (said) return said;
  const head = plain.replace(/\([^()]*\)/g, "");
  if (/ \+ |&| and /.test(head) && splitNames(head.replaceAll(/ [+&] /g, ", ")).length > 1) return null;
  if (splitNames(head).length > 1) return null;
  const { targets, named } = readTargets(value);
  const [target] = targets;
  return target && named && targets.length === 1 ? { target, line, whole: isWhole(plain) } : null;
}

/** Of two names for one parent (`[[Google]] / Alphabet`) the link. */
function linkOfTwo(value: string): string {
  if (!value.includes(" / ") || value.includes("%") || findLinks(value).length !== 1) return value;
  return value.split(" / ").find((part) => part.includes("[[")) ?? value;
}

function isWhole(words: string): boolean {
  return /wholly[- ]owned|\b100\s?%/i.test(words);
}

/** A deal that is talked of or agreed, and not yet done. */
function isPending(words: string): boolean {
  return /\b(?:(?:being|to be|may be|could be) (?:acquired|bought|sold)|acquiring|in talks|(?:acquisition|takeover|sale) talks|pending|proposed|bid for|due diligence|(?:not|un)confirmed)\b/i.test(words);
}

/** What stands before a parent's name. A plain *part of* may say anything, so it must open its sentence. */
const before = [
  /\b(?:[Ss]ubsidiary|[Dd]ivision|[Bb]usiness unit|[Oo]perating unit|[Uu]nit|[Ii]nvestment arm|[Aa]rm) of (?:the )?(?=\[\[|[A-Z])/,
  /(?:^|[.—–]\s|\*\*\s)(?:[Pp]art|[Aa] part|[Ii]s part|[Nn]ow part) of (?=\[\[|[A-Z])/,
  /, part of (?=\[\[|[\w ]{1,40} (?:Group|Holdings?)\b)/,
  /\b(?:[Oo]wned|[Aa]cquired|[Bb]ought|[Tt]aken private) by (?=\[\[|[A-Z])/,
];

/** `owned by Wingtech until the seizure`. */
const endedOwner = /^[^.;,]{1,60}? until\b/;

/** A quick look that most openings fail. */
const mayName = hintTable("subsidiary|division|unit|arm|business|part|owned|acquired|bought|private");

/** `subsidiary of [[Hyatt]]`, `[[Microsoft]] division`, `Caterpillar subsidiary`. */
function saidParent(words: string, line: number): Parent | null {
  if (!holdsWord(mayName, words, 0, words.length) || isPending(words)) return null;
  for (const pattern of before) {
    const match = pattern.exec(words);
    const behindIt = match ? words.slice(match.index + match[0].length) : "";
    const parent = match && !endedOwner.test(behindIt) ? parentOf(behindIt, words, line) : null;
    if (parent) return parent;
  }
  const name = linkedOwner.exec(words)?.[1] ?? toldOwner.exec(words)?.[1] ?? "";
  return name !== "" && !notOwners.test(name) ? parentOf(name, words, line) : null;
}

const whose = "(?:['’]s)? (?:wholly[- ]owned )?(?:subsidiary|division|business unit)\\b(?! of)";
const linkedOwner = new RegExp(`(\\[\\[[^[\\]]+\\]\\])${whose}`);

/** `Caterpillar subsidiary`, and `[[Bolt]]'s pump arm` where a note opens with what its actor is. */
const toldOwner = new RegExp(`[—–] (\\[\\[[^[\\]]+\\]\\]|[A-Z][\\w.&-]*(?: [A-Z][\\w.&-]*){0,3})(?:${whose}|['’]s (?:[a-z][\\w-]* ){1,3}(?:subsidiary|division|unit|arm|business)\\b(?! of))`);

/** Words in capitals that stand before *subsidiary* and own nothing. */
const notOwners = /^(?:A|An|The|Its|As|Wholly|Fully|Former|Private|Public|Listed|Key|Main|Major|First|Second|Indirect|Direct|Operating|Regional|Foreign|US|UK|EU|AI|Chinese|Japanese|American|European|Indian|German|French|British|Korean)$/i;

function parentOf(source: string, words: string, line: number): Parent | null {
  const [link] = findLinks(source);
  if (link && link.from <= 1 && !link.external) return { target: linkTarget(link.path), line, whole: isWhole(words) };
  const name = /^(?:[A-Z][a-z]+['’]s )?([A-Z][\w&.'’-]*(?: (?:of (?=[A-Z])|the (?=[A-Z])|and (?=[A-Z]))?[A-Z&][\w&'’-]*)*)/.exec(source)?.[1]?.replace(/(?:['’]s|[.,;])$/, "") ?? "";
  return isName(name) && !/^['’]s/.test(source.slice(name.length)) ? { target: { name, link: null, ticker: "" }, line, whole: isWhole(words) } : null;
}

/** `[[Intel]] — parent company` among the related notes. */
function parentAmong(related: readonly Relation[]): Parent | null {
  const found = related.filter(({ relation }) => /^(?:corporate )?parent(?: (?:company|group|entity|firm|actor|holding|organi[sz]ation|authority|agency|department|ministry|institution|university))?(?! ?[a-z])/i.test(relation));
  const [only] = found;
  return only && found.length === 1 ? { target: only.target, line: only.line, whole: isWhole(only.relation) } : null;
}
