import { BACKSLASH, DASH, HASH, OPEN_SQUARE, PIPE, SPACE } from "./chars";
import type { NoteContext } from "./context";
import { findLinks, plainText, type InlineLink } from "./inline";
import type { Relation, Target } from "./note";
import { HAS_LINK } from "./line-marks";
import type { ListItem, Section, TextLine } from "./outline";
import { MAY_MARK, markOf } from "./section-meaning";

/** The links of the lists under a heading *Related*, each with what follows the dash and the sub-heading it stands under (reading-notes.md, sections 3 and 4). */
export function readRelated({ outline: { text, sections }, words, hints }: NoteContext): readonly Relation[] {
  const relations: Relation[] = [];
  const scan = { text, close: -2 };
  let root: Section | null = null;
  let sources: Section | null = null;
  for (const [at, section] of sections.entries()) {
    if (root && section.level <= root.level) root = null;
    if (sources && section.level <= sources.level) sources = null;
    const mark = (hints[at] ?? 0) & MAY_MARK ? markOf(section.heading, words) : null;
    if (mark === "related") {
      root = section;
      sources = null;
    } else if (mark === "sources") sources ??= section;
    if (root && !sources) addItems(scan, section, section === root ? "" : plainText(section.heading), relations);
  }
  return relations;
}

/** A note's text and where its links close: no stretch is searched twice. */
interface Scan {
  readonly text: string;
  close: number;
}

function addItems(scan: Scan, { blocks }: Section, group: string, relations: Relation[]): void {
  let isItem = false;
  for (const block of blocks) {
    isItem = block.kind === "item" || (isItem && block.kind === "text" && !block.opens);
    if (block.kind === "table" || (block.kind === "text" && (isItem || !isLinks(scan.text, block)))) continue;
    const plain = plainRelation(scan, block, group);
    if (plain) relations.push(plain);
    else for (const relation of relationsOf(scan.text, block, group)) relations.push(relation);
  }
}

/** `[[Nikon]] · [[Canon]]`, `Peers: [[Nikon]], [[Canon]]`: a paragraph's line of nothing but links, perhaps behind a label. */
function isLinks(text: string, { from, to, marks }: TextLine): boolean {
  return (marks & HAS_LINK) !== 0 && to - from < longestLinks && onlyLinks.test(text.slice(from, to));
}

const longestLinks = 1000;
const onlyLinks = /^(?:[*\p{L} ]{2,30}:[* ]*)?\[\[[^[\]]+\]\](?: ?(?:[·•,;|/&+]|and)? ?\[\[[^[\]]+\]\])*[.,]?$/u;

/** `[[Nikon]] — competitor`, as nearly all items are written; null for every other. */
function plainRelation(scan: Scan, { from, to, line }: ListItem | TextLine, group: string): Relation | null {
  const { text } = scan;
  const start = from + 2;
  if (text.charCodeAt(from) !== OPEN_SQUARE || text.charCodeAt(from + 1) !== OPEN_SQUARE) return null;
  if (scan.close !== -1 && scan.close < start) scan.close = text.indexOf("]]", start);
  const end = scan.close + 2;
  if (scan.close <= start || end > to || !isPlainPath(text, start, scan.close)) return null;
  const target = linkTarget(text.slice(start, scan.close));
  if (end === to) return { target, relation: "", group, line };
  const relationAt = afterDash(text, end);
  return relationAt < 0 || relationAt >= to ? null : { target, relation: withoutMarks(plainText(text.slice(relationAt, to))), group, line };
}

function isPlainPath(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === PIPE || code === HASH || code === BACKSLASH || code === OPEN_SQUARE) return false;
  }
  return text.charCodeAt(from) !== SPACE && text.charCodeAt(to - 1) !== SPACE;
}

/** Where the words start behind ` — `, ` – `, ` - ` or ` -- ` at `at`; -1 where none stands there. */
function afterDash(text: string, at: number): number {
  const dash = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) !== SPACE || (dash !== DASH && dash !== 0x2014 && dash !== 0x2013)) return -1;
  const end = dash === DASH && text.charCodeAt(at + 2) === DASH ? at + 3 : at + 2;
  return text.charCodeAt(end) === SPACE ? end + 1 : -1;
}

function withoutMarks(relation: string): string {
  return /^[\s:,.—–-]/.test(relation) ? relation.replace(/^[\s:,.—–-]+/, "") : relation;
}

function relationsOf(text: string, { from, to, line }: ListItem | TextLine, group: string): Relation[] {
  const source = text.slice(from, to);
  const links = findLinks(source).filter(({ external, path }) => !external && path !== "");
  const dash = dashAfter(source, links);
  const before = links.filter((link) => link.from < dash.at);
  const last = before.at(-1);
  if (!last) return [];
  const relation = withoutMarks(plainText(source.slice(dash.end === source.length ? last.to : dash.end)));
  return before.map(({ path }) => ({ target: linkTarget(path), relation, group, line }));
}

/** The target of a link: its name is the last part of its path. */
export function linkTarget(path: string, ticker = ""): Target {
  const slash = path.lastIndexOf("/");
  return { name: slash < 0 ? path : path.slice(slash + 1), link: path, ticker };
}

/** The first dash (`—`, `–`, ` - `, ` -- `) outside the links, which are given in order. */
export function dashAfter(source: string, links: readonly InlineLink[]): { readonly at: number; readonly end: number } {
  const pattern = /\s?[—–]\s?|\s--?\s/g;
  let passed = 0;
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const at = found.index;
    while ((links[passed]?.to ?? Infinity) <= at) passed++;
    if ((links[passed]?.from ?? Infinity) > at) return { at, end: at + found[0].length };
  }
  return { at: source.length, end: source.length };
}
