/** Folds a name so that spellings meet: case, Unicode form and blanks (`DeepSeek  R1` and `deepseek r1`). */
export function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
