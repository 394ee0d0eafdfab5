import type { ChartModel } from "../../core/chart/chart-model";
import { captionOf } from "../../core/chart/describe";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";

interface CaptionProps {
  readonly model: ChartModel;
  readonly path: string;
  /** Where a line of the table stands now. */
  readonly lineNow: (line: number) => number;
  /** It was opened or closed. */
  readonly onToggle?: () => void;
  readonly dispatch: Dispatch;
}

/** So many cells are listed. */
const mostCells = 200;

/** What is not drawn and what else is to be said of a chart, in one line; opened, all of it, each cell with its reason and its line. */
export function Caption({ model, path, lineNow, onToggle, dispatch }: CaptionProps) {
  const said = captionOf(model);
  if (said === "") return null;
  const { notDrawn } = model;
  // Where a line stands is asked as it is gone to: while this is drawn the chart stands nowhere yet.
  const go: Dispatch = (action) => dispatch("line" in action && action.line !== null ? { ...action, line: lineNow(action.line) } : action);
  return (
    <figcaption>
      <details onToggle={onToggle}>
        <summary class="dossier-not-drawn">{said}</summary>
        <ul class="dossier-cells">
          {notDrawn.slice(0, mostCells).map(({ text, reason, line }, at) => <li key={at}><NoteLink path={path} line={line} dispatch={go}>{text}</NoteLink>{`: ${reason}`}</li>)}
          {notDrawn.length > mostCells ? <li>{`${notDrawn.length - mostCells} more`}</li> : null}
        </ul>
      </details>
    </figcaption>
  );
}
