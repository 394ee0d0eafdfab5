/** Words and phrases with a number each (a set of flags), looked up where they stand in a text: nothing is cut out or folded to lower case for it. */
export interface WordTable {
  readonly words: readonly string[];
  readonly values: readonly number[];
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
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 1)));
  words.forEach((word, index) => {
    let slot = hashOf(word, 0, word.length) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });
  const lengths = new Int32Array(32);
  for (const word of words) lengths[word.charCodeAt(0) & 31] = (lengths[word.charCodeAt(0) & 31] ?? 0) | lengthBit(word.length);
  return { words, values: [...flags.values()], slots, lengths };
}

/** The number of the word that is the whole of `from..to`, Latin capitals taken as small; 0 when the table does not know it. */
export function lookUp({ words, values, slots, lengths }: WordTable, text: string, from: number, to: number): number {
  const initial = from < to ? text.charCodeAt(from) & 31 : 0;
  if (((lengths[initial] ?? 0) & lengthBit(to - from)) === 0) return 0;
  let slot = hashOf(text, from, to) & (slots.length - 1);
  for (let index = slots[slot] ?? 0; index > 0; index = slots[slot] ?? 0) {
    if (isWord(words[index - 1] ?? "", text, from, to)) return values[index - 1] ?? 0;
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
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 33) + folded(text.charCodeAt(at))) | 0;
  return hash ^ (hash >>> 15);
}

function folded(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
