/** Words in a benchmark's name that mean: lower is better. */
const lowerWords = [
  "word error rate", "wer", "error rate", "errors", "latency", "time to first token", "ttft", "price", "cost", "perplexity", "hallucination",
  "fid", "loss", "energy per", "watts per",
];

/** Names (folded to lower case) for which the user said which way is better. */
export type Directions = ReadonlyMap<string, "higher" | "lower">;

/** Whether more is better: the user's word first, then the known list. */
export function isHigherBetter(name: string, directions: Directions): boolean {
  const folded = name.toLowerCase();
  const said = directions.get(folded);
  if (said) return said === "higher";
  const words = ` ${folded.replace(/[^a-z0-9]+/g, " ")} `;
  return !lowerWords.some((word) => words.includes(` ${word} `));
}
