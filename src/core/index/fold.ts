/** Folds a name so that spellings meet: case, Unicode form and blanks (`DeepSeek  R1` and `deepseek r1`). */
export function foldName(name: string): string {
  const folded = name.normalize("NFC").toLowerCase();
  return /\s\s|[^\S ]|^ | $/.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}
