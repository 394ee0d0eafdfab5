import { Notice } from "obsidian";
import { summariseExposure } from "../../core/exposure/exposure";
import { snapshotEdit } from "../../core/note-edit";
import type { Session } from "./session";
import { writeAndTell } from "./write-note";

/** Puts the dated summary of a note's exposure into it, in the place of an older one; the rest of the note stays as it is. */
export async function insertSummary(session: Session, path: string): Promise<void> {
  const { exposure, index, today } = session.survey();
  const title = index.note(path)?.title;
  if (title === undefined) {
    new Notice(`${path} has not been read yet.`);
    return;
  }
  const summary = summariseExposure(exposure, path, today);
  await writeAndTell(session.plugin.app, path, (text) => snapshotEdit(text, summary), `Exposure summary of ${title} written, as of ${today}.`, `The exposure summary of ${title} is up to date.`);
}
