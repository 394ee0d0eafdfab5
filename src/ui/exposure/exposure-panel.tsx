import { useEffect, useState } from "preact/hooks";
import { isKnown, portfoliosIn, type WayInFilter } from "../../core/exposure/exposure";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { showRowMenu } from "../shared/row-menu";
import { Tabs } from "../shared/tabs";
import { ActorExposure } from "./actor-exposure";
import { PortfolioPanel } from "./portfolio-panel";
import { VaultExposure } from "./vault-exposure";
import { filterOf } from "./way-filters";

type Tab = "note" | "vault" | "portfolio";

/** How one can own, or be hurt by, what the note at hand is about, or whom was looked up; the same over the whole vault; and what a portfolio holds of it. */
export function ExposurePanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("note");
  const [filter, setFilter] = useState(() => filterOf(state.memory.ways));
  const { exposure, index } = state.survey;
  const note = state.activePath === null ? undefined : index.note(state.activePath);
  const lookedUp = state.lookedUp !== null && isKnown(exposure, state.lookedUp) ? state.lookedUp : null;
  useEffect(() => {
    if (lookedUp !== null) setTab("note");
  }, [lookedUp]);
  const change = (next: WayInFilter): void => {
    setFilter(next);
    dispatch({ kind: "filter-ways", filter: next });
  };
  return (
    <div class="dossier-exposure" onContextMenu={(event) => showRowMenu(event, dispatch)} onKeyDown={(event) => event.key === "m" && showRowMenu(event, dispatch)}>
      <Tabs
        label="Exposure"
        chosen={tab}
        choose={setTab}
        tabs={[{ id: "note", name: "This note" }, { id: "vault", name: "Vault" }, { id: "portfolio", name: "Portfolios" }]}
      />
      {tab === "vault" ? <VaultExposure survey={exposure} filter={filter} change={change} dispatch={dispatch} /> : null}
      {tab === "portfolio" ? <PortfolioPanel survey={exposure} activePath={state.activePath} portfolioTag={state.settings.portfolioTag} dispatch={dispatch} /> : null}
      {tab !== "note" ? null : lookedUp !== null ? (
        <>
          <button type="button" class="dossier-fold-inline dossier-back" onClick={() => dispatch({ kind: "look-up", actor: null })}>{note ? `‹ Back to ${note.title}` : "‹ Back"}</button>
          <ActorExposure key={lookedUp} survey={exposure} actor={lookedUp} dispatch={dispatch} />
        </>
      ) : note ? (
        <>
          {portfoliosIn(exposure).includes(note.path) ? <p class="dossier-hint">This note holds a portfolio. <button type="button" class="dossier-quiet" onClick={() => setTab("portfolio")}>Look through it</button></p> : null}
          <ActorExposure key={note.path} survey={exposure} actor={note.path} dispatch={dispatch} />
        </>
      ) : (
        <Empty title={index.size === 0 ? "There are no notes in this vault yet." : "Open a note to see how to own what it is about."} />
      )}
    </div>
  );
}
