import { noTexts, Reader, Writer, type TextSource } from "./code";
import { noteFields } from "./codec-schema";
import type { Note } from "./note";

/**
 * Notes in compact form. `text` holds every distinct text of each note once, note after note; `data` holds for each note the lengths of its parts, which are
 * the lengths of its texts and then its fields (codec-schema.ts), and the parts themselves. `starts` gives, for each note, where it begins in `data` and in `text`.
 */
export interface CodedNotes {
  readonly text: string;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
}

const isField = (key: string): key is keyof Note => key in noteFields;

const fields = Object.keys(noteFields).filter(isField);

/** The place of each field among all. */
const places = Object.fromEntries(fields.map((key, at) => [key, at])) as Readonly<Record<keyof Note, number>>;

/** Writes notes down compactly, for the way from a worker and for the cache. */
export function encodeNotes(notes: readonly Note[]): CodedNotes {
  const out = new Writer();
  const starts = new Uint32Array(2 * notes.length);
  const texts: string[] = [];
  let length = 0;
  notes.forEach((note, at) => {
    starts.set([out.length, length], 2 * at);
    for (const text of note instanceof CodedNote ? [note.copyTo(out)] : encodeNote(note, out)) length += texts.push(text) && text.length;
  });
  return { text: texts.join(""), data: out.bytes(), starts };
}

/** The notes that were written down, each field read when it is first asked for. */
export function decodeNotes({ text, data, starts }: CodedNotes): readonly Note[] {
  const batch: Batch = { text, data, open: null };
  return Array.from({ length: starts.length / 2 }, (_, at) => new CodedNote(batch, starts[2 * at] ?? 0, starts[2 * at + 1] ?? 0));
}

/** Gives the note's distinct texts. */
function encodeNote(note: Note, out: Writer): readonly string[] {
  const parts = new Writer();
  const lengths = fields.map((key) => encodeField(key, note, parts));
  const texts = parts.takeTexts();
  const table = new Writer();
  for (const text of texts) table.count(text.length);
  for (const length of [table.length, ...lengths]) out.count(length);
  out.append(table.bytes());
  out.append(parts.bytes());
  return texts;
}

/** Gives the number of bytes written. */
function encodeField<Key extends keyof Note>(key: Key, note: Note, out: Writer): number {
  const from = out.length;
  noteFields[key](out, note[key]);
  return out.length - from;
}

/** Notes that came together. Whoever asks a note something mostly asks it several things in a row, so what its fields rest on is kept for the last one. */
interface Batch {
  readonly text: string;
  readonly data: Uint8Array;
  open: OpenNote | null;
}

interface OpenNote {
  readonly dataAt: number;
  readonly texts: Texts;
  /** Where each field begins in the data, and where the last one ends. */
  readonly starts: readonly number[];
}

/** The distinct texts of a note, each cut out when first asked for; what stands behind those that are asked for is not even counted. */
class Texts implements TextSource {
  readonly #text: string;
  readonly #lengths: Reader;
  /** Where the lengths end in the data. */
  readonly #end: number;
  /** Where each begins, as far as they were counted. */
  readonly #starts: number[];
  readonly #cut: (string | undefined)[] = [];

  constructor(text: string, from: number, lengths: Reader, end: number) {
    this.#text = text;
    this.#starts = [from];
    this.#lengths = lengths;
    this.#end = end;
  }

  get(at: number): string {
    return (this.#cut[at] ??= this.#text.slice(this.#startOf(at), this.#startOf(at + 1)));
  }

  all(): string {
    return this.#text.slice(this.#starts[0], this.#startOf(Infinity));
  }

  /** Where the last one ends for a number beyond all. */
  #startOf(at: number): number {
    const starts = this.#starts;
    let last = starts[starts.length - 1] ?? 0;
    while (starts.length <= at && this.#lengths.at < this.#end) starts.push((last += this.#lengths.count()));
    return starts[at] ?? last;
  }
}

function openNote(batch: Batch, dataAt: number, textAt: number): OpenNote {
  if (batch.open?.dataAt === dataAt) return batch.open;
  const head = new Reader(batch.data, dataAt, noTexts);
  let end = head.count();
  const starts = [end];
  for (let field = 0; field < fields.length; field++) starts.push((end += head.count()));
  const tableAt = head.at;
  batch.open = { dataAt, texts: new Texts(batch.text, textAt, head, tableAt + (starts[0] ?? 0)), starts: starts.map((start) => tableAt + start) };
  return batch.open;
}

type Known = { -readonly [Key in keyof Note]?: Note[Key] };

/** A note in compact form; what it declares are getters, all alike. */
class CodedNote implements Note {
  declare readonly path: Note["path"];
  declare readonly title: Note["title"];
  declare readonly aliases: Note["aliases"];
  declare readonly links: Note["links"];
  declare readonly isActor: Note["isActor"];
  declare readonly tags: Note["tags"];
  declare readonly summary: Note["summary"];
  declare readonly updated: Note["updated"];
  declare readonly created: Note["created"];
  declare readonly stamps: Note["stamps"];
  declare readonly malformedDates: Note["malformedDates"];
  declare readonly listing: Note["listing"];
  declare readonly tickers: Note["tickers"];
  declare readonly parent: Note["parent"];
  declare readonly facts: Note["facts"];
  declare readonly rounds: Note["rounds"];
  declare readonly related: Note["related"];
  declare readonly exposures: Note["exposures"];
  declare readonly expectations: Note["expectations"];
  declare readonly results: Note["results"];
  declare readonly tables: Note["tables"];
  declare readonly positions: Note["positions"];
  declare readonly properties: Note["properties"];
  declare readonly findings: Note["findings"];

  readonly #batch: Batch;
  readonly #dataAt: number;
  readonly #textAt: number;
  readonly #known: Known = {};

  constructor(batch: Batch, dataAt: number, textAt: number) {
    this.#batch = batch;
    this.#dataAt = dataAt;
    this.#textAt = textAt;
  }

  /** Writes the note down as it stands, and gives its texts in one. */
  copyTo(out: Writer): string {
    const { starts, texts } = openNote(this.#batch, this.#dataAt, this.#textAt);
    out.append(this.#batch.data.subarray(this.#dataAt, starts.at(-1)));
    return texts.all();
  }

  /** What was asked once is kept, but for links: the index asks for them, and nobody after it. */
  field<Key extends keyof Note>(key: Key): Note[Key] {
    const known = this.#known[key];
    if (known !== undefined) return known;
    const { texts, starts } = openNote(this.#batch, this.#dataAt, this.#textAt);
    const value = noteFields[key](new Reader(this.#batch.data, starts[places[key]] ?? 0, texts), undefined);
    if (key !== "links") this.#known[key] = value;
    return value;
  }
}

for (const key of fields) Object.defineProperty(CodedNote.prototype, key, { get(this: CodedNote) { return this.field(key); } });
