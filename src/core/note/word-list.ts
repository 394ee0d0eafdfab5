/** Words written as one string with bars between them: a long list costs the bundle a third less so. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split("|"));
}

/** Words by the name that they mean, read from lines such as `CNY rmb yuan|SEK kr`. */
export function wordsByName(line: string): ReadonlyMap<string, string> {
  return new Map(
    line.split("|").flatMap((entry) => {
      const [name = "", ...words] = entry.split(" ");
      return words.map((word) => [word, name] as const);
    }),
  );
}
