import type { Ranked } from "../../core/freshness/freshness";
import type { VaultIndex } from "../../core/index/vault-index";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { AgeBar } from "./age-bar";
import { ageWords } from "./freshness-entry";

const stateNames: Record<Ranked["state"], string> = { fresh: "Fresh", due: "Due soon", stale: "Stale", undated: "Undated", exempt: "Exempt" };

/** The verdict for the note at hand. */
export function NoteFreshness({ ranked, index, dispatch }: { readonly ranked: Ranked; readonly index: VaultIndex; readonly dispatch: Dispatch }) {
  const { path, state, ageDays, limitDays, reasons, problem } = ranked;
  return (
    <section class={`dossier-note-freshness dossier-state-${problem ? "problem" : state}`} aria-label="This note">
      <div class="dossier-entry-head">
        <span class="dossier-note-title">{index.note(path)?.title ?? path}</span>
        <span class={`dossier-badge dossier-badge-${problem ? "problem" : state}`}>{problem ? "Date to mend" : stateNames[state]}</span>
      </div>
      {state === "exempt" ? <p class="dossier-muted">This note is left alone: it is no actor note, or is exempt.</p> : null}
      {limitDays === null ? null : <p class="dossier-muted">{`${ageDays === null ? "It states no update" : `Updated ${ageDays <= 0 ? ageWords(ageDays) : `${ageWords(ageDays)} ago`}`}; another look every ${limitDays} days.`}</p>}
      <AgeBar ageDays={ageDays} limitDays={limitDays} />
      <ul class="dossier-reasons">
        {reasons.map(({ rule, text, line }) => (
          <li key={`${rule}:${line}:${text}`}>{line === null ? text : <NoteLink path={path} line={line} dispatch={dispatch}>{text}</NoteLink>}</li>
        ))}
      </ul>
    </section>
  );
}
