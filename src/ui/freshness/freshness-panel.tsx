import { useState } from "preact/hooks";
import { needsLook, precision, todaysList, type Verdict } from "../../core/freshness/freshness";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Tabs } from "../shared/tabs";
import { EntryList } from "./entry-list";
import { NoteFreshness } from "./note-freshness";
import { OverdueList } from "./overdue-list";

type Tab = "today" | "stale" | "due" | "overdue" | "undated" | "all";

/** What needs another look and why: the note at hand on top, then the vault's lists. */
export function FreshnessPanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("today");
  const { survey, memory, settings } = state;
  const { freshness, index } = survey;
  const look = needsLook(freshness, memory);
  const day = todaysList(freshness, memory, settings.dailyBudget);
  const lists: Record<Exclude<Tab, "overdue">, readonly Verdict[]> = {
    today: day.entries,
    stale: look.filter((each) => each.problem || each.state === "stale"),
    due: look.filter((each) => !each.problem && each.state === "due"),
    undated: look.filter((each) => !each.problem && each.state === "undated"),
    all: freshness.ranked.filter((each) => each.state !== "exempt"),
  };
  const active = state.activePath === null ? undefined : freshness.of(state.activePath);
  return (
    <div class="dossier-freshness">
      {active ? <NoteFreshness ranked={active} title={index.note(active.path)?.title ?? active.path} dispatch={dispatch} /> : null}
      <Tabs
        label="Freshness lists"
        chosen={tab}
        choose={setTab}
        tabs={[
          { id: "today", name: "Today", count: lists.today.length },
          { id: "stale", name: "Stale", count: lists.stale.length },
          { id: "due", name: "Due soon", count: lists.due.length },
          { id: "overdue", name: "Overdue", count: freshness.overdue.length },
          { id: "undated", name: "Undated", count: lists.undated.length },
          { id: "all", name: "All", count: lists.all.length },
        ]}
      />
      {tab === "overdue" ? (
        <OverdueList overdue={freshness.overdue} index={index} dispatch={dispatch} />
      ) : (
        <EntryList
          key={tab}
          entries={lists[tab]}
          index={index}
          today={survey.today}
          dispatch={dispatch}
          empty={<Empty title={emptyTitle(tab, index.size, day.done)} />}
        />
      )}
      {tab === "today" && day.waiting > 0 ? (
        <button type="button" class="dossier-more" onClick={() => setTab("stale")}>
          {`${day.waiting} more can wait`}
        </button>
      ) : null}
      <PrecisionLine {...precision(memory.checks)} />
    </div>
  );
}

/** How far the list was right, in the user's own judgement; a hint when it cries wolf. */
function PrecisionLine({ flagged, needed }: { readonly flagged: number; readonly needed: number }) {
  if (flagged === 0) return null;
  const criesWolf = flagged >= 10 && needed * 2 < flagged;
  return (
    <p class="dossier-muted dossier-small dossier-precision">
      {`Of ${flagged} flagged ${flagged === 1 ? "note" : "notes"}, ${needed} needed work.`}
      {criesWolf ? " Fewer than half: a longer cadence in the settings would flag less." : ""}
    </p>
  );
}

function emptyTitle(tab: Exclude<Tab, "overdue">, size: number, done: number): string {
  if (size === 0) return "There are no notes in this vault yet.";
  switch (tab) {
    case "today": return done > 0 ? `Done for today: ${done} checked.` : "Nothing needs another look today.";
    case "stale": return "Nothing is out of date by its own Updated line.";
    case "due": return "Nothing falls due soon.";
    case "undated": return "Every actor note states when it was updated.";
    case "all": return "No note is about an actor or states when it was updated.";
  }
}
