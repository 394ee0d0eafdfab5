import { isInScope, oldestPart, type Verdict } from "../../core/freshness/freshness";
import type { Note } from "../../core/note/note";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { AgeBar } from "./age-bar";
import { ageWords, Reasons } from "./freshness-entry";

const stateNames: Record<Verdict["state"], string> = { fresh: "Fresh", due: "Due soon", stale: "Stale", undated: "Undated", exempt: "Left alone" };

/** The verdict for the note at hand. */
export function NoteFreshness({ verdict, note, dispatch }: { readonly verdict: Verdict; readonly note: Note; readonly dispatch: Dispatch }) {
  const { path, state, ageDays, limitDays, problem, hasReason } = verdict;
  const mark = problem ? "problem" : state;
  const oldest = oldestPart(note);
  return (
    <section class="dossier-note-freshness" aria-label="This note">
      <div class="dossier-entry-head">
        <span class="dossier-note-title">{note.title}</span>
        <AgeBar ageDays={ageDays} limitDays={limitDays} />
        <span class={`dossier-badge dossier-badge-${mark}`}>{problem ? "Date to mend" : state === "due" && hasReason ? "Due" : stateNames[state]}</span>
      </div>
      {state === "stale" ? null : <p class="dossier-muted">{sentence(verdict, note)}</p>}
      <Reasons verdict={verdict} dispatch={dispatch} />
      {oldest === null || state === "exempt" ? null : (
        <p class="dossier-muted dossier-small">
          <NoteLink path={path} line={oldest.line} dispatch={dispatch}>{`Oldest dated part: ${oldest.what}, as of ${oldest.date}`}</NoteLink>
        </p>
      )}
      {state === "exempt" ? null : (
        <button type="button" class="dossier-do" onClick={() => dispatch({ kind: "stamp", paths: [path] })}>
          Mark as checked today
        </button>
      )}
    </section>
  );
}

function sentence({ ageDays, limitDays, cadence }: Verdict, note: Note): string {
  if (limitDays === null) return !isInScope(note) ? "It is no actor note and does not say when it was updated." : note.properties.review ? "Its properties say review: never." : "It stands under Never stale in the settings.";
  const every = `another look every ${limitDays} days${cadence === null ? "" : ` (${cadence})`}.`;
  if (ageDays === null) return `It does not say when it was updated; ${every}`;
  return `Updated ${ageDays <= 0 ? ageWords(ageDays) : `${ageWords(ageDays)} ago`}; ${every}`;
}
