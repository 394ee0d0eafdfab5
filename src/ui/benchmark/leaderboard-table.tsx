import type { Entry, Leaderboard } from "../../core/benchmark/benchmark";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";
import { ScoreBar } from "./score-bar";

interface LeaderboardTableProps {
  readonly board: Leaderboard;
  readonly entries: readonly Entry[];
  /** Rows of this note stand out. */
  readonly activePath: string | null;
  readonly dispatch: Dispatch;
}

/** Results with their rank, bounds, condition, date and source; each opens its line. */
export function LeaderboardTable({ board, entries, activePath, dispatch }: LeaderboardTableProps) {
  const scale = scaleOf(board);
  const tied = entries.some((entry) => entry.tied);
  return (
    <>
      <table class="dossier-leaderboard">
        <thead>
          <tr>
            <th scope="col" class="dossier-rank">#</th>
            <th scope="col">Subject</th>
            <th scope="col" class="dossier-score">Score</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.path}:${entry.result.line}:${entry.result.span.from}`} class={entry.subjectPath !== null && entry.subjectPath === activePath ? "is-active" : ""}>
              <td class="dossier-rank">{entry.rank === null ? "–" : `${entry.tied ? "=" : ""}${entry.rank}`}</td>
              <td>
                <SubjectName entry={entry} dispatch={dispatch} />
                {entry.result.condition ? <span class="dossier-condition">{entry.result.condition}</span> : null}
              </td>
              <td class="dossier-score">
                <NoteLink path={entry.path} line={entry.result.line} dispatch={dispatch} label={`${entry.result.cell.text}, from ${entry.path}, line ${entry.result.line}`}>
                  {entry.result.cell.text}
                </NoteLink>
                <ScoreBar cell={entry.result.cell} scale={scale} />
              </td>
              <td class="dossier-date" title={entry.result.asOfStated ? "Stated with the score" : "The note's Updated line; the score states no date"}>
                {entry.result.asOf === null ? "–" : entry.result.asOf.slice(0, 7)}
                {entry.result.asOfStated ? "" : "*"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="dossier-muted dossier-small">
        {board.higherIsBetter ? "Higher is better." : "Lower is better."}
        {tied ? " = shares its rank: the intervals overlap." : ""}
        {entries.some(({ result }) => result.asOf !== null && !result.asOfStated) ? " * dated by the note's Updated line." : ""}
      </p>
      {board.conflicts.map(({ message }) => (
        <p key={message} class="dossier-conflict">{`Notes disagree: ${message}`}</p>
      ))}
    </>
  );
}

function SubjectName({ entry, dispatch }: { readonly entry: Entry; readonly dispatch: Dispatch }) {
  if (entry.subjectPath === null) return <span class="dossier-subject">{entry.subject}</span>;
  return (
    <NoteLink path={entry.subjectPath} dispatch={dispatch} class="dossier-subject">
      {entry.subject}
    </NoteLink>
  );
}

/** From zero (or the lowest score below it) to the highest score or bound. */
function scaleOf({ entries }: Leaderboard): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = 0;
  for (const { result, rank } of entries) {
    if (result.cell.kind !== "quantity" || rank === null) continue;
    from = Math.min(from, result.cell.low ?? result.cell.value);
    to = Math.max(to, result.cell.high ?? result.cell.value, result.cell.value);
  }
  return { from, to: to > from ? to : from + 1 };
}
