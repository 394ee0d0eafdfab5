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
  ask(): Question;
  /** What somebody looks at: made first, and before the survey is shown. */
  wanted(): ReadonlySet<SurveyPart>;
  /** Another survey is shown. */
  shown(): void;
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

export function createSurveying(ports: SurveyingPorts): Surveying {
  return new RunningSurveying(ports);
}

class RunningSurveying implements Surveying {
  readonly #ports: SurveyingPorts;
  readonly #surveyor = createSurveyor();
  #survey: Survey;
  #ready: ReadonlySet<SurveyPart> = new Set(surveyParts);
  #end: () => void = () => undefined;

  constructor(ports: SurveyingPorts) {
    this.#ports = ports;
    this.#survey = this.#make(surveyParts);
  }

  get survey(): Survey {
    return this.#survey;
  }

  isReady(part: SurveyPart): boolean {
    return this.#ready.has(part);
  }

  update(): boolean {
    this.#end();
    const wanted = this.#ports.wanted();
    let isShown = false;
    this.#end = beginSlices(this.#prepare(wanted), this.#ports.clock, () => {
      this.#show(wanted);
      isShown = true;
      this.#makeRest(wanted);
    });
    return isShown;
  }

  stop(): void {
    this.#end();
  }

  /** Asks for the parts that are prepared, so that they say what holds now whenever they are looked at. */
  #make(parts: Iterable<SurveyPart>): Survey {
    const { index, today, settings, memory } = this.#ports.ask();
    const survey = this.#surveyor.survey(index, today, settings, memory);
    for (const part of parts) void survey[part];
    return survey;
  }

  /** While one part is made the notes may change again; what is then still to be done for another is little. */
  *#prepare(parts: ReadonlySet<SurveyPart>): Steps<void> {
    const { index, today, settings, memory } = this.#ports.ask();
    for (const part of [...parts, ...parts]) yield* this.#surveyor.prepare(part, index, today, settings, memory);
  }

  #show(ready: ReadonlySet<SurveyPart>): void {
    this.#survey = this.#make(ready);
    this.#ready = ready;
    this.#ports.shown();
  }

  /** What nobody looks at is made as well, so that it is there when somebody does. */
  #makeRest(wanted: ReadonlySet<SurveyPart>): void {
    const rest = new Set(surveyParts.filter((part) => !wanted.has(part)));
    this.#end = beginSlices(this.#prepare(rest), this.#ports.clock, () => {
      for (const part of rest) void this.#survey[part];
      this.#ready = new Set(surveyParts);
    });
  }
}
