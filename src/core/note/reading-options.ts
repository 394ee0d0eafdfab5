import type { SectionWords } from "./section-words";

/** What settings may change about the reading. */
export interface ReadingOptions {
  /** Tag (without `#`) that makes a note an actor note. */
  readonly actorTag: string;
  /** Tag (without `#`) that makes a note a portfolio note. */
  readonly portfolioTag: string;
  readonly sectionWords: SectionWords;
}
