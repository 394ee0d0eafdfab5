import { useMemo, useState } from "preact/hooks";
import { figureText, placeRule, placeText, remarkText, type Entry, type Leaderboard, type Standing } from "../../core/benchmark/benchmark";
import type { Evidence } from "../../core/note/note";
import type { MenuItem } from "../action";
import { NoteLink, paneOf } from "../shared/note-link";
import { VirtualList, type RowSlot } from "../shared/virtual-list";
import { ScoreBar, scaleOf, type Scale } from "./score-bar";
import { dateText, dateTitle, titleOf, type Scope } from "./scope";

interface StandingTableProps {
  readonly board: Leaderboard;
  readonly standings: readonly Standing[];
  readonly scope: Scope;
}

/** Results with their place, bounds, condition, date and source; every row opens its line. What cannot be ranked stands below the rest. */
export function StandingTable({ board, standings, scope }: StandingTableProps) {
  const scale = useMemo(() => scaleOf(board.standings), [board]);
  const ranked = standings.filter(({ rank }) => rank !== null);
  const others = standings.filter(({ rank }) => rank === null);
  const rows = (items: readonly Standing[]) => (
    <VirtualList
      as="tbody"
      items={items}
      keyOf={(standing) => keyOf(standing.lead)}
      rowHeight={44}
      row={(standing, slot) => <StandingRow key={keyOf(standing.lead)} board={board} standing={standing} scale={scale} scope={scope} slot={slot} />}
    />
  );
  const unit = board.unit === "" || board.unit === "rank" ? "" : ` (${board.unit})`;
  return (
    <table class="dossier-leaderboard">
      <thead>
        <tr>
          <th scope="col" class="dossier-place">#</th>
          <th scope="col">Subject</th>
          <th scope="col" class="dossier-score">{board.unit === "rank" ? "Place" : `Score${unit}`}</th>
          <th scope="col" class="dossier-date dossier-wide">As of</th>
          <th scope="col" class="dossier-wide">Source</th>
        </tr>
      </thead>
      {rows(ranked)}
      {others.length > 0 ? (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={5} class="dossier-apart">{board.unit === "rank" ? "Not a place, so not ranked" : "In another unit, so not ranked"}</th>
          </tr>
        </tbody>
      ) : null}
      {others.length > 0 ? rows(others) : null}
    </table>
  );
}

function keyOf({ path, result }: Entry): string {
  return `${path}:${result.line}:${result.span.from}`;
}

interface StandingRowProps {
  readonly board: Leaderboard;
  readonly standing: Standing;
  readonly scale: Scale;
  readonly scope: Scope;
  readonly slot: RowSlot;
}

function StandingRow({ board, standing, scale, scope, slot }: StandingRowProps) {
  const { lead, entries, rank } = standing;
  const { dispatch, activePath, isStale } = scope;
  const [open, setOpen] = useState(false);
  const stale = entries.every(({ path }) => isStale(path));
  const own = entries.some(({ subjectPath }) => subjectPath !== null && subjectPath === activePath);
  const act = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.target !== event.currentTarget || event.key !== "Enter") return;
    event.preventDefault();
    dispatch({ kind: "open", path: lead.path, line: lead.result.line, pane: paneOf(event) });
  };
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    dispatch({ kind: "menu", items: rowMenu(lead, scope), event });
  };
  const remark = remarkText(lead);
  const quoted = entries.length > 1 ? (
    <button type="button" class="dossier-fold-inline dossier-quoted" aria-expanded={open} aria-label={`${entries.length} statements of ${lead.subject}`} onClick={() => setOpen(!open)}>{`×${entries.length}`}</button>
  ) : null;
  return (
    <tr tabIndex={slot.tabIndex} aria-rowindex={slot["aria-rowindex"]} class={`${own ? "is-active" : ""} ${stale ? "is-stale" : ""}`} onKeyDown={act} onContextMenu={menu}>
      <td class="dossier-place">{placeText(lead)}</td>
      <td>
        <Subject entry={lead} scope={scope} />
        {remark === "" ? null : <span class="dossier-remark">{remark}</span>}
        <span class="dossier-where">
          <Where entry={lead} scope={scope} />
          {quoted}
        </span>
        {open ? <Statements entries={entries} scope={scope} /> : null}
      </td>
      <td class="dossier-score">
        <span class="dossier-figure">
          <EvidenceMark evidence={lead.result.evidence} />
          <NoteLink path={lead.path} line={lead.result.line} dispatch={dispatch} label={`${lead.cell.text}, ${titleOf(scope.index, lead.path)}, line ${lead.result.line}`}>{figureText(lead.cell, board.unit)}</NoteLink>
        </span>
        {rank === null ? null : <ScoreBar cell={lead.cell} scale={scale} />}
      </td>
      <td class="dossier-date dossier-wide" title={dateTitle(lead.result)}>{dateText(lead.result)}</td>
      <td class="dossier-source dossier-wide">
        <NoteLink path={lead.path} line={lead.result.line} dispatch={dispatch}>{titleOf(scope.index, lead.path)}</NoteLink>
        <StaleMark stale={isStale(lead.path)} />
        {quoted}
      </td>
    </tr>
  );
}

