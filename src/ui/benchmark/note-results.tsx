import { placeText, resultsOf, type Leaderboard, type Standing } from "../../core/benchmark/benchmark";
import { Empty } from "../shared/empty";
import { BoardView } from "./board-view";
import { titleOf, type Scope } from "./scope";
import { Spread } from "./score-bar";
import { StandingTable } from "./standing-table";

interface NoteResultsProps {
  readonly scope: Scope;
  readonly ages: boolean;
  readonly turnAges: () => void;
}

/** As many results of one benchmark as are shown before the leaderboard itself has to be opened. */
const shownAtMost = 6;

/** The scores that the note at hand states, and those that others state of its subject, each with its place in the benchmark; those about its subject first. */
export function NoteResults({ scope, ages, turnAges }: NoteResultsProps) {
  const { activePath: path, survey, index } = scope;
  if (path === null) return <Empty title="Open a note to see its scores." />;
  const results = resultsOf(survey, path);
  if (results.length === 0) return <Empty title={`${titleOf(index, path)} states no benchmark results, and no note states results of it.`} />;
  const groups = results.filter(({ board }) => board.path !== path).map((group) => ({ ...group, own: group.standings.filter((standing) => isOf(standing, path)).length }));
  return (
    <>
      {results.filter(({ board }) => board.path === path).map(({ board, standings }) => <BoardView key={board.key} board={board} standings={standings} scope={scope} ages={ages} turnAges={turnAges} />)}
      {groups.sort((a, b) => Number(b.own > 0) - Number(a.own > 0)).map(({ board, standings, own }) => (
        <Group key={board.key} board={board} standings={standings} scope={own < standings.length ? scope : { ...scope, activePath: null }} />
      ))}
    </>
  );
}

function isOf({ entries }: Standing, path: string): boolean {
  return entries.some(({ subjectPath }) => subjectPath === path);
}

/** The best place among them, of so many. */
function placeIn({ ranked }: Leaderboard, standings: readonly Standing[]): string {
  const best = standings.find(({ rank }) => rank !== null);
  return best ? `${standings.length > 1 ? "best " : ""}${placeText(best.lead)} of ${ranked}` : "not ranked";
}

interface GroupProps {
  readonly board: Leaderboard;
  readonly standings: readonly Standing[];
  readonly scope: Scope;
}

function Group({ board, standings, scope }: GroupProps) {
  const rest = standings.length - shownAtMost;
  const open = (): void => scope.openBoard?.(board.key);
  return (
    <section class="dossier-note-board" aria-label={board.name}>
      <div class="dossier-entry-head">
        <h3><button type="button" class="dossier-fold-inline" aria-label={`Leaderboard of ${board.name}`} onClick={open}><bdi>{board.name}</bdi></button></h3>
        <span class="dossier-figures">{placeIn(board, standings)}</span>
      </div>
      <Spread board={board} meant={new Set(standings)} />
      <StandingTable board={board} standings={standings.slice(0, shownAtMost)} scope={scope} />
      {rest > 0 ? <button type="button" class="dossier-more" onClick={open}>{`${rest} more in the leaderboard`}</button> : null}
    </section>
  );
}
