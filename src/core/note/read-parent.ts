import type { FactRow } from "./fact-rows";
import { findLinks, plainText } from "./inline";
import type { Parent } from "./note";
import { isName, readTargets, splitNames } from "./read-targets";

const parentKeys = new Set(["parent", "parent company", "owner", "owned by", "acquirer", "acquired by", "subsidiary of", "division of", "part of", "corporate parent", "ultimate parent"]);

/** A sole owner or acquirer, where the note states one (reading-notes.md, section 4); two owners of a joint venture are none. */
export function readParent(facts: readonly FactRow[], opening: string, openingLine: number): Parent | null {
  for (const { key, value, line } of facts) {
    if (!parentKeys.has(key)) continue;
    const parent = parentIn(value, line);
    if (parent) return parent;
  }
  for (const { key, value, line } of facts) {
    if (key !== "status" && key !== "type" && key !== "structure") continue;
    const parent = saidParent(value, line);
    if (parent) return parent;
  }
  return saidParent(opening, openingLine);
}

function parentIn(value: string, line: number): Parent | null {
  const plain = plainText(value);
  if (/^(?:none|independent|n\/a|—|-|public|private|self|employee|founder|various|state\b)/i.test(plain)) return null;
  const head = plain.replace(/\([^()]*\)/g, "");
  if (splitNames(head).length > 1 && !/^[^,]*, (?:Inc|Ltd|LLC|Corp)/.test(head)) return null;
  const { targets, named } = readTargets(value);
  const [target] = targets;
  if (!target || !named || targets.length > 1) return null;
  return { target, line, whole: isWhole(plain) };
}

function isWhole(words: string): boolean {
  return /wholly[- ]owned|\b100%/i.test(words);
}

const patterns = [
  /\b(?:wholly[- ]owned |majority[- ]owned )?(?:subsidiary|division|unit|arm|part|business unit|brand) of (?=\[\[|[A-Z])/,
  /\b(?:owned|acquired|bought) by (?=\[\[|[A-Z])/,
];

/** `subsidiary of [[Hyatt]]`, `[[Microsoft]] division`. */
function saidParent(words: string, line: number): Parent | null {
  const division = /\[\[[^\]]+\]\](?:'s)? (?:division|subsidiary|unit|business unit)\b/.exec(words);
  if (division) return parentOf(division[0], words, line);
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    if (match) return parentOf(words.slice(match.index + match[0].length), words, line);
  }
  return null;
}

function parentOf(source: string, words: string, line: number): Parent | null {
  const [link] = findLinks(source);
  if (link && link.from <= 1 && !link.external) return { target: { name: link.path, link: link.path, ticker: "" }, line, whole: isWhole(words) };
  const name = /^(?:[A-Z][\w&.'’-]*)(?: (?:of|the|and|&|[A-Z][\w&'’-]*))*/.exec(source)?.[0]?.replace(/[.,;]$/, "") ?? "";
  return isName(name) ? { target: { name, link: null, ticker: "" }, line, whole: isWhole(words) } : null;
}
