import { CLOSE_PAREN, CLOSE_SQUARE, codeAt, isDigit, isLatin, OPEN_PAREN, OPEN_SQUARE, PLUS, SPACE } from "./chars";
import { HAS_DIGIT, HAS_SEPARATOR, marksOf } from "./line-marks";
import { lookUp, wordTable } from "./word-table";

const COMMA = 44;
const SLASH = 47;
const SEMICOLON = 59;

/** Longer words are prose, not names. */
export const longestName = 2000;

/** Parts between commas, slashes with blanks and `and`, outside brackets; `Acme, Inc.` stays whole. */
export function splitNames(text: string): readonly string[] {
  if (text.length > longestName) return [];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_PAREN || code === OPEN_SQUARE) depth++;
    else if (code === CLOSE_PAREN || code === CLOSE_SQUARE) depth = Math.max(0, depth - 1);
    if (depth > 0 || (code !== COMMA && code !== SEMICOLON && code !== SPACE)) continue;
    const width = separatorAt(text, at, code);
    if (width === 0) continue;
    addPart(text.slice(start, at), parts);
    start = at + width;
    at = start - 1;
  }
  addPart(start === 0 ? text : text.slice(start), parts);
  return parts;
}

function addPart(part: string, parts: string[]): void {
  const name = part.trim();
  if (name !== "") parts.push(name);
}

