/**
 * Words by which a dated statement about what is to happen is told from history and from others' forecasts (reading-notes.md, section 3,
 * *Expectations*). Lower case; each is a regular expression's piece without quantifiers over groups, matched between word boundaries.
 */

/** Words that state an intention whatever the date: the statement stays an expectation when its day has passed. */
export const intentions: readonly string[] = [
  "expected", "expects?", "expecting", "expectation", "targets?", "targeted", "targeting", "goals?", "planned", "plans?", "planning", "aims?", "aimed", "aiming", "scheduled", "slated", "deadline",
  "due", "on track", "on schedule", "intends?", "intended", "anticipates?", "anticipated", "guides?", "guided", "guidance", "eta", "eyeing", "eyes", "slated", "hopes?", "hoping", "wants?",
  "pledges?", "pledged", "commits", "committed", "commitment", "promises?", "promised", "ambition", "aspires?", "milestone", "roadmap", "proposed", "budgeting", "projected", "projects", "what's next",
];

/** Words that speak of what is to come where the date is ahead. */
export const outlooks: readonly string[] = [
  "will", "to be", "set to", "set for", "poised", "prepar(?:es|ing|ed)", "upcoming", "next", "pending", "estimated", "starting", "starts?", "started", "beginning", "begins?", "effective", "takes? effect", "kicks? off",
  "launch(?:es|ing)?", "launched", "releas(?:e|es|ing)", "rollout", "roll-out", "rolls? out", "rolling out", "ramp", "ramps", "ramping", "ramp-up", "opens?", "opening", "reopens?", "reopening", "restart", "restarts", "debuts?", "arrives?", "arriving", "coming", "enters?", "entering",
  "operations?", "operational", "online", "in service", "in-service", "cod", "commercial", "commerciali[sz]ation", "commissioning", "energi[sz]ation", "first light", "first power", "first production", "first gas", "first oil", "production", "mass production", "volume production",
  "hvm", "tape-out", "tapeout", "sampling", "samples", "qualification", "shipments?", "shipping", "ships?", "deliver(?:y|ies|s|ed)?", "deploy(?:s|ing|ment|ments)?", "completion", "completes?", "complete", "completing", "clos(?:e|es|ing)", "ipo", "listing", "spin-off", "spinoff", "spin off", "merger",
  "construction", "breaking ground", "groundbreaking", "breaks ground", "build-out", "buildout", "full build", "expands?", "expanding", "expansion", "reach(?:es)?", "scale", "scaling", "scales?", "full scale", "increasing to", "increases? to", "grow to", "double", "doubling", "triple", "tripling", "dropping to",
  "profitability", "profitable", "break-even", "breakeven", "break even", "cash-flow positive", "ebitda positive", "decision", "vote", "hearing", "trial", "election", "elections", "ruling", "verdict", "approval", "phase-out", "phase out", "phaseout", "retires?", "retirement", "retiring", "shutdown", "shuts? down", "closure",
  "expir(?:y|es|ing|ation)", "ends", "ending", "lapses?", "steps? down", "sunset", "ban", "delayed", "delay", "delays", "delaying", "postponed", "pushed", "pulled in", "slipped", "slips", "rescheduled", "until", "availability", "available", "ga", "first", "trials?", "field trials", "pilot", "pilots", "timeline", "phase [1-9i]+", "capacity",
  "net-zero", "net zero", "carbon negative", "carbon neutral", "carbon-free", "carbon-neutral", "earnings", "results", "reports?", "investor day", "capital markets day", "summit", "keynote", "conference", "killing", "exiting", "exit", "ppa", "hikes?", "losing",
  "transition(?:s|ing)?", "migration", "migrating", "convert(?:s|ing)?", "replac(?:e|es|ing)", "switch(?:es|ing)?", "adoption", "introduc(?:e|es|ing)", "unveil(?:s|ing)?", "implementation", "implement(?:s|ing)?", "enforcement",
];

/** What marks a look at a whole market, or somebody else's reckoning. */
export const markets: readonly string[] = [
  "market", "markets", "tam", "cagr", "shortages?", "shortfall", "deficit", "surplus", "global demand", "demand growth", "industry", "forecasts?", "forecasted", "forecasting", "forecasters?", "predicts?", "predicted", "predictions?", "estimates?", "analysts?", "consensus", "street", "kalshi", "polymarket", "odds", "probability", "implied",
  "morgan stanley", "goldman(?: sachs)?", "jpmorgan", "jp morgan", "j\\.p\\. morgan", "bernstein", "jefferies", "ubs", "citi", "citigroup", "bofa", "bank of america", "barclays", "deutsche bank", "mckinsey", "bcg", "bain", "gartner", "idc", "iea", "eia", "imf", "oecd", "world bank", "bloombergnef", "bnef", "bloomberg intelligence",
  "trendforce", "globaldata", "statista", "yole", "techinsights", "counterpoint", "omdia", "wood mackenzie", "s&p global", "rystad", "semianalysis", "precedence research", "grand view", "mordor", "frost & sullivan", "dell'oro", "lightcounting", "benchmark mineral", "ark invest", "wedbush", "evercore", "kb securities", "nomura", "macquarie", "hsbc", "wells fargo", "cbo", "congressional budget office", "needham", "raymond james", "td cowen", "cowen", "mizuho", "keybanc",
];

/** Doubts and conditions: an opinion about a date, not a statement of it. */
export const doubts: readonly string[] = [
  "ambitious", "optimistic", "aggressive", "unrealistic", "unlikely", "won't", "wouldn't", "could", "might", "would", "if", "whether", "rumou?red", "scenario", "hypothetical", "too late", "skeptical", "doubtful", "possible", "possibly", "may",
];

/** Debt falls due without anything happening to its issuer. */
export const debts: readonly string[] = ["bonds?", "notes", "debentures?", "senior", "convertibles?", "coupon", "matur(?:e|es|ity|ing)", "treasur(?:y|ies)", "converts"];

/** What is over when it is written. */
export const deeds: readonly string[] = [
  "acquired", "was", "were", "had", "since", "founded", "announced", "closed", "completed", "reached", "launched", "released", "reported", "raised", "signed", "filed", "opened", "started", "began", "sold", "bought", "won", "cut", "grew", "fell", "rose", "ended", "hired", "joined", "left", "named", "appointed", "invested", "approved", "confirmed",
];

/** Column headers (and row labels) that promise what stands under (or beside) them. */
export const promisingHeaders: readonly string[] = [
  "targets?", "target date", "timeline", "expected", "expected close", "expected date", "planned", "eta", "due", "due date", "deadline", "launch", "launch date", "completion", "online", "operational", "cod", "in service", "in-service", "close", "break-?even", "next expected", "milestones?", "goal", "when",
  "expected completion", "target completion", "opening", "start", "mass production", "production", "availability", "release", "ipo", "ipo timing", "catalysts?", "upcoming", "full build", "commercial", "first power", "first production", "phase", "delivery", "expiry", "expires", "expiration",
];
