import type { Cell } from "./cell";
import type { Finding } from "../finding";
import type { Outline, RawTable, Section } from "./outline";
import type { Property, Properties } from "./note";
import type { ReadingOptions } from "./reading-options";
import type { SectionTable } from "./section-meaning";

/** What every reader of a part of a note is given: the note cut up once, its front matter and its tables. */
export interface NoteContext {
  readonly path: string;
  readonly title: string;
  readonly outline: Outline;
  readonly frontMatter: FrontMatterReading;
  readonly tables: readonly ReadTable[];
  readonly options: ReadingOptions;
  /** The words that mark its sections. */
  readonly words: SectionTable;
  /** What the words of each section's heading may make of it, as bits (section-meaning.ts). */
  readonly hints: readonly number[];
}

/** What the front matter states, in all YAML shapes; empty when there is none or it cannot be read (then `findings` says where). */
export interface FrontMatterReading {
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  /** Every other plain property as written, by its lower-case key, with its line. */
  readonly values: ReadonlyMap<string, Property>;
  readonly properties: Properties;
  readonly findings: readonly Finding[];
}

/** How many of a column's cells are of each kind; what is left of the rows is missing. */
export interface KindCounts {
  readonly quantities: number;
  readonly periods: number;
  readonly ranks: number;
  readonly texts: number;
  readonly flags: number;
}

/** A table with its cells read. `grid` holds the body rows as they stand, ragged ones too; `columns` the header cells in plain text, `roles` what each
 * header says of its column (header-roles.ts), `counts` what the cells under each header are. */
export interface ReadTable {
  readonly raw: RawTable;
  readonly section: Section;
  readonly columns: readonly string[];
  readonly roles: readonly number[];
  readonly counts: readonly KindCounts[];
  readonly grid: readonly (readonly Cell[])[];
}
