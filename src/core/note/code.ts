/**
 * The way between a value and its compact form, in both directions: writing, each method takes the value down and gives it back; reading, it takes no value
 * and gives the one that stands there. So each kind of value is described once (codec-schema.ts), and a field that is left out does not compile.
 */
export interface Code {
  /** A whole number from 0 below 2^28 takes one to four bytes; any other number is kept as well. */
  number(value: number | undefined): number;
  text(value: string | undefined): string;
  flag(value: boolean | undefined): boolean;
  /** One of a fixed set of words, each with its own number. */
  oneOf<Word extends string>(word: Word | undefined, numbers: Words<Word>): Word;
  nullable<Value>(value: Value | null | undefined, part: Part<Value>): Value | null;
  list<Value>(values: readonly Value[] | undefined, part: Part<Value>): readonly Value[];
}

/** Takes a value of one kind one way or the other. */
export type Part<Value> = (code: Code, value: Value | undefined) => Value;

/** Every word of a set with its number; the compiler sees that none is left out. */
export type Words<Word extends string> = Readonly<Record<Word, number>>;

const largest = 2 ** 28;

/** Writes: numbers as bytes, each distinct text once, in the order of its first use. */
export class Writer implements Code {
  #bytes = new Uint8Array(1024);
  #at = 0;
  #texts = new Map<string, number>();

  /** How many bytes were written. */
  get length(): number {
    return this.#at;
  }

  /** All that was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at);
  }

  /** The distinct texts since this was last asked for, but for the empty one. */
  takeTexts(): readonly string[] {
    const texts = [...this.#texts.keys()];
    this.#texts = new Map();
    return texts;
  }

  /** A whole number from 0 below 2^31: seven bits a byte, the lowest first. */
  count(value: number): void {
    if (this.#at + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#at++] = (rest & 127) | 128;
    this.#bytes[this.#at++] = rest;
  }

  append(bytes: Uint8Array): void {
    while (this.#at + bytes.length > this.#bytes.length) this.#grow();
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  number(value = 0): number {
    const plain = Number.isInteger(value) && value >= 0 && value < largest && !Object.is(value, -0);
    this.count(plain ? value + 1 : 0);
    if (!plain) this.text(Object.is(value, -0) ? "-0" : String(value));
    return value;
  }

  text(value = ""): string {
    const known = value === "" ? 0 : this.#texts.get(value);
    if (known === undefined) this.#texts.set(value, this.#texts.size + 1);
    this.count(known ?? this.#texts.size);
    return value;
  }

  flag(value = false): boolean {
    this.count(value ? 1 : 0);
    return value;
  }

  oneOf<Word extends string>(word: Word | undefined, numbers: Words<Word>): Word {
    if (word === undefined) throw new Error("there is no word to write");
    this.count(numbers[word]);
    return word;
  }

  nullable<Value>(value: Value | null | undefined, part: Part<Value>): Value | null {
    this.flag(value !== null);
    return value === null ? null : part(this, value);
  }

  list<Value>(values: readonly Value[] = [], part: Part<Value>): readonly Value[] {
    this.count(values.length);
    for (const value of values) part(this, value);
    return values;
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#bytes.length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** All empty lists are this one. */
const none: readonly never[] = [];

/** Gives distinct texts by their numbers, from 0 on. */
export interface TextSource {
  get(at: number): string;
}

export const noTexts: TextSource = { get: () => "" };

/** Reads what a `Writer` wrote, from `at` on; `texts` are the distinct texts. */
export class Reader implements Code {
  readonly #bytes: Uint8Array;
  readonly #texts: TextSource;
  #at: number;

  constructor(bytes: Uint8Array, at: number, texts: TextSource) {
    this.#bytes = bytes;
    this.#texts = texts;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  count(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  number(): number {
    const value = this.count();
    return value === 0 ? Number(this.text()) : value - 1;
  }

  text(): string {
    const at = this.count();
    return at === 0 ? "" : this.#texts.get(at - 1);
  }

  flag(): boolean {
    return this.count() === 1;
  }

  oneOf<Word extends string>(_word: Word | undefined, numbers: Words<Word>): Word {
    const wanted = this.count();
    for (const word in numbers) if (numbers[word] === wanted) return word;
    throw new Error("a word of another format");
  }

  nullable<Value>(_value: Value | null | undefined, part: Part<Value>): Value | null {
    return this.flag() ? part(this, undefined) : null;
  }

  list<Value>(_values: readonly Value[] | undefined, part: Part<Value>): readonly Value[] {
    const length = this.count();
    if (length === 0) return none;
    // No longer than it is: a list that grows is given room for sixteen more.
    const values = new Array<Value>(length);
    for (let at = 0; at < length; at++) values[at] = part(this, undefined);
    return values;
  }
}
