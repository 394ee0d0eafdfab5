import { createBenchmarkSurveyor, type BenchmarkSurvey } from "./benchmark/benchmark";
import type { CivilDate } from "./civil-date";
import { surveyExposure, type ExposureSurvey } from "./exposure/exposure";
import { createFreshnessSurveyor, type FreshnessSurvey } from "./freshness/freshness";
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

/** Makes surveys, and hands on what nothing it rests on has changed: exposures and benchmarks outlast a new day, a snooze and a setting. */
export interface Surveyor {
  survey(index: VaultIndex, today: CivilDate, settings: Settings, memory: Memory): Survey;
}

export function createSurveyor(): Surveyor {
  const freshness = createFreshnessSurveyor();
  const benchmarks = createBenchmarkSurveyor();
  let last: { readonly survey: Survey; readonly settings: Settings; readonly memory: Memory; readonly parts: Parts } | null = null;
  return {
    survey(index, today, settings, memory) {
      const sameIndex = last?.survey.index === index && last.survey.revision === index.revision;
      if (last && sameIndex && last.survey.today === today && last.settings === settings && last.memory === memory) return last.survey;
      const before = sameIndex ? last : null;
      const sameJoins = before && before.memory.joins === memory.joins && before.memory.directions === memory.directions;
      const parts: Parts = {
        exposure: before?.parts.exposure ?? once(() => surveyExposure(index)),
        benchmarks: sameJoins ? before.parts.benchmarks : once(() => benchmarks.survey(index, memory)),
        freshness: once(() => freshness.survey(index, today, settings, memory)),
      };
      const survey = createSurvey(index, today, parts);
      last = { survey, settings, memory, parts };
      return survey;
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
