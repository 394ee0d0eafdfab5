import { matches, needsLook, readMatch } from "../../core/freshness/freshness";
import type { Note } from "../../core/note/note";
import { EntryList } from "../freshness/entry-list";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** The notes that need another look; only those with a tag or in a folder where one is named. */
export function StaleEmbed({ state, embed, dispatch }: EmbedProps) {
  const { survey, memory } = state;
  const { subject, choice } = embed;
  const match = readMatch(subject);
  const fits = (note: Note | undefined): boolean => match === "" || (note !== undefined && matches(note, match));
  if (!survey.index.notes().some(fits)) return <Empty title={`No note bears the tag or lies in the folder “${subject}”.`}><p class="dossier-muted">A folder ends with a slash.</p></Empty>;
  const stale = needsLook(survey.freshness, memory).filter(({ path }) => fits(survey.index.note(path)));
  return <EntryList entries={stale.slice(0, choice.top ?? stale.length)} state={state} dispatch={dispatch} empty={<Empty title="Nothing here needs another look." />} />;
}
