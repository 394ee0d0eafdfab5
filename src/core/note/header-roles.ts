import { OPEN_PAREN, SPACE } from "./chars";
import { lookUp, wordTable } from "./word-table";

/*
 * What the header of a column says of it, as flags (reading-notes.md, sections 2 and 5). A header is looked up once, without what stands in brackets; then
 * every rule about headers is a test of bits.
 */

/** A first column that names properties, whatever the second is called. */
export const PROPERTY = 1;
/** A first column that names properties where the second gives their values. */
export const LOOSE = 1 << 1;
/** A second column of values. */
export const VALUE = 1 << 2;
/** A second column that draws conclusions: what it stands beside is no property of the subject. */
export const CONCLUSION = 1 << 3;
/** A column that only comments on the others. */
export const COMMENT = 1 << 4;
/** A column that gives the places of the rows. */
export const COUNTER = 1 << 5;
/** The same, or a rank among others (`Global rank`). */
export const PLACE = 1 << 6;
/** A column whose cells say when. */
export const TIME = 1 << 7;
/** A column that names the dated things of a row (deals, rounds), which label it better than their dates. */
export const THING = 1 << 8;
/** A column of today's figures beside those of periods. */
export const NOW = 1 << 9;
/** A first column of benchmarks. */
export const BENCHMARK = 1 << 10;
/** A first column of parts of a benchmark, or of benchmarks where the heading speaks of one. */
export const PART = 1 << 11;
/** Parts that need no benchmark's name beside them. */
export const TASK = 1 << 12;
/** A column of what was measured. */
export const SUBJECT = 1 << 13;
/** Of these, software and machines that are tested. */
export const TESTED = 1 << 14;
/** Makers, who label a row only where no column names the model. */
export const MAKER = 1 << 15;
/** A column that says who leads. */
export const LEADER = 1 << 16;
/** A column whose cells name their own subject beside the score. */
export const RIVAL = 1 << 17;
/** A column of scores in a benchmark named elsewhere. */
export const SCORE = 1 << 18;
/** The same, and the measure itself says that something was tested. */
export const MEASURE = 1 << 19;
/** Says when rather than who: the subject stands elsewhere. */
export const WHEN = 1 << 20;
/** A column of valuations, of funding rounds, of what dates a row. */
export const WORTH = 1 << 21;
export const ROUND = 1 << 22;
export const DATED = 1 << 23;
/** No header; `Feature`; `Description`. */
export const UNNAMED = 1 << 24;
export const FEATURE = 1 << 25;
export const DESCRIPTION = 1 << 26;
/** First words of headers that comment (`vs Street`, `Why it matters`); words that also count as the last (`Arena score`, `Global rank`, `Best rival`). */
const OPENS = 1 << 27;
const ENDS = 1 << 28;
/** A column whose bare numbers are names of an order, and amounts of nothing (`Phase`, `Tier`). */
export const ORDER = 1 << 29;
/** A column that only counts the rows, where it stands first; farther on `No` and `#` head amounts. */
export const NUMBERING = 1 << 30;

