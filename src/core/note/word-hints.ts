/** Words, each with what it stands for, that are looked for in the lines of a note in place, without cutting the lines up. */
export interface WordTable<Value> {
  readonly values: ReadonlyMap<string, Value>;
  /** For each first and last letter a bit for each length that a word with them has: what nearly every other word fails. */
  readonly lengths: Int32Array;
}

/** `entries` are in lower case. Those that `holdsWord` is to find are single words, of letters and digits of any script. */
export function wordTable<Value>(entries: Iterable<readonly [string, Value]>): WordTable<Value> {
  const values = new Map(entries);
  const lengths = new Int32Array(slots);
  for (const word of values.keys()) lengths[slotOf(word, 0, word.length)] = (lengths[slotOf(word, 0, word.length)] ?? 0) | bitOf(word.length);
  return { values, lengths };
}

/** Words with bits, from lists (with bars between their words) of those that have the same. */
export function bitTable(lists: readonly (readonly [bits: number, words: string])[]): WordTable<number> {
  return wordTable(lists.flatMap(([bits, words]) => words.split("|").map((word): [string, number] => [word, bits])));
}

/** Words to be looked for and nothing more, with bars between them. */
export function hintTable(words: string): WordTable<number> {
  return bitTable([[1, words]]);
}

/** Whether `text.slice(from, to)` holds one of the words as a whole word, in any case. Linear. */
export function holdsWord(text: string, from: number, to: number, table: WordTable<unknown>): boolean {
  for (let at = from; at < to; at++) {
    if (!isWordCode(text.charCodeAt(at))) continue;
    const start = at++;
    while (at < to && isWordCode(text.charCodeAt(at))) at++;
    if (mayHold(table, text, start, at) && table.values.has(text.slice(start, at).toLowerCase())) return true;
  }
  return false;
}

/** What a whole string stands for, in any case. */
export function wordValue<Value>(text: string, table: WordTable<Value>): Value | undefined {
  return mayHold(table, text, 0, text.length) ? table.values.get(text.toLowerCase()) : undefined;
}

function mayHold({ lengths }: WordTable<unknown>, text: string, from: number, to: number): boolean {
  return ((lengths[slotOf(text, from, to)] ?? 0) & bitOf(to - from)) !== 0;
}

function bitOf(length: number): number {
  return 1 << Math.min(length, 31);
}

const slots = 1025;

/** The same for a word in upper and lower case; those with other letters at their ends than the first 128 characters share one. */
function slotOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  const last = text.charCodeAt(to - 1);
  return first < 128 && last < 128 ? ((first & 31) << 5) | (last & 31) : slots - 1;
}

const asciiWord = new Uint8Array(128);
for (let code = 0; code < 128; code++) asciiWord[code] = (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0;

function isWordCode(code: number): boolean {
  return code < 128 ? asciiWord[code] === 1 : code >= 192 && (code < 0x2000 || code > 0x2e7f);
}
