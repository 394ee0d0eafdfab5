import { findActors } from "../../core/exposure/exposure";
import { ActorExposure } from "../exposure/actor-exposure";
import { TagExposure } from "../exposure/tag-exposure";
import { Empty } from "../shared/empty";
import type { EmbedProps } from "./embed-props";

/** What the vault says about owning one actor, or everything under a tag (`#ai`); without either, the note that the block stands in. */
export function ExposureEmbed({ state, embed, path, dispatch }: EmbedProps) {
  const { index, exposure } = state.survey;
  const { subject, choice } = embed;
  if (subject.startsWith("#")) return <TagExposure survey={exposure} tag={subject.slice(1)} top={choice.top ?? 10} dispatch={dispatch} />;
  const note = subject === "" ? path : index.resolve(subject);
  const actors = note === null ? findActors(exposure, subject) : [note];
  const [actor] = actors;
  if (actor === undefined) return <Empty title={`No note is called “${subject}”, and none names it.`} />;
  if (actors.length > 1) return <Empty title={`Several notes go by “${subject}”: ${actors.join(", ")}.`} />;
  return <ActorExposure survey={exposure} actor={actor} dispatch={dispatch} />;
}
