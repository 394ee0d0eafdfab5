import type { Ranked } from "../../core/freshness/freshness";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { AgeBar } from "./age-bar";

/** A note of a freshness list: its name, its age against its limit, why it is here and what rests on it. */
export function FreshnessEntry({ ranked, title, dispatch }: { readonly ranked: Ranked; readonly title: string; readonly dispatch: Dispatch }) {
  const { path, state, ageDays, limitDays, reasons, linkedFrom, problem } = ranked;
  return (
    <li class={`dossier-entry dossier-state-${problem ? "problem" : state}`}>
      <div class="dossier-entry-head">
        <NoteLink path={path} line={reasons[0]?.line ?? null} dispatch={dispatch} class="dossier-entry-name">
          {title}
        </NoteLink>
        <span class="dossier-age">{ageWords(ageDays)}</span>
      </div>
      <AgeBar ageDays={ageDays} limitDays={limitDays} />
      <ul class="dossier-reasons">
        {reasons.map(({ rule, text, line }) => (
          <li key={`${rule}:${line}:${text}`}>{line === null ? text : <NoteLink path={path} line={line} dispatch={dispatch}>{text}</NoteLink>}</li>
        ))}
      </ul>
      {linkedFrom > 0 ? <div class="dossier-rests">{`${linkedFrom} ${linkedFrom === 1 ? "note links" : "notes link"} here`}</div> : null}
    </li>
  );
}

/** An age in words: `178 days`, `today`, `in 12 days`, `no date`. */
export function ageWords(ageDays: number | null): string {
  if (ageDays === null) return "no date";
  if (ageDays === 0) return "today";
  const days = Math.abs(ageDays);
  const words = `${days} ${days === 1 ? "day" : "days"}`;
  return ageDays < 0 ? `in ${words}` : words;
}
