/** Words in headers and headings by which benchmark tables are known (reading-notes.md, section 5). Folded as in `table-columns.ts`. */

/** A first column under one of these names benchmarks. */
export const benchmarkHeaders: ReadonlySet<string> = new Set([
  "benchmark", "benchmarks", "eval", "evals", "evaluation", "evaluations", "exam", "dataset", "suite", "benchmark name", "test suite", "leaderboard", "arena",
]);

/** A first column under one of these names parts of a benchmark, or benchmarks, where the heading speaks of one. */
export const partHeaders: ReadonlySet<string> = new Set([
  "category", "task", "tasks", "track", "modality", "domain", "subset", "area", "language", "test", "tests", "capability", "skill", "subject", "metric", "split", "board", "measure", "",
]);

/** A column under one of these names what was measured. */
export const subjectHeaders: ReadonlySet<string> = new Set([
  "model", "models", "system", "systems", "agent", "agents", "lab", "labs", "ai", "llm", "engine", "engines", "version", "name", "product", "method", "approach", "entry",
  "developer", "provider", "submission", "solver", "bot", "program", "ai model", "ai system", "company", "team", "player", "configuration", "setup", "variant", "chip", "gpu",
  "accelerator", "hardware", "policy", "algorithm", "contestant", "generator", "tool", "assistant", "baseline", "organization", "organisation", "org", "", "competitor",
]);

/** Makers, who label a row only where no column names the model. */
export const makerHeaders: ReadonlySet<string> = new Set([
  "lab", "labs", "company", "developer", "provider", "organization", "organisation", "org", "team", "vendor", "maker", "creator", "#",
]);

/** Of these, the ones that speak of software that is tested. */
export const strongSubjectHeaders: ReadonlySet<string> = new Set([
  "model", "models", "llm", "agent", "agents", "engine", "engines", "ai model", "ai system", "lab", "system", "chatbot", "bot", "policy", "algorithm",
]);

/** A column under one of these holds scores in a benchmark named elsewhere. */
export const scoreHeaders: ReadonlySet<string> = new Set([
  "score", "scores", "result", "results", "rating", "points", "pts", "overall", "average", "avg", "avg.", "mean", "total score", "overall score", "average score", "avg score",
  "benchmark score", "arena score", "percentage", "performance", "index score", "value", "mark", "grade", "top score", "best score", "score/rank", "quality", "rate",
]);

/** The same, and the measure itself says that something was tested. */
export const measureHeaders: ReadonlySet<string> = new Set([
  "accuracy", "elo", "elo rating", "elo score", "arena elo", "pass@1", "pass@k", "pass rate", "win rate", "winrate", "success rate", "task success", "wer", "word error rate", "bleu", "f1",
  "f1 score", "% correct", "correct", "% resolved", "resolved", "resolve rate", "resolution rate", "solve rate", "solved", "% solved", "completion rate", "exact match", "em", "top-1",
  "top-1 accuracy", "perplexity", "hallucination rate", "error rate", "auc", "auroc", "map", "miou", "rouge", "rouge-l", "psnr", "fid", "time horizon",
]);

/** A column under one of these says who leads; its cells name their own subject. */
export const rivalHeaders: ReadonlySet<string> = new Set([
  "leader", "rival", "rivals", "best rival", "top rival", "next best", "runner-up", "runner up", "second", "#2", "best competitor", "competitor", "competitors", "sota", "previous sota",
  "prior sota", "previous best", "prior best", "best", "top", "comparison", "closest rival", "nearest rival", "best other", "others", "other", "next", "top model", "best model",
  "competition", "#1", "winner", "peer", "peers", "nearest competitor", "vs", "prior", "previous", "predecessor", "before", "prior model", "previous model",
]);

/** A column of differences, costs, sizes and dates: no score. Any of these words in a header will do. */
export const otherWords: ReadonlySet<string> = new Set([
  "price", "prices", "cost", "costs", "pricing", "parameters", "params", "context", "tokens", "revenue", "valuation", "users", "date", "released", "release", "launch", "launched",
  "year", "margin", "lead", "gap", "delta", "change", "diff", "difference", "improvement", "gain", "increase", "decrease", "growth", "reduction", "vs", "vs.", "versus", "speed", "latency",
  "throughput", "size", "share", "input", "output", "memory", "correlation", "weight", "capex", "funding", "market", "cap", "yield", "return", "ytd", "region", "stock", "ticker",
  "votes", "count", "questions", "problems", "training", "compute", "flops", "node", "employees", "spread", "beta", "volume", "downloads", "stars", "license", "licence", "sales",
  "profit", "aum", "income", "earnings", "eps", "dividend", "patents", "units", "shipments", "δ", "uplift", "jump", "move", "duration", "hours", "usd", "$", "rank", "ranking", "position", "place",
  "ci", "95%", "±", "std", "max", "maximum", "possible", "threshold", "target", "goal", "notes", "note", "source", "sources", "comment", "comments", "status", "details", "detail", "notable", "description", "tier", "type", "access", "availability", "what", "why", "measures",
]);

/** A row whose name ends or begins so holds no score, though it may name a benchmark (`MMLU gap`). */
export const otherRowWords: ReadonlySet<string> = new Set([
  "gap", "delta", "margin", "lead", "improvement", "vs", "price", "cost", "parameters", "latency", "speed", "released", "release", "pricing", "total", "average", "mean", "median",
]);

/** Headers that say when rather than who: the subject stands elsewhere. */
export const nowHeaders: ReadonlySet<string> = new Set(["now", "current", "today", "latest", "then", "one year ago", "a year ago", "previously", "launch", "at launch"]);

/** Words in a heading, title or paragraph that announce scores. */
export const contextWords: ReadonlySet<string> = new Set([
  "benchmark", "benchmarks", "benchmarking", "leaderboard", "leaderboards", "eval", "evals", "evaluation", "evaluations", "scores", "scoreboard", "elo", "arena", "sota",
]);

/** Words that say nothing of which benchmark or subject a heading means. */
export const genericWords: ReadonlySet<string> = new Set([
  "benchmark", "benchmarks", "leaderboard", "leaderboards", "rankings", "ranking", "scores", "score", "results", "result", "current", "latest", "performance", "evaluation", "evaluations", "eval",
  "evals", "key", "the", "a", "top", "standings", "comparison", "vs", "on", "of", "and", "in", "for", "numbers", "overview", "selected", "reported", "public", "official", "new", "how", "it",
  "as", "capabilities", "table", "state", "art", "frontier", "model", "models", "launch", "headline", "main", "accuracy", "elo", "snapshot", "update", "history", "progress",
]);

/** Settings of a run (`pass@1`, `no tools`, `high effort`). */
export const conditionWords: ReadonlySet<string> = new Set([
  "pass@1", "pass@k", "tools", "tool", "effort", "thinking", "reasoning", "shot", "cot", "compute", "attempt", "attempts", "single", "parallel", "maj@", "cons@", "high", "medium", "low", "xhigh", "max", "extended",
  "budget", "scaffold", "harness", "temperature", "python", "search", "browsing", "text-only", "zero-shot", "few-shot", "5-shot", "self-reported", "pass", "k", "internal", "preview", "adaptive", "best-of-n",
]);

/** Words after an amount that make it a difference: `80% fewer`. */
export const differenceWords: ReadonlySet<string> = new Set([
  "fewer", "faster", "more", "less", "better", "worse", "higher", "lower", "cheaper", "improvement", "reduction", "gain", "increase", "decrease", "ahead", "behind", "above", "below",
  "slower", "jump", "uplift", "smaller", "larger", "lead", "improved", "drop", "over",
]);
