import type { Finding } from "../core/finding";
import { createVaultIndex } from "../core/index/create-index";
import type { VaultIndex } from "../core/index/vault-index";
import { messageOf } from "../core/message-of";
import type { Note } from "../core/note/note";
import { createKeeper, type Keeper } from "./keeper";
import { createParseQueue, type Job } from "./parse-queue";
import type { CacheEntry, CachePort, ClockPort, FileInfo, FilePort, FileText, ParserPort, Reading } from "./ports";

export interface EnginePorts {
  readonly files: FilePort;
  readonly parser: ParserPort;
  readonly cache: CachePort;
  readonly clock: ClockPort;
  /** How many texts go to the parser at once. */
  readonly batchSize: number;
  /** How many batches are under way at once: with two, one is fetched while the other is parsed. No more texts than these are ever held. */
  readonly lanes: number;
}

/** How far the reading is; both numbers are 0 when nothing is left to read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** False until the whole vault has been read once: till then a note that is not there may just not have been read. */
  readonly complete: boolean;
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
  /** A note or a folder is gone. */
  removed(path: string): void;
  /** A note or a folder goes by another path; told for a folder, it stands for all notes in it. */
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
  /** The files of which the cache has not yet told whether they must be read. */
  #undecided = new Set<string>();
  #working: Promise<void> | null = null;
  #done = 0;
  #complete = false;
  #stopped = false;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
    this.#keeper = createKeeper(ports.cache, ports.clock);
  }

  get state(): EngineState {
    return { index: this.#index, revision: this.#index.revision, progress: this.#progress, problems: [...this.#problems.values()] };
  }

  get #progress(): Progress {
    const left = this.#queue.outstanding + this.#undecided.size;
    return { done: left && this.#done, total: left && this.#done + left, complete: this.#complete };
  }

  async start(): Promise<void> {
    const files = await this.#ports.files.list();
    for (const { path } of files) if (!this.#queue.wants(path) && !this.#index.note(path)) this.#undecided.add(path);
    this.#publish();
    if (this.#stopped) return;
    await this.#keeper.load(files, (entries) => this.#putKept(entries));
    for (const path of this.#undecided) this.#request(path);
    this.#work();
    await this.idle();
    this.#done = 0;
    this.#complete = true;
    this.#publish();
    await this.#keeper.flush();
  }

  changed(path: string): void {
    this.#request(path);
    this.#work();
  }

  removed(path: string): void {
    for (const gone of this.#pathsAt(path)) this.#drop(gone);
    this.#publish();
    void this.#keeper.flush();
  }

  /** The old path is told as gone together with the new one's coming, so that nobody sees the vault without the note. */
  renamed(from: string, to: string): void {
    const moved = this.#pathsAt(from);
    for (const path of moved) this.#drop(path);
    const arrived = moved.length > 0 ? moved.map((path) => to + path.slice(from.length)) : [to];
    for (const path of arrived) if (isNotePath(path)) this.#request(path);
    if (this.#queue.waiting > 0) this.#work();
    else this.#publish();
  }

  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  subscribe(listener: (state: EngineState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async forgetKept(): Promise<void> {
    await this.#ports.cache.clear();
    await this.#ports.cache.close();
  }

  stop(): void {
    this.#stopped = true;
    this.#listeners.clear();
    this.#keeper.stop();
    this.#ports.parser.dispose();
    void this.#ports.cache.close();
  }

  /** A note that changed while the cache was being loaded is no longer undecided: what was kept does not overrule it. */
  async #putKept(entries: readonly CacheEntry[]): Promise<void> {
    for (const [at, { path, note }] of entries.entries()) {
      if (this.#stopped) return;
      if (at > 0 && at % this.#ports.batchSize === 0) await this.#ports.clock.pause();
      if (!this.#undecided.delete(path)) continue;
      if (this.#put(note)) this.#done++;
      else this.#queue.request(path);
    }
    this.#publish();
    await this.#ports.clock.pause();
  }

  #request(path: string): void {
    this.#undecided.delete(path);
    this.#queue.request(path);
  }

  /** The note at this path, or all that are known below it where it is a folder; one that is called as a note is, the app tells note by note. */
  #pathsAt(path: string): readonly string[] {
    if (isNotePath(path)) return [path];
    const known = [...this.#index.notes().map((note) => note.path), ...this.#queue.paths(), ...this.#undecided, ...this.#problems.keys()];
    return [...new Set(known.filter((each) => each.startsWith(`${path}/`)))];
  }

  #drop(path: string): void {
    this.#undecided.delete(path);
    this.#queue.forget(path);
    this.#problems.delete(path);
    this.#index.remove(path);
    this.#keeper.forget(path);
  }

  #work(): void {
    if (this.#working || this.#stopped || this.#queue.waiting === 0) return;
    this.#working = this.#readAll().finally(() => {
      this.#working = null;
      this.#work();
    });
  }

  async #readAll(): Promise<void> {
    await this.#ports.clock.pause();
    await Promise.all(Array.from({ length: this.#ports.lanes }, () => this.#readInLane()));
    if (this.#queue.outstanding === 0) this.#done = 0;
  }

  async #readInLane(): Promise<void> {
    while (!this.#stopped && this.#queue.waiting > 0) {
      await this.#readBatch(this.#queue.take(this.#ports.batchSize));
      this.#publish();
      void this.#keeper.flush();
      await this.#ports.clock.pause();
    }
  }

  /** Settles each job once, whatever happens to its file or to the parser. */
  async #readBatch(jobs: readonly Job[]): Promise<void> {
    const files = await Promise.all(jobs.map(({ path }) => this.#ports.files.read(path).catch(asError)));
    const fresh: { readonly job: Job; readonly file: FileText }[] = [];
    jobs.forEach((job, at) => {
      const file = files[at];
      const kept = file instanceof Error || !file ? null : this.#keeper.confirm(file);
      if (file instanceof Error) this.#fail(job, "unreadable-file", `${job.path} could not be read: ${file.message}.`);
      else if (!file) this.#settle(job, () => this.#drop(job.path));
      else if (kept) this.#take(job, file, kept);
      else fresh.push({ job, file });
    });
    if (fresh.length === 0) return;
    const readings = await this.#ports.parser.parse(fresh.map(({ file: { path, text } }) => ({ path, text }))).catch(asError);
    fresh.forEach(({ job, file }, at) => {
      const reading = readings instanceof Error ? readings : readings[at];
      if (reading && !(reading instanceof Error)) this.#take(job, file, reading);
      else this.#fail(job, "unread-note", `${job.path} was not read: ${reading?.message ?? "the reader gave no answer"}.`);
    });
  }

  #take(job: Job, { path, size, mtime }: FileInfo, { note, hash }: Reading): void {
    this.#settle(job, () => {
      this.#problems.delete(path);
      if (this.#put(note)) this.#keeper.keep({ path, size, mtime, hash, note });
      else this.#report(path, "unread-note", `${path} was not read: the answer for it is damaged.`);
    });
  }

  /** False for a note in compact form that turns out to be damaged. */
  #put(note: Note): boolean {
    try {
      this.#index.put(note);
      return true;
    } catch {
      return false;
    }
  }

  #settle(job: Job, settle: () => void): void {
    if (!this.#queue.settle(job) || this.#stopped) return;
    this.#done++;
    settle();
  }

  /** What a note said before it became unreadable is not known to hold any more. */
  #fail(job: Job, code: string, message: string): void {
    this.#settle(job, () => {
      this.#drop(job.path);
      this.#report(job.path, code, message);
    });
  }

  #report(path: string, code: string, message: string): void {
    this.#problems.set(path, { code, severity: "error", message, where: [{ path, line: 1 }] });
  }

  #publish(): void {
    const { state } = this;
    for (const listener of this.#listeners) listener(state);
  }
}

/** True for the paths that notes go by. */
export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}

function asError(error: unknown): Error {
  return new Error(messageOf(error));
}
