import type { NoteContext } from "./context";
import { TELLS_TICKER, TELLS_STATUS, TELLS_GOVERNED, TELLS_PERSON, TELLS_COMPANY } from "./fact-keys";
import { type FactRow, type OwnFacts, readOwnFacts } from "./fact-rows";
import { plainText } from "./inline";
import type { Listing, Parent, Relation, Table, Ticker } from "./note";
import { investmentWords, openingOf, tickerLines } from "./listing-lines";
import { readParent } from "./read-parent";
import { isExchange, isTickerProperty, readTickers } from "./read-tickers";
import { TAG_PERSON, TAG_PLACE, TAG_NONE, TAG_CONCEPT, TAG_PUBLIC, TAG_PRIVATE, TAG_STATE } from "./tag-kinds";
import { bitsWithin, hintTable, holdsWord, wordTable } from "./word-table";

export interface ListingReading {
  readonly listing: Listing;
  readonly tickers: readonly Ticker[];
  readonly parent: Parent | null;
}

/** What of the note is already read. */
export interface Known {
  /** What its tags say, as bits (tag-kinds.ts). */
  readonly kinds: number;
  readonly tables: readonly Pick<Table, "kind">[];
  readonly summary: string;
  readonly isActor: boolean;
  readonly related: readonly Relation[];
}

/** How one can own the actor itself: its listing, its own tickers and its parent (reading-notes.md, section 4). */
export function readListing(context: NoteContext, { kinds, tables, summary, isActor, related }: Known): ListingReading {
  if (!isActor && kinds & TAG_CONCEPT) return { listing: "none", tickers: [], parent: null };
  const facts = readOwnFacts(context, tables);
  const opening = openingOf(context);
  const isPersonOrPlace = saysPersonOrPlace(facts, kinds, summary);
  const parent = isPersonOrPlace ? null : readParent({ facts: facts.rows, opening, related });
  const stating = [...facts.rows, ...facts.pairs, ...propertyRows(context)];
  const tickers = readTickers(stating, summary, tickerLines(context.outline), parent?.target.name);
  const listing = judge({ facts, kinds, context, summary, tickers, parent, isPersonOrPlace });
  return { listing, tickers: listing === "public" ? tickers : [], parent };
}

/** Properties of the front matter that state a ticker. */
function propertyRows({ frontMatter: { values } }: NoteContext): readonly FactRow[] {
  const rows: FactRow[] = [];
  for (const [key, { text, line }] of values) {
    if (isTickerProperty(key)) rows.push({ key, tells: TELLS_TICKER, own: false, value: text.replace(/^\[|\]$/g, ""), line });
  }
  return rows;
}

interface Evidence {
  readonly facts: OwnFacts;
  readonly kinds: number;
  readonly context: NoteContext;
  readonly summary: string;
  readonly tickers: readonly Ticker[];
  readonly parent: Parent | null;
  readonly isPersonOrPlace: boolean;
}

const delisted = /\b(?:no longer (?:separately |publicly )?(?:traded|listed)|delisted|taken private|went private|not separately (?:traded|investable|listed)|formerly (?:traded|listed))\b/i;
const unlisted = /\b(?:private company|privately held|not publicly (?:traded|listed)|not (?:yet )?listed|still private|remains private|private startup|is private\b|private \([^)]*\))/i;
const closed = /\bnot (?:directly |separately |easily )?invest(?:able|ible)\b(?! (?:for|as)\b)|\b(?:can't|cannot) (?:be )?invest/i;

/** `Not directly investable (Bolt division)`: whatever else it is, a company owns it. */
const ofWhole = /\binvest(?:able|ible)\W{1,8}[^()\n]{1,40}(?:division|subsidiary|unit)\)/i;

/** `Publicly traded pump maker`, `Listed on Euronext Oslo`, `Oslo-listed pump maker`; not of another, nor of what was or will be. */
const publicOpening = /(?:^|[—–:;,.] |\b(?:[Aa]n?|[Ii]s) )(?:[Pp]ublicly[- ](?:traded|listed)\b(?! until)|[Ll]isted on (?:the )?\p{Lu}|\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?-listed )| (?!(?:not|formerly|once|be|arm|unit|subsidiary|companies|stocks) )\p{Ll}+ listed on (?:the )?\p{Lu}/u;

/** What a company that is not listed yet is called. */
const unlistedOpening = /[—–] (?:[\w-]+ ){0,4}(?:pre-IPO|(?:VC|venture|venture-capital)-backed)\b/i;

/** Whose owner is no market. */
const owned = /\b(?:state|government|family|employee)[- ]owned\b/i;

