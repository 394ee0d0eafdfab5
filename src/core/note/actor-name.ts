import { isDigit, SPACE } from "./chars";
import { wordSet } from "./word-list";

/** Longer words are prose, not names. */
export const longestName = 2000;

/** Parts between commas, slashes with blanks and `and`, outside brackets; `Acme, Inc.` stays whole. */
export function splitNames(text: string): readonly string[] {
  if (text.length > longestName) return [];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const width = separatorAt(text, at);
    if (width === 0) continue;
    parts.push(text.slice(start, at));
    start = at + width;
    at = start - 1;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function separatorAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // A comma or semicolon.
  if (code === 44 || code === 59) return /^,\s*(?:Inc|Ltd|LLC|LP|L\.P|Co|Corp|S\.A|N\.V)\b/.test(text.slice(at, at + 9)) ? 0 : 1;
  if (code !== SPACE || !joints.includes(text.charAt(at + 1))) return 0;
  const joint = /^ (?:and|\/|\+) (?=[A-Z\d[])/.exec(text.slice(at, at + 6));
  return joint ? joint[0].length : 0;
}

/** What `and`, `/` and `+` begin with. */
const joints = "a/+";

const smallWords = wordSet("of|the|and|de|la|du|da|do|for|in|at|&|von|van|der|des|di|e|y|on");

/** Words that name nobody, though they stand where a name would. */
const descriptions = wordSet(
  "employees|employee|founders|founder|management|treasury|public|float|others|other|various|total|insiders|retail|family|families|angels|undisclosed|unknown|none|remaining|" +
    "rest|team|staff|individuals|hyperscalers|utilities|banks|insurers|consumers|retailers|miners|refiners|producers|suppliers|developers|investors|shareholders|customers|" +
    "competitors|companies|startups|governments|government|founders/employees|esop|board|executives|everyone|nobody|someone|independent|private|state|crypto|infrastructure|" +
    "technology|energy|healthcare|logistics|industrials|semiconductors|software|biotech|fintech|investment|acquisition|networking|construction|equipment|memory|uranium|gold|" +
    "copper|oil|gas|cash|bonds|equities|exception|exceptions|caveat|caveats|note",
);

/** Words that together still name nobody (`Treasury Shares`, `Other Institutional Investors`). */
const nobodies = wordSet(
  "treasury|public|free|float|shares|stock|employees|employee|management|investors|shareholders|holders|others|other|team|insiders|pool|options|option|esop|owners|partners|" +
    "funds|institutions|institutional|minority|strategic|foreign|domestic|international|local|company|founding|founder|founders|family|original|early|angel|angels|retail|board|" +
    "directors|executives|and|&|trust|vcs|vc|pe|misc",
);

/** With *AI* behind them these are a business, not a company. */
const kindsOfAi = wordSet("enterprise|consumer|generative|agentic|vertical|sovereign|embodied|healthcare|legal|defense|defence|industrial|frontier|edge|on-device|chinese");

/** Words that open a sentence rather than a name. */
const verbs = wordSet("watch|buy|avoid|consider|see|unlike|while|if|when|because");

/** Whether words are the name of an actor or a security, rather than a description: few, and each but the small ones capitalised. */
export function isName(words: string): boolean {
  if (words === "" || words.length > 60 || /\b(?:19|20)\d\d\b/.test(words)) return false;
  const parts = words.split(/\s+/);
  const [first = "", second = "", third = ""] = parts;
  const folded = first.toLowerCase();
  if (first === "" || parts.length > 6 || verbs.has(folded)) return false;
  if (descriptions.has(folded) && !startsLarge(second === "of" ? third : second)) return false;
  if (second === "AI" && parts.length === 2 && kindsOfAi.has(folded)) return false;
  if (nobodies.has(folded) && parts.every((word) => nobodies.has(word.toLowerCase()))) return false;
  if (words.includes("/") && /\p{L}\/\p{Ll}/u.test(words)) return false;
  if (isBrand(parts) || isFamily(parts)) return true;
  return opensName(first) && parts.every((word, at) => at === 0 || !startsSmall(word) || smallWords.has(word) || isCamel(word)) && /\p{L}/u.test(words) && !isGeneric(parts, folded);
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
  return parts.length === 2 && startsSmall(second) && /^\p{Lu}[\p{Lu}&]{1,2}$/u.test(first) && /^\p{Ll}{5,9}$/u.test(second) && !second.endsWith("s") && !commonNouns.has(second);
}

const commonNouns = wordSet(
  "government|state|group|market|model|policy|economy|power|energy|capital|money|software|equity|credit|debt|retail|cloud|grid|infrastructure|industry|investor|partner|" +
    "company|startup|buyer|user|demand|supply|traffic|factory|family|campus|region|battery|memory|exposure|stake|deal|leader|champion|winner|maker|owner",
);

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

const genericPlurals = wordSet(
  "reits|banks|utilities|miners|makers|companies|firms|investors|funds|hyperscalers|startups|customers|buyers|producers|developers|suppliers|operators|employees|founders|" +
    "refineries|refiners|stocks|names|etfs|bonds|insurers|retailers|airlines|carriers|shippers|players|stakeholders|shareholders|governments|exporters|importers|manufacturers|" +
    "contractors|lenders|landlords|farmers|consumers|users|angels|insiders|families",
);

/** `Various AI`, `Industrial REITs`, `US government employees`: capitalised, and yet nobody. `folded` is the first word. */
function isGeneric(parts: readonly string[], folded: string): boolean {
  const last = parts.at(-1) ?? "";
  if (parts.length > 1 && genericPlurals.has(last.toLowerCase()) && folded !== "founders") return !/(?:Airlines|Carriers)$/.test(last);
  return unnamed.has(folded);
}

const unnamed = wordSet("various|several|other|others|total|public|free|retail|remaining|unnamed|undisclosed|many|multiple|some|most|mostly|mainly|all|prior|existing|early|tbd|n/a|yes|no");
