import type { BestWay } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { useUniqueId } from "../shared/unique-id";
import { ActorName } from "./actor-name";

/** How many are shown: an answer, not a list. */
const most = 4;

/** The answer in front: the listed actors through which one owns most of it, each with its reason, its size and its line. */
export function BestWaysList({ ways, dispatch }: { readonly ways: readonly BestWay[]; readonly dispatch: Dispatch }) {
  const heading = useUniqueId();
  return (
    <section class="dossier-best" aria-labelledby={heading}>
      <h3 id={heading}>Best ways in</h3>
      <ol>
        {ways.slice(0, most).map(({ actor, kind, share, unstated, size, partOfHolder, reason, place }) => (
          <li key={actor.key}>
            <div class="dossier-entry-head">
              <ActorName actor={actor} dispatch={dispatch} />
              <strong class="dossier-figures">{share || kind}</strong>
            </div>
            <div class="dossier-entry-head dossier-small">
              <NoteLink path={place.path} line={place.line} dispatch={dispatch} class="dossier-muted" label={`${reason || kind}: line ${place.line} of ${place.path}`}>{reason || kind}</NoteLink>
              <span class="dossier-figures dossier-muted">
                {size}
                {partOfHolder ? <span>{`, ${partOfHolder} of its worth`}</span> : null}
              </span>
            </div>
            {unstated ? <p class="dossier-muted dossier-small">{unstated}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
