import type { Verdict } from "../../core/freshness/freshness";
import type { Dispatch } from "../action";
import { AgeBar } from "./age-bar";
import { ageWords, Reasons } from "./freshness-entry";

const stateNames: Record<Verdict["state"], string> = { fresh: "Fresh", due: "Due soon", stale: "Stale", undated: "Undated", exempt: "Exempt" };

/** The verdict for the note at hand. */
export function NoteFreshness({ ranked, title, dispatch }: { readonly ranked: Verdict; readonly title: string; readonly dispatch: Dispatch }) {
  const { path, state, ageDays, limitDays, problem } = ranked;
  const mark = problem ? "problem" : state;
  return (
    <section class="dossier-note-freshness" aria-label="This note">
      <div class="dossier-entry-head">
        <span class="dossier-note-title">{title}</span>
        <span class={`dossier-badge dossier-badge-${mark}`}>{problem ? "Date to mend" : stateNames[state]}</span>
      </div>
      <p class="dossier-muted">{sentence(ageDays, limitDays)}</p>
      <AgeBar ageDays={ageDays} limitDays={limitDays} />
      <Reasons ranked={ranked} dispatch={dispatch} />
      {state === "exempt" ? null : (
        <button type="button" class="dossier-do" onClick={() => dispatch({ kind: "stamp", paths: [path] })}>
          Mark as checked today
        </button>
      )}
    </section>
  );
}

function sentence(ageDays: number | null, limitDays: number | null): string {
  if (limitDays === null) return "Left alone: it is no actor note and states no update, or it is exempt.";
  const every = `another look every ${limitDays} days.`;
  if (ageDays === null) return `It does not say when it was updated; ${every}`;
  return `Updated ${ageDays <= 0 ? ageWords(ageDays) : `${ageWords(ageDays)} ago`}; ${every}`;
}
