import type { CivilDate } from "../core/civil-date";
import type { VaultIndex } from "../core/index/vault-index";
import type { Memory } from "../core/settings/memory";
import type { Settings } from "../core/settings/settings";
import type { Steps } from "../core/steps";
import { createSurveyor, surveyParts, type Survey, type SurveyPart } from "../core/survey";
import { beginSlices, type SliceClock } from "./slices";

/** What a survey rests on. */
export interface Question {
  readonly index: VaultIndex;
  readonly today: CivilDate;
  readonly settings: Settings;
  readonly memory: Memory;
}

export interface SurveyingPorts {
  readonly clock: SliceClock;
  /** What holds now. */
  readonly ask: () => Question;
  /** What somebody looks at: made first, and before the survey is shown. */
  readonly wanted: () => ReadonlySet<SurveyPart>;
  /** Another survey is shown. */
  readonly shown: () => void;
}

/** Makes surveys a few milliseconds at a time, so that the thread is never blocked, and shows the last one that is whole. */
export interface Surveying {
  readonly survey: Survey;
  /** Whether a part of the survey shown has been made, so that asking for it costs nothing. */
  isReady(part: SurveyPart): boolean;
  /** Begins a survey of what holds now; what was begun before is superseded, and none of its work lost. True when it took no time and is shown already. */
  update(): boolean;
  stop(): void;
}

export function createSurveying({ clock, ask, wanted, shown }: SurveyingPorts): Surveying {
  const surveyor = createSurveyor();
  /** Asks for the parts that are prepared, so that they say what holds now whenever they are looked at. */
  const make = (parts: Iterable<SurveyPart>): Survey => {
    const { index, today, settings, memory } = ask();
    const made = surveyor.survey(index, today, settings, memory);
    for (const part of parts) void made[part];
    return made;
  };
  /** While one part is made the notes may change again; what is then still to be done for another is little. */
  function* prepare(parts: readonly SurveyPart[]): Steps<void> {
    const { index, today, settings, memory } = ask();
    for (const part of [...parts, ...parts]) yield* surveyor.prepare(part, index, today, settings, memory);
  }
  let survey = make(surveyParts);
  let ready: readonly SurveyPart[] = surveyParts;
  let end = (): void => undefined;
  /** What nobody looks at is made as well, so that it is there when somebody does: in later tasks, since what is shown wants to be painted first. */
  const makeRest = async (): Promise<void> => {
    const rest = surveyParts.filter((part) => !ready.includes(part));
    let isEnded = false;
    end = () => {
      isEnded = true;
    };
    await clock.pause();
    if (!isEnded) end = beginSlices(prepare(rest), clock, () => {
      for (const part of rest) void survey[part];
      ready = surveyParts;
    });
  };
  return {
    get survey() {
      return survey;
    },
    isReady: (part) => ready.includes(part),
    update() {
      end();
      const first = [...wanted()];
      let isShown = false;
      const endFirst = beginSlices(prepare(first), clock, () => {
        survey = make(first);
        ready = first;
        isShown = true;
        shown();
        void makeRest();
      });
      if (!isShown) end = endFirst;
      return isShown;
    },
    stop: () => end(),
  };
}
