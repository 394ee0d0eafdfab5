import { takenText, type ExposureSurvey, type NameDoubt, type NameInDoubt } from "../../core/exposure/exposure";
import type { Dispatch, MenuItem } from "../action";
import { NoteLink } from "../shared/note-link";
import { VirtualList } from "../shared/virtual-list";
import { ClaimLines } from "./claim-lines";

/** Which notes go by a name, whom it is taken for and why; a menu to say which is meant, and to take that back. */
export function NameChoice({ doubt, dispatch }: { readonly doubt: NameDoubt; readonly dispatch: Dispatch }) {
  const { written, candidates } = doubt;
  return (
    <p class="dossier-muted dossier-small">
      {`“${written}” could be `}
      {candidates.map((path, at) => (
        <span key={path}>
          {at > 0 ? " or " : ""}
          <NoteLink path={path} dispatch={dispatch}>{path}</NoteLink>
        </span>
      ))}
      {`: ${takenText(doubt)}. `}
      <button type="button" class="dossier-do" aria-haspopup="menu" aria-label={`Say which note ${written} means`} onClick={(event) => dispatch({ kind: "menu", items: choices(doubt, dispatch), event })}>Say which</button>
    </p>
  );
}

function choices({ name, candidates, taken, why }: NameDoubt, dispatch: Dispatch): readonly MenuItem[] {
  const item = (title: string, path: string | null, checked: boolean): MenuItem => ({ title, icon: path === null ? "undo" : "file", section: String(path === null), checked, run: () => dispatch({ kind: "say-name", name, path }) });
  return [...candidates.map((path) => item(path, path, path === taken)), ...(why === "as you said" ? [item("Take back what you said", null, false)] : [])];
}

function keyOf({ written, candidates, taken }: NameInDoubt): string {
  return [written, taken, ...candidates].join("\n");
}

interface NamesProps {
  readonly doubts: readonly NameInDoubt[];
  readonly survey: ExposureSurvey;
  readonly dispatch: Dispatch;
}

/** Names that several notes go by, each with the lines that name it. */
export function NamesInDoubt({ doubts, survey, dispatch }: NamesProps) {
  return (
    <VirtualList
      class="dossier-list"
      label="Names in doubt"
      items={doubts}
      keyOf={keyOf}
      rowHeight={80}
      row={(doubt, slot) => (
        <li key={keyOf(doubt)} class="dossier-ranked" {...slot}>
          <NameChoice doubt={doubt} dispatch={dispatch} />
          <ClaimLines lines={doubt.lines} survey={survey} dispatch={dispatch} />
        </li>
      )}
    />
  );
}
