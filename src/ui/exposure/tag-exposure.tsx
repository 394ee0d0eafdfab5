import { useMemo } from "preact/hooks";
import { noFilter, tagView, type ExposureSurvey } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { Ranking } from "./ranking";

interface TagExposureProps {
  readonly survey: ExposureSurvey;
  /** Without `#`. */
  readonly tag: string;
  readonly top: number;
  readonly dispatch: Dispatch;
}

/** The ways in to everything under one tag, and who is at risk from it: the first of each. */
export function TagExposure({ survey, tag, top, dispatch }: TagExposureProps) {
  const filter = useMemo(() => ({ ...noFilter, all: [tag] }), [tag]);
  const { ranking, risks } = useMemo(() => tagView(survey, tag, noFilter), [survey, tag]);
  return (
    <div class="dossier-exposure">
      <div class="dossier-embed-title">{`Exposure to #${tag}`}</div>
      <Ranking of="ways in" rows={ranking.slice(0, top)} survey={survey} filter={filter} dispatch={dispatch} />
      {risks.length > 0 ? <Ranking of="risk" rows={risks.slice(0, top)} survey={survey} filter={filter} dispatch={dispatch} /> : null}
      <footer class="dossier-foot">Not investment advice.</footer>
    </div>
  );
}
