/** A stretch of a note's text in UTF-16 offsets; `text.slice(from, to)` gives its source. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
