import { addDays, type CivilDate } from "../../core/civil-date";
import type { Rests, Verdict } from "../../core/freshness/freshness";
import type { Dispatch } from "../action";
import { NoteLink, paneOf } from "../shared/note-link";
import { AgeBar } from "./age-bar";
import { entryMenu } from "./entry-menu";

interface EntryProps {
  readonly ranked: Verdict;
  readonly title: string;
  readonly today: CivilDate;
  /** The first entry takes the focus when the list is entered. */
  readonly first: boolean;
  readonly dispatch: Dispatch;
}

/** A note of a freshness list: its name, its age against its limit, why it is here, what rests on it, and what can be done. */
export function FreshnessEntry({ ranked, title, today, first, dispatch }: EntryProps) {
  const { path, state, ageDays, limitDays, reasons, rests, problem } = ranked;
  const line = reasons[0]?.line ?? null;
  const act = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter") dispatch({ kind: "open", path, line, pane: paneOf(event) });
    else if (event.key === "c") dispatch({ kind: "stamp", paths: [path] });
    else if (event.key === "s") dispatch({ kind: "snooze", path, until: addDays(today, 7), ask: false });
    else if (event.key === "m") dispatch({ kind: "menu", items: entryMenu(path, today, dispatch), event });
    else return;
    event.preventDefault();
  };
  return (
    <li class={`dossier-entry dossier-state-${problem ? "problem" : state}`} tabIndex={first ? 0 : -1} onKeyDown={act}>
      <div class="dossier-entry-head">
        <NoteLink path={path} line={line} dispatch={dispatch} class="dossier-entry-name">
          {title}
        </NoteLink>
        <span class="dossier-age">{ageWords(ageDays)}</span>
      </div>
      <AgeBar ageDays={ageDays} limitDays={limitDays} />
      <Reasons ranked={ranked} dispatch={dispatch} />
      <div class="dossier-entry-foot">
        <span class="dossier-rests">{restsWords(rests)}</span>
        <span class="dossier-doings">
          <button type="button" class="dossier-do" aria-label={`Mark ${title} as checked today`} onClick={() => dispatch({ kind: "stamp", paths: [path] })}>Checked</button>
          <button type="button" class="dossier-do" aria-label={`Snooze ${title} for a week`} onClick={() => dispatch({ kind: "snooze", path, until: addDays(today, 7), ask: false })}>Snooze</button>
          <button type="button" class="dossier-do" aria-label={`More for ${title}`} aria-haspopup="menu" onClick={(event) => dispatch({ kind: "menu", items: entryMenu(path, today, dispatch), event })}>More</button>
        </span>
      </div>
    </li>
  );
}

/** Why a note is listed, each sentence opening its line. */
export function Reasons({ ranked: { path, reasons }, dispatch }: { readonly ranked: Verdict; readonly dispatch: Dispatch }) {
  return (
    <ul class="dossier-reasons">
      {reasons.map(({ rule, text, line }) => (
        <li key={`${rule}:${line}:${text}`}>
          {line === null ? text : (
            <NoteLink path={path} line={line} dispatch={dispatch}>
              {text}
            </NoteLink>
          )}
        </li>
      ))}
    </ul>
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

/** How much rests on a note, in words; "" when nothing does. */
export function restsWords({ links, exposures, benchmarks }: Rests): string {
  const said: string[] = [];
  if (links > 0) said.push(`${links} ${links === 1 ? "note links" : "notes link"} here`);
  if (exposures > 0) said.push(`${exposures} ${exposures === 1 ? "names" : "name"} it as exposure`);
  if (benchmarks > 0) said.push(`${benchmarks} ${benchmarks === 1 ? "benchmark uses" : "benchmarks use"} its figures`);
  return said.join(" · ");
}
