/** Around what Dossier itself wrote into a note. It is drawn from other notes, so it is no statement of this one and is not read. */
export const snapshotOpening = "<!-- dossier:exposure -->";
export const snapshotClosing = "<!-- /dossier:exposure -->";
