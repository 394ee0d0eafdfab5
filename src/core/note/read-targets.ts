import { isName, isPlural, longestName, splitNames } from "./actor-name";
import { CLOSE_PAREN, COLON, OPEN_PAREN, SPACE } from "./chars";
import { findLinks, plainText, type InlineLink } from "./inline";
import { notSymbols } from "./listing-words";
import type { Target } from "./note";
import { wordSet } from "./word-list";
import { dashAfter, linkTarget } from "./read-related";

/** Whom a line or cell names, and what it says of them. */
export interface Named {
  readonly targets: readonly Target[];
  /** False when the words are a mere description (`Construction firms`). */
  readonly named: boolean;
  readonly note: string;
}

/** Reads `[[Microsoft]] — offers R1`, `Sea Group (SE): shops`, `[[SK Hynix]], [[Samsung]]`, `Hyperscalers (AWS, MSFT)` (reading-notes.md, section 4). */
export function readTargets(source: string): Named {
  if (source.length > longestName) return { targets: [], named: false, note: "" };
  const simple = simpleTarget(source);
  if (simple) return { targets: [simple], named: simple.link !== null || isName(simple.name), note: "" };
  const links = source.includes("[") ? findLinks(source).filter(({ path, external }) => path !== "" && !external) : [];
  const dash = headEnd(source, links);
  const head = source.slice(0, dash.at);
  const note = plainText(source.slice(dash.end));
  const headLinks = links.filter(({ from }) => from < dash.at);
  const read = headLinks.length > 0 ? linkedTargets(head, headLinks) : plainTargets(plainText(head));
  return { ...read, note: note || remainder(head, headLinks) };
}

