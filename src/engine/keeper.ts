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

  const writeAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const changes = [...waiting].slice(0, together);
      for (const [path] of changes) waiting.delete(path);
      const saved = changes.flatMap(([, entry]) => entry ?? []);
      if (saved.length < changes.length) await cache.remove(changes.flatMap(([path, entry]) => (entry ? [] : path)));
      if (saved.length > 0) await cache.save(saved);
      await clock.pause();
    }
    writing = null;
  };

  return {
    async load(listed, take) {
      const byPath = new Map(listed.map((file) => [file.path, file]));
      await cache.load((entries) => {
        const holding: CacheEntry[] = [];
        for (const entry of entries) {
          const file = byPath.get(entry.path);
          if (file?.size !== entry.size) waiting.set(entry.path, null);
          else if (file.mtime === entry.mtime) holding.push(entry);
          else doubtful.set(entry.path, entry);
        }
        return take(holding);
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
      await (writing ??= writeAll());
    },
    stop: () => waiting.clear(),
  };
}
