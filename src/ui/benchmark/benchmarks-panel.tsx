import { useState } from "preact/hooks";
import { resultsOf, type BenchmarkSurvey, type Leaderboard } from "../../core/benchmark/benchmark";
import type { Dispatch } from "../action";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { Tabs } from "../shared/tabs";
import { LeaderboardTable } from "./leaderboard-table";

type Tab = "note" | "vault";

/** The scores that the note at hand states, and the leaderboards of the whole vault. */
export function BenchmarksPanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("note");
  const { benchmarks, index } = state.survey;
  return (
    <div class="dossier-benchmarks">
      <Tabs
        label="Benchmarks"
        chosen={tab}
        choose={setTab}
        tabs={[
          { id: "note", name: "This note" },
          { id: "vault", name: "Vault", count: benchmarks.leaderboards.length },
        ]}
      />
      {tab === "note" ? (
        <NoteResults path={state.activePath} title={state.activePath === null ? "" : (index.note(state.activePath)?.title ?? "")} benchmarks={benchmarks} dispatch={dispatch} />
      ) : (
        <VaultBenchmarks benchmarks={benchmarks} dispatch={dispatch} />
      )}
    </div>
  );
}

interface NoteResultsProps {
  readonly path: string | null;
  readonly title: string;
  readonly benchmarks: BenchmarkSurvey;
  readonly dispatch: Dispatch;
}

function NoteResults({ path, title, benchmarks, dispatch }: NoteResultsProps) {
  const results = path === null ? [] : resultsOf(benchmarks, path);
  if (path === null) return <Empty title="Open a note to see its scores." />;
  if (results.length === 0) return <Empty title={`${title || "This note"} states no benchmark results, and no note states results of it.`} />;
  return (
    <>
      {results.map(({ board, standings }) => (
        <section key={board.key} class="dossier-section">
          <h3>{board.name}</h3>
          <LeaderboardTable board={board} entries={standings.flatMap(({ entries }) => entries)} activePath={path} dispatch={dispatch} />
        </section>
      ))}
    </>
  );
}

function VaultBenchmarks({ benchmarks, dispatch }: { readonly benchmarks: BenchmarkSurvey; readonly dispatch: Dispatch }) {
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  if (benchmarks.leaderboards.length === 0) return <Empty title="No note states benchmark results yet." />;
  const found = benchmarks.leaderboards.filter((board) => holds(board, search));
  return (
    <>
      <input
        type="search"
        class="dossier-search"
        placeholder="Search benchmarks and subjects"
        aria-label="Search benchmarks and subjects"
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <ul class="dossier-list">
        {found.map((board) => (
          <li key={board.key} class="dossier-entry">
            <button type="button" class="dossier-fold" aria-expanded={open === board.key} onClick={() => setOpen(open === board.key ? null : board.key)}>
              <span class="dossier-entry-name">{board.name}</span>
              <span class="dossier-count">{board.entries.length}</span>
            </button>
            <div class="dossier-rests">{summaryOf(board)}</div>
            {open === board.key ? <LeaderboardTable board={board} entries={board.entries} activePath={null} dispatch={dispatch} /> : null}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <Empty title={`No benchmark or subject is called "${search}".`} /> : null}
    </>
  );
}

function holds(board: Leaderboard, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [board.name, ...board.aliases, ...board.entries.map(({ subject }) => subject)].some((name) => name.toLowerCase().includes(wanted));
}

/** The best result in words, and how many notes the results come from. */
function summaryOf({ entries, conflicts }: Leaderboard): string {
  const notes = new Set(entries.map(({ path }) => path)).size;
  const best = entries[0];
  const lead = best ? `${best.subject} leads with ${best.result.cell.text}; ` : "";
  const from = `from ${notes} ${notes === 1 ? "note" : "notes"}`;
  return `${lead}${from}${conflicts.length > 0 ? `; ${conflicts.length} in conflict` : ""}`;
}
