import type { WayRow } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { VirtualList, type RowSlot } from "../shared/virtual-list";
import { ActorName } from "./actor-name";
import { NameChoice } from "./name-choice";

/** Ways in: whom, why, how much, when it was said; each opens its line. */
export function WayList({ label, rows, dispatch }: { readonly label: string; readonly rows: readonly WayRow[]; readonly dispatch: Dispatch }) {
  return (
    <VirtualList
      class="dossier-list"
      label={label}
      items={rows}
      keyOf={keyOf}
      rowHeight={46}
      row={(row, slot, at) => <Way key={keyOf(row, at)} row={row} slot={slot} dispatch={dispatch} />}
    />
  );
}

function keyOf({ place, actor }: WayRow, at: number): string {
  return `${place.path}:${place.line}:${actor.key}:${at}`;
}

function Way({ row, slot, dispatch }: { readonly row: WayRow; readonly slot: RowSlot; readonly dispatch: Dispatch }) {
  const { actor, reason, heading, figure, amount, place, date, over, named, doubt } = row;
  const why = reason || (heading ? `under “${heading.replace(/:$/, "")}”` : "no reason given");
  const figures = [figure, amount].filter(Boolean).join(" · ");
  return (
    <li class={`dossier-way${over ? " is-over" : ""}`} {...slot}>
      <div class="dossier-entry-head">
        {named ? <ActorName actor={actor} dispatch={dispatch} /> : <span class="dossier-description">{actor.name}</span>}
        {figures ? <span class="dossier-figures">{figures}</span> : null}
      </div>
      <div class="dossier-reason">
        <NoteLink path={place.path} line={place.line} dispatch={dispatch} label={`${why}: line ${place.line} of ${place.path}${over ? ", over" : ""}`}>{why}</NoteLink>
        {date === null ? null : <span class="dossier-date">{date}</span>}
      </div>
      {doubt ? <NameChoice doubt={doubt} dispatch={dispatch} /> : null}
    </li>
  );
}
