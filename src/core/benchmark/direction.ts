import { foldSpelling } from "./spelling";

/** Words in the name of a benchmark or its measure that mean: lower is better, unless it is how well they are met (`error detection`, `price performance`). */
const lower = new RegExp(` (?:${[
  "lower is better", "wer", "cer", "errors?", "latency", "response time", "time to first token", "ttft", "prices?", "costs?", "perplexity", "hallucinations?", "toxicity",
  "fid", "loss", "energy per", "watts per", "mae", "rmse", "brier", "librispeech", "wikitext", "common voice",
].join("|")}) (?!accuracy|avoidance|bars?|correction|detection|effective|efficien|performance|predict|resistance)`);

export type Direction = "higher" | "lower";

/** Folded names of benchmarks for which the user said which way is better. */
export type Directions = ReadonlyMap<string, Direction>;

/** What the user said of a benchmark under any of its names; null when nothing. */
export function saidDirection(names: readonly string[], directions: Directions): Direction | null {
  for (const name of names) {
    const said = directions.get(foldSpelling(name));
    if (said) return said;
  }
  return null;
}

/** Which way is better by the known list: by the benchmark's name, else by what most of its results call their measure. */
export function knownDirection(name: string, measures: readonly string[]): Direction {
  if (speaksOfLower(name)) return "lower";
  const spoken = new Set([...new Set(measures)].filter(speaksOfLower));
  return measures.filter((measure) => spoken.has(measure)).length * 2 > measures.length ? "lower" : "higher";
}

function speaksOfLower(text: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `;
  return !words.includes(" higher is better ") && lower.test(words);
}
