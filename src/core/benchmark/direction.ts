import { foldSpelling } from "./spelling";

/** Words in the name of a benchmark or its measure that mean: lower is better. */
const lowerWords = [
  "lower is better", "word error rate", "wer", "cer", "error rate", "errors", "latency", "time to first token", "ttft", "price", "cost", "perplexity", "hallucination", "hallucination rate",
  "fid", "loss", "energy per", "watts per", "mae", "rmse", "librispeech", "wikitext", "common voice",
];

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
  const lower = new Set([...new Set(measures)].filter(speaksOfLower));
  return measures.filter((measure) => lower.has(measure)).length * 2 > measures.length ? "lower" : "higher";
}

function speaksOfLower(text: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, " ")} `;
  return !words.includes(" higher is better ") && lowerWords.some((word) => words.includes(` ${word} `));
}
