import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { decodeNotes, encodeNotes } from "../core/note/codec";
import { hashText } from "../core/text-hash";
import type { CacheEntry, CachePort } from "../engine/ports";

interface StoredEntry {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  readonly hash: number;
  /** The code and the options under which the note was read. */
  readonly format: number;
  /** The note in compact form (core/note/codec.ts). */
  readonly text: string;
  readonly data: Uint8Array<ArrayBuffer>;
  /** Of the compact form: what was written by halves or by others is not taken for a note. */
  readonly check: number;
}

interface CacheSchema extends DBSchema {
  notes: { key: string; value: StoredEntry };
}

type Database = IDBPDatabase<CacheSchema>;

/** Told what went wrong, for the console's debug level: a cache that fails costs speed, nothing else. */
export type CacheComplaint = (message: string) => void;

/** Of the database's shape: rises with it. */
const version = 2;

/** How many entries are loaded at once. */
const together = 200;

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
  /** Once there is no room, nothing more is kept in this session. */
  #full = false;

  constructor(name: string, format: number, complain: CacheComplaint) {
    this.#name = name;
    this.#format = format;
    this.#complain = complain;
  }

  load(take: (entries: readonly CacheEntry[]) => Promise<void>): Promise<void> {
    return this.#attempt("be loaded", async (db) => {
      let dropped = 0;
      for (let stored = await db.getAll("notes", null, together); stored.length > 0;) {
        const checked = stored.map((each) => ({ path: each.path, entry: decode(each, this.#format) }));
        const useless = checked.flatMap(({ path, entry }) => (entry ? [] : path));
        dropped += useless.length;
        if (useless.length > 0) await this.remove(useless);
        await take(checked.flatMap(({ entry }) => entry ?? []));
        stored = await db.getAll("notes", IDBKeyRange.lowerBound(checked.at(-1)?.path, true), together);
      }
      if (dropped > 0) this.#complain(`${dropped} cached notes were damaged or of another format, and were dropped.`);
    });
  }

  async save(entries: readonly CacheEntry[]): Promise<void> {
    if (this.#full) return;
    await this.#attempt("keep notes", async (db) => {
      const transaction = db.transaction("notes", "readwrite", { durability: "relaxed" });
      await Promise.all([...entries.map((entry) => transaction.store.put(encode(entry, this.#format))), transaction.done]);
    });
  }

  remove(paths: readonly string[]): Promise<void> {
    return this.#attempt("forget notes", async (db) => {
      const transaction = db.transaction("notes", "readwrite", { durability: "relaxed" });
      await Promise.all([...paths.map((path) => transaction.store.delete(path)), transaction.done]);
    });
  }

  clear(): Promise<void> {
    return this.#attempt("be cleared", (db) => db.clear("notes"));
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
  try {
    return await openAt(name, closed);
  } catch (error) {
    complain(`The cache was made anew: ${String(error)}`);
  }
  try {
    await inTime(deleteDB(name));
    return await openAt(name, closed);
  } catch (error) {
    complain(`There is no cache: ${String(error)}`);
    return null;
  }
}

/** Lets go of the database when another window wants it in another version; it is opened again when next needed. */
async function openAt(name: string, closed: () => void): Promise<Database> {
  const db = await inTime(
    openDB<CacheSchema>(name, version, {
      upgrade: (made) => {
        for (const store of Array.from(made.objectStoreNames)) made.deleteObjectStore(store);
        made.createObjectStore("notes", { keyPath: "path" });
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
    throw new Error("it is not one of ours");
  }
  return db;
}

function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => reject(new Error("it does not answer")), patienceMs);
    void promise.then(resolve, reject).finally(() => window.clearTimeout(timer));
  });
}

function encode({ path, size, mtime, hash, note }: CacheEntry, format: number): StoredEntry {
  const { text, data } = encodeNotes([note]);
  return { path, size, mtime, hash, format, text, data, check: checkOf(text, data) };
}

/** Null for an entry of another format or other options, or one that is not as it was written. */
function decode(stored: Partial<StoredEntry>, expected: number): CacheEntry | null {
  const { path, size, mtime, hash, format, text, data, check } = stored;
  if (format !== expected || path === undefined || size === undefined || mtime === undefined || hash === undefined) return null;
  if (typeof text !== "string" || !(data instanceof Uint8Array) || check !== checkOf(text, data)) return null;
  const [note] = decodeNotes({ text, data, starts: new Uint32Array(2) });
  return note?.path === path ? { path, size, mtime, hash, note } : null;
}

/** FNV-1a over the bytes, begun with the hash of the text. */
function checkOf(text: string, data: Uint8Array): number {
  let check = hashText(text) >>> 0;
  for (const byte of data) check = Math.imul(check ^ byte, 0x01000193) >>> 0;
  return check;
}
