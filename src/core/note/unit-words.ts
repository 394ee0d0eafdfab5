/** Words that begin a note rather than name a unit. */
export const noteWords: ReadonlySet<string> = new Set(
  ("in of for per by at on as with from to and or vs than since over under after before during until plus minus est estimated expected planned target targets total only not but now " +
    "still likely about via through across annually yearly monthly already each apiece remaining more less out including incl excluding excl is are was were has have had will would " +
    "could may should the a an its their if when where which that this these up down again so far away ago so").split(" "),
);

/** Words that describe an amount and count nothing (`4 active`, `150+ global`). */
const describing: ReadonlySet<string> = new Set(
  ("active live online new total global worldwide national domestic foreign combined cumulative annual peak average avg typical max min high low direct indirect net gross proven alone " +
    "current historical public private offline idle open nominal nationwide overall ex-china abroad complete due max-min full real actual pro-forma").split(" "),
);

/** Units whose plural does not end in `s`, and nouns that count. */
const counting: ReadonlySet<string> = new Set(
  "people staff headcount children men women feet aircraft households equivalent equivalents mau dau wau teu teus gpus cpus tpus asics patents ft lbs dwt".split(" "),
);

const measures: ReadonlySet<string> = new Set(
  ("tons ton tonnes tonne tonnage bpd bbl bbls barrels barrel boe boepd mboe mmboe bcf tcf mcf mmcf bcm mtpa ktpa mtoe mmbtu btu koz moz oz lb lbs kg mg gram grams kilograms carats " +
    "g km km² m² km2 m2 m³ m3 mm² mm cm nm mi µm acres acre hectares miles mile yards feet metres meters sq ft " +
    "hz khz mhz ghz kv ma ah mah nits bar bars psi °c °f kt mt gt mph kph knots dwt teu ms µs sec secs second seconds min mins minute minutes hr hrs hour hours day days " +
    "week weeks month months mo year years yr yrs quarters decades dB db qubits bits bytes tokens params parameters pages lines words chips gpus cpus tpus units unit people staff employees " +
    "rooms stores vehicles cars shares wafers households subscribers users customers passengers seats beds homes pts points pp pps bps elo tops flops flop mips cycles rpm litres liters gallons").split(" "),
);

/** Whether a word measures, so that what follows it is a note, and a number that looks like a year before it is an amount. */
export function isMeasure(word: string): boolean {
  const written = word.split("/", 1)[0] ?? "";
  if (written.length === 1) return "WVJghmstkl°".includes(written);
  const head = written.toLowerCase();
  return measures.has(head) || written === "ha" || scaled.test(head);
}

/** Watts, bits, bytes, operations and hashes with a prefix. */
const scaled = /^(?:[kmgtpez]?(?:w|wh|wp|wac|wdc|we|wt|b|bit|bits|bps|b\/s|flops?|ops|h|hash|hz|va|j)|(?:peta|exa|tera|giga|mega|kilo)[a-z]{2,8}|mm(?:boe|btu|bbl|scfd))$/;

/** Whether a word counts things: a plural, or one of the nouns that need none. */
export function isPlural(word: string): boolean {
  const head = word.split("/", 1)[0] ?? "";
  if (counting.has(head.toLowerCase())) return true;
  return /^[A-Za-z][A-Za-z-]*[a-z]s$/.test(head) && !/(?:ss|us|is|ous|as)$/.test(head) || /^[A-Z]{2,5}s$/.test(head);
}

/** Whether a word describes rather than counts (`5M+ enrolled`, `100M+ weekly`). */
export function isDescribing(word: string): boolean {
  const folded = word.toLowerCase();
  return describing.has(folded) || /^[a-z-]{3,}(?:ed|ing|ly|ous|able|ible|ide)$/.test(folded) || folded === "built" || folded === "sold" || folded === "lost";
}
