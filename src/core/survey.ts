import { surveyBenchmarks, type BenchmarkSurvey } from "./benchmark/benchmark";
import type { CivilDate } from "./civil-date";
import { surveyExposure, type ExposureSurvey } from "./exposure/exposure";
import { surveyFreshness, type FreshnessSurvey } from "./freshness/freshness";
import type { VaultIndex } from "./index/vault-index";
import type { Memory } from "./settings/memory";
import type { Settings } from "./settings/settings";

/** Everything derived from one revision of the index, on one day, under the user's settings. Each part is made when first asked for. */
export interface Survey {
  readonly revision: number;
  readonly today: CivilDate;
  readonly index: VaultIndex;
  readonly exposure: ExposureSurvey;
  readonly benchmarks: BenchmarkSurvey;
  readonly freshness: FreshnessSurvey;
}

/** Makes surveys, and hands the last one out again while nothing it rests on has changed. */
export interface Surveyor {
  survey(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): Survey;
}

export function createSurveyor(): Surveyor {
  let last: { readonly survey: Survey; readonly settings: Settings; readonly memory: Memory } | null = null;
  return {
    survey(index, today, settings, memory) {
      const same = last && last.survey.revision === index.revision && last.survey.today === today && last.settings === settings && last.memory === memory;
      if (last && same && last.survey.index === index) return last.survey;
      const survey = createSurvey(index, today, settings, memory);
      last = { survey, settings, memory };
      return survey;
    },
  };
}

function createSurvey(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): Survey {
  const freshness = once(() => surveyFreshness(index, today, settings, memory));
  const exposure = once(() => surveyExposure(index));
  const benchmarks = once(() => surveyBenchmarks(index, memory));
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
