import { createBenchmarkSurveyor, type BenchmarkSurvey } from "./benchmark/benchmark";
import type { CivilDate } from "./civil-date";
import { surveyExposure, surveyExposureInSteps, type ExposureSurvey } from "./exposure/exposure";
import { createFreshnessSurveyor, type FreshnessSurvey } from "./freshness/freshness";
import type { VaultIndex } from "./index/vault-index";
import type { Memory } from "./settings/memory";
import type { Settings } from "./settings/settings";
import { finish, type Steps } from "./steps";

/** Everything derived from one revision of the index, on one day, under the user's settings. Each part is made when first asked for. */
export interface Survey {
  readonly revision: number;
  readonly today: CivilDate;
  readonly index: VaultIndex;
  readonly exposure: ExposureSurvey;
  readonly benchmarks: BenchmarkSurvey;
  readonly freshness: FreshnessSurvey;
}

export const surveyParts = ["exposure", "benchmarks", "freshness"] as const;

export type SurveyPart = (typeof surveyParts)[number];

/** Makes surveys, and keeps from one to the next what nothing it rests on has changed. */
export interface Surveyor {
  survey(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): Survey;
  /** Does in steps what one part of a survey of the same costs, so that it is there at once when asked for. */
  prepare(part: SurveyPart, index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): Steps<unknown>;
}

export function createSurveyor(): Surveyor {
  const freshness = createFreshnessSurveyor();
  const benchmarks = createBenchmarkSurveyor();
  let last: { readonly survey: Survey; readonly settings: Settings; readonly memory: Memory } | null = null;
  return {
    survey(index, today, settings, memory) {
      const sameIndex = last?.survey.index === index && last.survey.revision === index.revision;
      if (last && sameIndex && last.survey.today === today && last.settings === settings && last.memory === memory) return last.survey;
      const parts = {
        exposure: once(() => surveyExposure(index, memory.names)),
        benchmarks: once(() => finish(benchmarks.survey(index, memory))),
        freshness: once(() => finish(freshness.survey(index, today, settings, memory))),
      };
      last = { survey: createSurvey(index, today, parts), settings, memory };
      return last.survey;
    },
    prepare(part, index, today, settings, memory) {
      switch (part) {
        case "exposure": return surveyExposureInSteps(index, memory.names);
        case "benchmarks": return benchmarks.survey(index, memory);
        case "freshness": return freshness.survey(index, today, settings, memory);
      }
    },
  };
}

/** Each part of a survey, made when first asked for. */
interface Parts {
  readonly exposure: () => ExposureSurvey;
  readonly benchmarks: () => BenchmarkSurvey;
  readonly freshness: () => FreshnessSurvey;
}

function createSurvey(index: VaultIndex, today: CivilDate, { exposure, benchmarks, freshness }: Parts): Survey {
  return {
    revision: index.revision,
    today,
    index,
    get exposure() {
      return exposure();
    },
    get benchmarks() {
      return benchmarks();
    },
    get freshness() {
      return freshness();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
