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

export interface ClockPort {
  /** The user's calendar day. */
  today(): CivilDate;
  /** Lets others run: resolves in a later task. */
  pause(): Promise<void>;
}
