import { wordSet } from "./word-list";

/** Words in headers and headings by which benchmark tables are known (reading-notes.md, section 5). Folded as in `table-columns.ts`. */

/** A column of differences, costs, sizes and dates: no score. Any of these words in a header will do. */
export const otherWords: ReadonlySet<string> = wordSet(
  "price|prices|cost|costs|pricing|parameters|params|context|tokens|revenue|valuation|users|date|released|release|launch|launched|year|margin|lead|gap|delta|change|" +
  "diff|difference|improvement|gain|increase|decrease|growth|reduction|vs|vs.|versus|speed|latency|throughput|size|share|input|output|memory|correlation|weight|capex|" +
  "funding|market|cap|yield|return|ytd|region|stock|ticker|votes|odds|probability|count|questions|problems|training|compute|flops|node|employees|staff|systems|tasks|spread|beta|volume|downloads|stars|" +
  "license|licence|sales|profit|aum|income|earnings|eps|dividend|patents|units|shipments|δ|uplift|jump|move|duration|hours|usd|$|rank|ranking|position|place|ci|95%|±|" +
  "std|maximum|possible|threshold|target|goal|notes|note|source|sources|comment|comments|status|details|detail|notable|description|type|access|availability|" +
  "what|why|measures",
);

/** A row whose name ends or begins so holds no score, though it may name a benchmark (`MMLU gap`). */
export const otherRowWords: ReadonlySet<string> = wordSet(
  "gap|delta|margin|lead|improvement|vs|price|cost|parameters|latency|speed|released|release|pricing|total|average|mean|median|context|throughput|cutoff|output",
);

/** Words that say nothing of which benchmark or subject a heading means. */
export const genericWords: ReadonlySet<string> = wordSet(
  "benchmark|benchmarks|leaderboard|leaderboards|rankings|ranking|scores|score|results|result|current|latest|performance|evaluation|evaluations|eval|evals|key|the|a|" +
  "top|standings|comparison|vs|on|of|and|in|for|numbers|overview|selected|reported|public|official|new|how|it|as|capabilities|table|state|art|frontier|model|models|" +
  "launch|headline|main|accuracy|elo|snapshot|update|history|progress",
);

/** Settings of a run (`pass@1`, `no tools`, `high effort`). */
export const conditionWords: ReadonlySet<string> = wordSet(
  "tools|tool|effort|thinking|reasoning|shot|cot|compute|attempt|attempts|single|parallel|high|medium|low|xhigh|max|extended|budget|scaffold|harness|temperature|" +
  "python|search|browsing|pass|k|internal|preview|adaptive",
);

/** Words after an amount that make it a difference: `80% fewer`. */
export const differenceWords: ReadonlySet<string> = wordSet(
  "fewer|faster|more|less|better|worse|higher|lower|cheaper|improvement|reduction|gain|increase|decrease|ahead|behind|above|below|slower|jump|uplift|smaller|larger|" +
  "lead|improved|drop|over",
);
