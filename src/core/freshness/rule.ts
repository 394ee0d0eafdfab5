import type { CivilDate } from "../civil-date";
import type { Note } from "../note/note";

/** Why a note needs another look: a sentence, and the line of the note that it is about. */
export interface Reason {
  readonly rule: string;
  readonly text: string;
  readonly line: number | null;
  /** Other notes that it rests on, by path. */
  readonly others: readonly string[];
}

/** What a rule looks at. */
export interface Subject {
  readonly note: Note;
  readonly today: CivilDate;
  readonly limitDays: number;
  /** Days since `updated`; negative in the future; null when undated. */
  readonly ageDays: number | null;
  /** The notes that this one names as exposure, each once. */
  readonly named: readonly Note[];
  /** The last day on which the plugin itself saw the note's text change; null when it saw none. */
  readonly editedOn: CivilDate | null;
}

/** One reason for another look, with examples that run as tests (freshness-rules.md, "Reasons"). */
export interface Rule {
  readonly id: string;
  /** What the rule says, in a sentence for the user. */
  readonly describe: string;
  check(subject: Subject): readonly Reason[];
  readonly examples: readonly Example[];
}

/** A note as its text, what else is known, and the reasons that the rule must give. */
export interface Example {
  readonly note: string;
  readonly today: CivilDate;
  readonly limitDays?: number;
  readonly editedOn?: CivilDate;
  /** The texts of the notes that it names as exposure. */
  readonly named?: readonly string[];
  readonly reasons: readonly string[];
}
