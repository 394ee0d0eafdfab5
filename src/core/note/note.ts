import type { Finding } from "../finding";
import type { Cell, QuantityCell } from "./cell";
import type { Span } from "./span";

/** What one Markdown file says; it knows no other note. Lines are 1-based, dates `YYYY-MM-DD` (reading-notes.md, section 3). */
export interface Note {
  readonly path: string;
  /** The file name without `.md`. */
  readonly title: string;
  readonly isActor: boolean;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly updated: Stamp | null;
  readonly created: Stamp | null;
  /** Every statement of the note's own last update, in the order of the text; `updated` is the latest of them. */
  readonly stamps: readonly Stamp[];
  readonly malformedDates: readonly MalformedDate[];
  readonly listing: Listing;
  readonly tickers: readonly Ticker[];
  readonly parent: Parent | null;
  readonly facts: readonly Fact[];
  /** What tables of funding rounds say the actor was worth: a row each, `key` its round and date. */
  readonly rounds: readonly Fact[];
  readonly related: readonly Relation[];
  /** The link paths (without heading, block or display text) that the note's text holds, each once, as written. */
  readonly links: readonly string[];
  readonly exposures: readonly Exposure[];
  readonly expectations: readonly Expectation[];
  readonly results: readonly Result[];
  readonly tables: readonly Table[];
  /** Of a portfolio note; empty in any other. */
  readonly positions: readonly Position[];
  readonly properties: Properties;
  readonly findings: readonly Finding[];
}

export type Listing = "public" | "private" | "none" | "unknown";

export type Precision = "day" | "month" | "year";

/** A date that the note states about itself. `span` is the date's own characters, which a stamp replaces. */
export interface Stamp {
  /** The last day of the stated period. */
  readonly date: string;
  readonly precision: Precision;
  readonly line: number;
  readonly span: Span;
  readonly place: "body" | "frontmatter";
}

export interface MalformedDate {
  readonly text: string;
  readonly line: number;
}

export interface Ticker {
  readonly symbol: string;
  /** "" when not stated. */
  readonly exchange: string;
}

/** Whom a note names: the link path where it is linked (resolved only when asked), else the name as written. */
export interface Target {
  readonly name: string;
  /** The link's path without heading or block; null where the name is no link. */
  readonly link: string | null;
  /** A ticker stated beside the name (`Sea Group (SE)`); "" when none. */
  readonly ticker: string;
}

/** A sole owner or acquirer. `share` is set where the note says `wholly owned` or states one. */
export interface Parent {
  readonly target: Target;
  readonly line: number;
  readonly whole: boolean;
}

export interface Fact {
  readonly heading: string;
  readonly key: string;
  readonly cell: Cell;
  readonly line: number;
}

export interface Relation {
  readonly target: Target;
  readonly relation: string;
  readonly group: string;
  readonly line: number;
}

export type ExposureKind = "direct" | "indirect" | "stake" | "holding" | "risk";

/** What a stated share is a share of. */
export type Basis = "" | "outstanding" | "diluted" | "voting";

/** A way, named in the note, to gain or suffer from what the note is about (reading-notes.md, section 4). */
export interface Exposure {
  readonly target: Target;
  readonly kind: ExposureKind;
  /** False for a mere description (`Construction firms`). */
  readonly named: boolean;
  readonly note: string;
  readonly share: QuantityCell | null;
  readonly amount: QuantityCell | null;
  readonly basis: Basis;
  /** The note says that this stake is over (exited, sold, wrote off, former). */
  readonly over: boolean;
  readonly heading: string;
  readonly line: number;
  readonly span: Span;
}

export interface Expectation {
  readonly text: string;
  /** The last day of the stated period. */
  readonly due: string;
  readonly line: number;
  readonly span: Span;
}

/** One number (or rank) that one subject got in one benchmark (reading-notes.md, section 5). */
export interface Result {
  readonly benchmark: string;
  /** The link paths inside the names, where they are links. */
  readonly benchmarkLink: string | null;
  readonly subject: string;
  readonly subjectLink: string | null;
  readonly cell: Cell;
  /** The setting of the run where stated (`pass@1`, `high effort`); "" when not. */
  readonly condition: string;
  /** Last day of the period in the heading or the table; else the note's `updated`; null when neither stands. */
  readonly asOf: string | null;
  /** True when heading or table state the period; false when `asOf` only falls back to the note's `updated`. */
  readonly asOfStated: boolean;
  /** How the note says the score is attested; null when it does not say. */
  readonly evidence: Evidence | null;
  /** What the note calls the measure: the header of a column of scores (`WER`), with *lower is better* where heading or paragraph say so. */
  readonly measure: string;
  readonly line: number;
  readonly span: Span;
}

/** Who stands behind a score: the benchmark's own people, the maker of the subject, nobody yet, or others who ran it. */
export type Evidence = "official" | "vendor" | "unverified" | "community";

export type TableKind = "facts" | "comparison" | "series" | "text";

/** A table without its body: charts read the body from the text at hand (reading-notes.md, section 2). */
export interface Table {
  /** Of the header row. */
  readonly line: number;
  /** Of the last row. */
  readonly endLine: number;
  readonly heading: string;
  readonly kind: TableKind;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly labelColumn: number | null;
  readonly numericColumns: readonly number[];
  /** Of a series: whether periods stand down the rows or across the columns. */
  readonly orientation: "rows" | "columns" | null;
}

/** A line of a portfolio table (exposure-maths.md, "A portfolio"). */
export interface Position {
  readonly target: Target;
  /** As written: a share of the portfolio in %, a value, shares × price, or a word. */
  readonly weight: Cell | null;
  readonly value: Cell | null;
  readonly shares: Cell | null;
  readonly price: Cell | null;
  readonly short: boolean;
  readonly line: number;
}

/** The properties that Dossier itself obeys, as written; null when absent. */
export interface Properties {
  readonly review: Property | null;
  readonly reviewEvery: Property | null;
  readonly charts: Property | null;
}

export interface Property {
  readonly text: string;
  readonly line: number;
}