/** What the signs in a table of results mean, where they stand there. */
export function Legend({ standings, scope, more = "" }: Pick<StandingTableProps, "standings" | "scope"> & { readonly more?: string }) {
  const leads = standings.map(({ lead }) => lead);
  const evidence = Object.entries(evidenceMarks).filter(([each]) => leads.some(({ result }) => result.evidence === each)).map(([, { sign, words }]) => `${sign} ${words}`);
  const lines = [
    placeRule(leads),
    leads.some(({ result }) => result.asOf !== null && !result.asOfStated) ? "* is the note's Updated: the score itself states no date." : "",
    standings.some(({ entries }) => entries.length > 1) ? "×2 is stated alike in two places and counts once." : "",
    leads.some(({ path }) => scope.isStale(path)) ? `${staleSign} its note is stale.` : "",
    evidence.length > 0 ? `${evidence.join(", ")}.` : "",
    more,
  ];
  return <p class="dossier-muted dossier-small dossier-board-foot">{lines.filter(Boolean).join(" ")}</p>;
}

function Subject({ entry, scope: { dispatch } }: { readonly entry: Entry; readonly scope: Scope }) {
  if (entry.subjectPath === null) return <bdi class="dossier-subject">{entry.subject}</bdi>;
  return <NoteLink path={entry.subjectPath} dispatch={dispatch} class="dossier-subject"><bdi>{entry.subject}</bdi></NoteLink>;
}

/** Date and source on a line of their own, where there is no room for columns. */
function Where({ entry, scope }: { readonly entry: Entry; readonly scope: Scope }) {
  return (
    <>
      <span title={dateTitle(entry.result)}>{dateText(entry.result)}</span>
      {" · "}
      <NoteLink path={entry.path} line={entry.result.line} dispatch={scope.dispatch}>{titleOf(scope.index, entry.path)}</NoteLink>
      <StaleMark stale={scope.isStale(entry.path)} />
    </>
  );
}

/** Says by shape, not by its paleness alone, that a score's note is stale. */
function StaleMark({ stale }: { readonly stale: boolean }) {
  return stale ? <span class="dossier-stale-mark" role="img" aria-label="its note is stale" title="Its note is stale">{staleSign}</span> : null;
}

const staleSign = "◌";

/** Every note that states a result, each with its own words. */
function Statements({ entries, scope }: { readonly entries: readonly Entry[]; readonly scope: Scope }) {
  return (
    <ul class="dossier-quotes">
      {entries.map((entry) => (
        <li key={keyOf(entry)}>
          {`${entry.subject}: ${entry.cell.text}${entry.result.condition ? `, ${entry.result.condition}` : ""}, `}
          <Where entry={entry} scope={scope} />
        </li>
      ))}
    </ul>
  );
}

const evidenceMarks: Readonly<Record<Evidence, { readonly sign: string; readonly words: string }>> = {
  official: { sign: "●", words: "official" },
  vendor: { sign: "◐", words: "reported by the vendor" },
  community: { sign: "◆", words: "run by others" },
  unverified: { sign: "○", words: "unverified" },
};

/** How a score is attested, by shape. */
function EvidenceMark({ evidence }: { readonly evidence: Evidence | null }) {
  if (evidence === null) return null;
  const { sign, words } = evidenceMarks[evidence];
  return <span class="dossier-evidence" role="img" aria-label={words} title={words}>{sign}</span>;
}

function rowMenu(lead: Entry, { dispatch, compare }: Scope): readonly MenuItem[] {
  const open = (title: string, path: string, line: number | null, pane: "here" | "tab"): MenuItem => ({ title, icon: "file-text", section: "open", run: () => dispatch({ kind: "open", path, line, pane }) });
  return [
    open("Open the line", lead.path, lead.result.line, "here"),
    open("Open the line in a new tab", lead.path, lead.result.line, "tab"),
    ...(lead.subjectPath === null ? [] : [open(`Open ${lead.subject}`, lead.subjectPath, null, "here")]),
    ...(compare ? [{ title: `Compare ${lead.subject}`, icon: "git-compare", section: "compare", run: () => compare(lead.subjectKey) }] : []),
  ];
}
