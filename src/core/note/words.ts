/** A set of words or phrases written in one line, with a bar between: shorter than a list of strings, in the source and in the bundle. */
export function phrases(line: string): ReadonlySet<string> {
  return new Set(line.split("|"));
}