/** Most cells are one link or one name and nothing else; null for all others. */
function simpleTarget(source: string): Target | null {
  if (/^[[*]/.test(source)) {
    const path = /^(?:\*\*)?\[\[([^[\]|#\\]+)\]\](?:\*\*)?$/.exec(source)?.[1]?.trim();
    return path ? linkTarget(path) : null;
  }
  return /^[A-Za-z0-9][A-Za-z0-9.&' ]*$/.test(source) && !/ (?:and|via|through|JV)\b|joint venture|[ .]$/.test(source) ? { name: source, link: null, ticker: "" } : null;
}

/** The head ends at a dash, or at a colon behind the name. */
function headEnd(source: string, links: readonly InlineLink[]): { readonly at: number; readonly end: number } {
  const dash = dashAfter(source, links);
  const colon = colonAfter(source, links);
  return colon >= 0 && colon < dash.at ? { at: colon, end: colon + 1 } : dash;
}

/** The first colon behind a word, outside links and brackets. */
function colonAfter(source: string, links: readonly InlineLink[]): number {
  if (!source.includes(":")) return -1;
  let next = 0;
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    while ((links[next]?.to ?? source.length) <= at) next++;
    const link = links[next];
    if (link && at >= link.from) {
      at = link.to - 1;
      continue;
    }
    const code = source.charCodeAt(at);
    if (code === OPEN_PAREN) depth++;
    else if (code === CLOSE_PAREN) depth = Math.max(0, depth - 1);
    else if (code === COLON && depth === 0 && /^:(?:\*\*)?(?:\s|$)/.test(source.slice(at, at + 4))) return at;
  }
  return -1;
}

/** What stands in brackets behind a linked name says something of it. */
function remainder(head: string, links: readonly InlineLink[]): string {
  const last = links.at(-1);
  if (last ? last.to >= head.length : !head.includes("(")) return "";
  const rest = last ? plainText(head.slice(last.to)) : (/\(([^()]*)\)\s*$/.exec(plainText(head))?.[0] ?? "");
  const inner = rest.replace(/^[\s,*)]+/, "");
  return /^\([^()]*\)$/.test(inner) ? inner.slice(1, -1) : inner;
}

function linkedTargets(head: string, links: readonly InlineLink[]): Pick<Named, "targets" | "named"> {
  const targets = [...namesBefore(head.slice(0, links[0]?.from))];
  for (const [at, link] of links.entries()) {
    const before = head.slice(links[at - 1]?.to ?? 0, link.from);
    if (at > 0 && !isSeparator(before)) {
      if (isGloss(before)) continue;
      const between = opensApart.test(before) ? namesBefore(before) : none;
      if (between.length === 0) return { targets, named: true };
      targets.push(...between);
    }
    const group = groupBehind(head, link);
    if (group !== "") return targets.length > 0 ? { targets, named: true } : { targets: [{ name: group, link: null, ticker: "" }], named: false };
    targets.push(at === 0 ? firstTarget(head, link, links[1]) : toTarget(link, head));
  }
  const rest = head.slice(links.at(-1)?.to);
  return { targets: opensApart.test(rest) ? [...targets, ...namesOf(rest.replace(opensApart, ""))] : targets, named: true };
}

/** Plain names that stand before a link, separated from it (`SenseTime, [[Megvii]]`, `Intel/[[SambaNova]]`). */
function namesBefore(words: string): readonly Target[] {
  const before = words.replace(/[*\s]+$/, "");
  return endsApart.test(before) && !/\([^()]*$/.test(before) ? namesOf(before.replace(endsApart, "")) : none;
}

const endsApart = /(?:[,;/&+]| and)$/;
const opensApart = /^(?:\*\*)?(?: \([^()]*\))?(?:,| and | \+ | & )/;

/** The names between commas; none where anything else stands there. */
function namesOf(words: string): readonly Target[] {
  const names = splitNames(plainText(words));
  return names.every((name) => isName(withoutBrackets(name))) ? names.map(plainTarget) : none;
}

const none: readonly never[] = [];

/** `[[LNG]] exporters` are a group of many, `[[Vanguard]] funds` are one holder's; "" where the link is a name by itself. */
function groupBehind(head: string, link: InlineLink): string {
  const noun = link.to < head.length && head.charCodeAt(link.to) === SPACE ? (/^ (?:[a-z-]+ )?([a-z]+)/.exec(head.slice(link.to, link.to + 40))?.[1] ?? "") : "";
  return isPlural(noun) && noun !== "funds" ? plainText(head.slice(link.from)).trim() : "";
}

/** `[[Andreessen Horowitz]] ([[a16z]])` is one target. */
function isGloss(between: string): boolean {
  return /\(\s*$/.test(between);
}

function isSeparator(between: string): boolean {
  return /^[\s*]*(?:\([^()]*\))?[\s*]*(?:[,/&+;]|and|or|,\s*and)[\s*]*$/i.test(between);
}

/** Where the link is only the end of a name (`Agricultural Bank of [[China]]`, `iShares [[MSCI]] [[Brazil]]`), the target is the whole name. */
function firstTarget(head: string, link: InlineLink, next: InlineLink | undefined): Target {
  const before = link.from === 0 ? "" : plainText(head.slice(0, link.from)).replace(/^[^\p{L}\p{N}]+/u, "");
  if (!opensName(before)) return toTarget(link, head);
  const apart = next && isSeparator(head.slice(link.to, next.from));
  const whole = plainText(head.slice(0, apart ? next.from : head.length)).replace(/\([^()]*\)\s*$/, "").replace(/[\s,&/]+$/, "");
  return { name: whole, link: null, ticker: tickerBehind(head, link.to) };
}

/** Whether words right before a link are the first part of its name: they end in `of`, or are themselves capitalised like a name. */
function opensName(before: string): boolean {
  if (before === "" || /[,;:/&+(—–.]$/.test(before) || before.length > 40) return false;
  if (/\b(?:of|de|del|do|da|für|of the)$/i.test(before)) return /^\p{Lu}[^%]*$/u.test(before);
  const words = before.split(" ");
  return words.length <= 3 && words.every((word) => /^\p{Lu}[\p{L}\p{N}.&-]*$|^[a-z]\p{Lu}/u.test(word) && !notOpenings.has(word.toLowerCase())) && !/['’]s$/.test(before);
}

/** Capitalised words that stand before a name and are no part of it. */
const notOpenings = wordSet(
  "long|short|buy|sell|own|via|through|parent|owner|supplier|suppliers|customer|partner|competitor|rival|peer|founder|ceo|chairman|lead|led|also|only|see|note|maybe|" +
    "potential|possible|former|new|chinese|japanese|korean|american|european|german|french|british|indian|brazilian|taiwanese|dutch|israeli|us|uk|eu|subsidiary|acquirer|" +
    "investor|investors|winner|loser|avoid|watch|hold|add|invest|spun|spinoff|formerly|primarily|mainly|mostly|especially|like|and|or|with|plus|both|private|public|listed|" +
    "exposure|owns|owned|holds|acquired|bought|sold|backs|backed|invested|stake|stakes|controls|supplies",
);

function toTarget(link: InlineLink, head: string): Target {
  return linkTarget(link.path, tickerBehind(head, link.to));
}

/** `[[Equinix]] (EQIX)`, `Cohu (NASDAQ: COHU)`. */
function tickerBehind(head: string, at: number): string {
  const match = at < head.length ? /^[*\s]*\(([^()]{1,30})\)/.exec(head.slice(at, at + 40)) : null;
  return match?.[1] ? tickerOf(match[1]) : "";
}

/** The symbol in `EQIX`, `NASDAQ: COHU`, `005930.KS`; "" when the words are none. */
export function tickerOf(words: string): string {
  const symbol = words.includes(":") ? words.slice(words.indexOf(":") + 1).trim() : words.trim();
  return /^(?:[A-Z]{1,5}(?:[.-][A-Z]{1,3})?|[A-Z]{4}\d{1,2}|[A-Z\d]{2,6}\.[A-Z]{1,3})$/.test(symbol) && !notTickers.has(symbol) && !notSymbols.has(symbol) ? symbol : "";
}

const notTickers = wordSet("CFO|CTO|COO|GPU|TPU|LP|GP|VC|PE|JV|DC|R&D|II|III|IV|PBC|SV|SPV|AWS|GCP|SASAC|PIF|QIA|ADIA|KIA|SOE|HQ|DOE|DOD|NASA");

function plainTargets(head: string): Pick<Named, "targets" | "named"> {
  const group = !head.includes("(") ? null : /^([^()]+)\(([^()]+,[^()]+)\)\s*$/.exec(head);
  const inner = group?.[2]?.split(/,| and | & /).map((part) => part.trim()).filter((part) => part !== "") ?? [];
  if (group && inner.length > 1 && inner.every((part) => isName(part) && part.split(" ").length <= 3) && isGroup(group[1] ?? "")) return { targets: inner.map(plainTarget), named: true };
  if (/^(?:mostly|mainly|primarily|largely) /i.test(head)) return { targets: [plainTarget(head)], named: false };
  const parts = splitNames(head);
  const names = parts.filter((part) => isName(withoutBrackets(part)));
  return names.length > 0 ? { targets: names.map(plainTarget), named: true } : { targets: parts.slice(0, 1).map(plainTarget), named: false };
}

/** A plural that stands for those in the brackets (`Hyperscalers (AWS, MSFT)`). */
function isGroup(words: string): boolean {
  return /s\s*$/i.test(words.trim());
}

function plainTarget(part: string): Target {
  const bracket = part.includes("(") ? /\(([^()]*)\)[\s.]*$/.exec(part) : null;
  const ticker = bracket?.[1] ? tickerOf(bracket[1]) : "";
  return { name: withoutBrackets(part), link: null, ticker };
}

function withoutBrackets(part: string): string {
  const name = part.replace(/ (?:via|through) .*$| (?:JV|joint venture)$/, "");
  return (name.includes("(") ? name.replace(/\s*\([^()]*\)?/g, "") : name).replace(/^["“'\s]*\$(?=[A-Z])|^["“'\s]+|["”'\s.,;]+$/g, "");
}
