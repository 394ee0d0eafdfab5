import { decodeNotes } from "../core/note/codec";
import { readNote } from "../core/note/read-note";
import type { ReadYaml } from "../core/note/read-yaml";
import type { ReadingOptions } from "../core/note/reading-options";
import { hashText } from "../core/text-hash";
import type { NoteText, ParserPort, Reading } from "../engine/ports";
import type { ReadAnswer, ReadRequest } from "../worker/protocol";

/** How long the caller's thread reads before it lets others run, in milliseconds. */
const sliceMs = 12;

/** How long a worker may be silent before it is given up, in milliseconds: one that was killed says nothing. */
const patienceMs = 8000;

/** How many workers may be lost before no more are started. */
const mostLosses = 3;

/** Reads notes in the thread of the caller, a few milliseconds at a time. */
export function createInlineParser(options: ReadingOptions, yaml: ReadYaml): ParserPort {
  return {
    async parse(texts) {
      const readings: Reading[] = [];
      let since = performance.now();
      for (const { path, text } of texts) {
        if (performance.now() - since > sliceMs) {
          await new Promise((resolve) => window.setTimeout(resolve, 0));
          since = performance.now();
        }
        readings.push({ note: readNote(path, text, options, yaml), hash: hashText(text) });
      }
      return readings;
    },
    dispose: () => undefined,
  };
}

/** Reads notes in a worker made from `source`. What a worker that cannot be had, fails or falls silent leaves unread is read in line; so is the rare note
 * whose front matter wants the YAML library, which only this thread has. */
export function createWorkerParser(source: () => Promise<string>, options: ReadingOptions, yaml: ReadYaml): ParserPort {
  return new WorkerParser(source, options, createInlineParser(options, yaml));
}

class WorkerParser implements ParserPort {
  readonly #source: () => Promise<string>;
  readonly #options: string;
  readonly #inline: ParserPort;
  /** Who waits for which request; null says that there will be no answer. */
  readonly #waiting = new Map<number, (answer: ReadAnswer | null) => void>();
  #worker: Promise<Worker | null> | null = null;
  /** Ends the worker that lives, and lets go of its source. */
  #end: (() => void) | null = null;
  #losses = 0;
  #lastId = 0;
  #disposed = false;

  constructor(source: () => Promise<string>, options: ReadingOptions, inline: ParserPort) {
    this.#source = source;
    this.#options = JSON.stringify(options);
    this.#inline = inline;
  }

  async parse(texts: readonly NoteText[]): Promise<readonly Reading[]> {
    if (!this.#disposed) this.#worker ??= this.#losses < mostLosses ? this.#start() : Promise.resolve(null);
    const worker = await this.#worker;
    const answer = worker && !this.#disposed ? await this.#ask(worker, texts) : null;
    if (this.#disposed) throw new Error("reading was stopped");
    return answer ? this.#complete(answer, texts) : this.#inline.parse(texts);
  }

  dispose(): void {
    this.#disposed = true;
    this.#end?.();
    this.#answerAll();
  }

  async #start(): Promise<Worker | null> {
    try {
      const source = await this.#source();
      if (this.#disposed) return null;
      const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      const worker = new Worker(address);
      const end = (): void => {
        worker.terminate();
        URL.revokeObjectURL(address);
      };
      const lose = (): void => this.#lose(end);
      this.#end = end;
      worker.addEventListener("message", ({ data }: MessageEvent<ReadAnswer>) => {
        URL.revokeObjectURL(address);
        this.#waiting.get(data.id)?.(data);
      });
      worker.addEventListener("error", lose);
      worker.addEventListener("messageerror", lose);
      return worker;
    } catch {
      this.#losses = mostLosses;
      return null;
    }
  }

  #ask(worker: Worker, texts: readonly NoteText[]): Promise<ReadAnswer | null> {
    return new Promise((resolve) => {
      const end = this.#end;
      const request: ReadRequest = { id: ++this.#lastId, options: this.#options, texts };
      const timer = window.setTimeout(() => this.#lose(end), patienceMs);
      this.#waiting.set(request.id, (answer) => {
        window.clearTimeout(timer);
        this.#waiting.delete(request.id);
        resolve(answer);
      });
      worker.postMessage(request);
    });
  }

  async #complete({ text, data, starts, hashes, unread }: ReadAnswer, texts: readonly NoteText[]): Promise<readonly Reading[]> {
    const notes = decodeNotes({ text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(text), data, starts });
    const again = await this.#inline.parse(unread.flatMap((at) => texts[at] ?? []));
    return notes.map((note, at) => again[unread.indexOf(at)] ?? { note, hash: hashes[at] ?? 0 });
  }

  /** The same worker is lost only once, however often it complains. */
  #lose(end: (() => void) | null): void {
    if (end !== this.#end) return;
    end?.();
    this.#worker = null;
    this.#end = null;
    this.#losses++;
    this.#answerAll();
  }

  #answerAll(): void {
    for (const answer of [...this.#waiting.values()]) answer(null);
  }
}
