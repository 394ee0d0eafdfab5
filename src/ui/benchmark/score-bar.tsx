import type { Leaderboard, Standing } from "../../core/benchmark/benchmark";
import type { Cell } from "../../core/note/cell";

/** What bars of one unit are drawn against. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** From zero (or the lowest score below it) to the highest score or bound of the results that can be compared. */
export function scaleOf(standings: readonly Standing[]): Scale {
  let from = 0;
  let to = 0;
  for (const { lead, rank } of standings) {
    const { cell } = lead;
    if (cell.kind !== "quantity" || rank === null) continue;
    from = Math.min(from, cell.low ?? cell.value, cell.value);
    to = Math.max(to, cell.high ?? cell.value, cell.value);
  }
  return { from, to: to > from ? to : from + 1 };
}

/** A score as a small bar from zero, with its bounds as a whisker; an open bound runs off dashed. */
export function ScoreBar({ cell, scale, colour }: { readonly cell: Cell; readonly scale: Scale; readonly colour?: string | undefined }) {
  if (cell.kind !== "quantity") return null;
  const place = placer(scale);
  const zero = place(0);
  const at = place(cell.value);
  const low = cell.low === null ? 0 : place(cell.low);
  const high = cell.high === null ? 100 : place(cell.high);
  return (
    <svg class="dossier-score-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class={cell.bound === "approx" ? "dossier-score-fill is-approx" : "dossier-score-fill"} style={colour === undefined ? undefined : { fill: colour }} x={Math.min(zero, at)} y="1" width={Math.max(0.5, Math.abs(at - zero))} height="6" />
      {high > low ? <line class={cell.low === null || cell.high === null ? "dossier-whisker dossier-whisker-open" : "dossier-whisker"} x1={low} x2={high} y1="4" y2="4" /> : null}
    </svg>
  );
}

/** All scores of a benchmark as ticks on one line, those meant standing out: where a note stands at a glance. */
export function Spread({ board, meant }: { readonly board: Leaderboard; readonly meant: ReadonlySet<Standing> }) {
  const place = placer(scaleOf(board.standings));
  const ticks = new Map<number, boolean>();
  for (const standing of board.standings) {
    const { cell } = standing.lead;
    if (cell.kind !== "quantity" || standing.rank === null) continue;
    const at = Math.round(place(cell.value) * 4) / 4;
    ticks.set(at, (ticks.get(at) ?? false) || meant.has(standing));
  }
  if (ticks.size < 2) return null;
  return (
    <svg class="dossier-spread" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line class="dossier-spread-line" x1="0" x2="100" y1="9.5" y2="9.5" />
      {[...ticks].sort((a, b) => Number(a[1]) - Number(b[1])).map(([at, isMeant]) => (
        <line key={at} class={isMeant ? "dossier-spread-tick is-meant" : "dossier-spread-tick"} x1={at} x2={at} y1={isMeant ? 0 : 4} y2="9.5" />
      ))}
    </svg>
  );
}

/** Value → place between 0 and 100; kept inside, whatever the value. */
function placer({ from, to }: Scale): (value: number) => number {
  return (value) => Math.min(100, Math.max(0, 100 * (value / (to - from) - from / (to - from))));
}
