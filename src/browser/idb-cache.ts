import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { decodeNotes, encodeNotes } from "../core/note/codec";
import { hashText } from "../core/text-hash";
import type { CacheEntry, CachePort } from "../engine/ports";

/** Notes that were kept together. */
interface StoredNotes {
  /** The code and the options under which they were read. */
  readonly format: number;
  readonly paths: readonly string[];
  /** Size, time and hash of each note's file, one note after the other. */
  readonly files: Float64Array<ArrayBuffer>;
  /** The notes in compact form (core/note/codec.ts), the text as UTF-8. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Of all the above: what was written by halves or by others is not taken for notes. */
  readonly check: number;
}

/** Many notes stand under a number, the newer the higher; single ones, which came after them, under their paths. */
interface CacheSchema extends DBSchema {
  notes: { key: Key; value: StoredNotes };
}

type Key = number | string;

type Database = IDBPDatabase<CacheSchema>;

/** Told what went wrong, for the console's debug level: a cache that fails costs speed, nothing else. */
export type CacheComplaint = (message: string) => void;

/** Of the database's shape: rises with it. */
const version = 3;

/** Up to this many notes are kept one by one, more of them together. */
const fewNotes = 10;

/** How many records are loaded at once. */
const together = 20;

/** How long the database may take to open, in milliseconds: one that another window holds in another version may never. */
const patienceMs = 5000;

/** Keeps notes in IndexedDB, in a database of this vault's own. `format` tells apart the code and the options that notes were read with. */
export function createIdbCache(vaultId: string, format: string, complain: CacheComplaint): CachePort {
  return new IdbCache(`dossier-${vaultId}`, hashText(format), complain);
}

class IdbCache implements CachePort {
  readonly #name: string;
  readonly #format: number;
  readonly #complain: CacheComplaint;
  #opened: Promise<Database | null> | null = null;
  /** Where each note stands, as far as it is known. */
  readonly #where = new Map<string, Key>();
  /** Once there is no room, nothing more is kept in this session. */
  #full = false;

  constructor(name: string, format: number, complain: CacheComplaint) {
    this.#name = name;
    this.#format = format;
    this.#complain = complain;
  }

