import type { SurveyPart } from "../../core/survey";
import type { Panel } from "../../ui/panel";
import { BenchmarksPanel } from "../../ui/benchmark/benchmarks-panel";
import { ExposurePanel } from "../../ui/exposure/exposure-panel";
import { FreshnessPanel } from "../../ui/freshness/freshness-panel";

/** A side panel: its view type, its names and what draws it. */
export interface PanelKind {
  readonly type: string;
  /** What of the survey it shows. */
  readonly part: SurveyPart;
  readonly name: string;
  readonly icon: string;
  readonly commandId: string;
  readonly command: string;
  readonly panel: Panel;
}

/** The view type of the panel that a look-up opens. */
export const exposureView = "dossier-exposure";

export const panelKinds: readonly PanelKind[] = [
  { type: exposureView, part: "exposure", name: "Exposure", icon: "git-fork", commandId: "open-exposure", command: "Open exposure", panel: ExposurePanel },
  { type: "dossier-benchmarks", part: "benchmarks", name: "Benchmarks", icon: "trophy", commandId: "open-benchmarks", command: "Open benchmarks", panel: BenchmarksPanel },
  { type: "dossier-freshness", part: "freshness", name: "Freshness", icon: "calendar-clock", commandId: "open-freshness", command: "Open freshness", panel: FreshnessPanel },
];
