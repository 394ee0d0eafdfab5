/** A word of a text: its folded form and where it stands. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Cuts a text into words: letters and digits, with dots and apostrophes inside; folded to lower case without apostrophes. Linear. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordChar(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    while (at < text.length && (isWordChar(text.charCodeAt(at)) || joins(text, at))) at++;
    words.push({ text: fold(text.slice(from, at)), from, to: at });
  }
  return words;
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("'") || lower.includes("’") ? lower.replace(/['’]/g, "") : lower;
}

/** Letters of any script, digits, and the raised digits of names such as `τ²-bench`. */
function isWordChar(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code === 178 || code === 179 || (code >= 192 && code < 0x2000) || code > 0x2e7f;
}

/** A dot, an apostrophe or an `@` between two characters of a word. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 46 && code !== 39 && code !== 0x2019 && code !== 64) return false;
  return isWordChar(text.charCodeAt(at + 1));
}

/** Whether any word of a text passes a test of its place; dots and apostrophes part words here. The quick look before `wordsOf`. */
export function someWord(text: string, test: (text: string, from: number, to: number) => boolean, start = 0, end = text.length): boolean {
  let from = -1;
  for (let at = start; at < end; at++) {
    if (isWordChar(text.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      if (test(text, from, at)) return true;
      from = -1;
    }
  }
  return from >= 0 && test(text, from, end);
}

/** Names as sequences of words, by their first word, longest first. */
export type NameTable = ReadonlyMap<string, readonly (readonly string[])[]>;

export function nameTable(names: readonly string[]): NameTable {
  const table = new Map<string, string[][]>();
  for (const name of names) {
    const words = name.split(" ");
    const first = words[0] ?? "";
    const known = table.get(first);
    if (known) known.push(words);
    else table.set(first, [words]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** How many words from `at` on are a name of the table; 0 when none is. */
export function matchName(table: NameTable, words: readonly Word[], at: number): number {
  const candidates = table.get(words[at]?.text ?? "");
  if (!candidates) return 0;
  for (const name of candidates) {
    if (name.every((word, offset) => words[at + offset]?.text === word)) return name.length;
  }
  return 0;
}
