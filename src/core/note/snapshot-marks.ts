/** Around what Dossier itself wrote into a note. It is drawn from other notes, so it is no statement of this one and is not read. */
export const snapshotOpening = "<!-- dossier:exposure -->";
export const snapshotClosing = "<!-- /dossier:exposure -->";

/** The same around a stale report. */
export const reportOpening = "<!-- dossier:stale -->";
export const reportClosing = "<!-- /dossier:stale -->";
