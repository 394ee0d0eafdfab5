import type { Note } from "../core/note/note";
import { needsYaml } from "../core/note/read-front-matter";
import { readNote } from "../core/note/read-note";
import type { ReadYaml } from "../core/note/read-yaml";
import type { ReadingOptions } from "../core/note/reading-options";
import type { NoteText, ParserPort } from "../engine/ports";
import type { ReadAnswer, ReadRequest } from "../worker/protocol";

/** Reads notes here and now, in the thread of the caller. */
export function createInlineParser(options: ReadingOptions, yaml: ReadYaml): ParserPort {
  return {
    parse: (texts) => Promise.resolve(texts.map(({ path, text }) => readNote(path, text, options, yaml))),
    dispose: () => undefined,
  };
}

interface Waiting {
  readonly texts: readonly NoteText[];
  readonly resolve: (notes: readonly Note[]) => void;
}

/** Reads notes in a worker made from `source`. When none can be had, or it dies, what is outstanding and all that follows is read in line; so is the rare
 * note whose front matter wants the YAML library, which only this thread has. */
export function createWorkerParser(source: () => Promise<string>, options: ReadingOptions, yaml: ReadYaml): ParserPort {
  return new WorkerParser(source, options, yaml);
}

class WorkerParser implements ParserPort {
  readonly #source: () => Promise<string>;
  readonly #options: ReadingOptions;
  readonly #yaml: ReadYaml;
  readonly #inline: ParserPort;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Promise<Worker | null> | null = null;
  #lastId = 0;
  #disposed = false;

  constructor(source: () => Promise<string>, options: ReadingOptions, yaml: ReadYaml) {
    this.#source = source;
    this.#options = options;
    this.#yaml = yaml;
    this.#inline = createInlineParser(options, yaml);
  }

  async parse(texts: readonly NoteText[]): Promise<readonly Note[]> {
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    if (!worker || this.#disposed) return this.#inline.parse(texts);
    const notes = await this.#ask(worker, texts);
    return notes.map((note, at) => this.#withYaml(note, texts[at]));
  }

  dispose(): void {
    this.#disposed = true;
    void this.#worker?.then((worker) => worker?.terminate());
    this.#waiting.clear();
  }

  #withYaml(note: Note, read: NoteText | undefined): Note {
    return read && note.findings.some(({ code }) => code === needsYaml) ? readNote(read.path, read.text, this.#options, this.#yaml) : note;
  }

  async #start(): Promise<Worker | null> {
    try {
      const address = URL.createObjectURL(new Blob([await this.#source()], { type: "text/javascript" }));
      const worker = new Worker(address);
      URL.revokeObjectURL(address);
      worker.addEventListener("message", ({ data }: MessageEvent<ReadAnswer>) => this.#take(data));
      worker.addEventListener("error", () => this.#fallBack(worker));
      worker.addEventListener("messageerror", () => this.#fallBack(worker));
      return worker;
    } catch {
      return null;
    }
  }

  #ask(worker: Worker, texts: readonly NoteText[]): Promise<readonly Note[]> {
    return new Promise((resolve) => {
      const request: ReadRequest = { id: ++this.#lastId, options: JSON.stringify(this.#options), texts };
      this.#waiting.set(request.id, { texts, resolve });
      worker.postMessage(request);
    });
  }

  #take({ id, notes }: ReadAnswer): void {
    const job = this.#waiting.get(id);
    if (!job) return;
    this.#waiting.delete(id);
    job.resolve(JSON.parse(notes) as readonly Note[]);
  }

  #fallBack(worker: Worker): void {
    worker.terminate();
    this.#worker = Promise.resolve(null);
    for (const [id, { texts, resolve }] of this.#waiting) {
      this.#waiting.delete(id);
      void this.#inline.parse(texts).then(resolve);
    }
  }
}
