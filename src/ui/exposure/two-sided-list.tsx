import { joinWords, type TwoSided, type WayRow } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { VirtualList } from "../shared/virtual-list";
import { ActorName } from "./actor-name";

interface TwoSidedListProps {
  /** Whom the note at hand is about. */
  readonly name: string;
  readonly pairs: readonly TwoSided[];
  readonly dispatch: Dispatch;
}

/** Who depends on whom in both directions: each side as its own lines state it. */
export function TwoSidedList({ name, pairs, dispatch }: TwoSidedListProps) {
  return (
    <VirtualList
      class="dossier-list"
      label={`Both ways with ${name}`}
      items={pairs}
      keyOf={({ actor }) => actor.key}
      rowHeight={96}
      row={({ actor, itOnThis, thisOnIt }, slot) => (
        <li key={actor.key} class="dossier-way" {...slot}>
          <div class="dossier-entry-head"><ActorName actor={actor} dispatch={dispatch} /></div>
          <Side title={`${actor.name} on ${name}`} rows={itOnThis} dispatch={dispatch} />
          <Side title={`${name} on ${actor.name}`} rows={thisOnIt} dispatch={dispatch} />
        </li>
      )}
    />
  );
}

function Side({ title, rows, dispatch }: { readonly title: string; readonly rows: readonly WayRow[]; readonly dispatch: Dispatch }) {
  return (
    <>
      <div class="dossier-muted dossier-small">{title}</div>
      <ul class="dossier-statements">
        {rows.map(({ kind, reason, figure, place: { path, line }, date }, at) => (
          <li key={at}>
            <NoteLink path={path} line={line} dispatch={dispatch} label={`${title}: line ${line} of ${path}`}>{joinWords(figure, reason) || "no reason given"}</NoteLink>
            <span class="dossier-kind">{kind}</span>
            <span class="dossier-date">{date ?? "undated"}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
