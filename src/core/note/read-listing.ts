import type { NoteContext } from "./context";
import { factRows, type FactRow } from "./fact-rows";
import { plainText } from "./inline";
import type { Listing, Parent, Table, Ticker } from "./note";
import { readParent } from "./read-parent";
import { readTickers } from "./read-tickers";
import { meaningOf } from "./section-meaning";

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
  const facts = factRows(context.tables, known.tables, context);
  const opening = openingOf(context);
  const body = investmentWords(context);
  const parent = readParent(facts, opening.text, opening.line);
  const tickers = readTickers([...facts, ...pairRows(context, known.tables)], known.summary, tickerLines(context));
  const tags = new Set(known.tags.map((tag) => tag.toLowerCase()));
  const listing = judge({ facts, tags, body, summary: known.summary, tickers, parent, isActor: known.isActor });
  return { listing, tickers: listing === "public" ? tickers : [], parent };
}

/** Rows of tables of two columns that are no facts by their header, yet may hold a row *Ticker*. */
function pairRows(context: NoteContext, classified: readonly Table[]): readonly FactRow[] {
  const pairs = context.tables.filter((table, at) => table.columns.length === 2 && classified[at]?.kind !== "facts");
  return factRows(pairs, pairs.map(() => ({ kind: "facts" })), context);
}

interface Evidence {
  readonly facts: readonly FactRow[];
  readonly tags: ReadonlySet<string>;
  /** What the note says where it speaks of investing. */
  readonly body: string;
  readonly summary: string;
  readonly tickers: readonly Ticker[];
  readonly parent: Parent | null;
  readonly isActor: boolean;
}

const delisted = /\b(?:no longer (?:separately |publicly )?(?:traded|listed)|delisted|taken private|went private|not separately (?:traded|investable|listed)|formerly (?:traded|listed))\b/i;
const unlisted = /\b(?:private company|privately held|not publicly (?:traded|listed)|not (?:yet )?listed|still private|remains private|private startup|is private\b|private \([^)]*\))/i;

function judge(evidence: Evidence): Listing {
  const { facts, tags, body, tickers, parent } = evidence;
  if (tickers.length > 0 && !delisted.test(body)) return "public";
  const stated = statedIn(facts);
  if (stated === "private" || delisted.test(body)) return "private";
  if (stated === "public") return "public";
  if (tags.has("public")) return "public";
  if (tags.has("private")) return "private";
  if (cannotBeOwned(evidence)) return "none";
  if (unlisted.test(body) || unlisted.test(evidence.summary.slice(0, 200)) || parent) return "private";
  return evidence.isActor ? "unknown" : conceptOrUnknown(tags);
}

const statusKeys = new Set(["status", "ticker", "tickers", "listing", "listed", "ownership", "ownership status", "public/private", "company status", "type", "structure", "stock", "exchange", "entity type", "company type"]);

/** What the facts state outright: `Ticker | Private`, `Status | Public`, `Listing | London, Astana`. */
function statedIn(facts: readonly FactRow[]): Listing | null {
  for (const { key, value } of facts) {
    if (!statusKeys.has(key)) continue;
    const words = plainText(value).toLowerCase();
    if (/^(?:still |currently |remains )?(?:private(?:ly)?\b|subsidiary\b|wholly[- ]owned)/.test(words) || /\b(?:private company|privately held|private \(|not listed|unlisted)/.test(words)) return isAssetManager(words) ? null : "private";
    if (/^(?:public(?:ly)?\b(?! (?:sector|university|utility|benefit|school|agency|body|institution|beta|preview|company accounting))|listed\b)/.test(words)) return "public";
    if ((key === "listing" || key === "listed" || key === "exchange") && /^(?:[a-z]{3,}|[A-Z])/.test(words) && !/^(?:none|n\/a|tbd|no|not|ipo|planned|expected|private|unlisted|hkex$)/.test(words)) return "public";
    if (key === "ticker" && /^[a-z]+ \(\d/.test(words)) return "public";
  }
  return null;
}

/** `Private equity`, `Private markets manager`: what it does, not how it is owned. */
function isAssetManager(words: string): boolean {
  return /^private (?:equity|credit|markets|bank|university|investment|capital|wealth|military|foundation)/.test(words);
}

const personTags = new Set("person people individual talent founder politician ceo executive researcher academic economist analyst journalist official scientist investor-person".split(" "));

/** Whether a note is about a person, by its tags. */
export function isPersonNote(tags: readonly string[]): boolean {
  return tags.some((tag) => personTags.has(tag.toLowerCase()));
}

const noneTags = new Set(
  ("individual government country countries geography region place city province individual " +
    "geopolitics tech-hub hub sovereign-state nonprofit ngo military agency regulator central-bank centralbank concept thesis event cable standards treaty religion university court law").split(" "),
);

/** Facts that only people or places have. */
const noneKeys = new Set("born|age|education|nationality|spouse|party|alma mater|net worth|population|gdp|capital|capital city|currency|area|head of state|president|prime minister|governor|mayor|constituency|term|time zone|landing points".split("|"));

function cannotBeOwned({ facts, tags, summary }: Evidence): boolean {
  if ([...tags].some((tag) => noneTags.has(tag) || personTags.has(tag))) return true;
  const keys = facts.filter(({ key }) => noneKeys.has(key)).length;
  if (keys >= 2) return true;
  if (tags.has("sovereign") && !tags.has("fund")) return true;
  return /\b(?:nonprofit|non-profit|government agency|federal agency|central bank|intergovernmental|ministry|regulator)\b/i.test(summary.slice(0, 160));
}

const conceptTags = new Set(["concept", "thesis", "event", "theme", "question", "daily", "meta", "sector", "product", "report"]);

function conceptOrUnknown(tags: ReadonlySet<string>): Listing {
  return [...tags].some((tag) => conceptTags.has(tag)) ? "none" : "unknown";
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

/** The words of the sections about investing, and of the lines that say in bold what one can own. */
function investmentWords({ outline, options }: NoteContext): string {
  const words: string[] = [];
  for (const section of outline.sections) {
    const investing = /invest|financial|ownership|cap table|listing|stock/i.test(section.heading) || meaningOf(section.heading, options.sectionWords) === "investment";
    for (const block of section.blocks) {
      if (block.kind === "table") continue;
      const source = outline.text.slice(block.from, block.to);
      if (investing || /^\*\*[^*]*(?:private|traded|investable|listed)/i.test(source)) words.push(plainText(source));
    }
  }
  return words.join("\n");
}

/** `**Ticker:** MOD (NYSE)` and `Ticker: NVDA` as lines of their own. */
function tickerLines({ outline: { text, sections } }: NoteContext): readonly string[] {
  if (!/[Tt]icker/.test(text)) return [];
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "table") return [];
      const match = /^(?:Stock )?[Tt]ickers?:\s*(.+)$/.exec(plainText(text.slice(block.from, Math.min(block.to, block.from + 120))));
      return match?.[1] ? [match[1]] : [];
    }),
  );
}
