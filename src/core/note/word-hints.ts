/** Words, each with what it stands for, that are looked for in the lines of a note in place, without cutting the lines up. */
export interface WordTable<Value> {
  readonly values: ReadonlyMap<string, Value>;
  /** Where the hash of a word falls there is a 1: what nearly every other word fails. */
  readonly hashes: Uint8Array;
}

/** `entries` are in lower case. Those that are to be found within lines are single words, of letters and digits of any script. */
export function wordTable<Value>(entries: Iterable<readonly [string, Value]>): WordTable<Value> {
  const values = new Map(entries);
  const hashes = new Uint8Array(slots);
  for (const word of values.keys()) hashes[slotOf(hashOf(word))] = 1;
  return { values, hashes };
}

/** Words with bits, from lists (with bars between their words) of those that have the same. */
export function bitTable(lists: readonly (readonly [bits: number, words: string])[]): WordTable<number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words.split("|")) bits.set(word, (bits.get(word) ?? 0) | bit);
  return wordTable(bits);
}

/** Words to be looked for and nothing more, with bars between them. */
export function hintTable(words: string): WordTable<number> {
  return bitTable([[1, words]]);
}

/** The bits of all words of the table that `text.slice(from, to)` holds as whole words, in any case; 0 when it holds none. Linear. */
export function bitsWithin(text: string, from: number, to: number, { values, hashes }: WordTable<number>): number {
  const codes = wordCodes;
  let bits = 0;
  for (let at = from; at < to; at++) {
    const start = at;
    let hash = 0;
    for (let code = 0; at < to && (code = codes[text.charCodeAt(at)] ?? 0) !== 0; at++) hash = (Math.imul(hash, 31) + code) | 0;
    if (at > start && hashes[slotOf(hash)] === 1) bits |= values.get(text.slice(start, at).toLowerCase()) ?? 0;
  }
  return bits;
}

/** Whether `text.slice(from, to)` holds one of the words. */
export function holdsWord(text: string, from: number, to: number, table: WordTable<number>): boolean {
  return bitsWithin(text, from, to, table) !== 0;
}

/** What a whole string stands for, in any case. */
export function wordValue<Value>(text: string, { values, hashes }: WordTable<Value>): Value | undefined {
  return hashes[slotOf(hashOf(text))] === 1 ? values.get(text.toLowerCase()) : undefined;
}

const slots = 4096;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 12)) & (slots - 1);
}

/** Letters of any script and digits, in lower case; 0 for all that is no part of a word. One entry for each character, so that nothing need be asked first. */
const wordCodes = new Uint16Array(65536);
for (let code = 48; code < 65536; code++) {
  if (isWordCode(code)) wordCodes[code] = code < 0x530 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
}

function isWordCode(code: number): boolean {
  if (code < 128) return code <= 57 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 192 && (code < 0x2000 || code > 0x2e7f);
}

function hashOf(text: string): number {
  const codes = wordCodes;
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + (codes[text.charCodeAt(at)] ?? 0)) | 0;
  return hash;
}
