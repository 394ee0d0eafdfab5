import type { OverdueExpectation } from "../../core/freshness/freshness";
import type { VaultIndex } from "../../core/index/vault-index";
import type { Dispatch } from "../action";
import { Empty } from "../shared/empty";
import { NoteLink } from "../shared/note-link";

/** Statements whose time has come without their note being looked at since; longest overdue first. */
export function OverdueList({ overdue, index, dispatch }: { readonly overdue: readonly OverdueExpectation[]; readonly index: VaultIndex; readonly dispatch: Dispatch }) {
  if (overdue.length === 0) return <Empty title="No expectation has passed without another look." />;
  return (
    <ul class="dossier-list">
      {overdue.map(({ path, expectation, days }) => (
        <li key={`${path}:${expectation.line}:${expectation.due}`} class="dossier-entry">
          <div class="dossier-entry-head">
            <NoteLink path={path} line={expectation.line} dispatch={dispatch} class="dossier-entry-name">
              {index.note(path)?.title ?? path}
            </NoteLink>
            <span class="dossier-age">{`${days} ${days === 1 ? "day" : "days"} overdue`}</span>
          </div>
          <NoteLink path={path} line={expectation.line} dispatch={dispatch} class="dossier-statement">
            {expectation.text}
          </NoteLink>
          <div class="dossier-rests">{`Expected by ${expectation.due}`}</div>
        </li>
      ))}
    </ul>
  );
}
