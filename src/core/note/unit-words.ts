import { codeAt, isLatin } from "./chars";
import { lookUp, wordTable } from "./word-table";

/*
 * What a word behind an amount is (reading-notes.md, section 1), as flags. Words are given by their place in a text; a rate (`units/year`) is known by what
 * stands before its slash.
 */

/** Begins a note rather than names a unit. */
const NOTE = 1;
/** Describes an amount and counts nothing (`4 active`, `150+ global`). */
const DESCRIBES = 2;
/** A unit whose plural does not end in `s`, or a noun that counts. */
const COUNTS = 4;
/** Measures, so that what follows it is a note. */
const MEASURES = 8;
/** Measures, also behind the letter of a magnitude (`GWh`, `kbps`). */
const SCALES = 16;

const words = wordTable([
  [NOTE,
    "in|of|for|per|by|at|on|as|with|from|to|and|or|vs|than|since|over|under|after|before|during|until|plus|minus|est|estimated|expected|planned|target|targets|only|not|but|now|still|likely|" +
    "about|via|through|across|annually|yearly|monthly|already|each|apiece|remaining|more|less|out|including|incl|excluding|excl|is|are|was|were|has|have|had|will|would|could|may|should|the|" +
    "a|an|its|their|if|when|where|which|that|this|these|up|down|again|so|far|away|ago|yoy|qoq|mom|ytd"],
  [NOTE | DESCRIBES, "total"],
  [DESCRIBES,
    "active|live|online|new|global|worldwide|national|domestic|foreign|combined|cumulative|annual|peak|average|avg|typical|max|high|low|direct|indirect|net|gross|proven|alone|current|" +
    "historical|public|private|offline|idle|open|nominal|nationwide|overall|ex-china|abroad|complete|due|max-min|full|real|actual|pro-forma|built|sold|lost"],
  [COUNTS, "headcount|children|men|women|aircraft|equivalent|equivalents|mau|dau|wau|teus|asics|patents|ft"],
  [COUNTS | MEASURES, "people|staff|feet|households|teu|gpus|cpus|tpus|lbs|dwt"],
  [DESCRIBES | MEASURES, "min"],
  [MEASURES,
    "ton|tonne|tonnage|bpd|bbl|barrel|boe|boepd|mboe|mmboe|mmbbl|mmscfd|bcf|tcf|mcf|mmcf|bcm|mtpa|ktpa|mtoe|mmbtu|btu|koz|moz|oz|lb|kg|mg|gram|kilograms|carats|" +
    "km|km²|m²|km2|m2|m³|m3|mm²|mm|cm|nm|mi|µm|acre|hectares|ha|mile|yards|metres|meters|sq|ft|kv|ma|ah|mah|nits|bar|psi|°c|°f|kt|mt|gt|mph|kph|knots|ms|µs|sec|" +
    "second|minute|hr|hrs|hour|day|week|month|mo|year|yr|yrs|quarters|decades|db|qubits|bytes|tokens|params|parameters|pages|lines|words|" +
    "chips|unit|employees|rooms|stores|vehicles|cars|shares|wafers|subscribers|users|customers|passengers|seats|beds|homes|pts|points|pp|pps|elo|tops|mips|cycles|rpm|litre|liter|gallon"],
  [SCALES, "w|wh|wp|wac|wdc|we|wt|b|bit|bits|bps|flop|flops|ops|h|hash|hz|va|j"],
]);

/** Whether the word in `from..to` begins a note. */
export function startsNote(text: string, from: number, to: number): boolean {
  return (lookUp(words, text, from, to) & NOTE) !== 0;
}

/** Whether a word measures, so that what follows it is a note, and a number that looks like a year before it is an amount. */
export function isMeasure(text: string, from: number, to: number): boolean {
  const end = slash(text, from, to);
  if (end === from + 1) return "WVJghmstkl°".includes(text.charAt(from));
  if (end === from + 2 && text.startsWith("HA", from)) return false;
  if (lookUp(words, text, from, end) & (MEASURES | SCALES)) return true;
  if (end > from + 3 && codeAt(text, end - 1) === 115 && lookUp(words, text, from, end - 1) & MEASURES) return true;
  if (!magnitudes.has(codeAt(text, from) | 32)) return false;
  return (lookUp(words, text, from + 1, end) & SCALES) !== 0 || (end - from >= 5 && /^(?:peta|exa|tera|giga|mega|kilo)[a-z]{2,8}$/i.test(text.slice(from, end)));
}

/** The letters of magnitudes before a unit. */
const magnitudes: ReadonlySet<number> = new Set([..."kmgtpez"].map((letter) => letter.charCodeAt(0)));

function slash(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && codeAt(text, at) !== 47) at++;
  return at;
}

/** Whether a word counts things: a plural, or one of the nouns that need none. */
export function isPlural(text: string, from: number, to: number): boolean {
  const end = slash(text, from, to);
  if (codeAt(text, end - 1) === 115 && isPluralShaped(text, from, end)) return true;
  return (lookUp(words, text, from, end) & COUNTS) !== 0;
}

/** Letters (and hyphens) with an `s` behind them that is no part of the word (`gas`, `status`, `basis`), or capitals with one (`GPUs`). */
function isPluralShaped(text: string, from: number, end: number): boolean {
  const last = codeAt(text, end - 2);
  const capitals = last >= 65 && last <= 90;
  if (end - from < 3 || (capitals && end - from > 6) || !isLatin(last) || "suia".includes(text.charAt(end - 2))) return false;
  for (let at = from; at < end - 1; at++) {
    const code = codeAt(text, at);
    if (capitals ? code < 65 || code > 90 : !isLatin(code) && (code !== 45 || at === from)) return false;
  }
  return true;
}

/** Whether a word describes rather than counts (`5M+ enrolled`, `100M+ weekly`). */
export function isDescribing(text: string, from: number, to: number): boolean {
  return (lookUp(words, text, from, to) & DESCRIBES) !== 0 || /^[a-z-]{3,}(?:ed|ing|ly|ous|able|ible|ide)$/i.test(text.slice(from, to));
}
