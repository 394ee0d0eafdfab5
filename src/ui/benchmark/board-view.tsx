import { useRef } from "preact/hooks";
import { counted } from "../../core/counted";
import { tableCsv } from "../../core/copy-table";
import { foldSpelling, leaderboardMarkdown, resultsTable, type Entry, type Leaderboard, type Standing } from "../../core/benchmark/benchmark";
import type { MenuItem } from "../action";
import { chartPicture } from "../chart/chart-picture";
import { NoteLink } from "../shared/note-link";
import { useTurned } from "../shared/section";
import { monthsOf, titleOf, type Scope } from "./scope";
import { Legend, StandingTable } from "./standing-table";
import type { TimeChart } from "./time-chart";
import { TimeView, useTimeChart } from "./time-view";

interface BoardViewProps {
  readonly board: Leaderboard;
  /** The results that the filter leaves, or all. */
  readonly standings: readonly Standing[];
  readonly scope: Scope;
  /** Turns the marking of stale sources on and off. */
  readonly turnAges: () => void;
  readonly ages: boolean;
}

/** A leaderboard across notes: what it is, its running best over time, its results, and where notes disagree. */
export function BoardView({ board, standings, scope, turnAges, ages }: BoardViewProps) {
  const view = useRef<HTMLElement>(null);
  const chart = useTimeChart(board, scope);
  const [drawn, turnDrawn] = useTurned("benchmarks:time", true);
  const { dispatch } = scope;
  return (
    <section class="dossier-board" ref={view} aria-label={board.name}>
      <BoardHead board={board} shown={standings.length} scope={scope} />
      <div class="dossier-doings">
        <button type="button" class="dossier-do" aria-haspopup="menu" onClick={(event) => dispatch({ kind: "menu", items: directionMenu(board, scope), event })}>
          {board.higherIsBetter ? "Higher is better" : "Lower is better"}
        </button>
        {chart ? <button type="button" class="dossier-do" aria-pressed={drawn} onClick={turnDrawn}>Over time</button> : null}
        <button type="button" class="dossier-do" aria-pressed={ages} title="Fades scores whose note is stale" onClick={turnAges}>Age</button>
        <button type="button" class="dossier-do" aria-haspopup="menu" aria-label={`More for ${board.name}`} onClick={(event) => dispatch({ kind: "menu", items: boardMenu(board, chart, view.current, scope), event })}>More</button>
      </div>
      {chart && drawn ? <TimeView chart={chart} scope={scope} /> : null}
      <StandingTable board={board} standings={standings} scope={scope} />
      <Legend standings={standings} scope={scope} more={board.higherIsBetter === (board.known === "higher") ? "" : "Which way is better is your own word."} />
      <Conflicts board={board} scope={scope} />
    </section>
  );
}

function BoardHead({ board, shown, scope }: { readonly board: Leaderboard; readonly shown: number; readonly scope: Scope }) {
  const { name, aliases, path, entries, standings } = board;
  const notes = new Set(entries.map((entry) => entry.path)).size;
  const months = monthsOf(board);
  const facts = [`${counted(standings.length, "result")} from ${counted(notes, "note")}`, months, shown < standings.length ? `${shown} shown` : ""].filter((fact) => fact !== "");
  return (
    <>
      <h3>{path === null ? <bdi>{name}</bdi> : <NoteLink path={path} dispatch={scope.dispatch}><bdi>{name}</bdi></NoteLink>}</h3>
      <p class="dossier-muted dossier-small">{facts.join(" · ")}</p>
      {aliases.length > 0 ? <p class="dossier-muted dossier-small">{`Also written ${aliases.join(", ")}`}</p> : null}
    </>
  );
}

/** Every disagreement with each of its statements, which open their lines. */
function Conflicts({ board, scope }: { readonly board: Leaderboard; readonly scope: Scope }) {
  if (board.conflicts.length === 0) return null;
  return (
    <>
      <h4>Notes disagree</h4>
      <ul class="dossier-list">
        {board.conflicts.map((statements, at) => <Conflict key={at} statements={statements} scope={scope} />)}
      </ul>
    </>
  );
}

function Conflict({ statements, scope }: { readonly statements: readonly Entry[]; readonly scope: Scope }) {
  return (
    <li class="dossier-conflict">
      {`${statements[0]?.subject ?? ""}, ${statements[0]?.result.asOf ?? ""}: `}
      {statements.map(({ path, result, cell }, at) => (
        <span key={at}>
          {at > 0 ? " against " : ""}
          <NoteLink path={path} line={result.line} dispatch={scope.dispatch}>{`${cell.text} in ${titleOf(scope.index, path)}`}</NoteLink>
        </span>
      ))}
    </li>
  );
}

function directionMenu({ name, higherIsBetter, known }: Leaderboard, { dispatch }: Scope): readonly MenuItem[] {
  const item = (direction: "higher" | "lower", icon: string): MenuItem => ({
    title: `${direction === "higher" ? "Higher" : "Lower"} is better${known === direction ? " (as usual)" : ""}`,
    icon, section: "direction", checked: higherIsBetter === (direction === "higher"),
    run: () => dispatch({ kind: "set-direction", benchmark: foldSpelling(name), direction: direction === known ? null : direction }),
  });
  return [item("higher", "arrow-up"), item("lower", "arrow-down")];
}

function boardMenu(board: Leaderboard, chart: TimeChart | null, place: HTMLElement | null, { dispatch }: Scope): readonly MenuItem[] {
  const item = (title: string, icon: string, section: string, run: () => void): MenuItem => ({ title, icon, section, run });
  const copy = (title: string, text: string): MenuItem => item(title, "copy", "copy", () => dispatch({ kind: "copy", text, what: board.name }));
  const picture = (): void => {
    if (chart && place) dispatch({ kind: "copy-image", image: chartPicture(place, board.name, [{ config: chart.config, height: 360 }], 720, () => import("../chart/chart-library")), what: `${board.name} over time` });
  };
  return [
    copy("Copy as Markdown", leaderboardMarkdown(board)),
    copy("Copy as CSV", tableCsv(resultsTable([board]))),
    ...(chart ? [item("Copy the chart as PNG", "image", "copy", picture)] : []),
    ...board.aliases.filter((alias) => foldSpelling(alias) !== foldSpelling(board.name)).map((alias) => item(`Keep ${alias} apart`, "split", "names", () => dispatch({ kind: "join", of: "benchmark", names: [board.name, alias], same: false }))),
  ];
}
