import type { Note } from "../core/note/note";

/** A Markdown file of the vault; `mtime` in milliseconds, `size` in bytes. */
export interface FileInfo {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
}

/** A file with its text. Size and time are from before it was read: a change meanwhile makes them look older than the text, never newer. */
export interface FileText extends FileInfo {
  readonly text: string;
}

/** The vault's Markdown files. */
export interface FilePort {
  list(): Promise<readonly FileInfo[]>;
  /** Null when the file is gone. Rejects when it cannot be read. */
  read(path: string): Promise<FileText | null>;
}

export interface NoteText {
  readonly path: string;
  readonly text: string;
}

/** A note, and the hash of the text that it was read from. */
export interface Reading {
  readonly note: Note;
  readonly hash: number;
}

/** Reads texts into notes, in the order given; it may do so elsewhere, but it always answers. */
export interface ParserPort {
  parse(texts: readonly NoteText[]): Promise<readonly Reading[]>;
  dispose(): void;
}

/** A note as it was read, with what tells whether it still holds; `hash` is for when size and time leave a doubt. */
export interface CacheEntry extends FileInfo, Reading {}

/** Notes kept from an earlier run. It may forget anything at any time; nothing depends on it but speed. None of its promises rejects. */
export interface CachePort {
  /**
   * Everything that still has today's format, some entries at a time, each when the last were taken, and the newest of a path first. What cannot be used,
   * and those paths of an answer that `take` gives back as of no use, are dropped.
   */
  load(take: (entries: readonly CacheEntry[]) => Promise<ReadonlySet<string>>): Promise<void>;
  /** What cannot be kept is left out. */
  save(entries: readonly CacheEntry[]): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** Lets go of what it holds open; whatever is asked of it later opens it again. */
  close(): Promise<void>;
}

export interface ClockPort {
  /** Milliseconds since some moment. */
  now(): number;
  /** Lets others run: resolves in a later task. */
  pause(): Promise<void>;
}
