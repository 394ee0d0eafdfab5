import { useState } from "preact/hooks";
import type { Ranked } from "../../core/freshness/freshness";
import { emptyMemory, needsLook } from "../../core/freshness/freshness";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Tabs } from "../shared/tabs";
import { FreshnessEntry } from "./freshness-entry";
import { NoteFreshness } from "./note-freshness";
import { OverdueList } from "./overdue-list";

type Tab = "now" | "due" | "undated" | "overdue" | "all";

/** How many entries a list shows before it asks. */
const page = 50;

/** What needs another look and why: the note at hand on top, then the vault's lists. */
export function FreshnessPanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("now");
  const { freshness, index } = state.survey;
  const look = needsLook(freshness, emptyMemory);
  const lists: Record<Exclude<Tab, "overdue">, readonly Ranked[]> = {
    now: look.filter((each) => each.problem || each.state === "stale"),
    due: look.filter((each) => !each.problem && each.state === "due"),
    undated: look.filter((each) => !each.problem && each.state === "undated"),
    all: freshness.ranked.filter((each) => each.state !== "exempt"),
  };
  const active = state.activePath === null ? undefined : freshness.of.get(state.activePath);
  return (
    <div class="dossier-freshness">
      {active ? <NoteFreshness ranked={active} index={index} dispatch={dispatch} /> : null}
      <Tabs
        label="Freshness lists"
        chosen={tab}
        choose={setTab}
        tabs={[
          { id: "now", name: "Now", count: lists.now.length },
          { id: "due", name: "Due soon", count: lists.due.length },
          { id: "overdue", name: "Overdue", count: freshness.overdue.length },
          { id: "undated", name: "Undated", count: lists.undated.length },
          { id: "all", name: "All", count: lists.all.length },
        ]}
      />
      {tab === "overdue" ? <OverdueList overdue={freshness.overdue} index={index} dispatch={dispatch} /> : <EntryList key={tab} tab={tab} entries={lists[tab]} state={state} dispatch={dispatch} />}
    </div>
  );
}

function EntryList({ tab, entries, state, dispatch }: PanelProps & { readonly tab: Exclude<Tab, "overdue">; readonly entries: readonly Ranked[] }) {
  const [shown, setShown] = useState(page);
  if (entries.length === 0) return <Empty title={emptyTitle(tab, state.survey.index.size)} />;
  return (
    <div>
      <ul class="dossier-list">
        {entries.slice(0, shown).map((ranked) => (
          <FreshnessEntry key={ranked.path} ranked={ranked} title={state.survey.index.note(ranked.path)?.title ?? ranked.path} dispatch={dispatch} />
        ))}
      </ul>
      {entries.length > shown ? (
        <button type="button" class="dossier-more" onClick={() => setShown(shown + page)}>{`Show more (${entries.length - shown} left)`}</button>
      ) : null}
    </div>
  );
}

function emptyTitle(tab: Exclude<Tab, "overdue">, size: number): string {
  if (size === 0) return "There are no notes in this vault yet.";
  switch (tab) {
    case "now": return "Nothing is out of date by its own Updated line.";
    case "due": return "Nothing falls due soon.";
    case "undated": return "Every actor note states when it was updated.";
    case "all": return "No note is about an actor or states when it was updated.";
  }
}