  /** The newest first, so that what is older and says the same is seen to be useless. While some are taken the next are fetched; those that the browser has lost are dropped. */
  load(take: (entries: readonly CacheEntry[]) => Promise<ReadonlySet<string>>): Promise<void> {
    return this.#attempt("be loaded", async (db) => {
      const useless = new Map<Key, ReadonlySet<string>>();
      const keys = (await db.getAllKeys("notes")).reverse();
      const recordsFrom = (from: number): Promise<readonly (StoredNotes | undefined)[]> => {
        const { store, done } = db.transaction("notes");
        done.catch(() => undefined);
        return Promise.all(keys.slice(from, from + together).map((key) => store.get(key).catch(() => undefined)));
      };
      let dropped = 0;
      let stored: readonly (StoredNotes | undefined)[] = [];
      let next = recordsFrom(0);
      for (const [at, key] of keys.entries()) {
        if (at % together === 0) {
          stored = await next;
          next = recordsFrom(at + together);
        }
        const entries = decode(stored[at % together], this.#format);
        const spare = entries ? await take(entries) : new Set<string>();
        if (!entries) dropped++;
        for (const { path } of entries ?? []) if (!spare.has(path)) this.#where.set(path, key);
        if (!entries || spare.size > 0) useless.set(key, spare);
      }
      if (dropped > 0) this.#complain(`Useless records: ${dropped}.`);
      await this.#strip(db, useless);
    });
  }

  async save(entries: readonly CacheEntry[]): Promise<void> {
    if (this.#full) return;
    await this.#attempt("keep notes", async (db) => {
      const { store, done } = write(db);
      const isFew = entries.length <= fewNotes;
      const puts = isFew ? entries.map((entry) => store.put(encode([entry], this.#format), entry.path)) : [store.put(encode(entries, this.#format))];
      const drops = isFew ? [] : entries.flatMap(({ path }) => (this.#where.get(path) === path ? store.delete(path) : []));
      const [keys] = await Promise.all([Promise.all(puts), Promise.all(drops), done]);
      for (const [at, { path }] of entries.entries()) this.#where.set(path, keys[isFew ? at : 0] ?? path);
    });
  }

  remove(paths: readonly string[]): Promise<void> {
    return this.#attempt("forget notes", (db) => {
      const gone = new Map<Key, Set<string>>();
      for (const path of paths) {
        const key = this.#where.get(path);
        if (key !== undefined) gone.set(key, (gone.get(key) ?? new Set()).add(path));
        this.#where.delete(path);
      }
      return this.#strip(db, gone);
    });
  }

  /** Takes notes out of the records that hold them, and the whole record where no note is left; all of it where none is named. */
  async #strip(db: Database, gone: ReadonlyMap<Key, ReadonlySet<string>>): Promise<void> {
    for (const [key, paths] of gone) {
      const { store, done } = write(db);
      const strip = async (): Promise<void> => {
        const left = typeof key === "number" && paths.size > 0 ? decode(await store.get(key), this.#format)?.filter(({ path }) => !paths.has(path)) : null;
        await (left && left.length > 0 ? store.put(encode(left, this.#format), key) : store.delete(key));
      };
      await Promise.all([strip(), done]);
    }
  }

  clear(): Promise<void> {
    this.#where.clear();
    return this.#attempt("be cleared", (db) => db.clear("notes"));
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    (await opened)?.close();
  }

  /** Does `work` if there is a database; a failure is told and leaves nothing half done, since each transaction is whole or not at all. */
  async #attempt(what: string, work: (db: Database) => Promise<void>): Promise<void> {
    this.#opened ??= open(this.#name, this.#complain, () => {
      this.#opened = null;
    });
    const db = await this.#opened;
    if (!db) return;
    try {
      await work(db);
    } catch (error) {
      this.#full ||= error instanceof DOMException && error.name === "QuotaExceededError";
      this.#complain(`The cache could not ${what}: ${String(error)}`);
    }
  }
}

/** Null where there is no IndexedDB (a private window), or it does not answer. A database that cannot be opened is made anew once. */
async function open(name: string, complain: CacheComplaint, closed: () => void): Promise<Database | null> {
  for (const isFirst of [true, false]) {
    try {
      if (!isFirst) await inTime(deleteDB(name));
      return await openAt(name, closed);
    } catch (error) {
      const isLast = !isFirst || error === silence;
      complain(`${isLast ? "There is no cache" : "The cache was made anew"}: ${String(error)}`);
      if (error === silence) closed();
      if (isLast) return null;
    }
  }
  return null;
}

/** One that does not answer would not be deleted either. */
const silence = new Error("it does not answer");

/** Lets go of the database when another window wants it in another version; it is opened again when next needed. */
async function openAt(name: string, closed: () => void): Promise<Database> {
  const db = await inTime(
    openDB<CacheSchema>(name, version, {
      upgrade: (made) => {
        for (const store of Array.from(made.objectStoreNames)) made.deleteObjectStore(store);
        made.createObjectStore("notes", { autoIncrement: true });
      },
      blocking: (_old, _new, event) => {
        closed();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: closed,
    }),
  );
  if (!db.objectStoreNames.contains("notes")) {
    db.close();
    throw new Error("foreign");
  }
  return db;
}

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => reject(silence), patienceMs);
    void promise.then(resolve, reject).finally(() => window.clearTimeout(timer));
  });
}

function write(db: Database) {
  return db.transaction("notes", "readwrite", { durability: "relaxed" });
}

function encode(entries: readonly CacheEntry[], format: number): StoredNotes {
  const { text, data, starts } = encodeNotes(entries.map(({ note }) => note));
  const paths = entries.map(({ path }) => path);
  const files = Float64Array.from(entries.flatMap(({ size, mtime, hash }) => [size, mtime, hash]));
  const coded = { format, paths, files, text: new TextEncoder().encode(text), data, starts };
  return { ...coded, check: checkOf(coded) };
}

/** Null for a record of another format or other options, or one that is not as it was written. */
function decode(stored: Partial<StoredNotes> | undefined, expected: number): readonly CacheEntry[] | null {
  const { format, paths, files, text, data, starts, check } = stored ?? {};
  if (format !== expected || !(paths instanceof Array) || !files || !text || !data || !starts) return null;
  if (check !== checkOf({ format, paths, files, text, data, starts })) return null;
  const notes = decodeNotes({ text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(text), data, starts });
  return notes.map((note, at) => ({ path: paths[at] ?? "", size: files[3 * at] ?? 0, mtime: files[3 * at + 1] ?? 0, hash: files[3 * at + 2] ?? 0, note }));
}

/** FNV-1a over the bytes, four at a time, begun with the hash of the paths. */
function checkOf({ paths, files, text, data, starts }: Omit<StoredNotes, "check">): number {
  let check = hashText(paths.join("\n")) >>> 0;
  for (const { buffer, byteOffset, byteLength } of [files, text, data, starts]) {
    const bytes = new DataView(buffer, byteOffset, byteLength);
    let at = 0;
    for (; at + 4 <= byteLength; at += 4) check = Math.imul(check ^ bytes.getInt32(at, true), 0x01000193);
    for (; at < byteLength; at++) check = Math.imul(check ^ bytes.getUint8(at), 0x01000193);
  }
  return check >>> 0;
}
