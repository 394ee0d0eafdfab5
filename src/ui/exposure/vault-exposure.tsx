import { useMemo, useState } from "preact/hooks";
import { namesInDoubt, vaultView, type ExposureSurvey, type MatrixOptions, type WayInFilter } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { Tabs } from "../shared/tabs";
import { FlowView } from "./flow-view";
import { MatrixView } from "./matrix-view";
import { NamesInDoubt } from "./name-choice";
import { Ranking } from "./ranking";
import { WayFilters } from "./way-filters";

type View = "ranking" | "risks" | "matrix" | "flow" | "names";

interface VaultExposureProps {
  readonly survey: ExposureSurvey;
  readonly filter: WayInFilter;
  readonly change: (filter: WayInFilter) => void;
  readonly dispatch: Dispatch;
}

/** The ways in of the whole vault: whom most notes name, whom most name as at risk, and tags or private actors against public ones. */
export function VaultExposure({ survey, filter, change, dispatch }: VaultExposureProps) {
  const [chosen, choose] = useState<View>("ranking");
  const [rows, setRows] = useState<MatrixOptions["rows"]>("tags");
  const view = useMemo(() => vaultView(survey, filter), [survey, filter]);
  const doubts = useMemo(() => namesInDoubt(survey), [survey]);
  return (
    <div class="dossier-vault-exposure">
      <WayFilters filter={filter} tags={view.tags} change={change} />
      <Tabs
        label="The vault's ways in"
        chosen={chosen}
        choose={choose}
        tabs={[
          { id: "ranking", name: "Ways in", count: view.ranking.length },
          { id: "risks", name: "At risk", count: view.risks.length },
          { id: "matrix", name: "Matrix" },
          { id: "flow", name: "Flow" },
          ...(doubts.length > 0 ? [{ id: "names" as const, name: "Names", count: doubts.length }] : []),
        ]}
      />
      {chosen === "matrix" || chosen === "flow" ? (
        <select class="dropdown dossier-rows" aria-label="Rows" value={rows} onChange={(event) => setRows(event.currentTarget.value === "private" ? "private" : "tags")}>
          <option value="tags">From tags</option>
          <option value="private">From what cannot be bought</option>
        </select>
      ) : null}
      {chosen === "ranking" ? <Ranking of="ways in" rows={view.ranking} survey={survey} filter={filter} dispatch={dispatch} /> : null}
      {chosen === "risks" ? <Ranking of="risk" rows={view.risks} survey={survey} filter={filter} dispatch={dispatch} /> : null}
      {chosen === "matrix" ? <MatrixView survey={survey} filter={filter} rows={rows} dispatch={dispatch} /> : null}
      {chosen === "flow" ? <FlowView survey={survey} filter={filter} rows={rows} dispatch={dispatch} /> : null}
      {chosen === "names" ? <NamesInDoubt doubts={doubts} survey={survey} dispatch={dispatch} /> : null}
      <footer class="dossier-foot">{view.footer}</footer>
    </div>
  );
}
