import { useState } from "preact/hooks";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Tabs } from "../shared/tabs";
import { ActorExposure } from "./actor-exposure";
import { VaultExposure } from "./vault-exposure";

type Tab = "note" | "vault";

/** How one can own, or be hurt by, what the note at hand is about; and the same over the whole vault. */
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
        tabs={[
          { id: "note", name: "This note" },
          { id: "vault", name: "Vault" },
        ]}
      />
      {tab === "vault" ? (
        <VaultExposure survey={exposure} dispatch={dispatch} />
      ) : note ? (
        <ActorExposure survey={exposure} path={note.path} dispatch={dispatch} />
      ) : (
        <Empty title={index.size === 0 ? "There are no notes in this vault yet." : "Open a note to see how to own what it is about."} />
      )}
    </div>
  );
}
