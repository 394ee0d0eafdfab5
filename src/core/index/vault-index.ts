import type { Note, Target } from "../note/note";

/** All notes of a vault, kept up to date one note at a time; links are resolved when asked, as the app does (scan-json.md). */
export interface VaultIndex {
  /** Rises with every put or remove that changed something. */
  readonly revision: number;
  /** Rises when a path or an alias came or went, so that links may lead elsewhere. */
  readonly namesRevision: number;
  readonly size: number;
  note(path: string): Note | undefined;
  /** In the order of their paths. */
  notes(): readonly Note[];
  /** The path of each put and remove since a revision, in their order. */
  changesSince(revision: number): readonly string[];
  /** The paths and aliases that came or went since a revision of the names. */
  namesSince(namesRevision: number): readonly string[];
  /** The notes with a link that a path or an alias of this name may answer; some more than once. */
  mentioning(name: string): Iterable<string>;
  /** The path of the note that a name or link path leads to: by path, then by file name (the shortest path wins), then by alias, all case-insensitive. */
  resolve(name: string): string | null;
  /** `target`'s note: by its link, or by its name where it is no link; tickers are the exposure survey's. */
  find(target: Target): string | null;
  /** Every note that goes by this name (file name or alias), in the order in which they would be chosen. */
  candidates(name: string): readonly string[];
  /** The paths that the links of a note lead to, in their order; null for one that leads nowhere. */
  linksFrom(path: string): readonly (string | null)[];
  /** The paths of the other notes that link to this one, in order. */
  linkedFrom(path: string): readonly string[];
  put(note: Note): void;
  remove(path: string): void;
}
