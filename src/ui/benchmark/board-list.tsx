import { useMemo, useState } from "preact/hooks";
import { counted } from "../../core/counted";
import { figureText, filterStandings, type BenchmarkFilter, type Leaderboard, type Standing } from "../../core/benchmark/benchmark";
import { Empty } from "../shared/empty";
import { VirtualList } from "../shared/virtual-list";
import { filterWords } from "./filter-bar";
import { monthsOf, type Scope } from "./scope";
import { Spread } from "./score-bar";

type Order = "results" | "newest" | "name";

interface Listed {
  readonly board: Leaderboard;
  readonly shown: readonly Standing[];
}

const orders: Readonly<Record<Order, (a: Listed, b: Listed) => number>> = {
  results: (a, b) => b.shown.length - a.shown.length,
  newest: (a, b) => (newest(a.board) < newest(b.board) ? 1 : -1),
  name: (a, b) => a.board.name.localeCompare(b.board.name),
};

/** Every benchmark of the vault with its counts, its dates and who leads. */
export function BoardList({ filter, scope }: { readonly filter: BenchmarkFilter; readonly scope: Scope }) {
  const [order, setOrder] = useState<Order>("results");
  const { leaderboards } = scope.survey;
  const listed = useMemo(
    () => leaderboards.map((board) => ({ board, shown: filterStandings(board, filter, scope.index) })).filter(({ shown }) => shown.length > 0).sort(orders[order]),
    [leaderboards, filter, order, scope.index],
  );
  if (listed.length === 0) return <Empty title={`No benchmark and no result fits ${filterWords(filter)}.`} />;
  return (
    <>
      <div class="dossier-list-head">
        <span class="dossier-muted dossier-small">{counted(listed.length, "benchmark")}</span>
        <select class="dropdown" aria-label="Order" value={order} onChange={(event) => setOrder(orderOf(event.currentTarget.value))}>
          <option value="results">Most results first</option>
          <option value="newest">Newest first</option>
          <option value="name">By name</option>
        </select>
      </div>
      <VirtualList class="dossier-list" label="Benchmarks" items={listed} keyOf={({ board }) => board.key} rowHeight={78} row={({ board, shown }, slot) => (
        <li key={board.key} {...slot} class="dossier-entry">
          <BoardEntry board={board} shown={shown} scope={scope} />
        </li>
      )} />
    </>
  );
}

function orderOf(value: string): Order {
  return value === "newest" || value === "name" ? value : "results";
}

function BoardEntry({ board, shown, scope }: Listed & { readonly scope: Scope }) {
  const lead = shown[0]?.lead;
  const notes = new Set(board.entries.map(({ path }) => path)).size;
  const facts = [counted(notes, "note"), monthsOf(board), board.conflicts.length > 0 ? `${board.conflicts.length} in conflict` : ""].filter((fact) => fact !== "");
  return (
    <>
      <button type="button" class="dossier-fold" onClick={() => scope.openBoard?.(board.key)}>
        <bdi class="dossier-entry-name">{board.name}</bdi>
        <span class="dossier-count">{shown.length < board.standings.length ? `${shown.length} of ${board.standings.length}` : shown.length}</span>
      </button>
      <Spread board={board} meant={new Set(shown.length < board.standings.length ? shown : shown.slice(0, 1))} />
      <div class="dossier-lead">
        {lead ? <bdi>{lead.subject}</bdi> : null}
        {lead ? <span class="dossier-figures">{figureText(lead.cell, "")}</span> : null}
      </div>
      <div class="dossier-rests">{facts.join(" · ")}</div>
    </>
  );
}

function newest({ entries }: Leaderboard): string {
  return entries.reduce((last, { result }) => ((result.asOf ?? "") > last ? (result.asOf ?? "") : last), "");
}
