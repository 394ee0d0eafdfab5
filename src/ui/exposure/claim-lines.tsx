import { shareAndRemark, nameOf, type ExposureSurvey, type Resolved } from "../../core/exposure/exposure";
import type { Dispatch } from "../action";
import { NoteLink } from "../shared/note-link";

interface ClaimLinesProps {
  readonly lines: readonly Resolved[];
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** How many lines are shown of one cell. */
const mostLines = 200;

/** The lines that a count stands for: which note says it, as what, why, and when. */
export function ClaimLines({ lines, survey, dispatch }: ClaimLinesProps) {
  return (
    <ul class="dossier-lines">
      {lines.slice(0, mostLines).map(({ claim: { path, line, kind, note, shareText, updated } }, at) => (
        <li key={`${path}:${line}:${at}`}>
          <NoteLink path={path} line={line} dispatch={dispatch} label={`${nameOf(survey, path)}, line ${line}`}>{nameOf(survey, path)}</NoteLink>
          <span class="dossier-kind">{kind}</span>
          <span class="dossier-date">{updated ?? "undated"}</span>
          <span class="dossier-muted">{shareAndRemark(shareText, note)}</span>
        </li>
      ))}
      {lines.length > mostLines ? <li class="dossier-muted">{`${lines.length - mostLines} more lines`}</li> : null}
    </ul>
  );
}
