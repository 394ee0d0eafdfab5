import { reportExposure, exposureFindings, rankWaysIn, noFilter } from "../../src/core/exposure/exposure";
import { emptyMemory } from "../../src/core/settings/memory";
import { defaultSettings } from "../../src/core/settings/settings";
import type { Survey, Surveyor } from "../../src/core/survey";
import type { VaultIndex } from "../../src/core/index/vault-index";

/** The survey of an index on a fixed day, under default settings. */
export function surveyOf(surveyor: Surveyor, index: VaultIndex): Survey {
  return surveyor.survey(index, "2026-07-01", defaultSettings, emptyMemory);
}

/** All that a survey says, as plain data, to tell whether two say the same. */
export function everything({ index, exposure, benchmarks, freshness }: Survey): unknown {
  return {
    paths: index.notes().map(({ path }) => path),
    linked: index.notes().map(({ path }) => index.linkedFrom(path)),
    exposure: reportExposure(exposure),
    waysIn: rankWaysIn(exposure, noFilter, "ways in"),
    findings: exposureFindings(exposure),
    boards: benchmarks.leaderboards,
    keysOf: index.notes().map(({ path }) => benchmarks.keysOf(path)),
    ranked: freshness.ranked.map(({ path, state, ageDays, limitDays, reasons, problem }) => ({ path, state, ageDays, limitDays, reasons, problem })),
    overdue: freshness.overdue,
    freshnessFindings: freshness.findings,
  };
}
