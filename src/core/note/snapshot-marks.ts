/** How the mark begins that stands above what Dossier itself wrote into a note. It is drawn from other notes, so it is no statement of this one and is not read. */
export const snapshotMark = "<!-- dossier:";

/** The mark below it. `kind` is one word. */
export function closingMark(kind: string): string {
  return `<!-- /dossier:${kind} -->`;
}

/** What Dossier wrote between its marks, as note-edit.ts finds it again; `about` (one line without `--`) tells several of a kind in one note apart. */
export function betweenMarks(kind: string, written: string, about = ""): string {
  return [`${snapshotMark}${kind}${about && ` ${about}`} -->`, "", written, "", closingMark(kind)].join("\n");
}
