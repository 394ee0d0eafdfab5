import type { NoteContext } from "./context";
import { LF, SPACE, STAR } from "./chars";
import { addRows, factRows, type FactRow } from "./fact-rows";
import { plainText } from "./inline";
import type { Listing, Parent, Relation, Table, Ticker } from "./note";
import { companyKeys, conceptTags, factKeys, governedKeys, noneTags, personKeys, personTags, placeKeys, placeTags, statusKeys, tickerKeys } from "./listing-words";
import { readParent } from "./read-parent";
import { readRelated } from "./read-related";
import { isExchange, readTickers } from "./read-tickers";

export interface ListingReading {
  readonly listing: Listing;
  readonly tickers: readonly Ticker[];
  readonly parent: Parent | null;
}

/** What of the note is already read. */
export interface Known {
  readonly tags: readonly string[];
  readonly tables: readonly Table[];
  readonly summary: string;
  readonly isActor: boolean;
}

/** How one can own the actor itself: its listing, its own tickers and its parent (reading-notes.md, section 4). */
export function readListing(context: NoteContext, known: Known): ListingReading {
  const tags = new Set(known.tags.map((tag) => tag.toLowerCase()));
  if (!known.isActor && has(tags, conceptTags)) return { listing: "none", tickers: [], parent: null };
  const facts = factRows(context, known.tables, factKeys, context.title.toLowerCase());
  const opening = openingOf(context);
  const related = (): readonly Relation[] => (context.outline.text.includes("arent") ? readRelated(context) : []);
  const parent = isPersonOrPlace({ facts, tags, summary: known.summary }) ? null : readParent({ facts, opening, related });
  const stating = [...facts, ...pairRows(context, known.tables), ...propertyRows(context)];
  const tickers = readTickers(stating, known.summary, tickerLines(context), parent?.target.name);
  const listing = judge({ title: context.title, facts, tags, body: () => investmentWords(context), summary: known.summary, tickers, parent });
  return { listing, tickers: listing === "public" ? tickers : [], parent };
}

/** Rows of tables of two columns that are no facts by their header, yet may hold a row *Ticker*. */
function pairRows({ tables, outline }: NoteContext, classified: readonly Table[]): readonly FactRow[] {
  const rows: FactRow[] = [];
  for (const [at, table] of tables.entries()) {
    if (table.columns.length === 2 && classified[at]?.kind !== "facts") addRows(table, outline.text, tickerKeys, "", rows);
  }
  return rows;
}

/** Properties of the front matter that state a ticker. */
function propertyRows({ frontMatter: { values } }: NoteContext): readonly FactRow[] {
  const rows: FactRow[] = [];
  for (const [key, { text, line }] of values) if (tickerKeys.has(key)) rows.push({ key, value: text.replace(/^\[|\]$/g, ""), line });
  return rows;
}

interface Evidence {
  readonly title: string;
  readonly facts: readonly FactRow[];
  readonly tags: ReadonlySet<string>;
  /** What the note says where it speaks of investing. */
  readonly body: () => string;
  readonly summary: string;
  readonly tickers: readonly Ticker[];
  readonly parent: Parent | null;
}

