import { foldSpelling } from "../../core/benchmark/benchmark";
import { LeaderboardTable } from "../benchmark/leaderboard-table";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** A benchmark's leaderboard in a note. */
export function BenchmarkEmbed({ state, embed, path, dispatch }: EmbedProps) {
  const { benchmarks, index } = state.survey;
  const note = index.resolve(embed.subject);
  const wanted = foldSpelling(embed.subject);
  const board = benchmarks.leaderboards.find((each) => (each.path !== null && each.path === note) || [each.name, ...each.aliases].some((name) => foldSpelling(name) === wanted));
  if (!board) return <Empty title={`No note states results of “${embed.subject}”.`} />;
  return (
    <>
      <div class="dossier-embed-title">{board.name}</div>
      <LeaderboardTable board={board} entries={board.entries.slice(0, embed.choice.top ?? board.entries.length)} activePath={path} dispatch={dispatch} />
    </>
  );
}
