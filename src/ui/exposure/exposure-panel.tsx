import { useState } from "preact/hooks";
import { portfoliosIn } from "../../core/exposure/exposure";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Tabs } from "../shared/tabs";
import { ActorExposure } from "./actor-exposure";
import { PortfolioPanel } from "./portfolio-panel";
import { VaultExposure } from "./vault-exposure";

type Tab = "note" | "vault" | "portfolio";

/** How one can own, or be hurt by, what the note at hand is about; the same over the whole vault; and what a portfolio holds of it. */
export function ExposurePanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("note");
  const { exposure, index } = state.survey;
  const note = state.activePath === null ? undefined : index.note(state.activePath);
  return (
    <div class="dossier-exposure">
      <Tabs
        label="Exposure"
        chosen={tab}
        choose={setTab}
        tabs={[{ id: "note", name: "This note" }, { id: "vault", name: "Vault" }, { id: "portfolio", name: "Portfolios" }]}
      />
      {tab === "vault" ? <VaultExposure survey={exposure} dispatch={dispatch} /> : null}
      {tab === "portfolio" ? <PortfolioPanel survey={exposure} activePath={state.activePath} portfolioTag={state.settings.portfolioTag} dispatch={dispatch} /> : null}
      {tab !== "note" ? null : note ? (
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
