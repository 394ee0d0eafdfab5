import { BACKSLASH, BANG, CLOSE_SQUARE, codeAt, EQUALS, OPEN_PAREN, OPEN_SQUARE, SPACE, STAR, TAB, TICK, TILDE, UNDERSCORE } from "./chars";
import { charMarks, HAS_HASH, HAS_MARKUP, HAS_PAIR, IS_SPACE, MAY_SPLIT } from "./line-marks";
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
  const lastParen = source.lastIndexOf(")");
  let close = -1;
  for (let at = source.indexOf("["); at >= 0; ) {
    if (close < at) close = source.indexOf("]", at);
    if (close < 0) break;
    const wiki = codeAt(source, at + 1) === OPEN_SQUARE;
    const inner = source.indexOf("[", wiki ? at + 2 : at + 1);
    const link = (inner >= 0 && inner < close) || isEscaped(source, at) ? null : linkAt(source, at, close, wiki, lastParen);
    if (link) links.push(link);
    if (link) at = inner < link.to && inner >= 0 ? source.indexOf("[", link.to) : inner;
    else at = wiki ? at + 1 : inner;
  }
  return links;
}

/** What a reader sees of a line or cell: without emphasis, code ticks, link brackets, escapes, comments, footnote marks, tags and entities of HTML. */
export function plainText(source: string): string {
  if (!mayHoldMarks(source, 0, source.length)) return source.trim();
  if (isWhole(source)) return source.slice(2, -2).trim();
  if (!source.includes("[")) return collapse(stripMarks(source));
  let out = "";
  let from = 0;
  for (const link of findLinks(source)) {
    out += stripMarks(source.slice(from, link.from)) + (link.embed && link.external ? "" : stripMarks(link.display));
    from = link.to;
  }
  return collapse(out + stripMarks(source.slice(from)));
}

/** Whether a text is one plain link (`[[Note]]`) or one strong word (`**14%**`), as most marked cells are. */
function isWhole(source: string): boolean {
  const to = source.length - 2;
  const open = source.charCodeAt(0);
  if (to < 3 || (open !== OPEN_SQUARE && open !== STAR) || source.charCodeAt(1) !== open) return false;
  const close = open === STAR ? STAR : CLOSE_SQUARE;
  if (source.charCodeAt(to) !== close || source.charCodeAt(to + 1) !== close) return false;
  let before = 0;
  for (let at = 2; at < to; at++) {
    const code = source.charCodeAt(at);
    const marks = charMarks[code] ?? 0;
    if ((marks & (HAS_MARKUP | HAS_HASH | MAY_SPLIT)) !== 0 || (marks & before & (HAS_PAIR | IS_SPACE)) !== 0 || code === CLOSE_SQUARE) return false;
    before = marks;
  }
  return true;
}

/** Whether anything in `from..to` can be a mark of Markdown, or blanks that a reader sees as one. */
export function mayHoldMarks(source: string, from: number, to: number): boolean {
  const table = charMarks;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    const marks = table[code] ?? 0;
    if ((marks & HAS_MARKUP) !== 0) return true;
    if (((marks & HAS_PAIR) !== 0 || code === SPACE) && at + 1 < to && source.charCodeAt(at + 1) === code) return true;
  }
  return false;
}

function isEscaped(source: string, at: number): boolean {
  return at > 0 && source.charCodeAt(at - 1) === BACKSLASH;
}

/** The link that opens at `at` and whose name ends at `close`. An address must close by `lastParen`, so that no end is sought where there is none. */
function linkAt(source: string, at: number, close: number, wiki: boolean, lastParen: number): InlineLink | null {
  const embed = at > 0 && source.charCodeAt(at - 1) === BANG;
  const from = embed ? at - 1 : at;
  const after = codeAt(source, close + 1);
  if (wiki) return after === CLOSE_SQUARE ? wikiLink(source.slice(at + 2, close), from, close + 2, embed) : null;
  return after === OPEN_PAREN && close + 2 <= lastParen ? markdownLink(source, from, source.slice(at + 1, close), close, embed) : null;
}

function wikiLink(inner: string, from: number, to: number, embed: boolean): InlineLink {
  const bar = inner.indexOf("|");
  const target = (bar < 0 ? inner : inner.slice(0, inner.charAt(bar - 1) === "\\" ? bar - 1 : bar)).trim();
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

function markdownLink(source: string, from: number, display: string, close: number, embed: boolean): InlineLink {
  const end = source.indexOf(")", close + 2);
  const address = source.slice(close + 2, end).trim();
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
  if (!mayHoldMarks(source, 0, source.length)) return source;
  let text = source;
  if (text.includes("%%")) text = text.replace(/%%[^%]*%%/g, "");
  if (text.includes("<")) text = text.replace(/<br\s?\/?>/gi, " ").replace(/<sup>(\d)<\/sup>/g, (_, digit: string) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).replace(/<\/?[a-zA-Z][^<>]*>/g, "");
  if (text.includes("[^")) text = text.replace(/\[\^[^\]\s[]*\]/g, "");
  text = withoutEmphasis(text);
  return text.includes(";") && text.includes("&") ? text.replace(/&(?:#(\d{2,5})|([a-zA-Z]{2,6}));/g, (written, code: string | undefined, name: string) => (code ? String.fromCharCode(Number(code)) : (entities.get(name) ?? written))) : text;
}

/** The signs that HTML writes by name, as tables pasted from elsewhere hold them; numbers name any other. */
const entities: ReadonlyMap<string, string> = new Map(
  "nbsp\u00a0,amp&,lt<,gt>,le≤,ge≥,asymp≈,plusmn±,times×,minus−,ndash–,mdash—,pound£,euro€".split(",").map((each) => [each.slice(0, -1), each.slice(-1)]),
);

/** Emphasis stands at a word's edge; an asterisk between blanks or an underscore within a word is itself. */
function withoutEmphasis(source: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code < STAR || ((charMarks[code] ?? 0) & (HAS_MARKUP | HAS_PAIR)) === 0) continue;
    const escapes = code === BACKSLASH && isPunctuation(source.charAt(at + 1));
    if (!escapes && !isMark(source, at, code)) continue;
    out += source.slice(from, at);
    from = at + 1;
    if (escapes) at++;
  }
  return from === 0 ? source : out + source.slice(from);
}

function isPunctuation(char: string): boolean {
  return char !== "" && "\\`*_{}[]()#+-.!|<>~=$^%:&'\"/,;?@".includes(char);
}

function isMark(source: string, at: number, code: number): boolean {
  if (code === TICK) return true;
  if (code === TILDE || code === EQUALS) return codeAt(source, at + 1) === code || (at > 0 && source.charCodeAt(at - 1) === code);
  if (code !== STAR && code !== UNDERSCORE) return false;
  if (isEdge(source, at - 1) && isEdge(source, at + 1)) return source.length === 1;
  if (!isWord(source.charAt(at - 1)) || !isWord(source.charAt(at + 1))) return true;
  return code === STAR && (source.includes("*", at + 1) || source.lastIndexOf("*", at - 1) >= 0);
}

/** Whether nothing but a blank or the text's end stands at `at`. */
function isEdge(source: string, at: number): boolean {
  const code = at < 0 ? -1 : codeAt(source, at);
  return code < 0 || code === SPACE || code === TAB;
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

/** Blanks as a reader sees them: one for several, none around. */
function collapse(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE && (code !== SPACE || codeAt(text, at + 1) === SPACE)) return text.replace(/[ \t\r\n]+/g, " ").trim();
  }
  return text.trim();
}
