import { counted } from "../../core/counted";
import { type ExposureSurvey, type Resolved } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { ClaimLines } from "./claim-lines";

interface ChosenLinesProps {
  /** What was chosen: a cell, a ribbon; null while nothing is. */
  readonly title: string | null;
  readonly lines: readonly Resolved[];
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** Below a chart: the lines of the cell or ribbon that was chosen in it. */
export function ChosenLines({ title, lines, survey, dispatch }: ChosenLinesProps) {
  return (
    <div class="dossier-chosen" aria-live="polite">
      {title === null ? <p class="dossier-muted dossier-small">Choose a part of the chart to see its lines.</p> : (
        <>
          <h4>{`${title}: ${counted(lines.length, "line")}`}</h4>
          <ClaimLines lines={lines} survey={survey} dispatch={dispatch} />
        </>
      )}
    </div>
  );
}
