import { compareText } from "../compare";
import { actorOf } from "./actor";
import { type ActorKey, hasNote } from "./actor-key";
import { actorsOf, type ExposureSurvey } from "./survey";

/** An actor as it is found by name: all that it goes by in one line. */
export interface ActorEntry {
  readonly key: ActorKey;
  /** `Siemens · SIE.DE · Siemens AG`; `Thrive Capital · no note`. */
  readonly text: string;
}

/** Every actor that a note is about or names, in the order of their names. */
export function actorEntries(survey: ExposureSurvey): readonly ActorEntry[] {
  return actorsOf(survey).map((key) => entryOf(survey, key)).sort((a, b) => compareText(a.text.toLowerCase(), b.text.toLowerCase()) || compareText(a.key, b.key));
}

function entryOf(survey: ExposureSurvey, key: ActorKey): ActorEntry {
  const { name, tickers } = actorOf(survey, key);
  const note = survey.index.note(key);
  return { key, text: [name, ...tickers, ...(note ? note.aliases : ["no note"])].join(" · ") };
}

/** Whether there is still something to tell of an actor: its note, or a note that names it. */
export function isKnown(survey: ExposureSurvey, key: ActorKey): boolean {
  return hasNote(key) ? survey.index.note(key) !== undefined : survey.ledger.naming(key).size > 0;
}
