import type { RawRow } from "./table-rows";
import type { Span } from "./span";

/** A note cut into sections and blocks in one pass over its lines; code, comments and front matter are set apart. */
export interface Outline {
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  /** Of all sections together (line-marks.ts). */
  readonly marks: number;
  /** In order; the first holds what stands above any heading. */
  readonly sections: readonly Section[];
}

/** The YAML between the two `---`; `line` is its first line. */
export interface FrontMatter extends Span {
  readonly line: number;
}

export interface Section {
  /** The heading's text as written, without its `#`; "" above any heading. */
  readonly heading: string;
  /** 1 to 6; 0 above any heading. */
  readonly level: number;
  readonly line: number;
  readonly parent: Section | null;
  /** Of its heading and all its blocks (line-marks.ts). */
  readonly marks: number;
  readonly blocks: readonly Block[];
}

export type Block = TextLine | ListItem | RawTable;

interface Common extends Span {
  readonly line: number;
  /** Depth of the quote (or callout) it stands in; 0 outside. */
  readonly quote: number;
  /** Columns of white space before it (a tab counts as 4). */
  readonly indent: number;
  /** What its characters are, as bits (line-marks.ts); of a table, of all its rows. One AND tells a reader that a line holds nothing for it. */
  readonly marks: number;
}

/** A line of a paragraph, without the marks and blanks around it. */
export interface TextLine extends Common {
  readonly kind: "text";
  /** False when it goes on with the paragraph or list item of the block before. */
  readonly opens: boolean;
}

/** The first line of a list item, without its bullet and check box. */
export interface ListItem extends Common {
  readonly kind: "item";
}

export interface RawTable extends Common {
  readonly kind: "table";
  readonly header: RawRow;
  readonly rows: readonly RawRow[];
}

/** The lines of a block: its own, or the rows of a table with the header first. */
export function linesOf(block: Block): readonly (Span & { readonly marks: number })[] {
  return block.kind === "table" ? [block.header, ...block.rows] : [block];
}
