import { boardsNamed, type Leaderboard, type Standing } from "../../core/benchmark/benchmark";
import { plainScope, type Scope } from "../benchmark/scope";
import { Legend, StandingTable } from "../benchmark/standing-table";
import { TimeView, useTimeChart } from "../benchmark/time-view";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** A benchmark's leaderboard in a note. */
export function BenchmarkEmbed({ state, embed, path, dispatch }: EmbedProps) {
  const { benchmarks, index } = state.survey;
  const note = index.resolve(embed.subject);
  const board = benchmarks.leaderboards.find(({ path: own }) => own !== null && own === note) ?? boardsNamed(benchmarks, embed.subject)[0];
  if (!board) return <Empty title={`No note states results of “${embed.subject}”.`} />;
  const scope = plainScope({ state, dispatch }, path, true);
  const standings = board.standings.slice(0, embed.choice.top ?? board.standings.length);
  return <BoardEmbed board={board} standings={standings} scope={scope} />;
}

/** The running best over time and the results, without what only a panel leads to. */
function BoardEmbed({ board, standings, scope }: { readonly board: Leaderboard; readonly standings: readonly Standing[]; readonly scope: Scope }) {
  const chart = useTimeChart(board, scope);
  return (
    <>
      <div class="dossier-embed-title"><bdi>{board.name}</bdi></div>
      {chart ? <TimeView chart={chart} scope={scope} /> : null}
      <StandingTable board={board} standings={standings} scope={scope} />
      <Legend standings={standings} scope={scope} />
      {standings.length < board.standings.length ? <p class="dossier-muted dossier-small">{`The first ${standings.length} of ${board.standings.length} results.`}</p> : null}
    </>
  );
}