const headers = wordTable([
  [PROPERTY,
    "metric|metrics|key metric|spec|specs|specification|property|attribute|parameter|field|detail|data point|datapoint|fact|key fact|stat|" +
    "statistic|measure|indicator|kpi|characteristic|key figure|figure|financials|vital|aspect|diagnostic"],
  [LOOSE, "item|term|factor|dimension|point|expectation|constraint|data|info|information|question|element|trait"],
  [LOOSE | FEATURE, "feature"],
  [LOOSE | VALUE | PART | SUBJECT | UNNAMED, ""],
  [VALUE, "value|detail|figure|data|info|information|number|spec|specification|answer|consensus|level|reading|fact|guidance"],
  [VALUE | COMMENT | DESCRIPTION, "description"],
  [CONCLUSION, "relevance|problem|benefit|consequence|definition"],
  [CONCLUSION | COMMENT, "implication|effect|significance|impact|meaning|why it matters"],
  [COMMENT,
    "note|notes|source|comment|commentary|remark|concern|context|read|reference|source/date|as of|explanation|detail|interpretation|trend|status|so what|" +
    "caveat|takeaway|rationale|driver|event|catalyst|what happened|key event|observation|reason|claim|milestone|trade-off|key specs|specs|estimate|est|" +
    "street|change|yoy|qoq|y/y|gap|move|action"],
  [OPENS, "vs|versus|why|trend|what|how|key|change"],
  [NUMBERING | PLACE, "#|no|no.|nr|nr.|№|s/n"],
  [COUNTER | PLACE, "pos|pos.|position|place"],
  [COUNTER | PLACE | ENDS, "rank|ranking"],
  [TIME, "date|dates|year|period|quarter|month|fy|fiscal year|time|week|day|era|half|as of|week of|week ending|session"],
  [THING,
    "target|company|round|deal|investor|acquirer|acquisition|project|product|model|system|buyer|seller|ticker|transaction|partner|borrower|issuer|fund|asset|entity|name|customer|chip|" +
    "stock|startup|lab|investment|contract|tranche|player|firm|issue|series|counterparty|portfolio company|type|stage|programme|program|vessel|country|region|site|location|facility|" +
    "version|release|bond|note|instrument|security|person|insider|analyst|bank|lender|supplier|vendor|operator|owner|client"],
  [BENCHMARK, "benchmark|eval|evaluation|exam|dataset|suite|benchmark name|test suite|leaderboard|arena"],
  [PART, "track|modality|subset|area|language|subject|metric|split|board|measure"],
  [PART | TASK, "task|test|category|capability|skill|domain"],
  [SUBJECT | TESTED, "model|llm|agent|engine|ai model|ai system|lab|system|chatbot|bot|policy|algorithm|chip|gpu|accelerator|hardware"],
  [SUBJECT,
    "systems|labs|ai|version|name|product|method|approach|entry|developer|provider|submission|solver|program|company|team|player|configuration|setup|variant|" +
    "contestant|generator|tool|assistant|baseline|organization|organisation|org|competitor"],
  [MAKER, "lab|labs|company|developer|provider|organization|organisation|org|team|vendor|maker|creator|#"],
  [LEADER | RIVAL, "leader|top model|best model|winner"],
  [LEADER, "leading model|sota model"],
  [RIVAL,
    "runner-up|runner up|second|#2|competitors|top|comparison|best other|other|next|competition|#1|peer|vs|prior|previous|predecessor|before|prior model|previous model"],
  [RIVAL | ENDS, "rival|competitor|sota|best"],
  [SCORE,
    "score|scores|result|rating|points|pts|overall|average|avg|avg.|mean|percentage|performance|value|mark|grade|score/rank|quality|rate|index"],
  [MEASURE,
    "elo rating|pass@k|pass rate|win rate|winrate|success rate|task success|word error rate|bleu|% correct|correct|% resolved|resolved|resolve rate|resolution rate|solve rate|solved|" +
    "% solved|completion rate|exact match|em|top-1|perplexity|hallucination rate|error rate|auc|auroc|map|miou|rouge|rouge-l|psnr|fid"],
  [MEASURE | ENDS, "score|accuracy|elo|wer|pass@1|f1|horizon"],
  [NOW | WHEN, "now|current|today|latest"],
  [NOW, "ttm|ltm"],
  [WHEN, "then|after|one year ago|a year ago|previously|launch|at launch"],
  [ORDER, "phase|tier|stage|wave|batch|generation|gen|version|id|code|season"],
  [WORTH, "valuation|post-money"],
  [ROUND, "round|series|stage|financing"],
  [DATED, "date|year|when"],
]);

/** The flags of a header, given in plain text; 0 when nothing is known of it. */
export function headerRoles(header: string): number {
  const to = bareEnd(header);
  const whole = (lookUp(headers, header, 0, to) || pluralRoles(header, to)) & ~(OPENS | ENDS);
  let first = 0;
  let last = 0;
  for (let at = 0; at < to; at++) {
    const kind = header.charCodeAt(at) < 128 ? partings[header.charCodeAt(at)] : 0;
    if (kind !== 0 && first === 0) first = at;
    if (kind === 2) last = at + 1;
  }
  return whole | (first > 0 ? openingRoles(lookUp(headers, header, 0, first)) : 0) | (last > 0 ? endingRoles(lookUp(headers, header, last, to)) : 0);
}

/** A plural means what one of them means, but where it counts them (`Positions`, `Phases`, `Days`). */
function pluralRoles(header: string, to: number): number {
  return header.endsWith("s", to) ? lookUp(headers, header, 0, to - 1) & ~(COUNTER | PLACE | ORDER | NUMBERING | TIME) : 0;
}

/** What parts the words of a header: the first ends at any of these (1), the last starts behind a blank (2). */
const partings = new Uint8Array(128);
for (const sign of " .,/&:") partings[sign.charCodeAt(0)] = sign === " " ? 2 : 1;

/** What counts by the first word alone. */
function openingRoles(first: number): number {
  return (first & (WORTH | ROUND | DATED)) | (first & OPENS ? COMMENT : 0);
}

/** What counts by the last word alone. */
function endingRoles(last: number): number {
  return last & (last & ENDS ? PROPERTY | MEASURE | PLACE | RIVAL : PROPERTY);
}

/** Where a header, or a row's label, ends without what stands in brackets. */
export function bareEnd(header: string): number {
  let to = header.length;
  for (let at = 1; at < to; at++) if (header.charCodeAt(at) === OPEN_PAREN) to = at;
  while (to > 0 && header.charCodeAt(to - 1) === SPACE) to--;
  return to;
}
