import type { Finding } from "../core/finding";
import { createVaultIndex } from "../core/index/create-index";
import type { VaultIndex } from "../core/index/vault-index";
import type { Note } from "../core/note/note";
import { createKeeper, type Keeper } from "./keeper";
import { createParseQueue, type Job } from "./parse-queue";
import type { CachePort, ClockPort, FilePort, NoteText, ParserPort } from "./ports";

export interface EnginePorts {
  readonly files: FilePort;
  readonly parser: ParserPort;
  readonly cache: CachePort;
  readonly clock: ClockPort;
  /** How many notes are read and held in memory at once. */
  readonly batchSize: number;
}

/** How far the reading is; both are 0 when nothing is left to read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What subscribers get, one revision at a time. */
export interface EngineState {
  readonly index: VaultIndex;
  readonly revision: number;
  readonly progress: Progress;
  readonly problems: readonly Finding[];
}

/** The one stateful object: files → parse → index → subscribers. */
export interface Engine {
  readonly state: EngineState;
  /** Reads the whole vault; resolves when every file found has been read or reported. */
  start(): Promise<void>;
  changed(path: string): void;
  removed(path: string): void;
  renamed(from: string, to: string): void;
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>;
  /** Forgets every note kept from earlier runs, so that the next engine reads all anew. */
  forgetKept(): Promise<void>;
  /** Calls back after every batch of changes; returns what ends it. */
  subscribe(listener: (state: EngineState) => void): () => void;
  stop(): void;
}

export function createEngine(ports: EnginePorts): Engine {
  return new RunningEngine(ports);
}

class RunningEngine implements Engine {
  readonly #ports: EnginePorts;
  readonly #index = createVaultIndex();
  readonly #queue = createParseQueue();
  readonly #keeper: Keeper;
  readonly #problems = new Map<string, Finding>();
  readonly #listeners = new Set<(state: EngineState) => void>();
  #starting = 0;
  #working: Promise<void> | null = null;
  #done = 0;
  #total = 0;
  #stopped = false;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
    this.#keeper = createKeeper(ports.cache, ports.files);
  }

  get state(): EngineState {
    const total = Math.max(this.#total, this.#starting);
    return { index: this.#index, revision: this.#index.revision, progress: { done: this.#done, total }, problems: [...this.#problems.values()] };
  }

  async start(): Promise<void> {
    const files = await this.#ports.files.list();
    this.#starting = files.length;
    this.#publish();
    const kept = await this.#keeper.load(files);
    await this.#putKept(kept);
    this.#starting = 0;
    if (this.#stopped) return;
    for (const { path } of files) if (!this.#index.note(path)) this.#request(path);
    this.#publish();
    await this.idle();
    await this.#keeper.flush();
  }

  changed(path: string): void {
    this.#request(path);
  }

  removed(path: string): void {
    this.#queue.forget(path);
    this.#problems.delete(path);
    this.#index.remove(path);
    this.#keeper.forget(path);
    this.#publish();
  }

  renamed(from: string, to: string): void {
    this.removed(from);
    this.#request(to);
  }

  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  subscribe(listener: (state: EngineState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  forgetKept(): Promise<void> {
    return this.#ports.cache.clear();
  }

  stop(): void {
    this.#stopped = true;
    this.#listeners.clear();
    this.#ports.parser.dispose();
  }

  /** A note that changed while the cache was being loaded is already in the queue or the index: what was kept does not overrule it. */
  async #putKept(kept: readonly Note[]): Promise<void> {
    for (let at = 0; at < kept.length && !this.#stopped; at += this.#ports.batchSize) {
      for (const note of kept.slice(at, at + this.#ports.batchSize)) {
        if (!this.#index.note(note.path) && !this.#queue.wants(note.path)) this.#index.put(note);
      }
      await this.#ports.clock.pause();
    }
  }

  #request(path: string): void {
    this.#queue.request(path);
    this.#total++;
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  async #work(): Promise<void> {
    await this.#ports.clock.pause();
    while (!this.#stopped && this.#queue.waiting > 0) {
      const jobs = this.#queue.take(this.#ports.batchSize);
      await this.#readBatch(jobs);
      this.#done += jobs.length;
      if (this.#queue.waiting === 0) this.#done = this.#total = 0;
      this.#publish();
      await this.#ports.clock.pause();
    }
    void this.#keeper.flush();
  }

  async #readBatch(jobs: readonly Job[]): Promise<void> {
    const texts = (await Promise.all(jobs.map((job) => this.#readText(job)))).filter((text) => text !== null);
    const notes = texts.length > 0 ? await this.#parse(texts) : [];
    const byPath = new Map(notes.map((note) => [note.path, note]));
    const textOf = new Map(texts.map(({ path, text }) => [path, text]));
    for (const job of jobs) {
      const note = byPath.get(job.path);
      if (!this.#queue.settle(job) || this.#stopped || !note) continue;
      this.#problems.delete(job.path);
      this.#index.put(note);
      this.#keeper.keep(note, textOf.get(job.path) ?? "");
    }
  }

  async #readText({ path }: Job): Promise<NoteText | null> {
    try {
      return { path, text: await this.#ports.files.read(path) };
    } catch (error) {
      this.#fail(path, "unreadable-file", `${path} could not be read: ${reasonOf(error)}.`);
      return null;
    }
  }

  async #parse(texts: readonly NoteText[]): Promise<readonly Note[]> {
    try {
      return await this.#ports.parser.parse(texts);
    } catch (error) {
      for (const { path } of texts) this.#fail(path, "unread-note", `${path} was not read: ${reasonOf(error)}.`);
      return [];
    }
  }

  #fail(path: string, code: string, message: string): void {
    this.#problems.set(path, { code, severity: "error", message, where: [{ path, line: 1 }] });
  }

  #publish(): void {
    const { state } = this;
    for (const listener of this.#listeners) listener(state);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
