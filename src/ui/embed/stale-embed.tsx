import { needsLook } from "../../core/freshness/freshness";
import { EntryList } from "../freshness/entry-list";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** The notes that need another look; only those with a tag or in a folder where one is named. */
export function StaleEmbed({ state, embed, dispatch }: EmbedProps) {
  const { survey, memory } = state;
  const { subject, choice } = embed;
  const tag = subject.replace(/^#/, "").toLowerCase();
  const stale = needsLook(survey.freshness, memory).filter(({ path }) => {
    if (subject === "") return true;
    return subject.endsWith("/") ? path.startsWith(subject) : (survey.index.note(path)?.tags.some((each) => each.toLowerCase() === tag) ?? false);
  });
  return <EntryList entries={stale.slice(0, choice.top ?? stale.length)} state={state} dispatch={dispatch} empty={<Empty title="Nothing here needs another look." />} />;
}