function separatorAt(text: string, at: number, code: number): number {
  const next = codeAt(text, at + 1);
  if (code !== SPACE) return /^,\s*(?:Inc|Ltd|LLC|LP|L\.P|Co|Corp|S\.A|N\.V)\b/.test(text.slice(at, at + 9)) ? 0 : 1;
  // The first characters of `and`, `/` and `+`.
  if (next !== 97 && next !== SLASH && next !== PLUS) return 0;
  const joint = /^ (?:and|\/|\+) (?=[A-Z\d[])/.exec(text.slice(at, at + 6));
  return joint ? joint[0].length : 0;
}

/** Words that are written small within a name. */
const SMALL = 1;
/** Words that name nobody, though they stand where a name would. */
const DESCRIBES = 2;
/** Words that together still name nobody (`Treasury Shares`, `Other Institutional Investors`). */
const NOBODY = 4;
/** Words that open a sentence rather than a name. */
const VERB = 8;
/** Words that make two words no brand (`isBrand`). */
const COMMON = 16;
/** Plurals that end no name. */
const PLURAL = 32;
/** Words that open no name, however they are written. */
const UNNAMED = 64;
/** With *AI* behind them these are a business, not a company. */
const BUSINESS = 128;

const nameWords = wordTable([
  [SMALL, "plc|of|the|and|de|la|du|da|do|for|in|at|&|von|van|der|des|di|e|y|on"],
  [DESCRIBES | NOBODY, "employee|founder|management|treasury|float|team|esop|board|executives|family|retail"],
  [DESCRIBES | NOBODY | PLURAL, "employees|founders|insiders|angels|investors|shareholders"],
  [DESCRIBES | NOBODY | UNNAMED, "public|others|other"],
  [DESCRIBES | UNNAMED, "various|total|undisclosed|remaining"],
  [DESCRIBES | PLURAL, "families|hyperscalers|utilities|banks|insurers|consumers|retailers|miners|refiners|producers|suppliers|developers|customers|companies|startups|governments|competitors"],
  [DESCRIBES | COMMON, "government|state|infrastructure|energy|software|memory"],
  [
    DESCRIBES,
    "unknown|none|rest|staff|individuals|founders/employees|everyone|nobody|someone|independent|private|crypto|technology|healthcare|logistics|industrials|semiconductors|biotech|" +
      "fintech|investment|acquisition|networking|construction|equipment|uranium|gold|copper|oil|gas|cash|bonds|equities|exception|exceptions|caveat|caveats|note",
  ],
  [
    NOBODY,
    "free|early|shares|stock|holders|pool|options|option|owners|partners|institutions|institutional|minority|strategic|foreign|domestic|international|local|company|founding|" +
      "original|angel|funds|directors|and|&|trust|vcs|vc|pe|misc",
  ],
  [VERB, "watch|buy|avoid|consider|see|unlike|while|if|when|because"],
  [
    COMMON,
    "group|market|model|policy|economy|power|capital|money|equity|credit|debt|retail|cloud|grid|industry|investor|partner|company|startup|buyer|user|demand|supply|traffic|" +
      "factory|family|campus|region|battery|exposure|stake|deal|leader|champion|winner|maker|owner",
  ],
  [
    PLURAL,
    "reits|makers|firms|buyers|operators|refineries|stocks|names|plays|etfs|bonds|funds|airlines|carriers|shippers|players|stakeholders|exporters|importers|manufacturers|" +
      "contractors|lenders|landlords|farmers|users|vendors|owners|holders|peers|beneficiaries|traders",
  ],
  [UNNAMED, "several|free|retail|unnamed|many|multiple|some|most|mostly|mainly|all|prior|existing|early|tbd|n/a|yes|no"],
  [BUSINESS, "enterprise|consumer|generative|agentic|vertical|sovereign|embodied|healthcare|legal|defense|defence|industrial|frontier|edge|on-device|chinese"],
]);

/** Whether a word is a plural for a kind of actors (`exporters`). */
export function isPlural(word: string): boolean {
  return (kindOf(word) & PLURAL) !== 0;
}

/** What one word is, as such bits. */
function kindOf(word: string): number {
  return lookUp(nameWords, word, 0, word.length);
}

/** Whether words are the name of an actor or a security, rather than a description: few, and each but the small ones capitalised. */
export function isName(words: string): boolean {
  if (words === "" || words.length > 60) return false;
  const marks = marksOf(words, 0, words.length);
  if (marks & HAS_DIGIT && /\b(?:19|20)\d\d\b/.test(words)) return false;
  const parts = words.split(/\s+/);
  const [first = "", second = "", third = ""] = parts;
  const kind = kindOf(first);
  if (first === "" || parts.length > 6 || kind & VERB) return false;
  if (kind & DESCRIBES && !startsLarge(second === "of" ? third : second)) return false;
  if (kind & BUSINESS && second === "AI" && parts.length === 2) return false;
  if (kind & NOBODY && parts.every((word) => kindOf(word) & NOBODY)) return false;
  if (marks & HAS_SEPARATOR && /\p{L}\/\p{Ll}/u.test(words)) return false;
  if (isBrand(parts) || isFamily(parts)) return true;
  return opensName(first) && parts.every(goesOn) && (isLatin(first.charCodeAt(0)) || /\p{L}/u.test(words)) && !isGeneric(parts, kind);
}

/** Whether a word may stand in a name, though not first. */
function goesOn(word: string, at: number): boolean {
  return at === 0 || !startsSmall(word) || (kindOf(word) & SMALL) !== 0 || isCamel(word);
}

/** A capital or digit, or small letters that open a name all the same (`eBay`, `x.ai`, `a16z`). */
function opensName(first: string): boolean {
  const code = first.charCodeAt(0);
  return isUpper(code) || isDigit(code) || /^[\p{Lu}\p{N}]|^[a-z]+\p{Lu}|^[a-z]\d\d?[a-z]$|^[a-z]+\.[a-z]+$/u.test(first) || isCamel(first);
}

function startsLarge(word: string): boolean {
  return isUpper(word.charCodeAt(0)) || /^\p{Lu}/u.test(word);
}

/** An unaccented capital. */
function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A company that writes its second word small (`SK hynix`), not a common noun behind an abbreviation (`AI chips`, `US government`). */
function isBrand(parts: readonly string[]): boolean {
  const [first = "", second = ""] = parts;
  return parts.length === 2 && startsSmall(second) && /^\p{Lu}[\p{Lu}&]{1,2}$/u.test(first) && /^\p{Ll}{5,9}$/u.test(second) && !second.endsWith("s") && (kindOf(second) & COMMON) === 0;
}

/** `Mota family`: a family with a name of its own. */
function isFamily(parts: readonly string[]): boolean {
  if (parts.at(-1) !== "family") return false;
  const name = parts.slice(0, -1);
  return name.length > 0 && name.length <= 3 && name.every((word) => /^\p{Lu}/u.test(word) && !/^(?:founding|founder|founders|royal|the|ruling|owner|other|original)$/i.test(word));
}

function startsSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(word);
}

function isCamel(word: string): boolean {
  return /^[a-z]{1,3}[A-Z]/.test(word) || /^x\.?AI$/i.test(word) || word === "a16z";
}

/** `Various AI`, `Industrial REITs`, `Insurers of ships`, `US government employees`: capitalised, and yet nobody. `kind` is the first word's. */
function isGeneric(parts: readonly string[], kind: number): boolean {
  const last = parts.at(-1) ?? "";
  if (parts.length > 1 && kind & PLURAL && startsSmall(parts[1] ?? "")) return true;
  if (parts.length > 1 && kindOf(last) & PLURAL && parts[0]?.toLowerCase() !== "founders") return !/(?:Airlines|Carriers)$/.test(last);
  return (kind & UNNAMED) !== 0;
}
