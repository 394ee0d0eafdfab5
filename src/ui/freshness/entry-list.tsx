import type { ComponentChild } from "preact";
import { useState } from "preact/hooks";
import type { CivilDate } from "../../core/civil-date";
import type { Verdict } from "../../core/freshness/freshness";
import type { VaultIndex } from "../../core/index/vault-index";
import type { Dispatch } from "../action";
import { FreshnessEntry } from "./freshness-entry";

interface EntryListProps {
  readonly entries: readonly Verdict[];
  readonly index: VaultIndex;
  readonly today: CivilDate;
  readonly dispatch: Dispatch;
  readonly empty: ComponentChild;
}

/** How many entries a list shows before it asks. */
const page = 50;

/** A list of notes to look at. Arrow keys move, Enter opens, C marks as checked, S snoozes for a week, M shows all that can be done. */
export function EntryList({ entries, index, today, dispatch, empty }: EntryListProps) {
  const [shown, setShown] = useState(page);
  if (entries.length === 0) return <>{empty}</>;
  return (
    <div>
      <ul class="dossier-list" onKeyDown={moveFocus}>
        {entries.slice(0, shown).map((ranked, at) => (
          <FreshnessEntry key={ranked.path} ranked={ranked} title={index.note(ranked.path)?.title ?? ranked.path} today={today} first={at === 0} dispatch={dispatch} />
        ))}
      </ul>
      {entries.length > shown ? (
        <button type="button" class="dossier-more" onClick={() => setShown(shown + page)}>{`Show more (${entries.length - shown} left)`}</button>
      ) : null}
      {entries.length > 1 ? (
        <button type="button" class="dossier-more" onClick={() => dispatch({ kind: "stamp", paths: entries.slice(0, shown).map(({ path }) => path) })}>
          {`Mark these ${Math.min(shown, entries.length)} as checked`}
        </button>
      ) : null}
    </div>
  );
}

function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const items = Array.from(event.currentTarget.children).filter((child) => child.instanceOf(HTMLElement));
  const at = items.findIndex((item) => item === item.ownerDocument.activeElement || item.contains(item.ownerDocument.activeElement));
  const next = items[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
