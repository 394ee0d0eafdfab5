import { useMemo, useState } from "preact/hooks";
import { needsLook, snoozed, type Grouping, type Verdict } from "../../core/freshness/freshness";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { EntryList } from "./entry-list";

type ListName = "stale" | "due" | "undated" | "snoozed" | "all";

const names: Readonly<Record<ListName, string>> = { stale: "Stale", due: "Due soon", undated: "Undated", snoozed: "Snoozed", all: "All" };

const emptyTitles: Readonly<Record<ListName, string>> = {
  stale: "Nothing is out of date by its own Updated line.",
  due: "Nothing falls due soon.",
  undated: "Every actor note states when it was updated.",
  snoozed: "No note is snoozed.",
  all: "No note is about an actor or states when it was updated.",
};

/** The vault's notes by how they stand, each list in the order of what to refresh first. */
export function NoteLists({ state, dispatch, group }: PanelProps & { readonly group: Grouping }) {
  const { survey: { freshness }, memory } = state;
  const [chosen, choose] = useState<ListName>("stale");
  const lists = useMemo(() => listsOf(state), [freshness, memory]);
  return (
    <>
      <div class="dossier-choices" role="group" aria-label="Which notes">
        {(Object.keys(names) as ListName[]).map((name) => (
          <button key={name} type="button" class="dossier-choice" aria-pressed={name === chosen} onClick={() => choose(name)}>
            {names[name]}
            <span class="dossier-count">{String(lists[name].length)}</span>
          </button>
        ))}
      </div>
      <EntryList key={chosen} entries={lists[chosen]} state={state} dispatch={dispatch} group={group} empty={<Empty title={emptyTitles[chosen]} />} />
    </>
  );
}

function listsOf({ survey: { freshness }, memory }: PanelProps["state"]): Readonly<Record<ListName, readonly Verdict[]>> {
  const look = needsLook(freshness, memory);
  return {
    stale: look.filter(({ problem, state }) => problem || state === "stale"),
    due: look.filter(({ problem, state }) => !problem && state === "due"),
    undated: look.filter(({ problem, state }) => !problem && state === "undated"),
    snoozed: snoozed(freshness, memory),
    all: freshness.ranked.filter(({ state }) => state !== "exempt"),
  };
}
