import { BACKSLASH, BANG, CLOSE_SQUARE, OPEN_PAREN, OPEN_SQUARE } from "./chars";
import type { Span } from "./span";

/** A link as it stands in a note. Offsets count from the start of the string it was found in. */
export interface InlineLink extends Span {
  /** Link path without heading or block (`Actors/DeepSeek`), "" for a link within the note; the address of an external link. */
  readonly path: string;
  /** What follows `#`; "" when nothing does. */
  readonly subpath: string;
  /** What a reader sees. */
  readonly display: string;
  readonly embed: boolean;
  /** A web address or other scheme, rather than a note. */
  readonly external: boolean;
}

/** All links of a line or cell, in order. Linear; brackets that close nowhere are text. */
export function findLinks(source: string): InlineLink[] {
  const links: InlineLink[] = [];
  const scan: Scan = {
    source,
    nextOpen: finder(source, "["),
    innerOpen: finder(source, "["),
    nextClose: finder(source, "]"),
    nextParen: finder(source, ")"),
  };
  let at = scan.nextOpen(0);
  while (at >= 0) {
    const link = isEscaped(source, at) ? null : linkAt(scan, at);
    if (link) links.push(link);
    at = scan.nextOpen(link ? link.to : at + 1);
  }
  return links;
}

/** Finds a character's next place; asked with rising offsets it searches no stretch twice. */
type Finder = (from: number) => number;

interface Scan {
  readonly source: string;
  readonly nextOpen: Finder;
  readonly innerOpen: Finder;
  readonly nextClose: Finder;
  readonly nextParen: Finder;
}

function finder(source: string, char: string): Finder {
  let found = -2;
  return (from) => {
    if (found === -1 || found >= from) return found;
    found = source.indexOf(char, from);
    return found;
  };
}

/** What a reader sees of a line or cell: without emphasis, code ticks, link brackets, escapes, comments, tags of HTML and footnote marks. */
export function plainText(source: string): string {
  if (!mayHoldMarks(source, 0, source.length)) return source.trim();
  if (!source.includes("[")) return collapse(stripMarks(source));
  let out = "";
  let from = 0;
  for (const link of findLinks(source)) {
    out += stripMarks(source.slice(from, link.from)) + (link.embed && link.external ? "" : stripMarks(link.display));
    from = link.to;
  }
  return collapse(out + stripMarks(source.slice(from)));
}

/** Characters that are marks by themselves (1), and those that are only when doubled (2). */
const markKinds = new Uint8Array(128);
for (const char of "*_`[\\<\t\n\r") markKinds[char.charCodeAt(0)] = 1;
for (const char of "~=% ") markKinds[char.charCodeAt(0)] = 2;

/** Whether anything in `from..to` can be a mark of Markdown, or blanks that a reader sees as one. */
export function mayHoldMarks(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    const kind = code < 128 ? markKinds[code] : 0;
    if (kind === 1 || (kind === 2 && at + 1 < to && source.charCodeAt(at + 1) === code)) return true;
  }
  return false;
}

function isEscaped(source: string, at: number): boolean {
  return at > 0 && source.charCodeAt(at - 1) === BACKSLASH;
}

function linkAt(scan: Scan, at: number): InlineLink | null {
  const { source } = scan;
  const embed = at > 0 && source.charCodeAt(at - 1) === BANG;
  const from = embed ? at - 1 : at;
  const wiki = source.charCodeAt(at + 1) === OPEN_SQUARE;
  const close = scan.nextClose(at);
  if (close < 0) return null;
  const start = at + (wiki ? 2 : 1);
  const innerOpen = scan.innerOpen(start);
  if (innerOpen >= 0 && innerOpen < close) return null;
  const inner = source.slice(start, close);
  if (wiki) return source.charCodeAt(close + 1) === CLOSE_SQUARE ? wikiLink(inner, from, close + 2, embed) : null;
  return source.charCodeAt(close + 1) === OPEN_PAREN ? markdownLink(scan, from, inner, close, embed) : null;
}

function wikiLink(inner: string, from: number, to: number, embed: boolean): InlineLink {
  const bar = inner.indexOf("|");
  const target = (bar < 0 ? inner : inner.slice(0, inner.charCodeAt(bar - 1) === BACKSLASH ? bar - 1 : bar)).trim();
  const hash = target.indexOf("#");
  const path = (hash < 0 ? target : target.slice(0, hash)).trim();
  const subpath = hash < 0 ? "" : target.slice(hash + 1).trim();
  const display = bar < 0 ? "" : inner.slice(bar + 1).trim();
  return { from, to, path, subpath, display: display || shown(path, subpath), embed, external: false };
}

/** A link without display text shows its path; the app writes `Note > Heading`. */
function shown(path: string, subpath: string): string {
  if (!subpath) return path;
  return path ? `${path} > ${subpath.replaceAll("#", " > ")}` : subpath;
}

function markdownLink(scan: Scan, from: number, display: string, close: number, embed: boolean): InlineLink | null {
  const end = scan.nextParen(close + 2);
  if (end < 0) return null;
  const address = scan.source.slice(close + 2, end).trim();
  if (hasScheme(address)) return { from, to: end + 1, path: address, subpath: "", display, embed, external: true };
  const hash = address.indexOf("#");
  const path = decode(hash < 0 ? address : address.slice(0, hash));
  const subpath = hash < 0 ? "" : decode(address.slice(hash + 1));
  return { from, to: end + 1, path: path.endsWith(".md") ? path.slice(0, -3) : path, subpath, display, embed, external: false };
}

function hasScheme(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//");
}

function decode(address: string): string {
  const inner = address.startsWith("<") && address.endsWith(">") ? address.slice(1, -1) : address;
  try {
    return decodeURIComponent(inner);
  } catch {
    return inner;
  }
}

function stripMarks(source: string): string {
  let text = source;
  if (text.includes("%%")) text = text.replace(/%%[^%]*%%/g, "");
  if (text.includes("<")) text = text.replace(/<br\s?\/?>/gi, " ").replace(/<\/?[a-zA-Z][^<>]*>/g, "");
  if (text.includes("[^")) text = text.replace(/\[\^[^\]\s[]*\]/g, "");
  return mayHoldEmphasis.test(text) ? withoutEmphasis(text) : text;
}

const mayHoldEmphasis = /[*_`\\]|~~|==/;

/** Emphasis stands at a word's edge; an asterisk between blanks or an underscore within a word is itself. */
function withoutEmphasis(source: string): string {
  let out = "";
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === "\\" && isPunctuation(source.charAt(at + 1))) out += source.charAt(++at);
    else if (!isMark(source, at, char)) out += char;
  }
  return out;
}

function isPunctuation(char: string): boolean {
  return char !== "" && "\\`*_{}[]()#+-.!|<>~=$^%:&'\"/,;?@".includes(char);
}

function isMark(source: string, at: number, char: string): boolean {
  if (char === "`") return true;
  if (char === "~" || char === "=") return source.charAt(at + 1) === char || source.charAt(at - 1) === char;
  if (char !== "*" && char !== "_") return false;
  const before = source.charAt(at - 1);
  const after = source.charAt(at + 1);
  if (isSpace(before) && isSpace(after)) return source.length === 1;
  return char === "*" || !(isWord(before) && isWord(after));
}

function isSpace(char: string): boolean {
  return char === "" || char === " " || char === "\t";
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

function collapse(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ").trim() : text.trim();
}
