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

/** The scores of the note at hand: what it, or others, state of its subject with the place in each benchmark, then what it states of others. */
export function NoteResults({ scope, ages, turnAges }: NoteResultsProps) {
  const { activePath: path, survey, index } = scope;
  if (path === null) return <Empty title="Open a note to see its scores." />;
  const results = resultsOf(survey, path);
  if (results.length === 0) return <Empty title={`${titleOf(index, path)} states no benchmark results, and no note states results of it.`} />;
  const groups = results.map(({ board, standings }) => ({ board, standings, own: standings.filter((standing) => isOf(standing, path)) }));
  return (
    <>
      {groups.filter(({ board }) => board.path === path).map(({ board, standings }) => <BoardView key={board.key} board={board} standings={standings} scope={scope} ages={ages} turnAges={turnAges} />)}
      {groups.filter(({ board, own }) => board.path !== path && own.length > 0).map(({ board, own }) => <Group key={board.key} board={board} standings={own} place={placeIn(board, own)} scope={scope} />)}
      {groups.filter(({ board, own }) => board.path !== path && own.length === 0).map(({ board, standings }) => <Group key={board.key} board={board} standings={standings} place="" scope={scope} />)}
    </>
  );
}

function isOf({ entries }: Standing, path: string): boolean {
  return entries.some(({ subjectPath }) => subjectPath === path);
}

/** The best place of the note's subject, of so many. */
function placeIn({ ranked }: Leaderboard, own: readonly Standing[]): string {
  const best = own.find(({ rank }) => rank !== null);
  return best ? `${placeText(best.lead)} of ${ranked}` : "not ranked";
}

interface GroupProps {
  readonly board: Leaderboard;
  readonly standings: readonly Standing[];
  readonly place: string;
  readonly scope: Scope;
}

function Group({ board, standings, place, scope }: GroupProps) {
  const rest = standings.length - shownAtMost;
  const open = (): void => scope.openBoard?.(board.key);
  return (
    <section class="dossier-note-board" aria-label={board.name}>
      <div class="dossier-entry-head">
        <h3><button type="button" class="dossier-fold-inline" aria-label={`Leaderboard of ${board.name}`} onClick={open}><bdi>{board.name}</bdi></button></h3>
        <span class="dossier-figures">{place}</span>
      </div>
      <Spread board={board} meant={new Set(standings)} />
      <StandingTable board={board} standings={standings.slice(0, shownAtMost)} scope={place === "" ? scope : { ...scope, activePath: null }} />
      {rest > 0 ? <button type="button" class="dossier-more" onClick={open}>{`${rest} more in the leaderboard`}</button> : null}
    </section>
  );
}
