import { ActorExposure } from "../exposure/actor-exposure";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** What the vault says about owning one actor; without a name, the one of the note that the block stands in. */
export function ExposureEmbed({ state, embed, path, dispatch }: EmbedProps) {
  const { index, exposure } = state.survey;
  const actor = embed.subject === "" ? path : index.resolve(embed.subject);
  if (actor === null || !index.note(actor)) return <Empty title={`No note is called “${embed.subject || path}”.`} />;
  return <ActorExposure survey={exposure} path={actor} dispatch={dispatch} />;
}
