import { counted } from "../../core/counted";
import { addDays } from "../../core/civil-date";
import { mostReasons, type Rests, type Verdict } from "../../core/freshness/freshness";
import type { Dispatch } from "../action";
import type { PanelState } from "../panel";
import { NoteLink } from "../shared/note-link";
import type { RowSlot } from "../shared/virtual-list";
import { AgeBar } from "./age-bar";
import { entryMenu } from "./entry-menu";

interface EntryProps {
  readonly verdict: Verdict;
  readonly state: PanelState;
  readonly slot: RowSlot;
  readonly dispatch: Dispatch;
}

/** A note of a freshness list: its name, its age against its limit, why it is here, what rests on it, and what can be done. */
export function FreshnessEntry({ verdict, state: { survey: { index, today }, memory }, slot, dispatch }: EntryProps) {
  const { path, state, ageDays, limitDays, reasons, rests, problem } = verdict;
  const title = index.note(path)?.title ?? path;
  const line = reasons[0]?.line ?? null;
  const until = memory.snoozes.get(path);
  const isSnoozed = until !== undefined && until > today;
  const check = (): void => dispatch({ kind: "stamp", paths: [path] });
  const snooze = (): void => dispatch({ kind: "snooze", path, until: isSnoozed ? null : addDays(today, 7), ask: false });
  const menu = (event: MouseEvent | KeyboardEvent): void => dispatch({ kind: "menu", items: entryMenu(path, today, dispatch), event });
  const act = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "c") check();
    else if (event.key === "s") snooze();
    else if (event.key === "m") menu(event);
    else return;
    event.preventDefault();
  };
  return (
    <li {...slot} class={`dossier-entry dossier-state-${problem ? "problem" : state}`} onKeyDown={act} onContextMenu={menu}>
      <div class="dossier-entry-head">
        <NoteLink path={path} line={line} dispatch={dispatch} class="dossier-entry-name">
          {title}
        </NoteLink>
        <AgeBar ageDays={ageDays} limitDays={limitDays} />
        <span class="dossier-age">{ageWords(ageDays)}</span>
      </div>
      <Reasons verdict={verdict} dispatch={dispatch} />
      <div class="dossier-entry-foot">
        <span class="dossier-rests">{(isSnoozed ? `Listed again on ${until}` : restsWords(rests)) || null}</span>
        <span class="dossier-doings">
          <button type="button" class="dossier-do" aria-label={`Mark ${title} as checked today`} onClick={check}>Checked</button>
          <button type="button" class="dossier-do" aria-label={isSnoozed ? `List ${title} again` : `Snooze ${title} for a week`} onClick={snooze}>{isSnoozed ? "List again" : "Snooze"}</button>
          <button type="button" class="dossier-do" aria-label={`More for ${title}`} aria-haspopup="menu" onClick={menu}>More</button>
        </span>
      </div>
    </li>
  );
}

/** Why a note is listed, each sentence opening its line; the first of many. */
export function Reasons({ verdict: { path, reasons }, dispatch }: { readonly verdict: Verdict; readonly dispatch: Dispatch }) {
  return (
    <ul class="dossier-reasons">
      {reasons.slice(0, mostReasons).map(({ rule, text, line }) => (
        <li key={`${rule}:${line}:${text}`}>
          {line === null ? text : (
            <NoteLink path={path} line={line} dispatch={dispatch}>
              {text}
            </NoteLink>
          )}
        </li>
      ))}
      {reasons.length > mostReasons ? <li class="dossier-muted">{`and ${reasons.length - mostReasons} more`}</li> : null}
    </ul>
  );
}

/** An age in words: `178 days`, `today`, `in 12 days`, `no date`. */
export function ageWords(ageDays: number | null): string {
  if (ageDays === null) return "no date";
  if (ageDays === 0) return "today";
  const words = counted(Math.abs(ageDays), "day");
  return ageDays < 0 ? `in ${words}` : words;
}

/** How much rests on a note, in words; "" when nothing does. */
export function restsWords({ links, exposures, benchmarks }: Rests): string {
  const said: string[] = [];
  if (links > 0) said.push(`${counted(links, "note links", "notes link")} here`);
  if (exposures > 0) said.push(`${exposures} as exposure`);
  if (benchmarks > 0) said.push(`in ${counted(benchmarks, "benchmark")}`);
  return said.join(" · ");
}