/** What is stated counts before what tags say, and tags before what the kind of actor lets expect. */
function judge(evidence: Evidence): Listing {
  const { facts, kinds, summary, tickers, parent } = evidence;
  const stated = statedIn(facts.rows, tickers);
  if (stated === "private") return "private";
  const body = investmentWords(evidence.context);
  if (body !== "" && delisted.test(body)) return "private";
  const opening = summary.slice(0, 200);
  if (tickers.length > 0 || stated === "public" || (kinds & TAG_PUBLIC && !delisted.test(opening))) return "public";
  if (kinds & TAG_PRIVATE || (body !== "" && ofWhole.test(body))) return "private";
  if (cannotBeOwned(evidence)) return "none";
  if (!parent && publicOpening.test(opening)) return "public";
  if ((body !== "" && (unlisted.test(body) || closed.test(body))) || unlisted.test(opening) || unlistedOpening.test(opening) || delisted.test(opening) || parent) return "private";
  return owned.test(opening) || facts.rows.some(({ tells, value }) => (tells & TELLS_GOVERNED && owned.test(value)) || (tells & TELLS_TICKER && /\bparent\b/i.test(value))) ? "private" : "unknown";
}

/** What the facts state outright: `Ticker | Private`, `Status | Public`, `Listing | London, Astana`; a row named after the actor speaks of it too. */
function statedIn(rows: readonly FactRow[], tickers: readonly Ticker[]): Listing | null {
  const isToCome = rows.some(({ tells, value }) => tells & TELLS_TICKER && /\bTB[DA]\b/.test(value));
  for (const { key, tells, own, value } of rows) {
    const words = own || tells & TELLS_STATUS ? plainText(value) : "";
    if (words === "") continue;
    if (tells & TELLS_TICKER && tickers.length === 0 && /[,;(] ?delisted\b/i.test(words)) return "private";
    if (saysPrivate(words, own)) return "private";
    if (!own && !isToCome && tickers.length === 0 && saysPublic(words, key)) return "public";
  }
  return null;
}

/** One of these stands in whatever says that an actor is not listed. */
const ownedWords = hintTable("listed|unlisted|private|privately|subsidiary|division|unit");

function saysPrivate(words: string, isRowOfItself: boolean): boolean {
  if (!holdsWord(ownedWords, words, 0, words.length)) return false;
  if (/\bnot (?:yet )?listed|\bunlisted|\bprivately (?:held|owned)|\bprivate company/i.test(words)) return true;
  if (isRowOfItself || isAssetManager(words)) return false;
  if (/^(?:still |currently |remains |now |(?:none|n\/a|no ticker|[—–-])[ (,;—–-]+)?private(?:ly)?\b|\bprivate \(/i.test(words)) return true;
  return /\b(?:subsidiary|division|business unit)\b/i.test(words) && !/\b(?:public|listed)\b/i.test(words);
}

/** `Private equity`, `Private markets manager`: what it does, not how it is owned. */
function isAssetManager(words: string): boolean {
  return /^private(?:ly)? (?:equity|credit|markets|bank|university|investment|capital|wealth|military|foundation|sector|label|network)/i.test(words);
}

function saysPublic(words: string, key: string): boolean {
  if (/^(?:public(?:ly)?|listed)\b(?! (?:sector|university|utility|benefit|school|agency|body|institution|beta|preview|subsidiar|arm))/i.test(words)) return true;
  const isPlanned = /\b(?:planned|expected|filed|tbd|ipo (?:in|prep|filed|planned))\b/i.test(words);
  return /^(?:ticker|listing|listed|exchange|stock)/i.test(key) && !isPlanned && isExchange(words.split(/[,(/;]/, 1)[0]?.trim() ?? "");
}

/** No security can exist: a person, a place, a government, a nonprofit, a concept. */
function cannotBeOwned({ kinds, isPersonOrPlace, summary }: Evidence): boolean {
  if (kinds & TAG_NONE || isPersonOrPlace) return true;
  const body = /\b(?:nonprofit|non-profit|not-for-profit|government agency|federal agency|regulatory agency|central bank|intergovernmental|ministry of|sovereign wealth fund)\b/i;
  return body.test(summary.slice(0, 160));
}

const callings = "senator|economist|journalist|professor|billionaire|politician|entrepreneur|physicist|lawyer";

/** `Bill Gates — Microsoft co-founder`: a name, a dash, and in a few words what only a person is. */
const personOpening = new RegExp(`^[\\p{L}.'’ -]{4,40} [—–-] (?:[^\\s.—]+ ){0,4}?(?:co-founder|founder(?:/CEO| and CEO)?|CEO|chair(?:man|woman)|${callings})[.,;]`, "u");

const placeOpening = /^[^.]*\b(?:city|suburb|district|town|province|municipality|country|island nation|city-state|peninsula|strait) (?:of|in|between)\b/i;
/** One of these stands in every such opening. */
const placeWords = wordTable([
  [1, `founder|ceo|chairman|chairwoman|${callings}`],
  [2, "city|suburb|district|town|province|municipality|country|nation|state|peninsula|strait"],
]);

function saysPersonOrPlace({ told, places }: OwnFacts, kinds: number, summary: string): boolean {
  if (kinds & (TAG_PERSON | TAG_PLACE | TAG_STATE)) return true;
  if ((told & TELLS_PERSON && !(told & TELLS_COMPANY)) || places >= 2) return true;
  const opening = summary.slice(0, 160);
  const said = bitsWithin(placeWords, opening, 0, opening.length);
  return ((said & 1) !== 0 && personOpening.test(opening)) || ((said & 2) !== 0 && placeOpening.test(opening));
}