const delisted = /\b(?:no longer (?:separately |publicly )?(?:traded|listed)|delisted|taken private|went private|not separately (?:traded|investable|listed)|formerly (?:traded|listed))\b/i;
const unlisted = /\b(?:private company|privately held|not publicly (?:traded|listed)|not (?:yet )?listed|still private|remains private|private startup|is private\b|private \([^)]*\))/i;
const closed = /\bnot (?:directly |separately |easily )?invest(?:able|ible)\b(?! (?:for|as)\b)|\b(?:can't|cannot) (?:be )?invest/i;

/** What is stated counts before what tags say, and tags before what the kind of actor lets expect. */
function judge(evidence: Evidence): Listing {
  const { facts, tags, summary, tickers, parent } = evidence;
  const stated = statedIn(evidence);
  if (stated === "private") return "private";
  const body = evidence.body();
  if (delisted.test(body)) return "private";
  if (tickers.length > 0 || stated === "public") return "public";
  if (tags.has("public")) return "public";
  if (tags.has("private")) return "private";
  if (cannotBeOwned(evidence)) return "none";
  if (unlisted.test(body) || unlisted.test(summary.slice(0, 200)) || closed.test(body) || parent) return "private";
  return facts.some(({ key, value }) => governedKeys.has(key) && /\bstate[- ]owned|government[- ]owned/i.test(value)) ? "private" : "unknown";
}

/** What the facts state outright: `Ticker | Private`, `Status | Public`, `Listing | London, Astana`; a row named after the actor speaks of it too. */
function statedIn({ facts, title, tickers }: Evidence): Listing | null {
  const own = title.toLowerCase();
  const isToCome = facts.some(({ key, value }) => tickerKeys.has(key) && /\bTB[DA]\b/.test(value));
  for (const { key, value } of facts) {
    const words = key === own || statusKeys.has(key) ? plainText(value) : "";
    if (words === "") continue;
    if (saysPrivate(words, key === own)) return "private";
    if (key !== own && !isToCome && tickers.length === 0 && saysPublic(words, key)) return "public";
  }
  return null;
}

function saysPrivate(words: string, isRowOfItself: boolean): boolean {
  if (/\bnot (?:yet )?listed|\bunlisted|\bprivately (?:held|owned)|\bprivate company/i.test(words)) return true;
  if (isRowOfItself || isAssetManager(words)) return false;
  if (/^(?:still |currently |remains |now )?private(?:ly)?\b|\bprivate \(/i.test(words)) return true;
  return /\b(?:subsidiary|division|business unit)\b/i.test(words) && !/\b(?:public|listed)\b/i.test(words);
}

/** `Private equity`, `Private markets manager`: what it does, not how it is owned. */
function isAssetManager(words: string): boolean {
  return /^private(?:ly)? (?:equity|credit|markets|bank|university|investment|capital|wealth|military|foundation|sector|label|network)/i.test(words);
}

function saysPublic(words: string, key: string): boolean {
  if (/^(?:public(?:ly)?|listed)\b(?! (?:sector|university|utility|benefit|school|agency|body|institution|beta|preview|subsidiar|arm))/i.test(words)) return true;
  const isPlanned = /\b(?:planned|expected|filed|tbd|ipo (?:in|prep|filed|planned))\b/i.test(words);
  return /^(?:ticker|listing|listed|exchange|stock)/.test(key) && !isPlanned && isExchange(words.split(/[,(/;]/, 1)[0]?.trim() ?? "");
}

/** No security can exist: a person, a place, a government, a nonprofit, a concept. */
function cannotBeOwned(evidence: Evidence): boolean {
  if (has(evidence.tags, noneTags) || isPersonOrPlace(evidence)) return true;
  const body = /\b(?:nonprofit|non-profit|not-for-profit|government agency|federal agency|regulatory agency|central bank|intergovernmental|ministry of|sovereign wealth fund)\b/i;
  return body.test(evidence.summary.slice(0, 160));
}

/** `Bill Gates — Microsoft co-founder`: a name, a dash, and in a few words what only a person is. */
const personOpening = /^[\p{L}.'’ -]{4,40} [—–-] (?:[^\s.—]+ ){0,4}?(?:co-founder|founder(?:\/CEO| and CEO)?|CEO|chair(?:man|woman)|senator|economist|journalist|professor|billionaire|politician|entrepreneur|physicist|lawyer)[.,;]/u;

function isPersonOrPlace({ facts, tags, summary }: Pick<Evidence, "facts" | "tags" | "summary">): boolean {
  if (has(tags, personTags) || has(tags, placeTags) || tags.has("sovereign") || personOpening.test(summary.slice(0, 160))) return true;
  if (facts.some(({ key }) => personKeys.has(key)) && !facts.some(({ key }) => companyKeys.has(key))) return true;
  if (facts.filter(({ key }) => placeKeys.has(key)).length >= 2) return true;
  return /^[^.]*\b(?:city|suburb|district|town|province|municipality|country|island nation|city-state|peninsula|strait) (?:of|in|between)\b/i.test(summary.slice(0, 160));
}

function has(tags: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const tag of tags) if (words.has(tag)) return true;
  return false;
}

/** The note's opening paragraph as written, with its line. */
function openingOf({ outline }: NoteContext): { readonly text: string; readonly line: number } {
  for (const { blocks } of outline.sections) {
    for (const block of blocks) {
      if (block.kind !== "text" || !block.opens) continue;
      const source = outline.text.slice(block.from, block.to);
      if (/^(?:#\S+\s*)+$/.test(source)) continue;
      return { text: source, line: block.line };
    }
  }
  return { text: "", line: 1 };
}

/** The words of the sections about investing, and of the lines that say in bold what one can own; as written. */
function investmentWords({ outline: { text, sections } }: NoteContext): string {
  const words: string[] = [];
  for (const { heading, blocks } of sections) {
    const investing = /invest|financial|ownership|cap table|listing|stock/i.test(heading);
    for (const { kind, from, to } of blocks) {
      if (kind === "table" || (!investing && text.charCodeAt(from) !== STAR)) continue;
      const end = Math.min(to, from + 400);
      if (investing || /^\*\*[^*]*(?:private|traded|investable|listed)/i.test(text.slice(from, end))) words.push(text.slice(from, end));
    }
  }
  return words.join("\n");
}

/** `**Ticker:** MOD (NYSE)` and `Ticker: NVDA` as lines of their own. */
function tickerLines({ outline: { text, sections } }: NoteContext): readonly string[] {
  if (!opensLineWithTicker(text)) return [];
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, from, to }) => {
      if (kind === "table") return [];
      const match = /^(?:Stock )?[Tt]ickers?:\s*(.+)$/.exec(plainText(text.slice(from, Math.min(to, from + 120))));
      return match?.[1] ? [match[1]] : [];
    }),
  );
}

/** A quick look that nearly every note fails: *Ticker* near the start of a line that is no row of a table. */
function opensLineWithTicker(text: string): boolean {
  for (let at = text.indexOf("icker"); at >= 0; at = text.indexOf("icker", at + 5)) {
    const before = text.charCodeAt(at - 2);
    if (before !== LF && before !== STAR && before !== SPACE && at > 1) continue;
    const line = text.slice(Math.max(0, at - 16), at - 1);
    const opening = line.slice(line.lastIndexOf("\n") + 1);
    if (/^[-*_\s]*(?:Stock )?$/.test(opening)) return true;
  }
  return false;
}
