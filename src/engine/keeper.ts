import { hashText } from "../core/text-hash";
import type { CacheEntry, CachePort, ClockPort, FileInfo, FileText } from "./ports";

/** What stands between the engine and its cache: decides what still holds, and writes a few notes at a time, off the critical path. */
export interface Keeper {
  /**
   * Gives the notes of an earlier run that still hold for these files to `take`, some at a time. Those of the same size but another time (a sync, a
   * checkout) are doubtful until their text is at hand; all others are evicted.
   */
  load(files: readonly FileInfo[], take: (entries: readonly CacheEntry[]) => Promise<void>): Promise<void>;
  /** The doubtful note of this file, if its text is still the one that it was read from; to be asked once. */
  confirm(file: FileText): CacheEntry | null;
  /** Keeps a note as it was read. */
  keep(entry: CacheEntry): void;
  forget(path: string): void;
  /** Resolves when all that was to be kept or forgotten has been. */
  flush(): Promise<void>;
  /** Writes no more. */
  stop(): void;
}

/** How many notes are written at once. */
const together = 100;

export function createKeeper(cache: CachePort, clock: ClockPort): Keeper {
  const doubtful = new Map<string, CacheEntry>();
  /** What is still to be written: the entry of each path, or null where there is to be none. */
  const waiting = new Map<string, CacheEntry | null>();
  let writing: Promise<void> | null = null;
  let isStopped = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const gone = [...waiting].flatMap(([path, entry]) => (entry ? [] : path));
      const saved = [...waiting.values()].flatMap((entry) => entry ?? []).slice(0, together);
      for (const path of [...gone, ...saved.map((entry) => entry.path)]) waiting.delete(path);
      if (gone.length > 0) await cache.remove(gone);
      if (saved.length > 0 && !isStopped) await cache.save(saved);
      await clock.pause();
    }
    writing = null;
  };

  return {
    async load(listed, take) {
      const unheld = new Map(listed.map((file) => [file.path, file]));
      await cache.load(async (entries) => {
        const holding: CacheEntry[] = [];
        const useless = new Set<string>();
        for (const entry of entries) {
          const { path, size, mtime } = entry;
          const file = unheld.get(path);
          if (file?.size !== size) useless.add(path);
          else if (file.mtime === mtime) {
            unheld.delete(path);
            doubtful.delete(path);
            holding.push(entry);
          } else if (doubtful.has(path)) useless.add(path);
          else doubtful.set(path, entry);
        }
        await take(holding);
        return useless;
      });
    },
    confirm(file) {
      const entry = doubtful.get(file.path);
      doubtful.delete(file.path);
      return entry && entry.hash === hashText(file.text) ? { ...entry, size: file.size, mtime: file.mtime } : null;
    },
    keep: (entry) => void waiting.set(entry.path, entry),
    forget(path) {
      doubtful.delete(path);
      waiting.set(path, null);
    },
    async flush() {
      if (waiting.size > 0) writing ??= writeAll();
      await writing;
    },
    stop() {
      isStopped = true;
      waiting.clear();
    },
  };
}
