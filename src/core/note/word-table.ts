/** Words and phrases with a number each (a set of flags), looked up where they stand in a text: nothing is cut out or folded to lower case for it. */
export interface WordTable {
  readonly words: readonly string[];
  readonly values: readonly number[];
  readonly hashes: Int32Array;
  /** Places by hash: the word's index plus 1, or 0. */
  readonly slots: Int32Array;
  /** For each first letter a bit for each length that a word with it has: what nearly every other word fails. */
  readonly lengths: Int32Array;
}

/** Builds a table from lines of words with a bar between, in lower case; a word of several lines has all their flags. */
export function wordTable(lines: readonly (readonly [value: number, words: string])[]): WordTable {
  const flags = new Map<string, number>();
  for (const [value, words] of lines) for (const word of words.split("|")) flags.set(word, (flags.get(word) ?? 0) | value);
  const words = [...flags.keys()];
  const hashes = Int32Array.from(words, (word) => mixed(hashOf(word, 0, word.length)));
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 1)));
  hashes.forEach((hash, index) => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });
  const lengths = new Int32Array(32);
  for (const word of words) lengths[word.charCodeAt(0) & 31] = (lengths[word.charCodeAt(0) & 31] ?? 0) | lengthBit(word.length);
  return { words, values: [...flags.values()], hashes, slots, lengths };
}

/** A table of words to be looked for and nothing more. */
export function hintTable(words: string): WordTable {
  return wordTable([[1, words]]);
}

/** The number of the word that is the whole of `from..to`, Latin capitals taken as small; 0 when the table does not know it. */
export function lookUp(table: WordTable, text: string, from: number, to: number): number {
  const initial = from < to ? text.charCodeAt(from) & 31 : 0;
  return ((table.lengths[initial] ?? 0) & lengthBit(to - from)) === 0 ? 0 : numberOf(table, mixed(hashOf(text, from, to)), text, from, to);
}

/** The bits of all words of the table that `from..to` holds as whole words (of letters and digits of any script), in any case; 0 when it holds none. Linear. */
export function bitsWithin(table: WordTable, text: string, from: number, to: number): number {
  const codes = wordCodes;
  const { slots } = table;
  let bits = 0;
  for (let at = from; at < to; at++) {
    const start = at;
    let hash = 0;
    for (let code = 0; at < to && (code = codes[text.charCodeAt(at)] ?? 0) !== 0; at++) hash = (Math.imul(hash, 33) + code) | 0;
    if (at === start) continue;
    hash = mixed(hash);
    if (slots[hash & (slots.length - 1)] !== 0) bits |= numberOf(table, hash, text, start, at);
  }
  return bits;
}

/** Whether `from..to` holds one of the words. */
export function holdsWord(table: WordTable, text: string, from: number, to: number): boolean {
  return bitsWithin(table, text, from, to) !== 0;
}

function numberOf({ words, values, hashes, slots }: WordTable, hash: number, text: string, from: number, to: number): number {
  let slot = hash & (slots.length - 1);
  for (let index = slots[slot] ?? 0; index > 0; index = slots[slot] ?? 0) {
    if (hashes[index - 1] === hash && isWord(words[index - 1] ?? "", text, from, to)) return values[index - 1] ?? 0;
    slot = (slot + 1) & (slots.length - 1);
  }
  return 0;
}

/** Longer words share the last bit. */
function lengthBit(length: number): number {
  return 1 << Math.min(length, 31);
}

function isWord(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (folded(text.charCodeAt(from + at)) !== word.charCodeAt(at)) return false;
  return true;
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 33) + folded(text.charCodeAt(at))) | 0;
  return hash;
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** In lower case; of what is no Latin letter, too, though only in words. */
function folded(code: number): number {
  return code < 128 ? (code >= 65 && code <= 90 ? code + 32 : code) : (wordCodes[code] ?? 0) || code;
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
