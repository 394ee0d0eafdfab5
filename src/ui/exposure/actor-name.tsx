import type { Actor } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";

/** An actor's name with its ticker, or the word *private*; a name without a note shows what the vault says of it, and offers to make one. */
export function ActorName({ actor, dispatch }: { readonly actor: Actor; readonly dispatch: Dispatch }) {
  const mark = actor.tickers[0] ?? (actor.listing === "public" || actor.listing === "private" ? actor.listing : "");
  const lookUp = (event: MouseEvent): void => {
    event.preventDefault();
    dispatch({ kind: "look-up", actor: actor.key });
  };
  return (
    <span class="dossier-actor">
      {actor.path === null
        ? <a class="dossier-link dossier-no-note" href="#" aria-label={`Look up ${actor.name}`} onClick={lookUp}>{actor.name}</a>
        : <NoteLink path={actor.path} dispatch={dispatch} class="dossier-actor-name">{actor.name}</NoteLink>}
      {mark ? <span class="dossier-ticker">{mark}</span> : null}
      {actor.path === null ? (
        <button type="button" class="dossier-create" aria-label={`Create a note for ${actor.name}`} title="Create note" onClick={() => dispatch({ kind: "create-note", name: actor.name })}>+</button>
      ) : null}
    </span>
  );
}
