import { useMemo, useState } from "preact/hooks";
import { benchmarkTags, createDoubts, filterStandings, mostCompared, type BenchmarkFilter } from "../../core/benchmark/benchmark";
import type { PanelProps } from "../panel";
import { Empty } from "../shared/empty";
import { useTurned } from "../shared/section";
import { Tabs } from "../shared/tabs";
import { BoardList } from "./board-list";
import { BoardView } from "./board-view";
import { CompareView } from "./compare-view";
import { FilterBar, filterWords } from "./filter-bar";
import { NamesView } from "./names-view";
import { NoteResults } from "./note-results";
import { plainScope, type Scope } from "./scope";

type Tab = "note" | "vault" | "compare" | "names";

/** With more benchmarks than this, names in doubt are looked for only where they are shown: it takes a quarter of a second with 3,000. */
const countedAtMost = 300;

/** The scores of the note at hand, the leaderboards of the whole vault, subjects side by side, and names in doubt. */
export function BenchmarksPanel({ state, dispatch }: PanelProps) {
  const [tab, setTab] = useState<Tab>("note");
  const [open, setOpen] = useState<string | null>(null);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [ages, turnAges] = useTurned("benchmarks:ages", true);
  const { benchmarks } = state.survey;
  const { joins } = state.memory;
  const counted = tab === "names" || benchmarks.leaderboards.length <= countedAtMost;
  const doubtfulJoins = useMemo(createDoubts, []);
  const doubts = useMemo(() => (counted ? doubtfulJoins(benchmarks, joins) : []), [benchmarks, joins, counted]);
  const scope: Scope = {
    ...plainScope({ state, dispatch }, state.activePath, ages),
    openBoard: (key) => {
      setOpen(key);
      setTab("vault");
    },
    compare: (key) => {
      setCompared((keys) => (keys.includes(key) || keys.length >= mostCompared ? keys : [...keys, key]));
      setTab("compare");
    },
  };
  if (benchmarks.leaderboards.length === 0) return <Empty title="No note states benchmark results yet.">A table with models down the side and a benchmark above its scores is enough.</Empty>;
  return (
    <div class="dossier-benchmarks">
      <Tabs
        label="Benchmarks"
        chosen={tab}
        choose={(next) => {
          setTab(next);
          if (next === "vault") setOpen(null);
        }}
        tabs={[
          { id: "note", name: "This note" },
          { id: "vault", name: "Vault", count: benchmarks.leaderboards.length },
          { id: "compare", name: "Compare" },
          { id: "names", name: "Names", ...(counted ? { count: doubts.length } : {}) },
        ]}
      />
      {tab === "note" ? <NoteResults scope={scope} ages={ages} turnAges={turnAges} /> : null}
      {tab === "vault" ? <VaultBenchmarks open={open} close={() => setOpen(null)} scope={scope} ages={ages} turnAges={turnAges} /> : null}
      {tab === "compare" ? <CompareView keys={compared} choose={setCompared} scope={scope} /> : null}
      {tab === "names" ? <NamesView doubts={doubts} joins={joins} survey={benchmarks} dispatch={dispatch} /> : null}
    </div>
  );
}

interface VaultBenchmarksProps {
  /** The key of the leaderboard that is shown; null for the list. */
  readonly open: string | null;
  readonly close: () => void;
  readonly scope: Scope;
  readonly ages: boolean;
  readonly turnAges: () => void;
}

/** All benchmarks, or one of them, under the same search and tag. */
function VaultBenchmarks({ open, close, scope, ages, turnAges }: VaultBenchmarksProps) {
  const [filter, setFilter] = useState<BenchmarkFilter>({ search: "", tag: "" });
  const { survey, index } = scope;
  const tags = useMemo(() => benchmarkTags(survey.leaderboards, index), [survey, index]);
  const board = open === null ? undefined : survey.byKey.get(open);
  const standings = board ? filterStandings(board, filter, index) : [];
  return (
    <>
      <FilterBar filter={filter} tags={tags} change={setFilter} />
      {board ? (
        <>
          <button type="button" class="dossier-fold-inline dossier-back" onClick={close}>‹ All benchmarks</button>
          <BoardView board={board} standings={standings} scope={scope} ages={ages} turnAges={turnAges} />
          {standings.length === 0 ? <Empty title={`No result of ${board.name} fits ${filterWords(filter)}.`} /> : null}
        </>
      ) : (
        <BoardList filter={filter} scope={scope} />
      )}
    </>
  );
}
