import type { Note } from "../core/note/note";
import type { CacheEntry, CachePort, FileInfo, FilePort } from "./ports";
import { hashText } from "./text-hash";

/** What stands between the engine and its cache: decides what still holds, and writes in batches, off the critical path. */
export interface Keeper {
  /** The notes of an earlier run that still hold for these files; all others are evicted. */
  load(files: readonly FileInfo[]): Promise<readonly Note[]>;
  /** Keeps a note that was read from `text`, at the next flush. */
  keep(note: Note, text: string): void;
  forget(path: string): void;
  /** Writes what was gathered. */
  flush(): Promise<void>;
}

interface Waiting {
  readonly note: Note;
  readonly hash: number;
}

export function createKeeper(cache: CachePort, files: FilePort): Keeper {
  let kept = new Map<string, Waiting>();
  let gone = new Set<string>();
  return {
    async load(listed) {
      const byPath = new Map(listed.map((file) => [file.path, file]));
      const entries = await cache.load();
      const checked = await Promise.all(entries.map((entry) => holds(entry, byPath.get(entry.path), files)));
      const dead = entries.filter((_, at) => !checked[at]).map(({ path }) => path);
      if (dead.length > 0) void cache.remove(dead);
      return entries.filter((_, at) => checked[at]).map(({ note }) => note);
    },
    keep(note, text) {
      gone.delete(note.path);
      kept.set(note.path, { note, hash: hashText(text) });
    },
    forget(path) {
      kept.delete(path);
      gone.add(path);
    },
    async flush() {
      const [writing, removing] = [kept, gone];
      if (writing.size === 0 && removing.size === 0) return;
      kept = new Map();
      gone = new Set();
      const stats = new Map((await files.list()).map((file) => [file.path, file]));
      const entries = [...writing].flatMap(([path, { note, hash }]) => toEntry(stats.get(path), note, hash));
      if (removing.size > 0) await cache.remove([...removing]);
      if (entries.length > 0) await cache.save(entries);
    },
  };
}

/** Same size and time: it holds. Same size, another time (a sync, a checkout): the text's hash decides. */
async function holds(entry: CacheEntry, file: FileInfo | undefined, files: FilePort): Promise<boolean> {
  if (!file || file.size !== entry.size) return false;
  if (file.mtime === entry.mtime) return true;
  try {
    return hashText(await files.read(entry.path)) === entry.hash;
  } catch {
    return false;
  }
}

function toEntry(file: FileInfo | undefined, note: Note, hash: number): CacheEntry[] {
  return file ? [{ path: file.path, size: file.size, mtime: file.mtime, hash, note }] : [];
}
