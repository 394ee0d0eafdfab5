import type { ComponentChild } from "preact";
import { groupEntries, type Grouping, type Verdict } from "../../core/freshness/freshness";
import type { Dispatch } from "../action";
import type { PanelState } from "../panel";
import { VirtualList } from "../shared/virtual-list";
import { FreshnessEntry } from "./freshness-entry";

interface EntryListProps {
  readonly entries: readonly Verdict[];
  readonly state: PanelState;
  readonly dispatch: Dispatch;
  readonly group?: Grouping;
  readonly empty: ComponentChild;
}

/** As many notes as one confirmation lists. */
const mostAtOnce = 50;

/** Notes to look at, in groups where the user wants them. Arrow keys move, Enter opens, C marks as checked, S snoozes for a week, M shows all that can be done. */
export function EntryList({ entries, state, dispatch, group = "none", empty }: EntryListProps) {
  if (entries.length === 0) return <>{empty}</>;
  const { survey: { index }, settings } = state;
  return (
    <>
      {groupEntries(entries, group, index, settings.actorTag).map(({ name, describe, entries: held }) => (
        <div key={name}>
          {name === "" ? null : <h4 class="dossier-group" title={describe}>{name}<span class="dossier-count">{held.length}</span></h4>}
          <VirtualList
            class="dossier-list"
            {...(name === "" ? {} : { label: name })}
            items={held}
            keyOf={({ path }) => path}
            rowHeight={88}
            row={(verdict, slot) => <FreshnessEntry key={verdict.path} verdict={verdict} state={state} slot={slot} dispatch={dispatch} />}
          />
          {held.length > 1 ? <CheckAll entries={held.slice(0, mostAtOnce)} dispatch={dispatch} /> : null}
        </div>
      ))}
    </>
  );
}

function CheckAll({ entries, dispatch }: { readonly entries: readonly Verdict[]; readonly dispatch: Dispatch }) {
  return (
    <button type="button" class="dossier-more" onClick={() => dispatch({ kind: "stamp", paths: entries.map(({ path }) => path) })}>
      {`Mark these ${entries.length} as checked`}
    </button>
  );
}
