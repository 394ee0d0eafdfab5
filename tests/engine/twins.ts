import { hashText } from "../../src/core/text-hash";
import type { CacheEntry, CachePort, ClockPort, FilePort, NoteText, ParserPort } from "../../src/engine/ports";
import { buildNote } from "../core/build-note";

/** A vault in memory: a map of texts that a test changes as it likes. */
export interface MemoryFiles extends FilePort {
  readonly texts: Map<string, string>;
  /** Modification times; 0 where none is set. */
  readonly times: Map<string, number>;
  /** Paths whose reading fails. */
  readonly locked: Set<string>;
  move(from: string, to: string): void;
}

export function memoryFiles(texts: Readonly<Record<string, string>>): MemoryFiles {
  const held = new Map(Object.entries(texts));
  const locked = new Set<string>();
  const times = new Map<string, number>();
  return {
    texts: held,
    times,
    locked,
    move(from, to) {
      const text = held.get(from);
      held.delete(from);
      if (text !== undefined) held.set(to, text);
    },
    list: () => Promise.resolve([...held].map(([path, text]) => ({ path, size: text.length, mtime: times.get(path) ?? 0 }))),
    read(path) {
      const text = held.get(path);
      if (text !== undefined && locked.has(path)) return Promise.reject(new Error("permission denied"));
      return Promise.resolve(text === undefined ? null : { path, size: text.length, mtime: times.get(path) ?? 0, text });
    },
  };
}

/** A parser that waits until the test lets it answer; the summary is the text, so that tests see which text was read. */
export interface HeldParser extends ParserPort {
  readonly asked: readonly (readonly NoteText[])[];
  release(): void;
}

export function heldParser(): HeldParser {
  const asked: (readonly NoteText[])[] = [];
  let open = false;
  let letGo: (() => void)[] = [];
  return {
    asked,
    async parse(texts) {
      asked.push(texts);
      if (!open) await new Promise<void>((resolve) => letGo.push(resolve));
      return texts.map(({ path, text }) => ({ note: buildNote(path, { summary: text }), hash: hashText(text) }));
    },
    release() {
      open = true;
      for (const go of letGo) go();
      letGo = [];
    },
    dispose: () => undefined,
  };
}

export function promptParser(): ParserPort {
  const parser = heldParser();
  parser.release();
  return parser;
}

export const quickClock: ClockPort = { now: () => 0, pause: () => Promise.resolve() };

/** All that a cache holds. */
export async function loadAll(cache: CachePort): Promise<readonly CacheEntry[]> {
  const all: CacheEntry[] = [];
  await cache.load((entries) => {
    all.push(...entries);
    return Promise.resolve(new Set());
  });
  return all;
}
