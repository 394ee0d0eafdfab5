/** Words and phrases of one sense. The pattern decides; the bit tells beforehand, and at once for all senses, where it need not be asked. */
export interface Sense {
  readonly bit: number;
  readonly pattern: RegExp;
}

/** The bits of each word's senses by its hash: few enough words for few of the others to fall on one of theirs. */
const known = new Uint16Array(1 << 16);
let senses = 0;

/** A sense of any of the words, whole, in any case; a hyphen before one makes it a part of another (`developer-targeting`). A phrase is known by one of its words. */
export function senseOf(...lists: readonly string[]): Sense {
  const bit = 1 << senses++;
  const phrases = lists.join(", ").split(", ");
  for (const phrase of phrases) for (const reading of readingsOf(phrase)) learn(tellingWord(reading), bit);
  return { bit, pattern: patternOf(phrases) };
}

/** A sense of some of the words of another, which shares its bit. */
export function someOf({ bit }: Sense, list: string): Sense {
  return { bit, pattern: patternOf(list.split(", ")) };
}

function patternOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\w-])(?:${phrases.join("|")})(?!\\w)`, "i");
}

/** Whether a text holds a word of the sense; `senses` are those of the text or of one around it. */
export function says({ bit, pattern }: Sense, senses: number, text: string): boolean {
  return (senses & bit) !== 0 && pattern.test(text);
}

/** Where a text holds a word of the sense; -1 where it holds none. */
export function placeOf({ bit, pattern }: Sense, senses: number, text: string): number {
  return (senses & bit) === 0 ? -1 : text.search(pattern);
}

/** The senses that the words in `from..to` may have: one too many now and then, never one too few. Linear. */
export function sensesIn(text: string, from: number, to: number): number {
  const table = known;
  let hash = 0;
  let found = 0;
  for (let at = from; at < to; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter >= 97 && letter <= 122) hash = (Math.imul(hash, 131) + letter) & 0xffff;
    else {
      found |= table[hash] ?? 0;
      hash = 0;
    }
  }
  return found | (table[hash] ?? 0);
}

function learn(word: string, bit: number): void {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 131) + word.charCodeAt(at)) & 0xffff;
  known[hash] = (known[hash] ?? 0) | bit;
}

/** The word that a phrase is known by: the one that opens it where the others are common (`first power`, `set for`), else its longest. */
function tellingWord(phrase: string): string {
  const words = phrase.match(/[a-z]+/g) ?? [];
  const [opening = ""] = words;
  return opening === "first" || opening === "set" ? opening : words.reduce((longest, word) => (word.length < longest.length ? longest : word), "");
}

/** All that the pattern of a phrase can read as: `tests?` is `test` and `tests`, `a(?:b|c)` is `ab` and `ac`. What follows a pattern of digits is left out. */
export function readingsOf(pattern: string): readonly string[] {
  const plain = pattern.replace(/\[(?:\\d|1).*$|\\w\+/, "");
  const choice = /\(\?:([^()]*)\)(\??)|\[([^\]]*)\](\??)|([a-z -])\?/.exec(plain);
  if (!choice) return [plain];
  const [whole, group, , letters, , letter] = choice;
  const options = group?.split("|") ?? [...(letters ?? letter ?? "")];
  const all = whole.endsWith("?") ? [...options, ""] : options;
  return all.flatMap((option) => readingsOf(plain.slice(0, choice.index) + option + plain.slice(choice.index + whole.length)));
}
