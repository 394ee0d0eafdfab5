import { useState } from "preact/hooks";
import type { WayGroup } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { ActorName } from "./actor-name";

/** How many rows a group shows before it asks. */
const page = 12;

/** Ways in of one kind: whom, why, how much, when it was said; each opens its line. */
export function WayList({ title, group, dispatch }: { readonly title: string; readonly group: WayGroup; readonly dispatch: Dispatch }) {
  const [shown, setShown] = useState(page);
  return (
    <section class={`dossier-section dossier-kind-${group.kind}`}>
      <h3>
        {title}
        <span class="dossier-count">{group.rows.length}</span>
      </h3>
      <ul class="dossier-list">
        {group.rows.slice(0, shown).map(({ actor, reason, share, amount, place, date, over, named, candidates }) => (
          <li key={`${place.path}:${place.line}:${actor.key}`} class={`dossier-way${over ? " is-over" : ""}`}>
            <div class="dossier-entry-head">
              {named ? <ActorName actor={actor} dispatch={dispatch} /> : <span class="dossier-description">{actor.name}</span>}
              <span class="dossier-figures">{[share, amount].filter(Boolean).join(" · ")}</span>
            </div>
            <NoteLink path={place.path} line={place.line} dispatch={dispatch} class="dossier-reason" label={`${reason || "Line"}: line ${place.line} of ${place.path}`}>
              {reason || `Line ${place.line}`}
              {date === null ? null : <span class="dossier-date">{date}</span>}
            </NoteLink>
            {candidates.length > 0 ? <p class="dossier-muted dossier-small">{`Several notes go by this name: ${candidates.join(", ")}`}</p> : null}
          </li>
        ))}
      </ul>
      {group.rows.length > shown ? <button type="button" class="dossier-more" onClick={() => setShown(shown + 100)}>{`Show more (${group.rows.length - shown} left)`}</button> : null}
    </section>
  );
}
