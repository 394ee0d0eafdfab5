/** Words in headers and row labels by which tables are told apart (reading-notes.md, section 2). Folded to lower case, without brackets. */

/** A first column under one of these names properties, whatever the second is called. */
export const propertyHeaders: ReadonlySet<string> = new Set([
  "metric", "metrics", "key metric", "key metrics", "spec", "specs", "specification", "specifications", "property", "attribute",
  "parameter", "field", "detail", "details", "data point", "datapoint", "fact", "key fact", "stat", "statistic", "measure", "indicator",
  "kpi", "characteristic", "key figure", "figure", "financials", "vital", "aspect", "diagnostic",
]);

/** A first column under one of these names properties where the second gives their values. */
export const looseHeaders: ReadonlySet<string> = new Set([
  "", "feature", "item", "items", "term", "terms", "factor", "dimension", "point", "expectation", "constraint", "data", "info",
  "information", "question", "element", "trait",
]);

/** What a second column of values is called. */
export const valueHeaders: ReadonlySet<string> = new Set([
  "", "value", "values", "detail", "details", "description", "figure", "figures", "data", "info", "information", "number", "spec",
  "specification", "answer", "consensus", "level", "reading", "fact", "facts",
]);

/** A second column that draws conclusions: what it stands beside is no property of the subject. */
export const readingHeaders: ReadonlySet<string> = new Set([
  "implication", "implications", "effect", "significance", "impact", "relevance", "meaning", "problem", "benefit", "consequence", "why it matters", "definition",
]);

/** A column that only comments on the others. */
export const commentHeaders: ReadonlySet<string> = new Set([
  "note", "notes", "source", "sources", "comment", "comments", "commentary", "remark", "remarks", "concern", "context", "read", "reference",
  "source/date", "as of", "explanation", "detail", "details", "implication", "significance", "interpretation", "meaning",
  "trend", "status", "why it matters", "so what", "caveat", "takeaway", "rationale", "driver", "drivers", "event", "catalyst",
  "what happened", "description", "key event", "key events", "observation", "reason", "claim", "milestone", "trade-off", "trade-offs", "key specs", "specs", "estimate", "est", "street",
  "change", "yoy", "qoq", "y/y", "gap", "move", "action", "effect", "impact",
]);

/** First words of headers of such columns (`vs Street`, `Trend vs inflation`, `Why it matters`). */
export const commentOpenings: ReadonlySet<string> = new Set(["vs", "vs.", "versus", "why", "trend", "what", "how", "key", "change"]);

/** A column that only counts the rows, or gives their places. */
export const counterHeaders: ReadonlySet<string> = new Set([
  "#", "no", "no.", "nr", "nr.", "rank", "ranking", "pos", "pos.", "position", "place", "№", "idx", "index", "s/n",
]);

/** A column whose cells say when. */
export const timeHeaders: ReadonlySet<string> = new Set([
  "date", "dates", "year", "period", "quarter", "month", "fy", "fiscal year", "time", "week", "day", "era", "half", "as of",
]);

/** A column that names the dated things of a row (deals, rounds), which label it better than their dates. */
export const thingHeaders: ReadonlySet<string> = new Set([
  "target", "company", "round", "deal", "investor", "acquirer", "acquisition", "project", "product", "model", "system", "buyer", "seller",
  "ticker", "transaction", "partner", "borrower", "issuer", "fund", "asset", "entity", "name", "customer", "chip", "stock", "startup", "lab",
  "investment", "contract", "tranche", "player", "firm", "issue", "series", "counterparty", "portfolio company", "type", "stage", "programme",
  "program", "vessel", "country", "region", "site", "location", "facility", "version", "release", "bond", "note", "instrument", "security",
]);

/** Words that end the name of a property: most rows of a facts table are labelled by one. */
export const propertyWords: ReadonlySet<string> = new Set([
  "ticker", "cap", "revenue", "revenues", "founded", "founder", "founders", "hq", "headquarters", "ceo", "cfo", "cto", "chairman", "employees",
  "headcount", "status", "type", "location", "website", "parent", "owner", "ownership", "listing", "exchange", "valuation", "ipo", "sector",
  "industry", "country", "born", "nationality", "education", "role", "focus", "capacity", "price", "margin", "ebitda", "income", "profit",
  "cost", "costs", "capex", "debt", "cash", "yield", "dividend", "p/e", "aum", "users", "customers", "length", "power", "area", "population",
  "gdp", "capital", "currency", "language", "launched", "launch", "released", "release", "developer", "license", "licence", "parameters",
  "context", "architecture", "process", "node", "memory", "bandwidth", "tdp", "die", "transistors", "performance", "growth", "share",
  "formed", "established", "created", "operator", "route", "stake", "price/earnings", "backlog", "guidance", "production", "reserves",
  "output", "funding", "raised", "investors", "structure", "size", "volume", "term", "maturity", "coupon", "buyer", "seller", "date",
  "closed", "close", "announced", "timeline", "budget", "duration", "speed", "range", "weight", "height", "subscribers", "assets", "equity",
  "eps", "fcf", "arr", "members", "incorporated", "domicile", "mission", "purpose", "target", "leader", "president", "isin", "tagline",
]);
