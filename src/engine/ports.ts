import type { CivilDate } from "../core/civil-date";
import type { Note } from "../core/note/note";

/** A Markdown file of the vault; `mtime` in milliseconds, `size` in bytes. */
export interface FileInfo {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
}

/** The vault's Markdown files. */
export interface FilePort {
  list(): Promise<readonly FileInfo[]>;
  /** The file's text. Rejects when it is gone or cannot be read. */
  read(path: string): Promise<string>;
}

export interface NoteText {
  readonly path: string;
  readonly text: string;
}

/** Reads texts into notes, in the order given; it may do so elsewhere, but it always answers. */
export interface ParserPort {
  parse(texts: readonly NoteText[]): Promise<readonly Note[]>;
  dispose(): void;
}

/** A note as it was read, with what tells whether it still holds. */
export interface CacheEntry {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
  /** Of the text, for when size and time leave a doubt. */
  readonly hash: number;
  readonly note: Note;
}

/** Notes kept from an earlier run. It may forget anything at any time; nothing depends on it but speed. */
export interface CachePort {
  /** Everything that still has today's format; what cannot be used is dropped. Never rejects. */
  load(): Promise<readonly CacheEntry[]>;
  /** Never rejects: what cannot be kept is left out. */
  save(entries: readonly CacheEntry[]): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export interface ClockPort {
  /** The user's calendar day. */
  today(): CivilDate;
  /** Lets others run: resolves in a later task. */
  pause(): Promise<void>;
}
