import { useCallback, useMemo } from "preact/hooks";
import type { Leaderboard } from "../../core/benchmark/benchmark";
import { CanvasChart } from "../chart/canvas-chart";
import { previewOf } from "../chart/mouse";
import { paneOf } from "../shared/note-link";
import type { Scope } from "./scope";
import { timeChart, type TimeChart } from "./time-chart";

/** How high the chart is, in pixels. */
const timeHeight = 220;

/** A leaderboard's chart over time, kept while the leaderboard stays as it is; null where there is none. */
export function useTimeChart(board: Leaderboard, { dispatch }: Scope): TimeChart | null {
  return useMemo(
    () =>
      timeChart(
        board,
        ({ entry }, event) => dispatch({ kind: "open", path: entry.path, line: entry.result.line, pane: paneOf(event) }),
        ({ entry }, event) => {
          const preview = previewOf(entry.path, entry.result.line, event);
          if (preview) dispatch(preview);
        },
      ),
    [board, dispatch],
  );
}

/** The running best over time, and every dated result as a point that opens its line. */
export function TimeView({ chart, scope: { dispatch } }: { readonly chart: TimeChart; readonly scope: Scope }) {
  const { points, stops, description, config } = chart;
  const enter = useCallback((at: number, event: KeyboardEvent) => {
    const entry = points[at]?.entry;
    if (entry) dispatch({ kind: "open", path: entry.path, line: entry.result.line, pane: paneOf(event) });
  }, [points, dispatch]);
  const hollow = points.some(({ entry }) => !entry.result.asOfStated);
  return (
    <figure class="dossier-time">
      <CanvasChart config={config} height={timeHeight} description={description} stops={stops} onEnter={enter} />
      <figcaption class="dossier-muted dossier-small">
        {`The line is the best until then.${hollow ? " Hollow points are dated by their note's Updated." : ""}`}
      </figcaption>
    </figure>
  );
}
