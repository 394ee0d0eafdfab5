import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Note } from "../core/note/note";
import type { CacheEntry, CachePort } from "../engine/ports";

/** Rises whenever what a note is read into changes; entries of any other format are dropped. */
export const noteFormat = 1;

interface StoredEntry {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  readonly hash: number;
  /** The format and the reading options under which the note was read. */
  readonly reading: string;
  /** The note as JSON: one string is stored and loaded far faster than an object. */
  readonly note: string;
}

interface CacheSchema extends DBSchema {
  notes: { key: string; value: StoredEntry };
}

/** Told what went wrong, for the console's debug level: a cache that fails costs speed, nothing else. */
export type CacheComplaint = (message: string) => void;

/** Keeps notes in IndexedDB, in a database of this vault's own. `reading` tells the reading options apart. */
export function createIdbCache(vaultId: string, reading: string, complain: CacheComplaint): CachePort {
  const name = `dossier-${vaultId}`;
  const mark = `${noteFormat}:${reading}`;
  let opened: Promise<IDBPDatabase<CacheSchema> | null> | null = null;

  const database = (): Promise<IDBPDatabase<CacheSchema> | null> => (opened ??= open(name, complain));

  /** Does `work` if there is a database; a failure is told and leaves nothing half done, since each transaction is whole or not at all. */
  const attempt = async <Result>(what: string, fallback: Result, work: (db: IDBPDatabase<CacheSchema>) => Promise<Result>): Promise<Result> => {
    const db = await database();
    if (!db) return fallback;
    try {
      return await work(db);
    } catch (error) {
      complain(`The cache could not ${what}: ${String(error)}`);
      return fallback;
    }
  };

  return {
    load: () =>
      attempt("be loaded", [], async (db) => {
        const stored = await db.getAll("notes");
        const entries = stored.flatMap((each) => decode(each, mark));
        const dropped = stored.length - entries.length;
        if (dropped > 0) complain(`${dropped} cached notes of another format were dropped.`);
        return entries;
      }),
    save: (entries) =>
      attempt("keep notes", undefined, async (db) => {
        const transaction = db.transaction("notes", "readwrite", { durability: "relaxed" });
        const puts = entries.map(({ path, size, mtime, hash, note }) => transaction.store.put({ path, size, mtime, hash, reading: mark, note: JSON.stringify(note) }));
        await Promise.all([...puts, transaction.done]);
      }),
    remove: (paths) =>
      attempt("forget notes", undefined, async (db) => {
        const transaction = db.transaction("notes", "readwrite", { durability: "relaxed" });
        await Promise.all([...paths.map((path) => transaction.store.delete(path)), transaction.done]);
      }),
    clear: () => attempt("be cleared", undefined, (db) => db.clear("notes")),
  };
}

/** Null where there is no IndexedDB (a private window), or it does not answer. A database that cannot be opened is made anew once. */
async function open(name: string, complain: CacheComplaint): Promise<IDBPDatabase<CacheSchema> | null> {
  try {
    return await openAt(name);
  } catch (error) {
    complain(`The cache was made anew: ${String(error)}`);
  }
  try {
    await deleteDB(name);
    return await openAt(name);
  } catch (error) {
    complain(`There is no cache: ${String(error)}`);
    return null;
  }
}

function openAt(name: string): Promise<IDBPDatabase<CacheSchema>> {
  return openDB<CacheSchema>(name, 1, {
    upgrade: (db) => void db.createObjectStore("notes", { keyPath: "path" }),
    blocking: (_old, _new, event) => (event.target instanceof IDBDatabase ? event.target.close() : undefined),
  });
}

/** Nothing for an entry of another format or other options, or one that cannot be read. */
function decode(stored: StoredEntry, mark: string): CacheEntry[] {
  if (stored.reading !== mark) return [];
  try {
    const note = JSON.parse(stored.note) as Note;
    const { path, size, mtime, hash } = stored;
    return note.path === path ? [{ path, size, mtime, hash, note }] : [];
  } catch {
    return [];
  }
}
