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

/** What the rules ask of a note that another one names; the same object until it is another. */
export interface Face {
  readonly path: string;
  /** The day of `updated` as a number; NaN where none is stated. */
  readonly updatedDay: number;
}

/** What the rules ask a note again and again, worked out once. */
export interface Dates extends Face {
  readonly note: Note;
  /** The first day by which something is expected that the note was not updated after; null where there is none. */
  readonly openDue: CivilDate | null;
}

/** What a rule looks at that no day changes. */
export interface Standpoint {
  readonly own: Dates;
  /** The notes that this one names as exposure, each once. */
  readonly named: readonly Face[];
}

/** What a rule looks at. */
export interface Subject extends Standpoint {
  readonly today: CivilDate;
  readonly limitDays: number;
  /** Days since `updated`; negative in the future; null when undated. */
  readonly ageDays: number | null;
  /** The last day on which the plugin itself saw the note's text change; null when it saw none. */
  readonly editedOn: CivilDate | null;
}

interface AnyRule {
  readonly id: string;
  /** What the rule finds, in two or three words. */
  readonly name: string;
  /** What the rule says, in a sentence for the user. */
  readonly describe: string;
  /** The reasons in words, at least one: asked where the rule applies, of the few notes that are shown. */
  tell(subject: Subject): readonly Reason[];
}

/** A rule that no day changes; `applies` is asked when the note or one that it names has changed. */
export interface TimelessRule extends AnyRule {
  readonly asked: "once";
  applies(standpoint: Standpoint): boolean;
}

/** A rule whose answer the day changes; `applies` is asked of every note every day, so it looks at little and makes nothing. */
export interface DailyRule extends AnyRule {
  readonly asked: "daily";
  applies(subject: Subject): boolean;
}

/** One reason for another look; its examples stand in its file, run as tests and are not shipped (freshness-rules.md, "Reasons"). */
export type Rule = TimelessRule | DailyRule;

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
